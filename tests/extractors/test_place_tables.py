"""The tables of places agree with the law and with published counts, and their script writes them as they are."""

import runpy
from collections import Counter
from importlib import util
from pathlib import Path

import pytest

from extractors.folding import fold
from extractors.place_tables import (
    bare_names,
    communes,
    current_of,
    districts,
    province_coded,
    province_of,
    provinces,
    read_table,
)

ROOT = Path(__file__).resolve().parents[2]
OLD = [p for p in provinces() if p.valid_to == "2025-06-30"]
NEW = [p for p in provinces() if p.valid_to is None]

UNCHANGED = (
    "Hà Nội, Huế, Cao Bằng, Điện Biên, Lai Châu, Sơn La, Lạng Sơn, Quảng Ninh, Thanh Hóa, Nghệ An, Hà Tĩnh"
)
MERGED = {
    "Tuyên Quang": "Hà Giang", "Lào Cai": "Yên Bái", "Thái Nguyên": "Bắc Kạn", "Phú Thọ": "Hòa Bình, Vĩnh Phúc",
    "Bắc Ninh": "Bắc Giang", "Hưng Yên": "Thái Bình", "Hải Phòng": "Hải Dương", "Ninh Bình": "Hà Nam, Nam Định",
    "Quảng Trị": "Quảng Bình", "Đà Nẵng": "Quảng Nam", "Quảng Ngãi": "Kon Tum", "Gia Lai": "Bình Định",
    "Khánh Hòa": "Ninh Thuận", "Đắk Lắk": "Phú Yên", "Lâm Đồng": "Đắk Nông, Bình Thuận", "Đồng Nai": "Bình Phước",
    "Hồ Chí Minh": "Bình Dương, Bà Rịa - Vũng Tàu", "Tây Ninh": "Long An", "Đồng Tháp": "Tiền Giang",
    "Vĩnh Long": "Bến Tre, Trà Vinh", "An Giang": "Kiên Giang", "Cần Thơ": "Hậu Giang, Sóc Trăng", "Cà Mau": "Bạc Liêu",
}  # fmt: skip
HEIR = {name: name for name in UNCHANGED.split(", ")} | {
    old: new for new, parts in MERGED.items() for old in (new, *parts.split(", "))
}


def test_the_63_go_into_the_34() -> None:
    assert {p.name: current_of(p).name for p in OLD} == HEIR
    assert len(OLD) == 63
    assert {p.name for p in NEW} == set(HEIR.values())
    assert len(NEW) == len({p.code for p in NEW}) == 34
    assert all(current_of(p) is p for p in NEW)


def test_cities_are_the_central_ones() -> None:
    central = {"Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ"}
    for period in (OLD, NEW):
        assert {p.name for p in period if p.type == "thành phố"} == central
        assert {p.type for p in period} == {"tỉnh", "thành phố"}


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("01", "Hà Nội", "Hà Nội"),
        ("02", "Hà Giang", None),
        ("08", "Tuyên Quang", "Tuyên Quang"),
        ("10", "Lào Cai", None),
        ("15", "Yên Bái", "Lào Cai"),
        ("24", "Bắc Giang", "Bắc Ninh"),
        ("25", "Phú Thọ", "Phú Thọ"),
        ("27", "Bắc Ninh", None),
        ("33", "Hưng Yên", "Hưng Yên"),
        ("42", "Hà Tĩnh", "Hà Tĩnh"),
        ("44", "Quảng Bình", "Quảng Trị"),
        ("46", "Huế", "Huế"),
        ("48", "Đà Nẵng", "Đà Nẵng"),
        ("49", "Quảng Nam", None),
        ("52", "Bình Định", "Gia Lai"),
        ("64", "Gia Lai", None),
        ("72", "Tây Ninh", None),
        ("79", "Hồ Chí Minh", "Hồ Chí Minh"),
        ("80", "Long An", "Tây Ninh"),
        ("82", "Tiền Giang", "Đồng Tháp"),
        ("91", "Kiên Giang", "An Giang"),
        ("99", None, None),
    ],
)
def test_codes_are_reused(code: str, old: str | None, new: str | None) -> None:
    before, since = province_coded(code), province_coded(code, "2025-07-01")
    assert (before and before.name, since and since.name) == (old, new)


@pytest.mark.parametrize(
    ("day", "quan", "huyen", "thi_xa", "thanh_pho"),
    [("2021-03-01", 46, 528, 51, 80), ("2025-06-30", 49, 508, 52, 87)],
)
def test_districts_count_as_published(day: str, quan: int, huyen: int, thi_xa: int, thanh_pho: int) -> None:
    units = [unit for group in districts().values() for unit in group]
    kinds = Counter(unit.name.split()[0] for unit in units if (unit.valid_from or "") <= day <= unit.valid_to)
    assert kinds == {"quận": quan, "huyện": huyen, "thị": thi_xa, "thành": thanh_pho}


def test_districts_were_713_and_705_and_696() -> None:
    units = [unit for group in districts().values() for unit in group]
    days = ("2019-12-31", "2023-12-31", "2025-06-30")
    totals = [sum((unit.valid_from or "") <= day <= unit.valid_to for unit in units) for day in days]
    assert totals == [713, 705, 696]


def test_communes_count_as_published() -> None:
    units = [unit for group in communes().values() for unit in group]
    kinds = Counter(unit.name.split()[0] for unit in units if unit.district_code is None)
    assert kinds == {"xã": 2621, "phường": 687, "đặc": 13}
    assert sum(unit.district_code is not None for unit in units) == 10035


def test_every_unit_lies_somewhere() -> None:
    codes = {unit.code for group in districts().values() for unit in group}
    for group in communes().values():
        for unit in group:
            assert province_of(unit)
            assert unit.district_code is None or unit.district_code in codes


def test_names_are_at_most_six_syllables() -> None:
    assert max(name.replace("-", " ").count(" ") for name in bare_names()) < 6


def test_spellings_name_provinces() -> None:
    official = {province.name for province in provinces()}
    for line in read_table("province_names.tsv").splitlines():
        phrase, name, rule = line.split("\t")
        assert phrase == fold(phrase)
        assert (name in official or not name) and rule in ("", "standing", "cased", "surname")


def test_the_script_writes_these_tables() -> None:
    if not util.find_spec("vietnamadminunits"):
        pytest.skip("vietnamadminunits, which the tables are built from, is not installed")
    build = runpy.run_path(str(ROOT / "scripts" / "build_places.py"))["build"]
    for file, text in build().items():
        assert (ROOT / "extractors" / "lexicons" / "places" / file).read_text("utf-8") == text
