"""What became of a load, in the words of the bureau and as JSON."""

from dataclasses import asdict

from etl.load import LoadReport
from etl.loader import KNOWN, LOADED, REFUSED, FileReport

MOST_LINES = 40


def load_text(report: LoadReport) -> str:
    """One block a file, then what was published."""
    lines = [line for file in report.files for line in file_lines(file)]
    if not report.files:
        lines.append("没有找到可导入的文件")
    outcomes = [file.outcome for file in report.files]
    said = {LOADED: "导入", KNOWN: "未变", REFUSED: "拒收"}
    lines.append("，".join(f"{word} {outcomes.count(key)} 个" for key, word in said.items()))
    lines.append(f"已发布快照 {report.snapshot}" if report.snapshot else "数据未变，未发布新快照")
    return "\n".join(lines)


def file_lines(file: FileReport) -> list[str]:
    """What became of one file; a refused one with every problem, its rule and its cure."""
    if file.outcome == KNOWN:
        return [f"{file.file} 内容与已导入的批次 {file.batch} 相同，未作改动"]
    if file.outcome == LOADED:
        counted = f"读入 {file.numbers_read:,} 个数值"
        passed = f"，略过 {file.numbers_ignored:,} 个" if file.numbers_ignored else ""
        head = f"{file.file} 已导入：{counted}{passed}" + (
            f"（{file.encoding}）" if file.encoding else ""
        )
        return [head, *(f"  提示：{note}" for note in file.notes[:MOST_LINES])]
    shown = [f"  {problem}" for problem in file.problems[:MOST_LINES]]
    more = len(file.problems) - len(shown)
    return [
        f"{file.file} 未导入：{len(file.problems)} 处问题",
        *shown,
        *([f"  另有 {more} 处，用 --json 查看"] if more else []),
    ]


def load_json(report: LoadReport) -> dict:
    """The same as plain values."""
    return asdict(report)
