"""A new workspace for any prefecture or county of China, with its areas from the national codes."""

import csv
import shutil
from collections import Counter
from pathlib import Path

from etl.areas import FOLDER, NATION, national, short_name
from etl.catalog import load_catalog
from etl.catalog_check import LEVELS
from etl.grid.sheet import Refusal

SHARED = FOLDER.parent / "catalog"
_SHARED_FILES = ("indicators.yaml", "units.yaml", "schemes", "rules", "contracts")
_WHOLES = (
    *(("自治州", "全州"), ("自治县", "全县"), ("自治旗", "全旗"), ("自治区", "全区")),
    *(("省", "全省"), ("市", "全市"), ("州", "全州"), ("县", "全县")),
    *(("盟", "全盟"), ("旗", "全旗"), ("区", "全区")),
)


def init(folder: Path | str, area: str) -> dict:
    """Start a workspace: catalogue, raw/, batches/, warehouse/.

    Takes    area: six-digit code or exact name of a prefecture, county or province.
    Returns  folder, home, name, and how many areas of each level it begins with.
    Errors   Refusal when the area is unknown or has namesakes, or a catalogue is there already.
    """
    folder, known = Path(folder), national()
    home = find_home(area, known)
    catalog, draft = folder / "catalog", folder / ".catalog.new"
    if catalog.is_dir() and any(catalog.iterdir()):
        raise Refusal(f"{catalog} 已有目录，未作改动 → 换一个文件夹，或先移走它", "")
    if draft.is_dir():
        shutil.rmtree(draft)
    draft.mkdir(parents=True)
    for name in _SHARED_FILES:
        source = SHARED / name
        if source.is_dir():
            shutil.copytree(source, draft / name)
        elif source.is_file():
            shutil.copyfile(source, draft / name)
    rows = areas_of(home, known)
    columns = ("area", "name", "short", "level", "parent", "rank_group")
    _write(draft / "areas.csv", columns, rows)
    _write(draft / "aliases.csv", ("kind", "alias", "code"), aliases_of(home, known, rows))
    whole = [("all", "规上工业", "规上工业", "whole", "", "")]
    columns = ("chain", "name", "short", "kind", "lead_firm", "chief")
    _write(draft / "chains.csv", columns, whole)
    _write(draft / "chain_nodes.csv", ("chain", "stage", "node", "local_firms"), [])
    columns = ("park", "name", "short", "area", "leading_chain")
    columns += ("veto_from", "veto_until", "veto_reason")
    _write(draft / "parks.csv", columns, [])
    name = known[home]["name"]
    (draft / "workspace.yaml").write_text(
        "# What this workspace is about. home: the area whose dispatch meeting it serves.\n"
        f'name: {name}工业监测\nhome: "{home}"\ndemo: false\n',
        encoding="utf-8",
    )
    load_catalog(draft)
    if catalog.is_dir():
        catalog.rmdir()
    draft.rename(catalog)
    for part in ("raw", "batches", "warehouse"):
        (folder / part).mkdir(exist_ok=True)
    levels = Counter(row[3] for row in rows)
    return {"folder": str(folder), "home": home, "name": name, "areas": dict(levels)}


def init_text(made: dict) -> str:
    """What was made and what to do next."""
    names = {"province": "省", "prefecture": "市州", "county": "县区", "zone": "开发区"}
    counted = "、".join(f"{names[k]} {n} 个" for k, n in made["areas"].items() if k in names)
    return (
        f"已在 {made['folder']} 新建“{made['name']}”工作区：{counted}\n"
        f"产业链、园区尚空 → 填写 {made['folder']}/catalog/chains.csv 和 parks.csv\n"
        f"导入数据：WORKSPACE={made['folder']} python -m etl load 文件或文件夹"
    )


def find_home(text: str, known: dict[str, dict[str, str]]) -> str:
    """The code of a code or exact name; namesakes are refused with their codes."""
    text = text.strip()
    if text in known and text != NATION:
        return text
    found = [code for code, row in known.items() if row["name"] == text and code != NATION]
    if len(found) == 1:
        return found[0]
    if found:
        shown = "、".join(f"{code}（{_upper(code, known)}）" for code in found)
        raise Refusal(f"“{text}”有 {len(found)} 个同名地区：{shown} → 改用代码", "")
    near = [f"{code} {row['name']}" for code, row in known.items() if text and text in row["name"]]
    hint = f"是否为 {'、'.join(near[:3])}？" if near else "查 data/national/areas.csv"
    raise Refusal(f"没有代码或全称为“{text}”的地区 → {hint}", "")


def areas_of(home: str, known: dict[str, dict[str, str]]) -> list[tuple[str, ...]]:
    """Rows of areas.csv: the nation, the provinces, the home's province, and the home's counties.

    A county home gets its siblings. Counties directly under a province (仙桃, 神农架林区) are
    ranked among its prefectures, as provincial tables do; zones are not ranked.
    """
    chain = lineage(home, known)
    province = chain[1]
    under = {row["area"]: row for row in known.values() if row["parent"] == province}
    is_municipality = not any(row["level"] == "prefecture" for row in under.values())
    city = next((code for code in chain if known[code]["level"] == "prefecture"), None)
    keep = {NATION, *(code for code, row in known.items() if row["level"] == "province"), *under}
    keep |= {code for code, row in known.items() if city and row["parent"] == city}
    wholes = whole_words(home, known)
    rows = []
    for code, row in known.items():
        if code not in keep:
            continue
        group = row["level"] if row["level"] in ("province", "prefecture", "county") else ""
        if group == "county" and row["parent"] == province and not is_municipality:
            group = "prefecture"
        short = short_name(row["name"]) if row["level"] == "province" else row["name"]
        short = wholes.get(code, short)
        rows.append((code, row["name"], short, row["level"], row["parent"], group))
    return sorted(rows, key=lambda row: (LEVELS[row[3]], row[3], row[0]))


def aliases_of(
    home: str, known: dict[str, dict[str, str]], rows: list[tuple[str, ...]]
) -> list[tuple[str, str, str]]:
    """Rows of aliases.csv: 全州, 本州, 林区 ...; forms like 湘西州 are understood without."""
    found = {"全国": NATION, "合计": ""}
    for code, whole in whole_words(home, known).items():
        if whole.startswith("全") and whole != known[code]["name"]:
            found.setdefault(whole, code)
            found.setdefault(whole.replace("全", "本", 1), code)
    for code, name, *_ in rows:
        if name.endswith("林区"):
            found.setdefault("林区", code)
    names = {name for _, name, *_ in rows}
    places = [("area", alias, code) for alias, code in found.items() if code and alias not in names]
    return [*places, ("chain", "合计", "all")]


def whole_words(home: str, known: dict[str, dict[str, str]]) -> dict[str, str]:
    """How tables call the home and what it lies in: code -> 全县, 全州, 全省; each word once."""
    words: dict[str, str] = {}
    for code in lineage(home, known)[:0:-1]:
        name = known[code]["name"]
        word = next((whole for end, whole in _WHOLES if name.endswith(end)), "")
        if word and word not in words.values():
            words[code] = word
    return words


def lineage(code: str, known: dict[str, dict[str, str]]) -> list[str]:
    """From the nation down to the area itself."""
    line = [code]
    while known[line[0]]["parent"]:
        line.insert(0, known[line[0]]["parent"])
    return line


def _upper(code: str, known: dict[str, dict[str, str]]) -> str:
    return "".join(known[c]["name"] for c in lineage(code, known)[1:-1])


def _write(path: Path, columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
