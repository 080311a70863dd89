"""The demo city: always the same, read back number by number, with its stories in it."""

import hashlib

import duckdb
import pytest

from etl.catalog import load_catalog
from etl.demo import model
from etl.demo import stories as s
from etl.demo.city import city
from etl.demo.extracts import DATA, RESTATED, RESTATED_AREA, write_extracts
from etl.demo.firms import INDEX
from etl.demo.printed import half_up
from etl.demo.run import demo_catalog
from etl.grid.sheet import Refusal
from etl.init import init

KEY = "indicator, area, chain, year, month, basis"
MEASURES = ("level", "growth_pct", "change_pp", "base", "rank", "share_pct")


@pytest.fixture(scope="module")
def figures():
    return model.figures()


@pytest.fixture(scope="module")
def snapshot(demo_workspace):
    """The published snapshot of the demo city, with the truth beside it."""
    file = max((demo_workspace / "warehouse" / "snapshots").glob("*.duckdb"))
    with duckdb.connect() as con:
        con.execute(f"ATTACH '{file}' AS published (READ_ONLY)")
        con.register("told", model.observation())
        con.register("aim", model.target())
        newest = ", ".join(
            f"max_by({m}, vintage) FILTER ({m} IS NOT NULL) AS {m}"
            for m in (*MEASURES, "growth_word", "status")
        )
        con.execute(
            f"CREATE TABLE read_back AS SELECT {KEY}, {newest} "
            "FROM published.observation GROUP BY ALL"
        )
        con.execute("CREATE TABLE truth AS FROM told")
        yield con


def at(figures, indicator, area, month=s.LAST, basis="ytd", chain="all"):
    return figures[indicator, area, chain, *month, basis]


def rates(figures, indicator, areas, month=s.LAST, basis="ytd"):
    return {area: at(figures, indicator, area, month, basis).growth for area in areas}


def test_the_same_bytes_come_out_every_time(tmp_path):
    catalog = load_catalog(DATA / "catalog")
    first = write_extracts(tmp_path / "a", catalog)
    model.figures.cache_clear()
    city.cache_clear()
    second = write_extracts(tmp_path / "b", catalog)
    assert [(p.name, when) for p, when in first] == [(p.name, when) for p, when in second]
    for (one, _), (other, _) in zip(first, second, strict=True):
        assert (
            hashlib.sha256(one.read_bytes()).digest() == hashlib.sha256(other.read_bytes()).digest()
        )


def test_extracts_come_in_the_order_of_their_days(tmp_path):
    sent = write_extracts(tmp_path, load_catalog(DATA / "catalog"))
    days = [when for _, when in sent]
    assert days == sorted(days)
    assert (days[0].year, days[0].month, days[-1].isoformat()[:10]) == (2021, 12, "2026-11-12")
    assert len({path.name for path, _ in sent}) == len(sent)


def test_every_key_of_the_truth_is_read_and_no_other(snapshot):
    for one, other in (("truth", "read_back"), ("read_back", "truth")):
        lost = snapshot.execute(f"SELECT * FROM {one} ANTI JOIN {other} USING ({KEY})").fetchall()
        assert lost == []


@pytest.mark.parametrize("measure", MEASURES)
def test_every_number_is_read_as_it_was_printed(snapshot, measure):
    wrong = snapshot.execute(
        f"""SELECT {KEY}, r.{measure}, t.{measure} FROM read_back r JOIN truth t USING ({KEY})
        WHERE (r.{measure} IS NULL) <> (t.{measure} IS NULL)
           OR abs(r.{measure} - t.{measure}) > 1e-9 * greatest(1, abs(t.{measure}))"""
    ).fetchall()
    assert wrong == []


def test_every_word_and_status_is_read_as_it_was_printed(snapshot):
    wrong = snapshot.execute(
        f"""SELECT {KEY} FROM read_back r JOIN truth t USING ({KEY})
        WHERE r.growth_word IS DISTINCT FROM t.growth_word OR r.status <> t.status"""
    ).fetchall()
    assert wrong == []


def test_every_target_is_read_as_it_was_printed(snapshot):
    matched, wrong = snapshot.execute(
        """SELECT count(*), count(*) FILTER (abs(t.value - a.value) > 1e-6 * abs(a.value)
               OR t.type <> a.type OR t.owner <> a.owner)
        FROM published.target t JOIN aim a USING (indicator, area, chain, year)"""
    ).fetchone()
    assert (matched, wrong) == (model.target().num_rows, 0)


def test_parts_add_up_to_the_city_within_rounding(figures):
    for (indicator, area, chain, year, month, basis), figure in figures.items():
        if area != s.HOME or chain != "all" or figure.level is None:
            continue
        if figure.unit == "%" or indicator not in ("output", "industrial_tax", "electricity"):
            continue
        parts = [figures[indicator, a, chain, year, month, basis].level for a in s.AREAS]
        ulp = 0.01 if figure.unit == "亿元" else 1
        assert abs(sum(parts) - figure.level) <= ulp * 0.5 * (len(parts) + 1) + 1e-6


def test_pulls_of_the_counties_add_up_to_the_growth_of_the_city(figures):
    for year, month in ((2022, 2), (2024, 6), (2025, 10), s.LAST):
        pulls = sum(
            at(figures, "value_added_weight", a, (year, month)).level
            * at(figures, "value_added", a, (year, month)).growth
            / 100
            for a in s.AREAS
        )
        assert abs(pulls - at(figures, "value_added", s.HOME, (year, month)).growth) < 0.11


def test_the_size_of_the_city_is_as_told(figures):
    assert at(figures, "enterprise_count", s.HOME, basis="point").level == 760
    assert half_up(at(figures, "output", s.HOME).level / 100, 0) == 41  # about 4,100 亿元
    assert 265e4 < at(figures, "industrial_tax", s.HOME).level < 272e4
    assert 184e4 < at(figures, "electricity", s.HOME).level < 190e4
    assert 735 < at(figures, "investment", s.HOME).level < 750
    land = sum(at(figures, "land", park, basis="point").level for park in s.PARKS)
    assert 53_500 < land < 54_500
    assert at(figures, "value_added", s.HOME).growth == 8.0
    assert len({key[3:5] for key in figures if key[0] == "electricity"}) == 60


def test_a_firm_may_belong_to_several_chains_and_the_union_counts_it_once(figures):
    chains = sum(at(figures, "output", s.HOME, chain=c).level for c in s.CHAINS[:10])
    union = at(figures, "output", s.HOME, chain="chains").level
    other = at(figures, "output", s.HOME, chain="other").level
    assert chains > union + 1
    assert abs(union + other - at(figures, "output", s.HOME).level) < 0.02


def test_statistics_bureaus_have_no_january(figures):
    january = {key[0] for key in figures if key[4] == 1}
    assert january == {"industrial_tax", "industrial_tax_ex_tobacco", "electricity"}
    assert ("output", s.HOME, "all", 2026, 2, "month") not in figures


def test_story_output_rises_while_power_falls(figures):
    for month in (7, 8, 9, 10):
        assert at(figures, "output", "990522", (2026, month)).growth >= 3
        assert at(figures, "electricity", "990522", (2026, month)).growth < 0


def test_story_a_month_was_restated(snapshot):
    rows = snapshot.execute(
        """SELECT level FROM published.observation WHERE indicator = 'output' AND area = ?
        AND chain = 'all' AND year = ? AND month = ? AND basis = 'ytd' ORDER BY vintage""",
        [RESTATED_AREA, *RESTATED],
    ).fetchall()
    assert len(rows) == 2
    assert rows[0][0] - rows[1][0] == pytest.approx(9.6e8)


def test_story_a_low_base_rebounds(figures):
    now, before = (at(figures, "value_added", "990526", (y, 10)).growth for y in (2026, 2025))
    assert now > 8
    assert before < -5
    assert 0 < ((1 + now / 100) * (1 + before / 100)) ** 0.5 * 100 - 100 < 2


def test_story_a_park_is_under_veto():
    assert load_catalog(DATA / "catalog").parks["P14"]["veto_from"] == "2026-06"


def test_story_a_chain_doubles_in_two_years(figures):
    levels = [
        at(figures, "output", s.HOME, (y, 10), chain="environment").level for y in (2024, 2026)
    ]
    assert levels[1] / levels[0] > 2


def test_story_the_share_of_loss_makers_falls(figures):
    first = at(figures, "loss_share", s.HOME, s.FIRST, "point").level
    last = at(figures, "loss_share", s.HOME, s.LAST, "point").level
    assert (first, last) == (26.4, 12.0)


def test_story_behind_the_calendar_but_not_behind_the_season(figures):
    goal = model.targets()[2026]["investment"]["990525"]
    progress = at(figures, "investment", "990525").level / goal
    past = at(figures, "investment", "990525", (2025, 10)).level
    season = past / at(figures, "investment", "990525", (2025, 12)).level
    assert season < progress < 10 / 12


def test_story_a_late_reporter_is_missing_only_in_the_last_month(figures):
    for name, basis in (("loss_share", "point"), ("loss_count", "point"), ("loss_amount", "ytd")):
        assert at(figures, name, "990571", s.LAST, basis).status == "not_reported"
        assert at(figures, name, "990571", (2026, 9), basis).status == "reported"
        assert at(figures, name, s.HOME, s.LAST, basis).level is not None


def test_story_two_counties_tie_and_one_is_last_on_many(figures):
    growth = rates(figures, "value_added", s.AREAS)
    assert growth["990523"] == growth["990526"] == 8.6
    last = [
        name
        for name in ("value_added", "output", "revenue", "industrial_tax", "investment")
        if min(rates(figures, name, s.AREAS).items(), key=lambda item: item[1])[0] == "990524"
    ]
    assert len(last) == 5


def test_story_profit_changes_its_sign_both_ways(figures):
    assert at(figures, "profit", "990522").word == "扭亏为盈"
    assert at(figures, "profit", "990522", (2025, 10)).word == "由盈转亏"
    assert at(figures, "profit", "990524").word == "由盈转亏"


def test_story_power_lags_behind_value_added(figures):
    gaps = [
        at(figures, "value_added", s.HOME, (2026, m)).growth
        - at(figures, "electricity", s.HOME, (2026, m)).growth
        for m in (7, 8, 9, 10)
    ]
    assert gaps == sorted(gaps)
    assert gaps[0] > 2.5


def test_the_register_has_as_many_firms_as_are_published(figures):
    model_city = city()
    for year, month in ((2022, 6), (2025, 10), s.LAST):
        number = int(model_city.firms.register[INDEX[year, month]].sum())
        assert at(figures, "enterprise_count", s.HOME, (year, month), "point").level == number


def test_the_demo_is_not_poured_into_the_workspace_of_another(tmp_path):
    init(tmp_path, "433100")
    with pytest.raises(Refusal, match="演示城市不导入其中"):
        demo_catalog(tmp_path)


def test_a_bare_workspace_gets_the_demo_catalogue(tmp_path):
    assert demo_catalog(tmp_path).workspace["is_demo"] == "true"
    assert (tmp_path / "catalog" / "areas.csv").is_file()
