"""Writes what the bureaus would have sent, month by month, with the day each came in."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import xlsxwriter

from etl.catalog import Catalog, load_catalog
from etl.demo import forms, industry_forms, model
from etl.demo import stories as s
from etl.demo.printed import Figure, Key, half_up, published
from etl.demo.sheet import Workbook, write_csv

DATA = Path(__file__).resolve().parent.parent.parent / "data"
CREATED = datetime(2026, 11, 20, 9, 0)
RESTATED = (2026, 7)  # 桐山县's output was printed too high, corrected later
RESTATED_AREA, TOO_MUCH_YI = "990521", 9.6
_TYPES = {"growth": "增速", "amount": "总量", "net_increase": "净增", "ceiling": "上限"}
_UNITS = {"growth": "%", "amount": "亿元", "net_increase": "户", "ceiling": "%"}


def write_extracts(folder: Path, catalog: Catalog | None = None) -> list[tuple[Path, datetime]]:
    """Write all extracts into a folder.

    Returns  (path, when it came in), in the order they came in: power on the 8th, tax on the 10th,
             the rest on the 12th of the next month, targets in February.
    """
    catalog = catalog or load_catalog(DATA / "catalog")
    folder.mkdir(parents=True, exist_ok=True)
    sent: list[tuple[Path, datetime]] = []
    final = model.figures()
    first = final | first_prints(final)
    for _, year, month in published(nbs=False):
        name, due = f"{year}{month:02d}", _next(year, month)
        path = folder / f"工业用电量{year}年{month}月.xlsx"
        _workbook(path, [forms.power_table(catalog, year, month)], first, year, month)
        sent.append((path, due.replace(day=8)))
        path = folder / f"工业税收入库情况_{name}.csv"
        table = forms.tax_table(catalog, year, month)
        write_csv(path, table, first, year, month, "gb18030")
        sent.append((path, due.replace(day=10)))
        if month == 1:
            continue
        when = f"{year}年1-{month}月"
        for path, tables in (
            (f"云岭市规模以上工业主要经济指标（{when}）.xlsx", forms.county_tables),
            (f"云岭市重点产业链运行情况（{when}）.xlsx", industry_forms.chain_tables),
        ):
            _workbook(folder / path, tables(catalog, year, month), first, year, month)
            sent.append((folder / path, due))
        path = folder / f"全省各市州工业主要指标（{when}）.xlsx"
        _workbook(path, [industry_forms.province_table(catalog, year, month)], first, year, month)
        sent.append((path, due))
        path = folder / f"工业园区主要指标_{name}.csv"
        write_csv(
            path, industry_forms.park_table(catalog, year, month), first, year, month, "utf-8-sig"
        )
        sent.append((path, due))
    sent.append(_correction(folder, catalog, final))
    sent += [_targets(folder, catalog, year) for year in s.TARGETS]
    return sorted(sent, key=lambda item: (item[1], item[0].name))


def first_prints(figures: dict[Key, Figure]) -> dict[Key, Figure]:
    """The figures that were printed otherwise at first: a county's output, and the city's."""
    found = {}
    for area in (RESTATED_AREA, s.HOME):
        key = ("output", area, "all", *RESTATED)
        total = figures[*key, "ytd"]
        level = half_up(total.level + TOO_MUCH_YI, 2)
        rate = half_up((level / total.base - 1) * 100, 1)
        found[*key, "ytd"] = replace(total, level=level, growth=rate)
        month = figures[*key, "month"]
        base = month.level / (1 + month.growth / 100)
        level = half_up(month.level + TOO_MUCH_YI, 2)
        rate = half_up((level / base - 1) * 100, 1)
        found[*key, "month"] = replace(month, level=level, growth=rate)
        sold = figures["sales_output", area, "all", *RESTATED, "ytd"]
        rate = figures["sales_rate", area, "all", *RESTATED, "ytd"]
        level = half_up(100 * sold.level / found[*key, "ytd"].level, 1)
        change = half_up(rate.change + level - rate.level, 1)
        found["sales_rate", area, "all", *RESTATED, "ytd"] = replace(
            rate, level=level, change=change
        )
    return found


def _correction(folder: Path, catalog: Catalog, figures) -> tuple[Path, datetime]:
    year, month = RESTATED
    path = folder / f"云岭市规模以上工业总产值（{year}年1-{month}月，更正）.xlsx"
    _workbook(path, [forms.output_table(catalog, year, month)], figures, year, month)
    return path, datetime(year, month + 2, 12, 16)


def _targets(folder: Path, catalog: Catalog, year: int) -> tuple[Path, datetime]:
    """The yearly list of targets: one row an indicator, one column an area."""
    path = folder / f"云岭市{year}年工业经济主要目标任务分解表.xlsx"
    book = xlsxwriter.Workbook(str(path), {"in_memory": True})
    book.set_properties({"created": CREATED})
    sheet = book.add_worksheet("目标任务")
    head = ["指标", "目标类型", "计量单位", "责任单位"]
    places = ["全市", *(catalog.areas[area]["name"] for area in s.AREAS)]
    last = len(head) + len(places) - 1
    sheet.merge_range(0, 0, 0, last, f"云岭市{year}年工业经济主要目标任务分解表")
    for place, text in enumerate(head):
        sheet.merge_range(1, place, 2, place, text)
    sheet.merge_range(1, len(head), 1, last, f"{year}年目标值")
    sheet.write_row(2, len(head), places)
    for row, (name, by_area) in enumerate(model.targets()[year].items(), 3):
        kind, owner = model.TARGET_TYPES[name]
        texts = [catalog.indicators[name]["name"], _TYPES[kind], _UNITS[kind], owner]
        sheet.write_row(row, 0, [*texts, by_area[s.HOME], *(by_area[a] for a in s.AREAS)])
    book.close()
    return path, datetime(year, 2, 20, 10)


def _workbook(path: Path, tables: list, figures, year: int, month: int) -> None:
    book = Workbook(path, CREATED)
    for table in tables:
        book.add(table, figures, year, month)
    book.close()


def _next(year: int, month: int) -> datetime:
    """The 12th of the month after, at ten."""
    return (datetime(year, month, 28) + timedelta(days=7)).replace(day=12, hour=10)
