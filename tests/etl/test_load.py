"""Loading: every number accounted for, nothing of a refused file, nothing twice, nothing lost."""

import json
import os
import shutil
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

import warehouse
from etl.batch import BATCHES, RAW, read_batches
from etl.load import load
from etl.loader import KNOWN, LOADED, REFUSED
from etl.publish import as_of
from warehouse.reader import Reader
from warehouse.store import Busy, writing

ROOT = Path(__file__).parent.parent.parent
HEAD = "指标,地区,产业链,时期,口径,数值,单位,增速,同期数\n"
JUNE, JULY = datetime(2026, 6, 18), datetime(2026, 7, 18)


@pytest.fixture
def workspace(tmp_path) -> Path:
    """An empty workspace with the catalogue of the demo city."""
    folder = tmp_path / "workspace"
    folder.mkdir()
    shutil.copytree(ROOT / "data" / "catalog", folder / "catalog")
    return folder


def write(folder: Path, name: str, *lines: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD + "".join(line + "\n" for line in lines), encoding="utf-8")
    return path


def output(value: float, growth: str = "", area: str = "临江区", month: str = "2026-05") -> str:
    return f"产值,{area},,{month},累计,{value},万元,{growth},"


def figures(workspace: Path, **equals) -> list[tuple]:
    found = Reader(workspace / "warehouse").open().rows(
        "figure", ["area", "month", "level", "growth_published_pct"], ["area", "month"],
        indicator="output", basis="ytd", **equals,
    )  # fmt: skip
    return [tuple(None if x != x else x for x in row) for row in found.itertuples(index=False)]


def test_a_good_file_becomes_a_batch_an_original_and_a_snapshot(workspace, tmp_path):
    path = write(tmp_path, "产值.csv", output(5, "8.5"), output(3, "", "望北区"))
    report = load([path], workspace, JUNE)
    assert [file.outcome for file in report.files] == [LOADED]
    assert report.is_clean
    assert report.files[0].numbers_read == 3
    (batch,) = read_batches(workspace / BATCHES)
    assert (batch.file, batch.received, batch.observations) == ("产值.csv", JUNE, 2)
    (original,) = (workspace / RAW / "2026-06").iterdir()
    assert original.read_bytes() == path.read_bytes()
    assert original.name.startswith(batch.batch)
    assert figures(workspace) == [("990502", 5, 50_000, 8.5), ("990503", 5, 30_000, None)]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_a_tidy_file_of_any_encoding_is_loaded(workspace, tmp_path, encoding):
    path = tmp_path / "产值.csv"
    path.write_bytes((HEAD + output(5, "8.5") + "\n").encode(encoding))
    assert load([path], workspace).is_clean
    assert figures(workspace) == [("990502", 5, 50_000, 8.5)]


def test_the_same_file_twice_changes_nothing(workspace, tmp_path):
    path = write(tmp_path, "a.csv", output(5))
    first = load([path], workspace)
    before = {p: p.stat().st_mtime_ns for p in workspace.rglob("*") if p.is_file()}
    again = load([path, write(tmp_path, "copy.csv", output(5))], workspace)
    after = {p: p.stat().st_mtime_ns for p in workspace.rglob("*") if p.is_file()}
    assert first.snapshot
    assert again.snapshot is None
    assert [file.outcome for file in again.files] == [KNOWN, KNOWN]
    assert after == before


def test_the_same_content_twice_in_one_call_is_one_batch(workspace, tmp_path):
    paths = [write(tmp_path, name, output(5)) for name in ("a.csv", "b.csv")]
    bad = [write(tmp_path, name, output(5, "", "东城区")) for name in ("c.csv", "d.csv")]
    report = load([*paths, *bad], workspace)
    assert [file.outcome for file in report.files] == [LOADED, KNOWN, REFUSED, REFUSED]
    assert len(list((workspace / RAW).rglob("*.csv"))) == 1


def test_many_rows_come_back_as_the_few_do(workspace, tmp_path):
    areas = ["临江区", "望北区", "桐山县", "白石县"]
    lines = [
        output(i, "8.5", area, f"{1960 + i // 12}-{i % 12 + 1:02d}").replace("产值", name)
        for name in ("产值", "利润总额", "营收", "投资", "用电量")
        for area in areas
        for i in range(720)
    ] * 4
    lines = [line.replace("万元", "万千瓦时") if "用电量" in line else line for line in lines]
    path = write(tmp_path, "a.csv", *lines)
    report = load([path], workspace)
    assert report.is_clean, [str(problem) for problem in report.files[0].problems]
    assert report.files[0].numbers_read == 2 * len(lines)
    (batch,) = read_batches(workspace / BATCHES)
    assert batch.observations == len(lines) // 4


def test_a_corrected_file_is_a_new_batch_and_the_older_figure_can_be_asked_for(workspace, tmp_path):
    load([write(tmp_path, "a.csv", output(5, "8.5"))], workspace, JUNE)
    load([write(tmp_path, "a.csv", output(6, "9.5"))], workspace, JULY)
    assert figures(workspace) == [("990502", 5, 60_000, 9.5)]
    assert len(read_batches(workspace / BATCHES)) == 2
    with as_of(workspace, datetime(2026, 7, 1)) as con:
        con.execute("SELECT level, growth_published_pct FROM figure WHERE basis = 'ytd'")
        assert con.fetchall() == [(50_000, 8.5)]
    with as_of(workspace, JULY) as con:
        con.execute("SELECT level, is_revised FROM figure WHERE basis = 'ytd'")
        assert con.fetchall() == [(60_000, True)]


def test_what_was_received_later_is_newer_in_whatever_order_it_is_loaded(workspace, tmp_path):
    load([write(tmp_path, "new.csv", output(6))], workspace, JULY)
    load([write(tmp_path, "old.csv", output(5))], workspace, JUNE)
    assert figures(workspace) == [("990502", 5, 60_000, None)]


def test_before_anything_was_received_there_is_nothing_to_ask(workspace, tmp_path):
    load([write(tmp_path, "a.csv", output(5))], workspace, JUNE)
    with as_of(workspace, datetime(2026, 1, 1)) as con:
        con.execute("SELECT count(*) FROM figure")
        assert con.fetchall() == [(0,)]


def test_nothing_of_a_refused_file_is_loaded_and_the_snapshot_stays(workspace, tmp_path):
    load([write(tmp_path, "good.csv", output(5))], workspace)
    before = sorted(p for p in workspace.rglob("*") if p.is_file())
    report = load([write(tmp_path, "bad.csv", output(6), output(7, "", "东城区"))], workspace)
    assert report.snapshot is None
    assert not report.is_clean
    assert report.files[0].outcome == REFUSED
    assert sorted(p for p in workspace.rglob("*") if p.is_file()) == before
    assert figures(workspace) == [("990502", 5, 50_000, None)]


def test_the_good_files_of_a_call_are_loaded_beside_a_refused_one(workspace, tmp_path):
    write(tmp_path / "in", "1/good.csv", output(5))
    write(tmp_path / "in", "2/bad.csv", output(5, "", "东城区"))
    write(tmp_path / "in", "3/good.csv", output(3, "", "望北区"))
    (tmp_path / "in" / "~$good.xlsx").write_bytes(b"lock file of a spreadsheet program")
    (tmp_path / "in" / "link.csv").symlink_to("/etc/passwd")
    report = load([tmp_path / "in"], workspace)
    assert [file.file for file in report.files] == [
        "in/1/good.csv", "in/2/bad.csv", "in/3/good.csv"
    ]  # fmt: skip
    assert [file.outcome for file in report.files] == [LOADED, REFUSED, LOADED]
    assert [row[0] for row in figures(workspace)] == ["990502", "990503"]


def test_a_key_that_repeats_with_another_value_refuses_the_file(workspace, tmp_path):
    path = write(tmp_path, "a.csv", output(5), output(3, "", "望北区"), output(6))
    (problem,) = load([path], workspace).files[0].problems
    assert problem.cell == "F4"
    assert "与 F2 重复而数值不同" in problem.rule
    assert "规上工业总产值 临江区 规上工业 2026-05" in problem.value


def test_a_key_that_repeats_with_the_same_value_is_loaded_once(workspace, tmp_path):
    assert load([write(tmp_path, "a.csv", output(5), output(5))], workspace).is_clean
    assert figures(workspace) == [("990502", 5, 50_000, None)]


def test_a_negative_count_refuses_the_file(workspace, tmp_path):
    path = write(tmp_path, "a.csv", "规上企业户数,全市,,2026-05,期末,-5,户,,")
    (problem,) = load([path], workspace).files[0].problems
    assert "不能为负数" in problem.rule


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "文件是空的"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), ""),
        (b"PK\x03\x04" + bytes(100), ""),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), ""),
        ("只有文字\n".encode(), ""),
        (HEAD.encode(), "没有读到任何数值"),
        (HEAD.encode() + b"\xff\xfe\xff" * 40, ""),
    ],
)
def test_what_is_no_table_is_refused_with_a_reason_and_a_cure(workspace, tmp_path, content, said):
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    report = load([path], workspace)
    assert report.files[0].outcome == REFUSED
    assert report.files[0].problems
    for problem in report.files[0].problems:
        assert problem.rule
        assert problem.cure
    assert said in report.files[0].problems[0].rule
    assert report.snapshot is None


def test_what_is_no_file_is_refused(workspace, tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    report = load([tmp_path / "missing.csv", tmp_path / "pipe.csv"], workspace)
    rules = [file.problems[0].rule for file in report.files]
    assert rules == ["文件不存在", "不是普通文件"]


def test_a_given_name_never_becomes_a_path(workspace, tmp_path):
    name = "..%2f;$(x)'\"\n‮ 税 收.csv"
    report = load([write(tmp_path, name, output(5))], workspace)
    assert report.is_clean
    (original,) = (workspace / RAW).rglob("*.csv")
    assert original.parent.parent == workspace / RAW
    assert "\n" not in original.name
    assert "\n" not in report.files[0].file


def test_a_run_killed_before_its_publish_is_made_good_by_the_next(workspace, tmp_path):
    path = write(tmp_path, "a.csv", output(5))
    child = os.fork()
    if not child:
        import etl.load as module

        module.publish = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
        load([path], workspace)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    assert len(read_batches(workspace / BATCHES)) == 1
    report = load([path], workspace)
    assert report.files[0].outcome == KNOWN
    assert report.snapshot
    assert figures(workspace) == [("990502", 5, 50_000, None)]


def test_half_a_batch_of_a_killed_run_is_no_batch(workspace, tmp_path):
    (workspace / BATCHES).mkdir()
    for name in ("0123456789abcdef.parquet", "0123456789abcdef.tmp", "fedcba9876543210.json.tmp"):
        (workspace / BATCHES / name).write_bytes(b"half")
    load([write(tmp_path, "a.csv", output(5))], workspace)
    assert len(list((workspace / BATCHES).iterdir())) == 2
    assert figures(workspace) == [("990502", 5, 50_000, None)]


def test_a_refused_load_after_a_roll_back_brings_nothing_back(workspace, tmp_path):
    first = load([write(tmp_path, "a.csv", output(5))], workspace, JUNE).snapshot
    load([write(tmp_path, "b.csv", output(6))], workspace, JULY)
    with writing(workspace / "warehouse") as writer:
        writer.rollback(first)
    assert load([write(tmp_path, "c.csv", output(7, "", "东城区"))], workspace).snapshot is None
    assert figures(workspace) == [("990502", 5, 50_000, None)]


def test_the_snapshot_has_the_tables_of_the_schema_with_their_columns(workspace, tmp_path):
    load([write(tmp_path, "a.csv", output(5))], workspace)
    columns = warehouse.open_snapshot(workspace).columns
    with duckdb.connect() as con:
        con.execute((ROOT / "warehouse" / "schema.sql").read_text(encoding="utf-8"))
        con.execute("SELECT table_name, column_name FROM information_schema.columns")
        for table, column in con.fetchall():
            assert column in columns[table]
    assert not {"fact", "contested", "text", "given"} & set(columns)
    assert not [name for name in columns if name.startswith("_")]


def run(workspace: Path, *arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "etl", *arguments],
        cwd=ROOT,
        env={**os.environ, "WORKSPACE": str(workspace)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_commands_say_what_they_did_and_exit_with_0_2_70_or_75(workspace, tmp_path):
    good = write(tmp_path, "good.csv", output(5))
    bad = write(tmp_path, "bad.csv", output(5, "", "临江"), output(5, "", "东城区"))
    empty = run(workspace, "status")
    assert (empty.returncode, "尚未发布快照" in empty.stdout) == (0, True)

    loaded = run(workspace, "load", str(good), "--received", "2026-06-18", "--json")
    assert loaded.returncode == 0, loaded.stderr
    first = json.loads(loaded.stdout)["snapshot"]
    refused = run(workspace, "load", str(bad))
    assert refused.returncode == 2
    assert "bad.csv 未导入：1 处问题" in refused.stdout
    assert "B3  “东城区”目录中没有" in refused.stdout
    assert "→" in refused.stdout

    rebuilt = json.loads(run(workspace, "rebuild", "--json").stdout)["snapshot"]
    assert rebuilt > first
    assert run(workspace, "rollback", first).returncode == 0
    status = json.loads(run(workspace, "status", "--json").stdout)
    assert status["snapshot"] == first
    assert status["newest"] == {"规上工业总产值": "2026-05"}
    assert {kept["id"] for kept in status["kept"]} == {first, rebuilt}
    assert (status["batches"], status["unpublished"]) == (1, [])
    assert run(workspace, "rollback", "nothing").returncode == 2

    with writing(workspace / "warehouse"):
        busy = run(workspace, "load", str(good))
        assert (busy.returncode, "正在进行" in busy.stderr) == (75, True)

    (batch,) = (workspace / BATCHES).glob("*.parquet")
    batch.chmod(0o644)
    batch.write_bytes(b"not parquet")
    broken = run(workspace, "rebuild")
    assert broken.returncode == 70
    assert "Traceback" not in broken.stdout + broken.stderr
    assert len(list((workspace / "warehouse" / "log").iterdir())) == 1
    assert json.loads(run(workspace, "status", "--json").stdout)["snapshot"] == first


def test_a_faulty_catalogue_is_one_report_and_exit_2(workspace, tmp_path):
    with (workspace / "catalog" / "areas.csv").open("a", encoding="utf-8") as file:
        file.write("999999,某县,某县,county,123456,county\n")
    done = run(workspace, "load", str(write(tmp_path, "a.csv", output(5))))
    assert done.returncode == 2
    assert "areas.csv 第" in done.stderr


def test_only_one_of_two_loads_at_once_does_the_work(workspace):
    with writing(workspace / "warehouse"), pytest.raises(Busy):
        load([], workspace)


def test_energy_per_value_added_is_a_ratio_of_sums_and_the_least_is_first(workspace):
    """12 万吨标准煤 over 100 亿元 are 0.12 吨标准煤/万元; who needs less stands before."""
    rows = [
        f"{name},{area},,2026年6月,累计,{value},{unit},,"
        for area, energy, value_added in (("桐山县", 12, 100), ("白石县", 5, 50))
        for name, value, unit in (
            ("综合能源消费量", energy, "万吨标准煤"),
            ("规上工业增加值", value_added, "亿元"),
        )
    ]
    file = write(workspace.parent, "能耗.csv", *rows)
    report = load([file], workspace, JUNE)
    assert report.is_clean, report.files[0].problems
    found = warehouse.open_snapshot(workspace).rows(
        "figure", ["level", "rank"], order="rank", indicator="energy_per_value_added"
    )
    assert (found.level * 1e4).round(6).tolist() == [0.1, 0.12]
    assert found["rank"].tolist() == [1, 2]
