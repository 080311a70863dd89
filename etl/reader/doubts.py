"""What is often published wrong, looked for within one extract. A doubt is said and never refuses.

Each rule yields the figure in doubt and why; `find_doubts` says each rule once for a sheet, and
keeps every one with its cell, to be shown beside the figure.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator

from etl.catalog import Catalog
from etl.reader.assemble import in_base_unit
from etl.reader.figures import Figure
from etl.reader.meaning import Meaning
from etl.reader.number import NUMBER
from etl.reader.reading import Reading

Doubt = tuple[Figure, str]
Table = dict[tuple, dict[str, Figure]]  # key of observation -> measure -> figure
_FEWEST_ALIKE = 4  # equal numbers in a row by chance are rare beyond this
_MONTHS_APART = 3  # until February the month may be the cumulative
_WILD_PCT, _FAR_PCT = 1000, 100
MOST_KEPT = 200  # of one rule on one sheet, beside their figures


def find_doubts(figures: list[Figure], catalog: Catalog, reading: Reading) -> None:
    """Add to a reading what looks wrong in its figures."""
    table: Table = defaultdict(dict)
    for figure in figures:
        if figure.meaning and figure.parsed.kind == NUMBER and figure.meaning.measure != "target":
            table[_key(figure.meaning)].setdefault(figure.meaning.measure, figure)
    for rule in RULES:
        found: dict[str, list[Doubt]] = defaultdict(list)
        for figure, said in rule(table, catalog):
            found[figure.number.sheet].append((figure, said))
        for sheet, doubts in found.items():
            reading.doubts += [
                (rule.__name__, sheet, figure.number.cell, said)
                for figure, said in doubts[:MOST_KEPT]
            ]
            figure, said = doubts[0]
            more = f"（共{len(doubts)}处）" if len(doubts) > 1 else ""
            reading.note(sheet, figure.number.cell, said + more, f"{figure.parsed.value:.12g}")


def parts_do_not_add_up(table: Table, catalog: Catalog) -> Iterator[Doubt]:
    """合计差: a total that is not the sum of its parts; units across areas make it legitimate."""
    for level, parts in _totals(table, catalog):
        total, whole = _base(level), sum(map(_base, parts))
        slack = (len(parts) + 1) * _half_step(*parts, level)
        if abs(whole - total) > slack and not _is_ten_thousand(whole, total):
            difference = (total - whole) / level.meaning.factor
            yield level, f"合计差：与各分项之和相差 {difference:.6g} {level.number.unit}"


def total_is_off_by_ten_thousand(table: Table, catalog: Catalog) -> Iterator[Doubt]:
    """A total ten thousand times its parts, or the reverse: 万元 under 亿元."""
    for level, parts in _totals(table, catalog):
        if _is_ten_thousand(sum(map(_base, parts)), _base(level)):
            yield level, "合计与各分项之和相差一万倍，疑单位有误"


def growth_is_not_that_of_its_base(table: Table, _catalog: Catalog) -> Iterator[Doubt]:
    """A printed growth that the printed level and same-period base do not give."""
    for measures in table.values():
        if not {"level", "base", "growth"} <= measures.keys() or measures["growth"].meaning.is_pp:
            continue
        level, base, growth = (measures[name].parsed.value for name in ("level", "base", "growth"))
        if (
            base <= 0
            or level < 0
            or measures["base"].meaning.factor != measures["level"].meaning.factor
        ):
            continue
        step = _step(measures["level"].parsed.value, measures["base"].parsed.value)
        low = ((level - step) / (base + step) - 1) * 100
        high = ((level + step) / max(base - step, step / 10) - 1) * 100
        half = _step(growth)
        if not low - half <= growth <= high + half:
            found = (level / base - 1) * 100
            yield measures["growth"], f"增速与同期数不符：由本期和同期算得 {found:.1f}%"


def change_is_not_the_difference(table: Table, _catalog: Catalog) -> Iterator[Doubt]:
    """A ratio (亏损面) whose change is a rate of growth and not a difference in points."""
    for measures in table.values():
        if not {"level", "base", "growth"} <= measures.keys():
            continue
        figure = measures["growth"]
        level, base, growth = (measures[name].parsed.value for name in ("level", "base", "growth"))
        slack = 2 * _step(level, base) + _step(growth)
        if figure.meaning.is_pp and abs(level - base - growth) > slack + 1e-9:
            yield figure, f"增减与本期减同期不符：应为 {level - base:.2f} 个百分点"


def month_exceeds_cumulative(table: Table, catalog: Catalog) -> Iterator[Doubt]:
    """A month above the cumulative it is part of: columns changed places, or a unit did."""
    for key, measures in table.items():
        *rest, basis = key
        whole = table.get((*rest, "ytd"), {}).get("level") if basis == "month" else None
        if whole is None or "level" not in measures or not _only_grows(catalog.indicators[key[0]]):
            continue
        month = measures["level"]
        if _base(month) > _base(whole) + 2 * _half_step(month, whole):
            name = catalog.indicators[key[0]]["name"]
            yield month, f"当月大于累计（{name}累计 {whole.parsed.value:.12g}），是否错列"


def rows_are_alike(table: Table, _catalog: Catalog) -> Iterator[Doubt]:
    """A row copied from another: every number of two areas or chains is the same."""
    rows: dict[tuple[str, int], list[Figure]] = defaultdict(list)
    for measures in table.values():
        for figure in measures.values():
            if figure.meaning.measure != "rank":
                rows[figure.number.sheet, figure.row].append(figure)
    seen: dict[tuple, int] = {}
    for (sheet, row), figures in rows.items():
        figures.sort(key=lambda figure: figure.column)
        values = tuple((figure.column, figure.parsed.value) for figure in figures)
        if len({value for _, value in values if value}) < _FEWEST_ALIKE:
            continue
        other = seen.setdefault((sheet, values), row)
        if other != row:
            yield figures[0], f"整行与第{other + 1}行完全相同，是否误复制"


def growths_are_alike(table: Table, _catalog: Catalog) -> Iterator[Doubt]:
    """Growth of the month equal to that of the cumulative, for every area after February."""
    pairs: dict[tuple, list[tuple[Figure, Figure]]] = defaultdict(list)
    for key, measures in table.items():
        indicator, _, _, year, month, basis = key
        whole = table.get((*key[:-1], "ytd"), {}).get("growth") if basis == "month" else None
        if whole is not None and "growth" in measures and month >= _MONTHS_APART:
            pairs[indicator, year, month].append((measures["growth"], whole))
    for alike in pairs.values():
        if len(alike) >= _FEWEST_ALIKE and all(
            one.parsed.value == other.parsed.value for one, other in alike
        ):
            yield alike[0][0], "本月增速与累计增速逐行相同，是否误复制"


def growth_is_wild(table: Table, _catalog: Catalog) -> Iterator[Doubt]:
    """A growth of a thousand percent: a level in the wrong column, or a tiny base."""
    for measures in table.values():
        growth = measures.get("growth")
        if growth and abs(growth.parsed.value) >= _WILD_PCT:
            yield growth, "增速达到十倍以上，核对是否错列或基数过小"


def values_are_shifted(table: Table, _catalog: Catalog) -> Iterator[Doubt]:
    """Growths of whole columns beyond what growths are: the values stand a column off."""
    columns: dict[tuple, list[Figure]] = defaultdict(list)
    for measures in table.values():
        growth = measures.get("growth")
        if growth and not growth.meaning.is_pp:
            columns[growth.number.sheet, growth.column].append(growth)
    for figures in columns.values():
        far = [figure for figure in figures if abs(figure.parsed.value) >= _FAR_PCT]
        if len(figures) >= _FEWEST_ALIKE and 2 * len(far) > len(figures):
            yield far[0], "这一列增速多数超过100%，是否整列错位"


RULES: tuple[Callable[[Table, Catalog], Iterator[Doubt]], ...] = (
    parts_do_not_add_up,
    total_is_off_by_ten_thousand,
    growth_is_not_that_of_its_base,
    change_is_not_the_difference,
    month_exceeds_cumulative,
    rows_are_alike,
    growths_are_alike,
    growth_is_wild,
    values_are_shifted,
)


def _only_grows(indicator: dict) -> bool:
    """Whether a cumulative of it cannot be below one of its months: no ratio, no profit."""
    return indicator["kind"] == "flow" and indicator["indicator"] != "profit"


def _key(meaning: Meaning) -> tuple:
    return (
        *(meaning.indicator, meaning.area, meaning.chain),
        *(meaning.year, meaning.month, meaning.basis),
    )


def _totals(table: Table, catalog: Catalog) -> Iterator[tuple[Figure, list[Figure]]]:
    """Levels of an area all of whose parts stand there, with these."""
    members = _members(catalog)
    for key, measures in table.items():
        indicator, area, *rest = key
        if "level" not in measures or not catalog.indicators[indicator]["is_additive"]:
            continue
        among = members.get(area, ())
        parts = [table.get((indicator, member, *rest), {}).get("level") for member in among]
        if len(parts) >= 2 and None not in parts:
            yield measures["level"], parts


def _members(catalog: Catalog) -> dict[str, list[str]]:
    """Area -> the ranked parts that make it up: counties and zones of a city, prefectures."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in catalog.areas.values():
        if row["rank_group"] and row["level"] != "park":
            found[row["parent"]].append(row["area"])
    return found


def _base(figure: Figure) -> float:
    return in_base_unit(figure.parsed.value, figure.meaning.factor)


def _step(*values: float) -> float:
    """Half of the last printed digit of numbers of one kind: 10.5 and 10 have one decimal both."""
    digits = max(len(f"{value:.12g}".partition(".")[2]) for value in values)
    return 0.5 * 10.0**-digits


def _half_step(*figures: Figure) -> float:
    steps = _step(*(figure.parsed.value for figure in figures))
    return steps * max(figure.meaning.factor for figure in figures)


def _is_ten_thousand(whole: float, total: float) -> bool:
    ratio = whole / total if total else 0
    return 0.8e4 <= ratio <= 1.2e4 or 0.8e-4 <= ratio <= 1.2e-4
