"""What is loaded: newest month of every indicator, who reported, the files, what was revised."""

from collections.abc import Mapping

import pandas as pd

from charts import number
from warehouse import Snapshot

GROUPS = {"county": "区县", "park": "园区", "prefecture": "市州", "province": "省份"}
MEASURES = {
    "level": "数值", "growth_pct": "同比", "change_pp": "同比变化", "base": "同期数",
    "rank": "位次", "share_pct": "占比",
}  # fmt: skip
ENCODINGS = {"utf-8-sig": "UTF-8（带 BOM）", "utf-8": "UTF-8", "gb18030": "GB18030"}


def newest(snapshot: Snapshot, indicators: Mapping[str, Mapping], home: str) -> pd.DataFrame:
    """The newest month in which any area has each indicator, and the file that brought it.

    Where several files brought it: the one of the home area.

    Returns  indicator, name, department, lag_days, year, month, file (empty when computed),
             received; catalogue order; only indicators that have figures.
    """
    columns = ["indicator", "area", "chain", "year", "month", "batch"]
    rows = snapshot.rows("figure", columns, status="reported")
    rows["is_home"] = rows.area == home
    rows["is_whole"] = rows.chain == "all"
    rows["is_read"] = rows.batch.notna()
    rows = rows.sort_values(["year", "month", "is_read", "is_whole", "is_home", "batch"])
    rows = rows.drop_duplicates("indicator", keep="last")
    batches = snapshot.rows("batch", ["batch", "file", "received"])
    rows = rows.merge(batches, on="batch", how="left").set_index("indicator")
    known = [code for code in indicators if code in rows.index]
    rows = rows.loc[known].reset_index()
    rows["file"] = rows.file.fillna("")
    for fact in ("name", "department", "lag_days"):
        rows[fact] = [indicators[code][fact] for code in rows.indicator]
    return rows


def by_file(rows: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The newest months gathered by the file that brought them, newest file first.

    What is computed comes last, under the name ''.
    """
    ordered = rows.sort_values("received", ascending=False, na_position="last", kind="stable")
    return [(str(file), group) for file, group in ordered.groupby("file", sort=False)]


def groups(snapshot: Snapshot) -> dict[str, str]:
    """The groups of areas that report anything: code -> name."""
    known = [code for (code,) in snapshot.distinct("coverage", ["area"])]
    held = {code for (code,) in snapshot.distinct("area", ["rank_group"], area=known)}
    return {code: name for code, name in GROUPS.items() if code in held}


def months(snapshot: Snapshot, areas: list[str]) -> list[tuple[int, int]]:
    """(year, month) for which anything is expected of some areas, newest first."""
    return snapshot.distinct("coverage", ["year", "month"], area=areas)[::-1]


def states(snapshot: Snapshot, areas: list[str], year: int, month: int) -> pd.DataFrame:
    """indicator, area, status of every figure that is expected of some areas in a month."""
    return snapshot.rows(
        "coverage", ["indicator", "area", "status"], area=areas, year=year, month=month
    )


def batches(snapshot: Snapshot) -> pd.DataFrame:
    """The extracts, newest first."""
    return snapshot.rows("batch", order=["-received", "-vintage"])


def encoding_text(name: str) -> str:
    """An encoding as an analyst calls it; a workbook has none."""
    return ENCODINGS.get(name.lower(), name) or number.NOT_APPLICABLE


def revisions(snapshot: Snapshot, members: Mapping[str, Mapping]) -> pd.DataFrame:
    """What later extracts changed, newest first, in the unit of the indicator.

    Returns  name, area, chain, period, measure, old, new, difference, unit, decimals, is_rate,
             revised_on, file_old, file_new.
    """
    order = ["-revised_on", "indicator", "area", "-year", "-month", "basis", "measure"]
    rows = snapshot.rows("revision", order=order)
    files = snapshot.rows("batch", ["batch", "file"]).set_index("batch").file
    indicator, area, chain = members["indicator"], members["area"], members["chain"]
    is_level = rows.measure.isin(["level", "base"])
    factor = rows.indicator.map({code: f["unit_factor"] for code, f in indicator.items()})
    factor = factor.where(is_level, 1.0)
    units = {"growth_pct": "%", "change_pp": "个百分点", "rank": "位", "share_pct": "%"}
    found = pd.DataFrame(
        {
            "name": [indicator[code]["name"] for code in rows.indicator],
            "area": [area[code]["name"] for code in rows.area],
            "chain": [chain[code]["short"] if code != "all" else "" for code in rows.chain],
            "period": [number.period(r.year, r.month, r.basis) for r in rows.itertuples()],
            "measure": rows.measure.map(MEASURES).fillna(rows.measure),
            "old": rows.value_old / factor,
            "new": rows.value_new / factor,
            "unit": [
                units.get(r.measure, indicator[r.indicator]["unit"]) for r in rows.itertuples()
            ],
            "decimals": [
                int(indicator[r.indicator]["decimals"])
                if r.measure in ("level", "base")
                else 0
                if r.measure == "rank"
                else 1
                for r in rows.itertuples()
            ],
            "is_rate": rows.measure.isin(["growth_pct", "change_pp"]),
            "revised_on": pd.to_datetime(rows.revised_on),
            "file_old": rows.batch_old.map(files),
            "file_new": rows.batch_new.map(files),
        }
    )
    found["difference"] = found.new - found.old
    return found
