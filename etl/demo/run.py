"""Loads the demo city into a workspace by the ordinary path, each extract as of its day."""

import shutil
import tempfile
from pathlib import Path

from etl.catalog import Catalog, load_catalog
from etl.demo.extracts import DATA, write_extracts
from etl.demo.unit_list import write_unit_lists
from etl.grid.sheet import Refusal
from etl.inbox import Original
from etl.load import LoadReport, load_originals
from etl.loader import LOADED, REFUSED
from etl.publish import Progress, no_progress
from warehouse.folder import store_folder
from warehouse.store import writing


def demo(workspace: Path, progress: Progress = no_progress) -> LoadReport:
    """Write the demo's lists and extracts, load these in the order they came in, publish once.

    Errors   Refusal when the workspace has a catalogue that is not the demo's.
    """
    workspace = Path(workspace)
    with writing(store_folder(workspace)) as writer, tempfile.TemporaryDirectory() as folder:
        catalog = demo_catalog(workspace)
        progress("生成报表", 0, 1)
        sent = [
            (Original(path, path.name), received)
            for path, received in write_extracts(Path(folder), catalog)
        ]
        write_unit_lists(workspace, catalog)
        return load_originals(writer, workspace, catalog, sent, progress)


def demo_catalog(workspace: Path) -> Catalog:
    """The workspace's catalogue, copied from the demo's when there is none yet."""
    folder = workspace / "catalog"
    if not folder.is_dir() or not any(folder.iterdir()):
        shutil.copytree(DATA / "catalog", folder, dirs_exist_ok=True)
    catalog = load_catalog(folder)
    if catalog.workspace["is_demo"] != "true":
        name = catalog.workspace["name"]
        raise Refusal(f"{folder} 是“{name}”的目录，演示城市不导入其中 → 换一个 WORKSPACE", "")
    return catalog


def demo_text(report: LoadReport) -> str:
    """What was loaded, in two lines; every refused file by name."""
    refused = [file for file in report.files if file.outcome == REFUSED]
    numbers = sum(file.numbers_read for file in report.files)
    lines = [f"{file.file} 未导入：{file.problems[0]}" for file in refused]
    known = len(report.files) - len(refused) - sum(f.outcome == LOADED for f in report.files)
    loaded = len(report.files) - len(refused) - known
    lines.append(f"演示城市：导入 {loaded} 个文件、{numbers:,} 个数值，未变 {known} 个")
    lines.append(f"已发布快照 {report.snapshot}" if report.snapshot else "数据未变，未发布新快照")
    return "\n".join(lines)
