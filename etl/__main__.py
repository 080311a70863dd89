"""python -m etl: the face of loading and publishing.

Exit codes: 0 done, 2 refused, 75 another run holds the lock, 70 unforeseen.
"""

import argparse
import json
import os
import sys
import traceback
from datetime import datetime
from pathlib import Path

from etl.catalog import CatalogError
from etl.grid.sheet import Refusal
from etl.progress import bar
from warehouse.folder import store_folder, workspace_folder
from warehouse.store import Busy, CannotPublish

OK, REFUSED, UNFORESEEN, BUSY = 0, 2, 70, 75


def main(arguments: list[str] | None = None) -> int:
    """Run one command; people read what it prints, scripts its --json and its exit code."""
    asked = parser().parse_args(arguments)
    try:
        code = asked.command(asked)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # whoever read along has seen enough: `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Busy:
        return fail(asked, "另一个导入或发布正在进行，请稍后再试", BUSY)
    except (CatalogError, CannotPublish, Refusal) as no:
        return fail(asked, str(no), REFUSED)
    except KeyboardInterrupt:
        return fail(asked, "已中断；已发布的数据未受影响", 130)
    except Exception:
        log = write_log(traceback.format_exc())
        return fail(
            asked, f"程序意外中止，已发布的数据未受影响 → 请将 {log} 交给维护人员", UNFORESEEN
        )


def parser() -> argparse.ArgumentParser:
    """Every command with its arguments."""
    whole = argparse.ArgumentParser(
        prog="python -m etl", description="导入、发布与回退工业监测数据"
    )
    commands = whole.add_subparsers(required=True, metavar="命令")

    def add(name: str, command, said: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=said, description=said)
        one.add_argument("--json", action="store_true", help="以 JSON 输出")
        one.set_defaults(command=command)
        return one

    load = add("load", run_load, "导入文件或文件夹并发布")
    load.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    load.add_argument("--received", type=moment, metavar="DATE", help="收到日期，默认现在")
    preview = add("preview", run_preview, "文件导入以后，已公布的哪些说法要改；什么也不导入")
    preview.add_argument("path", type=Path, metavar="PATH")
    add("status", run_status, "当前快照、批次与各指标最新月份")
    add("publish", run_publish, "由全部批次生成并发布快照")
    add("rebuild", run_publish, "由全部批次重新生成快照")
    rollback = add("rollback", run_rollback, "回退到以前的快照")
    rollback.add_argument("id", metavar="ID")
    add("demo", run_demo, "生成并导入演示城市")
    init = add("init", run_init, "新建工作区")
    init.add_argument("folder", type=Path, metavar="DIR")
    init.add_argument("--area", required=True, metavar="AREA", help="六位代码或全称，如 433100")
    areas = add("areas", run_areas, "全国区划代码的来源与版本")
    areas.add_argument("--renew", action="store_true", help="从 npm 更新（需联网）")
    explain = add("explain", run_explain, "说明每个数值由哪些表头读出")
    explain.add_argument("path", type=Path, metavar="PATH")
    explain.add_argument("--format", choices=("table", "csv", "json"), default="table")
    explain.add_argument("--write-contract", action="store_true", help="起草此文件所缺的约定")
    return whole


def moment(text: str) -> datetime:
    """A date or a date with time, as local time."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期 → 写成 2026-06-18") from None
    return found.astimezone().replace(tzinfo=None) if found.tzinfo else found


def run_load(asked: argparse.Namespace) -> int:
    """Load files and folders; 2 when any of them was refused."""
    from etl.load import load
    from etl.report import load_json, load_text

    with bar(asked.json) as progress:
        report = load(asked.paths, workspace_folder(), asked.received, progress)
    show(asked, load_json(report), load_text(report))
    return OK if report.is_clean else REFUSED


def run_preview(asked: argparse.Namespace) -> int:
    """List what was published and would read otherwise; 2 when the file would be refused."""
    from etl.report import file_lines
    from etl.trial import try_out
    from metrics.printout import as_changes

    try:
        content = asked.path.read_bytes()
    except OSError:
        raise Refusal(f"{asked.path} 读不到", "核对路径；一次看一份文件") from None
    trial = try_out(content, asked.path.name, workspace_folder())
    print("\n".join(file_lines(trial.file)), file=sys.stderr)
    print(as_changes(trial.statements, "json" if asked.json else "csv"), end="")
    return OK if trial.file.outcome != "refused" else REFUSED


def run_status(asked: argparse.Namespace) -> int:
    """Say what is in service."""
    from etl.status import status, status_text

    found = status(workspace_folder())
    show(asked, found, status_text(found))
    return OK


def run_publish(asked: argparse.Namespace) -> int:
    """Make the snapshot again from all batches."""
    from etl.catalog import load_catalog
    from etl.publish import publish
    from warehouse.store import writing

    workspace = workspace_folder()
    with bar(asked.json) as progress, writing(store_folder(workspace)) as writer:
        pointer = publish(writer, workspace, load_catalog(workspace / "catalog"), progress)
    show(asked, {"snapshot": pointer.id}, f"已发布快照 {pointer.id}")
    return OK


def run_rollback(asked: argparse.Namespace) -> int:
    """Put a kept snapshot back in service."""
    from warehouse.store import writing

    with writing(store_folder(workspace_folder())) as writer:
        pointer = writer.rollback(asked.id)
    show(asked, {"snapshot": pointer.id}, f"已回退到快照 {pointer.id}")
    return OK


def run_demo(asked: argparse.Namespace) -> int:
    """Write the demo city's extracts and load them."""
    from etl.demo.run import demo, demo_text
    from etl.report import load_json

    with bar(asked.json) as progress:
        report = demo(workspace_folder(), progress)
    show(asked, load_json(report), demo_text(report))
    return OK if report.is_clean else REFUSED


def run_init(asked: argparse.Namespace) -> int:
    """Start a workspace for a place."""
    from etl.init import init, init_text

    made = init(asked.folder, asked.area)
    show(asked, made, init_text(made))
    return OK


def run_areas(asked: argparse.Namespace) -> int:
    """Say where the national codes come from, or renew them."""
    from etl.areas import areas_text, renew, source

    found = renew() if asked.renew else source()
    show(asked, found, areas_text(found))
    return OK


def run_explain(asked: argparse.Namespace) -> int:
    """Show the headings that every number was read from; 2 when the file would be refused."""
    from etl.catalog import load_catalog
    from etl.explain import explain, write_contract

    form = "json" if asked.json else asked.format
    catalog = load_catalog(workspace_folder() / "catalog")
    if asked.write_contract:
        draft = write_contract(asked.path, catalog)
        print(f"已起草 {draft} → 填好后把扩展名改为 .yaml" if draft else "此文件不需要约定")
        return OK
    text, reading = explain(asked.path, catalog, form)
    print(text)
    return OK if reading.is_accepted else REFUSED


def show(asked: argparse.Namespace, found: dict, text: str) -> None:
    """Print for people, or for scripts with --json."""
    print(json.dumps(found, ensure_ascii=False, indent=1) if asked.json else text)


def fail(asked: argparse.Namespace, said: str, code: int) -> int:
    """One line why nothing was done."""
    if asked.json:
        print(json.dumps({"error": said, "exit": code}, ensure_ascii=False))
    print(said, file=sys.stderr)
    return code


def write_log(text: str) -> Path:
    """Keep what went wrong beside the snapshots; people get the name of the file instead."""
    folder = store_folder(workspace_folder()) / "log"
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{datetime.now():%Y%m%dT%H%M%S.%f}.log"
    path.write_text(text, encoding="utf-8")
    return path


if __name__ == "__main__":
    sys.exit(main())
