"""The file of a contract: drafted from what a reading lacks, written by a page, always sound."""

import re
from pathlib import Path

from etl.catalog import Catalog, CatalogError, load_catalog
from etl.catalog_file import Problem
from etl.reader.contract import FOLDER, draft_contract, load_contracts
from etl.reader.reading import Reading
from warehouse.folder import store_folder
from warehouse.store import writing

LONGEST_NAME, LONGEST_TEXT = 60, 20_000
_ODD = re.compile(r"[^\w\-]+")


def drafted(reading: Reading, catalog: Catalog) -> str:
    """A contract for what the file does not say, with ？ where something must be filled in."""
    missing = [
        name
        for _, about, _ in reading.gaps
        if about.startswith("no ")
        for name in about.removeprefix("no ").split(",")
    ]
    unknown = {text: "" for _, about, text in reading.gaps if about.startswith("unknown ")}
    for text in unknown:
        near = (catalog.nearest(kind, text) for kind in ("area", "indicator", "chain"))
        unknown[text] = next((name for name in near if name), "")
    if not missing and not unknown:
        return ""
    sheets = {sheet for sheet, _, _ in reading.gaps}
    sheet = sheets.pop() if len(sheets) == 1 and len(reading.sheets) > 1 else "*"
    file = reading.file.rsplit("/", 1)[-1]
    return draft_contract(file, sheet, list(dict.fromkeys(missing)), unknown)


def name_for(file: str) -> str:
    """The name of the contract of a file: letters of any script, digits and dashes."""
    stem = file.rsplit("/", 1)[-1].split(".", 1)[0]
    return (_ODD.sub("_", stem)[:LONGEST_NAME].strip("_") or "约定") + ".yaml"


def held(reading: Reading, catalog: Catalog) -> dict[str, str]:
    """Name -> text of the contracts that hold for any sheet of a file, the first one first."""
    return {
        one.name.removeprefix(f"{FOLDER}/"): (catalog.folder / one.name).read_text("utf-8-sig")
        for one in load_contracts(catalog)
        if any(one.holds_for(reading.file, sheet) for sheet in reading.sheets or [""])
    }


def unsound(catalog: Catalog) -> tuple[str, str, list[Problem]] | None:
    """Name, text and faults of the first contract that cannot be read; None when all can."""
    try:
        load_contracts(catalog)
    except CatalogError as no:
        file = no.problems[0].file
        text = (catalog.folder / file).read_bytes().decode("utf-8-sig", "replace")
        name = file.removeprefix(f"{FOLDER}/")
        return name, text, [problem for problem in no.problems if problem.file == file]
    return None


def save_contract(workspace: Path, name: str, text: str) -> None:
    """Write catalog/contracts/NAME; an empty text removes it. All is as it was when it is unsound.

    Takes    name: as `name_for`, `held` or `unsound` give it.
    Errors   CatalogError with every fault of the catalogue or of this contract (those of another
             one are its own) and its line; Busy while another load runs.
    """
    folder = workspace / "catalog" / FOLDER
    is_there = name in {one.name for one in folder.glob("*.yaml")}
    path = folder / (name if is_there else name_for(name))
    if len(text) > LONGEST_TEXT:
        fault = Problem(f"{FOLDER}/{path.name}", 0, "", f"超过 {LONGEST_TEXT:,} 字", "拆成几份约定")
        raise CatalogError(folder.parent, [fault])
    with writing(store_folder(workspace)):
        folder.mkdir(exist_ok=True)
        before = path.read_bytes() if path.is_file() else None
        _put(path, text.replace("\r\n", "\n").encode() if text.strip() else None)
        try:
            _refuse_faults(folder.parent, f"{FOLDER}/{path.name}")
        except Exception:
            _put(path, before)
            raise


def _refuse_faults(catalog: Path, contract: str) -> None:
    found = load_catalog(catalog)
    try:
        load_contracts(found)
    except CatalogError as no:
        own = [problem for problem in no.problems if problem.file == contract]
        if own:
            raise CatalogError(catalog, own) from no


def _put(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
        return
    draft = path.with_suffix(".tmp")
    draft.write_bytes(content)
    draft.replace(path)
