"""What may be changed in a scheme: inputs bound to the address, in codes; the address is the truth.

`?weight=tax_per_mu:30,leading_share:10&quota_pct=A:20,B:50`: only what differs from the official
scheme is written, so that a shared link says what was changed and nothing else.
"""

import math
from collections.abc import Mapping

import streamlit as st

from charts import number
from pages.parts import block
from reports.lab_scheme import Scheme

Changes = dict[str, dict[str, float]]
# kind -> label, lowest, highest, step
LEVERS = {
    "weight": ("权重", 0.0, 100.0, 5.0),
    "cap": ("上限（倍）", 0.1, 10.0, 0.1),
    "base_value": ("基准（×均值）", 0.1, 10.0, 0.1),
    "base": ("基准", 1e-6, 1e12, None),
    "quota_pct": ("比例", 0.0, 100.0, 5.0),
}
WIDTH = 106  # three in a row on a phone


def official(scheme: Scheme, facts: Mapping[str, Mapping]) -> Changes:
    """Every number that may be changed, as it is in force; a fixed base in the indicator's unit."""
    found: Changes = {kind: {} for kind in LEVERS}
    for item in scheme.items:
        code = item["indicator"]
        found["weight"][code] = float(item["weight"])
        if item["transform"] in ("ratio", "reverse", "reverse_half"):
            found["cap"][code] = float(item["cap"])
            if item["base"] == "fixed":
                found["base"][code] = float(item["base_value"]) / facts[code]["unit_factor"]
            elif item["base"] != "industry_fixed":
                found["base_value"][code] = float(item["base_value"])
    found["quota_pct"] = {g["grade"]: float(g["quota_pct"]) for g in scheme.grades}
    return found


def written(scheme: Scheme, facts: Mapping[str, Mapping]) -> tuple[Changes, list[str]]:
    """The changes that the address holds, and what in it means nothing here."""
    known, found, unknown = official(scheme, facts), {}, []
    for kind, (_, lowest, highest, _) in LEVERS.items():
        for part in filter(None, st.query_params.get(kind, "").split(",")):
            code, _, text = part.partition(":")
            try:
                value = float(text)
            except ValueError:
                value = math.nan
            if code in known[kind] and lowest <= value <= highest:
                found.setdefault(kind, {})[code] = value
            else:
                unknown.append(part)
    return found, unknown


def code_of(changes: Mapping[str, Mapping[str, float]], kind: str) -> str:
    """One kind of change as it stands in the address."""
    return ",".join(f"{code}:{value:.12g}" for code, value in changes.get(kind, {}).items())


def show(scheme: Scheme, changes: Changes, facts: Mapping[str, Mapping]) -> None:
    """The inputs: weight, cap and base of every item, then the quotas."""
    known = official(scheme, facts)
    for code in known["weight"]:
        unit = f"（基准 {facts[code]['unit']}）" if code in known["base"] else ""
        name = number.unbroken(facts[code]["short"])
        block.html(f'<div class="lever">{name}<span class="q">{unit}</span></div>')
        with st.container(horizontal=True, gap="xsmall"):
            for kind in ("weight", "cap", "base_value", "base"):
                if code in known[kind]:
                    _input(kind, code, LEVERS[kind][0], known, changes)
    block.html('<div class="lever">各类比例（%）</div>')
    with st.container(horizontal=True, gap="xsmall"):
        for letter in known["quota_pct"]:
            _input("quota_pct", letter, f"{letter} 类", known, changes)


def _input(kind: str, code: str, label: str, known: Changes, changes: Changes) -> None:
    """A number that writes itself into the address, or out of it where it is the official one."""
    _, lowest, highest, step = LEVERS[kind]
    widget = f"lab-{kind}-{code}"
    st.session_state[widget] = changes.get(kind, {}).get(code, known[kind][code])

    def write() -> None:
        mine = {**changes.get(kind, {}), code: st.session_state[widget]}
        mine = {c: v for c, v in mine.items() if v is not None and v != known[kind][c]}
        if mine:
            st.query_params[kind] = code_of({kind: mine}, kind)
        else:
            st.query_params.pop(kind, None)

    st.number_input(
        label, lowest, highest, step=step, format="%g", key=widget, on_change=write, width=WIDTH
    )


def reset() -> None:
    """Back to the scheme in force."""
    for kind in LEVERS:
        st.query_params.pop(kind, None)
