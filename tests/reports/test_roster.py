"""Lists of enterprises in the lab: as the command scores them, and each step re-scored."""

from dataclasses import replace

import pytest

from etl.catalog import load_catalog
from etl.demo.unit_list import write_unit_lists
from metrics.__main__ import main
from metrics.assessment import Refused
from reports import lab, lab_scheme, roster
from reports.scheme_file import scheme_yaml
from reports.step import steps
from warehouse import open_snapshot

SCHEMES = ("huangyan-2021", "huangyan-2022", "huaian-2024", "jingde-2022", "wujin", "jiaozhou-2018")


@pytest.fixture(scope="module")
def lists(demo_workspace, tmp_path_factory):
    """Year -> content of the demo city's lists."""
    folder = tmp_path_factory.mktemp("lists")
    written = write_unit_lists(folder, load_catalog(demo_workspace / "catalog"))
    return {int(path.stem[-4:]): path.read_bytes() for path in written}


@pytest.fixture(scope="module")
def field(demo_workspace, lists):
    """A list of 2025 as a scheme has it."""
    snapshot = open_snapshot(demo_workspace)
    indicators = {row["indicator"]: row for row in snapshot.rows("indicator").to_dict("records")}
    units = load_catalog(demo_workspace / "catalog").units.values()
    known = {unit.name: (unit.base, unit.factor) for unit in units}

    def made(code: str, group: str = "规下", content: bytes | None = None) -> lab.Field:
        terms = lab_scheme.terms_of(snapshot, code, indicators, known)
        scheme = lab_scheme.scheme_of(snapshot, code, group)
        content = lists[2025] if content is None else content
        return roster.listed_field("名单", content, lists[2024], terms, scheme, group, 2025)

    made.snapshot, made.indicators = snapshot, indicators
    return made


@pytest.mark.parametrize("code", SCHEMES)
def test_every_shipped_scheme_scores_the_list_of_the_demo_city(field, code):
    one = field(code, "规上")
    table, _ = lab.compared(field.snapshot.cursor(), one, one)
    assert one.missing() == []
    assert len(table) == 620
    assert table.score.notna().all()
    assert set(table.grade) >= set(one.scheme.letters())


def test_the_lab_scores_a_list_as_the_command_does(
    field, lists, demo_workspace, tmp_path, monkeypatch, capsys
):
    one = field("huangyan-2022")
    path, draft = tmp_path / "list.csv", tmp_path / "draft.yaml"
    text = roster.of_group(lists[2025], "规下").decode().splitlines()
    heads = text[0].split(",")
    wanted = ("unit", "group", "land", "tax_per_mu", "tax_per_power", "veto", "exempt")
    places = [heads.index(name) for name in wanted]
    rows = [",".join(line.split(",")[place] for place in places) for line in text]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    draft.write_text(scheme_yaml(one.scheme), encoding="utf-8")
    monkeypatch.setenv("WORKSPACE", str(demo_workspace))
    words = ["score", "--scheme", str(draft), "--year", "2025", "--input", str(path)]
    assert main([*words, "--format", "csv"]) == 0
    told = [line.split(",") for line in capsys.readouterr().out.splitlines()[1:]]
    table, _ = lab.compared(field.snapshot.cursor(), one, one)
    found = dict(zip(table.unit, table.score, strict=True))
    assert {row[0]: float(row[2]) for row in told} == pytest.approx(found, abs=1e-9)
    assert {row[0]: row[4] for row in told} == dict(zip(table.unit, table.grade, strict=True))


@pytest.mark.parametrize("code", ["huangyan-2022", "huaian-2024"])
def test_a_firms_smallest_improvement_holds_and_one_unit_less_does_not(field, code):
    one, con = field(code), field.snapshot.cursor()
    table, _ = lab.compared(con, one, one)
    letters = one.scheme.letters()
    unit = table[(table.grade == "C") & table["rank"].notna()].unit.iloc[0]
    found = [step for step in steps(con, one, unit, field.indicators) if step.needed]
    assert found
    for step in found:
        facts = field.indicators[step.indicator]
        size = facts["unit_factor"] * 10.0 ** -int(facts["decimals"])
        for needed, is_better in ((step.needed, True), (step.needed - size, False)):
            value = one.value.copy()
            mine = (value.unit == unit) & (value.indicator == step.indicator)
            value.loc[mine & (value.year == 2025), "value"] = needed
            _, total = lab.scored(con, {"x": replace(one, value=value)})
            grade = total[total.unit == unit].grade.iloc[0]
            assert (letters.index(grade) < letters.index("C")) == is_better


def test_groups_and_year_are_read_from_the_list(lists):
    assert roster.groups(lists[2025]) == ["规上", "规下"]
    assert roster.groups(b"unit,tax_per_mu\na,1\n") == [""]
    assert roster.groups(b"") == [""]
    assert (roster.year_of(lists[2024], 0), roster.year_of(b"unit\na\n", 7)) == (2024, 7)


def test_a_list_that_does_not_hold_is_refused_as_by_the_command(field, lists):
    twice = lists[2025] + lists[2025].splitlines()[-1] + b"\n"
    with pytest.raises(Refused, match="重复"):
        field("huangyan-2022", content=twice)
    with pytest.raises(Refused, match="缺少列 tax_per_power"):
        field("huangyan-2022", content=b"unit,group,tax_per_mu\na,\xe8\xa7\x84\xe4\xb8\x8b,1\n")
