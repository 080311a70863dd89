"""Files of the catalogue as rows that know their line, and the report of what is wrong in them."""

import csv
import io
from dataclasses import dataclass, field
from pathlib import Path

import yaml

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class CatalogError(Exception):
    """Everything that is wrong in a catalogue, in one report.

    problems: list of Problem.
    """

    def __init__(self, folder: Path, problems: list["Problem"]):
        self.folder, self.problems = folder, problems
        lines = "\n".join(f"  {problem}" for problem in problems)
        super().__init__(f"目录 {folder} 未导入：{len(problems)} 处问题\n{lines}")


@dataclass(frozen=True)
class Problem:
    """One fault of the catalogue: where, which value, against which rule, and the cure."""

    file: str
    line: int
    value: str
    rule: str
    cure: str

    def __str__(self) -> str:
        where = f"{self.file} 第 {self.line} 行" if self.line else self.file
        shown = f"  “{self.value}”" if self.value else ""
        return f"{where}{shown}  {self.rule} → {self.cure}"


@dataclass
class CatalogFiles:
    """A catalogue folder being read; faults are collected, never raised one by one."""

    folder: Path
    problems: list[Problem] = field(default_factory=list)

    def fault(self, file: str, line: int, value: object, rule: str, cure: str) -> None:
        """Note a fault and go on reading."""
        self.problems.append(Problem(file, line, str(value), rule, cure))

    def _text(self, file: str) -> str | None:
        path = self.folder / file
        if not path.is_file():
            self.fault(
                file, 0, "", "目录缺少此文件", "补上此文件，或用 python -m etl init 新建工作区"
            )
            return None
        content = path.read_bytes()
        for encoding in ("utf-8-sig", "gb18030"):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                continue
        self.fault(file, 0, "", "既不是 UTF-8 也不是 GB18030 编码", "用编辑器另存为 UTF-8")
        return None

    def rows(self, file: str, columns: tuple[str, ...]) -> list[tuple[int, dict[str, str]]]:
        """Rows of a CSV with these very columns, each with its line; cells are stripped."""
        text = self._text(file)
        if text is None:
            return []
        reader = csv.reader(io.StringIO(text, newline=""))
        header = [cell.strip() for cell in next(reader, [])]
        if header != list(columns):
            self.fault(file, 1, ",".join(header), "表头不符", f"第一行应为 {','.join(columns)}")
            return []
        rows = []
        for cells in reader:
            line = reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(columns):
                shown = f"有 {len(cells)} 列，应有 {len(columns)} 列"
                self.fault(file, line, ",".join(cells), shown, "检查多余或缺少的逗号")
                continue
            rows.append((line, {c: v.strip() for c, v in zip(columns, cells, strict=True)}))
        return rows

    def tree(self, file: str) -> tuple[yaml.Node, object] | None:
        """A YAML file as its node (which knows lines) and its value; None when unreadable."""
        text = self._text(file)
        if text is None:
            return None
        try:
            node, value = yaml.compose(text, Loader), yaml.load(text, Loader)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            said = getattr(error, "problem", None) or "无法解析"
            line = mark.line + 1 if mark else 0
            self.fault(file, line, said, "不是合法的 YAML", "检查缩进、冒号后的空格与引号")
            return None
        if node is None:
            self.fault(file, 1, "", "文件为空", "补上内容")
            return None
        self._repeated_keys(file, node)
        return node, value

    def _repeated_keys(self, file: str, node: yaml.Node) -> None:
        if isinstance(node, yaml.SequenceNode):
            for item in node.value:
                self._repeated_keys(file, item)
        elif isinstance(node, yaml.MappingNode):
            seen = set()
            for key, item in node.value:
                if key.value in seen:
                    line = key.start_mark.line + 1
                    self.fault(file, line, key.value, "同一处重复写了此项", "只保留一处")
                seen.add(key.value)
                self._repeated_keys(file, item)


def line_of(node: yaml.Node, key: str | None = None) -> int:
    """The line where a mapping, or one key of it, stands."""
    for name, _ in node.value if key and isinstance(node, yaml.MappingNode) else ():
        if name.value == key:
            return name.start_mark.line + 1
    return node.start_mark.line + 1
