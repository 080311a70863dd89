"""Whom the lab evaluates: the parks of the workspace, a list under units/, a list handed up."""

import hashlib
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from etl.catalog import load_catalog
from metrics.assessment import Refused
from pages.park import league
from pages.parts import block, choice, masthead, menu, snapshot
from reports import lab, lab_scheme, roster
from reports.lab import YEAR
from warehouse.folder import workspace_folder

PARKS, UPLOAD = "parks", "upload"
FOLDER = "units"
# What one enterprise pays and makes is its own affair (统计法第二十五条): everyone reads the pages.
SETTING = "UNIT_LISTS"
SPANS = {YEAR: "近12个月", "ytd": "本年累计"}
NO_LIST = (
    "把企业名单（CSV，一户一行，方案的每个指标一列）拖到上面，就能推演；"
    "名单只在本次打开时使用，不保存，也不进链接。"
)


class Subject(NamedTuple):
    """Whom, and when. content: of a list, with that of the year before where it is there."""

    kind: str
    name: str
    year: int
    month: int
    span: str = ""
    content: bytes = b""
    before: bytes = b""
    group: str = ""

    @property
    def who(self) -> str:
        """What the units are called."""
        return "园区" if self.kind == PARKS else "企业"

    @property
    def mark(self) -> str:
        """What tells this list from another one of the same name."""
        return hashlib.sha256(self.content + self.before).hexdigest()[:8] if self.content else ""

    @property
    def period(self) -> str:
        """The months or the year of the values."""
        if self.kind != PARKS:
            return f"{self.year}年"
        if self.span == YEAR and self.month != 12:
            return f"{self.year - 1}年{self.month + 1}月—{self.year}年{self.month}月"
        return f"{self.year}年1—{self.month}月"


def lists(key: tuple[str, str]) -> dict[str, Path]:
    """The lists under units/ of the workspace, newest name first.

    None where the enterprises are real and the environment does not say UNIT_LISTS=on.
    """
    if not (masthead.is_demo(key) or menu.is_on(SETTING)):
        return {}
    found = sorted((workspace_folder() / FOLDER).glob("*.csv"), reverse=True)
    return {path.stem: path for path in found}


def choose(key: tuple[str, str], slot) -> Subject | None:
    """The selects of whom and when, in the row of filters; None where there is nothing yet.

    Takes    slot: where a list is handed up.
    """
    months, known = league.months(key), lists(key)
    options = {PARKS: "园区"} if months else {}
    options |= {name: name for name in known} | {UPLOAD: "上传企业名单…"}
    chosen = choice.select("of", "评价对象", options)
    if chosen == PARKS:
        span = choice.select("span", "口径", SPANS)
        year, month = choice.month_of([(y, m, "ytd") for y, m in months])
        return Subject(PARKS, "园区", year, month, span)
    if chosen == UPLOAD:
        with slot:
            sent = st.file_uploader("企业名单（CSV）", type=["csv"])
            if sent is None:
                block.absent(NO_LIST)
                return None
        name, content, before = Path(sent.name).stem, sent.getvalue(), b""
    else:
        name, content = chosen, known[chosen].read_bytes()
        before = _before(known, chosen)
    try:
        groups = roster.groups(content)
        year = roster.year_of(content, _newest_year(key))
    except Refused as no:
        with slot:
            block.notice("；".join(no.lines))
        return None
    group = groups[0]
    if len(groups) > 1:
        group = choice.select("group", "分组", {name: name for name in groups})
    return Subject("list", name, year, 12, "", content, before, group)


def held(key: tuple[str, str], subject: Subject, code: str) -> lab.Field | list[str]:
    """The units with what a scheme asks for; or why not, each with its cure."""
    return _held(key, tuple(subject), code)


@st.cache_data(show_spinner=False, max_entries=64)
def _held(key: tuple[str, str], asked: tuple, code: str) -> lab.Field | list[str]:
    subject = Subject(*asked)
    of, facts = snapshot.of(key), snapshot.members(key, "indicator")
    name = snapshot.of(key).rows("scheme", ["name"], scheme=code).name.iloc[0]
    if subject.kind == PARKS:
        groups = of.rows("scheme_group", ["unit_group"], scheme=code, order="place_order")
        group = next(iter(groups.unit_group), "")
        found = lab.park_field(of, code, subject.year, subject.month, subject.span, group)
    else:
        terms = lab_scheme.terms_of(of, code, facts, _units(key))
        scheme = lab_scheme.scheme_of(of, code, subject.group)
        if scheme is None:
            return [f"“{name}”没有分组“{subject.group}”，换一个方案或分组"]
        try:
            found = roster.listed_field(
                subject.name, subject.content, subject.before or None, terms, scheme,
                subject.group, subject.year,
            )  # fmt: skip
        except Refused as no:
            return [f"按“{name}”评价，名单有 {len(no.lines)} 处要改：", *no.lines]
    missing = found.missing()
    if missing:
        words = "、".join(facts[one]["name"] for one in missing)
        return [f"“{name}”要用的{words}没有数，先导入或补报，或换一个方案作起点"]
    return found


def schemes(key: tuple[str, str], subject: Subject) -> tuple[str | None, dict[str, str]]:
    """The scheme in force, and all that may be a starting point: code -> name and version.

    Of a list no scheme is in force: the newest of those for enterprises stands for it.
    """
    rows = snapshot.of(key).rows("scheme", ["scheme", "name", "version", "rank_group"])
    mine = "park" if subject.kind == PARKS else "enterprise"
    rows["other"] = rows.rank_group != mine
    rows = rows.sort_values(["other", "version", "scheme"], ascending=[True, False, True])
    if subject.kind != PARKS:
        rows = rows[~rows.other]
    names = {row.scheme: f"{row.name}（{row.version}）" for row in rows.itertuples()}
    if subject.kind == PARKS:
        return lab.in_force(snapshot.of(key), subject.year, subject.month), names
    return next(iter(names), None), names


@st.cache_data(show_spinner=False, max_entries=4)
def _units(key: tuple[str, str]) -> dict[str, tuple[str, float]]:
    """Units of measure: name -> (base unit, factor)."""
    catalog = load_catalog(workspace_folder() / "catalog")
    return {unit.name: (unit.base, unit.factor) for unit in catalog.units.values()}


def _before(known: dict[str, Path], name: str) -> bytes:
    """The list of the year before: the same name with the year before in it."""
    year = next((part for part in _years(name)), None)
    earlier = name.replace(str(year), str(year - 1)) if year else ""
    return known[earlier].read_bytes() if earlier in known else b""


def _years(name: str) -> list[int]:
    found = "".join(c if c.isdecimal() else " " for c in name).split()
    return [int(word) for word in found if len(word) == 4]


def _newest_year(key: tuple[str, str]) -> int:
    months = league.months(key)
    return months[0][0] if months else 0
