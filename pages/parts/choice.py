"""Choices bound to the address: codes, not labels; a concrete value always stays in the address.

The address is the truth: every run reads it, a click writes it. Streamlit's own bind= would write
labels, drop a default (a shared link would change its meaning next month) and swallow an unknown
value silently; here the default is a sentinel that is not written, and an unknown value is told.
"""

from collections.abc import Mapping, Sequence

import streamlit as st

from charts import number
from pages.parts import block, fold, snapshot

LONGEST_TEXT = 300
NEWEST = ""  # the sentinel: no parameter in the address means the newest month


def select(name: str, label: str, options: Mapping[str, str], default: str | None = None) -> str:
    """A select whose choice stands in the address as `?name=code`; returns the code.

    Takes    options: code -> label. default: the code that is not written (else the first).
    An unknown code in the address gives the default and a message that says so.
    """
    codes = list(options)
    default = codes[0] if default is None else default
    wanted = st.query_params.get(name, default)
    is_known = wanted in options
    widget = f"choice-{name}"
    st.session_state[widget] = wanted if is_known else default

    def write() -> None:
        chosen = st.session_state[widget]
        if chosen == default:
            st.query_params.pop(name, None)
        else:
            st.query_params[name] = chosen

    st.selectbox(label, codes, format_func=options.get, key=widget, on_change=write)
    if not is_known:
        _tell(f"地址中的{label}“{wanted[:20]}”没有数据，已改为“{options[default]}”。")
    code = wanted if is_known else default
    fold.chose(options[code])
    return code


def _tell(text: str) -> None:
    """A word about the address: below the filters of the head, else where the choice stands."""
    if not fold.tell(text):
        block.notice(text)


def several(
    name: str, label: str, options: Mapping[str, str], default: Sequence[str], most: int
) -> list[str]:
    """A select of one to `most` options; in the address as `?name=code,code`; returns the codes.

    The default is not written. Unknown codes in the address are left out and told.
    """
    written = st.query_params.get(name, "")
    wanted = written.split(",") if written else list(default)
    chosen = [code for code in dict.fromkeys(wanted) if code in options][:most]
    unknown = [code for code in wanted if code not in options]
    widget = f"choice-{name}"
    st.session_state[widget] = chosen or list(default)

    def write() -> None:
        picked = st.session_state[widget]
        if not picked or picked == list(default):
            st.query_params.pop(name, None)
        else:
            st.query_params[name] = ",".join(picked)

    st.multiselect(
        label,
        list(options),
        format_func=options.get,
        key=widget,
        on_change=write,
        max_selections=most,
        placeholder=f"选择{label}",
    )
    if unknown:
        _tell(f"地址中的{label}“{'、'.join(unknown)[:40]}”不在目录里，已略去。")
    codes = chosen or list(default)
    fold.chose("、".join(options[code] for code in codes))
    return codes


def text(name: str, label: str, default: str, told: str) -> str:
    """A line of text that stands in the address as `?name=text`; empty means the default.

    Takes    told: what may be written, behind the question mark of the field.
    """
    widget = f"choice-{name}"
    written = st.query_params.get(name, default)[:LONGEST_TEXT]
    st.session_state[widget] = written

    def write() -> None:
        typed = st.session_state[widget].strip()
        if not typed or typed == default:
            st.query_params.pop(name, None)
        else:
            st.query_params[name] = typed

    st.text_input(
        label, key=widget, on_change=write, max_chars=LONGEST_TEXT, help=told, placeholder=default
    )
    return written


@st.cache_data(show_spinner=False, max_entries=64)
def months_of(key: tuple[str, str], indicator: str, area: str) -> list[tuple[int, int, str]]:
    """(year, month, basis) in which an area has a figure of an indicator, newest first.

    Where the indicator was never loaded: the months of whatever the area has.
    """
    columns = ["year", "month", "basis"]
    chosen = {"area": area, "chain": "all", "basis": ["ytd", "point"]}
    known = snapshot.of(key).distinct("figure", columns, indicator=indicator, **chosen)
    known = known or snapshot.of(key).distinct("figure", columns, **chosen)
    # From the lowest, so that of ytd and point in one month ytd, the later, stays.
    return list({(year, month): (year, month, basis) for year, month, basis in known}.values())[
        ::-1
    ]


def month(
    indicator: str = "value_added", area: str | None = None, *, label: str = "月份"
) -> tuple[int, int]:
    """The month select, 最新 first; returns (year, month). In the address: `?month=2026-09`."""
    key = snapshot.key()
    known = months_of(key, indicator, area or snapshot.home(key))
    return month_of(known, label=label) if known else (0, 0)


def month_of(known: Sequence[tuple[int, int, str]], *, label: str = "月份") -> tuple[int, int]:
    """The month select over given (year, month, basis), newest first and at least one."""
    year, newest, basis = known[0]
    options = {NEWEST: newest_label(newest, basis)} | {
        f"{y}-{m:02d}": number.period(y, m, b) for y, m, b in known
    }
    code = select("month", label, options, NEWEST)
    return (year, newest) if code == NEWEST else (int(code[:4]), int(code[5:]))


def newest_label(month: int, basis: str) -> str:
    """The sentinel, and which month it stands for today."""
    return f"最新（{number.months(month, basis)}）"


def area(label: str = "区县", *, whole: bool = False, default: str | None = None) -> str:
    """A select of the home area's parts (whole: and of the home area itself, first)."""
    key = snapshot.key()
    home = snapshot.home(key)
    options = {code: facts["name"] for code, facts in snapshot.parts_of(key, home).items()}
    if whole:
        options = {home: snapshot.members(key, "area")[home]["short"]} | options
    return select("area", label, options, default)


def chain(label: str = "产业链", kinds: tuple[str, ...] = ("chain",)) -> str:
    """A select of the industrial chains."""
    found = snapshot.members(snapshot.key(), "chain")
    options = {code: facts["name"] for code, facts in found.items() if facts["kind"] in kinds}
    return select("chain", label, options)


def indicator(codes: list[str] | None = None, label: str = "指标") -> str:
    """A select of indicators: those given, else the whole catalogue."""
    found = snapshot.members(snapshot.key(), "indicator")
    options = {code: found[code]["name"] for code in codes or found if code in found}
    return select("indicator", label, options)
