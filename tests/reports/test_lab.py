"""The lab scores as the mart does, finds the least step there is, and saves what can be read."""

from dataclasses import replace

import pandas as pd
import pytest

from etl.catalog import load_catalog, scored_groups
from etl.catalog_schemes import read_scheme
from metrics.__main__ import main
from reports import lab, lab_scheme, sentence_lab
from reports.meta import Meta
from reports.scheme_file import scheme_yaml
from reports.sheet_page import page
from reports.step import Step, steps
from warehouse import open_snapshot

CHANGES = {"weight": {"tax_per_mu": 40.0, "leading_share": 0.0}, "quota_pct": {"A": 25, "B": 45}}


@pytest.fixture(scope="module")
def snapshot(demo_workspace):
    return open_snapshot(demo_workspace)


@pytest.fixture(scope="module", params=["", lab.YEAR], ids=["so far", "twelve months"])
def span(request):
    return request.param


@pytest.fixture(scope="module")
def held(snapshot):
    return lab.park_field(snapshot, lab.in_force(snapshot, 2026, 10), 2026, 10)


def trial_of(held, changes, indicators):
    return replace(held, scheme=lab_scheme.changed(held.scheme, changes, indicators))


@pytest.fixture(scope="module")
def indicators(snapshot):
    return {row["indicator"]: row for row in snapshot.rows("indicator").to_dict("records")}


def test_the_official_side_is_the_mart(snapshot, span):
    held = lab.park_field(snapshot, "parks-equal-five", 2026, 10, span)
    table, points = lab.compared(snapshot.cursor(), held, held)
    mart = snapshot.rows("park_score_rolling" if span else "park_score", year=2026, month=10)
    total = mart[mart.indicator == ""].set_index("park")
    seen = table.set_index("unit")
    assert (seen.score - total.value).abs().max() < 1e-9
    assert seen.grade.to_dict() == total.grade.to_dict()
    assert (table.moved.dropna() == 0).all()
    assert lab.correlation(table) == pytest.approx(1)
    own = points.set_index(["unit", "indicator"]).points
    wanted = mart[mart.indicator != ""].set_index(["park", "indicator"]).points
    assert (own - wanted.rename_axis(own.index.names)).abs().max() < 1e-9


def test_changed_quotas_and_weights_change_grades_by_the_rule(snapshot, held, indicators):
    trial = trial_of(held, CHANGES, indicators)
    assert lab_scheme.faults(trial.scheme) == []
    table, _ = lab.compared(snapshot.cursor(), held, trial)
    # 14 parks: 25 % is 3, 70 % is 9, 95 % is 13; one of the last is under veto.
    assert table.grade_trial.value_counts().to_dict() == {"A": 3, "B": 6, "C": 4, "D": 1}
    assert held.scheme.item("tax_per_mu")["weight"] == 20
    told = sentence_lab.lede(held, trial, table, "园区")[0]
    assert "降类" in told


def test_what_does_not_add_up_is_told_with_its_cure(held, indicators):
    trial = trial_of(held, {"weight": {"tax_per_mu": 25.0}, "quota_pct": {"D": 0}}, indicators)
    assert lab_scheme.faults(trial.scheme) == [
        "权重合计为 105，应为 100：再减 5", "比例合计为 95，应为 100：再加 5"
    ]  # fmt: skip


@pytest.mark.parametrize("park", ["P13", "P10", "P05"])
def test_the_smallest_improvement_reaches_the_grade_and_one_unit_less_does_not(
    snapshot, held, indicators, park
):
    con = snapshot.cursor()
    letters = held.scheme.letters()
    table, _ = lab.compared(con, held, held)
    now = letters.index(table[table.unit == park].grade.iloc[0])
    found = [one for one in steps(con, held, park, indicators) if one.needed]
    assert found
    for one in found:
        facts = indicators[one.indicator]
        unit = facts["unit_factor"] * 10.0 ** -int(facts["decimals"])
        count = (one.needed - one.now) / unit
        assert count == pytest.approx(round(count))
        for needed, is_better in ((one.needed, True), (one.needed - unit, False)):
            value = held.value.copy()
            row = (value.unit == park) & (value.indicator == one.indicator)
            value.loc[row & (value.year == 2026), "value"] = needed
            _, total = lab.scored(con, {"x": replace(held, value=value)})
            grade = total[total.unit == park].grade.iloc[0]
            assert (letters.index(grade) < now) == is_better
            assert grade == one.grade or not is_better


def test_a_vetoed_park_and_one_of_the_best_have_no_step(snapshot, held, indicators):
    con = snapshot.cursor()
    assert steps(con, held, "P01", indicators) == []
    assert all(one.needed is None for one in steps(con, held, "P14", indicators))


def test_the_page_to_print_holds_every_cell_escaped_and_needs_nothing_else():
    meta = Meta("得分单", "2026年1—10月", "月报", "s1", "2026-11-12")
    table = pd.DataFrame({"指标": ["<b>税收</b>"], "得分": [14.0]})
    made = page("甲园：A 类", table, meta)
    assert "&lt;b&gt;税收&lt;/b&gt;" in made
    assert '<td class="r">14.00</td>' in made
    assert "数据快照：s1" in made
    assert "http" not in made
    assert "src=" not in made


def test_a_saved_scheme_scores_as_the_lab_did(
    snapshot, held, indicators, demo_workspace, tmp_path, monkeypatch, capsys
):
    trial = trial_of(held, CHANGES, indicators)
    path = tmp_path / "draft.yaml"
    path.write_text(scheme_yaml(trial.scheme), encoding="utf-8")
    catalog = load_catalog(demo_workspace / "catalog")
    made = read_scheme(path, set(catalog.indicators), scored_groups(catalog.areas.values()))
    assert made["scheme"][0]["status"] == "draft"
    assert "leading_share" not in {item["indicator"] for item in made["scheme_item"]}
    monkeypatch.setenv("WORKSPACE", str(demo_workspace))
    words = ["score", "--scheme", str(path), "--year", "2026", "--format", "csv"]
    assert main(words) == 0
    rows = [line.split(",") for line in capsys.readouterr().out.splitlines()[1:]]
    table, _ = lab.compared(snapshot.cursor(), held, trial)
    wanted = dict(zip(table.unit, table.score_trial, strict=True))
    assert {row[0]: float(row[2]) for row in rows} == pytest.approx(wanted, abs=1e-9)


def test_a_share_of_more_than_the_whole_is_no_way_to_the_next_grade():
    share = {"name": "主导产业占比", "unit": "%", "unit_factor": 1.0, "decimals": 1}
    said = sentence_lab.step(Step("leading_share", 74.6, 151.0, "A"), share)
    assert said == "单靠这一项难以升类"
    said = sentence_lab.step(Step("leading_share", 74.6, 80.0, "A"), share)
    assert said == "到 80.0%（+5.4，+7.2%）升 A 类"
    growth = share | {"name": "税收增速"}
    assert "到 151.0%" in sentence_lab.step(Step("tax_growth", 74.6, 151.0, "A"), growth)
