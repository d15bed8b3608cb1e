"""Places: names are told apart by date and type word, and words that only look like names are passed over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.folding import fold
from extractors.place_tables import communes, districts, provinces
from extractors.places import (
    Province,
    commune_named,
    current_of,
    district_named,
    district_of,
    find_provinces,
    find_units,
    names_province,
    province_named,
    province_of,
    sole_province,
    type_before,
)


@pytest.mark.parametrize(
    ("name", "on", "expected"),
    [
        ("Tuyên Quang", "2023-05-04", "08 Tuyên Quang to 2025-06-30"),
        ("tỉnh hà tĩnh", None, "42 Hà Tĩnh to 2025-06-30"),
        ("HÀ TĨNH", "2026", "42 Hà Tĩnh to None"),
        ("Gia Lai", "2025-06-30", "64 Gia Lai to 2025-06-30"),
        ("Gia Lai", "2025-07-01", "52 Gia Lai to None"),
        ("Gia Lai", "2025", "64 Gia Lai to 2025-06-30"),
        ("Gia Lai", "2025-06", "64 Gia Lai to 2025-06-30"),
        ("Gia Lai", "2025-07", "52 Gia Lai to None"),
        ("Quảng Nam", "2026-02-03", "49 Quảng Nam to 2025-06-30"),
        ("tp. hồ chí minh", "2024", "79 Hồ Chí Minh to 2025-06-30"),
        ("TPHCM", "2024", "79 Hồ Chí Minh to 2025-06-30"),
        ("TP.HCM", "2026", "79 Hồ Chí Minh to None"),
        ("thành phố  Hồ Chí\nMinh", None, "79 Hồ Chí Minh to 2025-06-30"),
        ("T.P Hồ Chí Minh", None, "79 Hồ Chí Minh to 2025-06-30"),
        ("bà rịa-vũng tàu", None, "77 Bà Rịa - Vũng Tàu to 2025-06-30"),
        ("Bà Rịa – Vũng Tàu", "2019", "77 Bà Rịa - Vũng Tàu to 2025-06-30"),
        ("BR-VT", None, "77 Bà Rịa - Vũng Tàu to 2025-06-30"),
        ("bắc cạn", None, "06 Bắc Kạn to 2025-06-30"),
        ("Đắc Lắc", "2026", "66 Đắk Lắk to None"),
        ("Đăk Nông", None, "67 Đắk Nông to 2025-06-30"),
        ("Khánh Hoà", None, "56 Khánh Hòa to 2025-06-30"),
        ("Hoà Bình", None, "17 Hòa Bình to 2025-06-30"),
        ("Ha Tinh", None, "42 Hà Tĩnh to 2025-06-30"),
        ("tỉnh Hà Tỉnh", None, "42 Hà Tĩnh to 2025-06-30"),
        ("thừa thiên - huế", None, "46 Thừa Thiên Huế to 2024-12-31"),
        ("Thừa Thiên Huế", "2024-12-31", "46 Thừa Thiên Huế to 2024-12-31"),
        ("Thừa Thiên Huế", "2025-03", "46 Thừa Thiên Huế to 2024-12-31"),
        ("Huế", "2025-01-01", "46 Huế to 2025-06-30"),
        ("Huế", None, "46 Huế to 2025-06-30"),
        ("Huế", "2026", "46 Huế to None"),
        ("Huế", "2023-09", "46 Thừa Thiên Huế to 2024-12-31"),
        ("Phù Yên", None, None),
        ("Quang Bình", None, None),
        ("Mỹ Hào", None, None),
        ("Việt Nam", None, None),
        ("", None, None),
    ],
)
def test_a_name_at_a_date(name: str, on: str | None, expected: str | None) -> None:
    found = province_named(name, on)
    assert (found and f"{found.code} {found.name} to {found.valid_to}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND tỉnh Hà Nam và tỉnh Nam Định ký kết", "Hà Nam|Nam Định"),
        ("đoàn công tác Vĩnh Long, Vĩnh Phúc; Hà Nội", "Vĩnh Long|Vĩnh Phúc|Hà Nội"),
        ("BÀ RỊA - VŨNG TÀU, ngày 02 tháng 3", "Bà Rịa - Vũng Tàu"),
        ("Thừa Thiên-Huế đứng sau Huế", "Thừa Thiên Huế|Huế"),
        ("Sở Y tế Quảng\nNgãi", "Quảng Ngãi"),
        ("theo gương tỉnh Đắk Lắk, Đăk Nông", "Đắk Lắk|Đắk Nông"),
        ("vùng Hà Nam Ninh trước đây", ""),
        ("khu vực châu Á - Thái Bình Dương năm nay", ""),
        ("mưa lũ ở Đồng Tháp Mười", ""),
        ("chiến thắng Điện Biên Phủ", ""),
        ("Viện Hải dương học tại Khánh Hòa", "Khánh Hòa"),
        ("người Việt Nam định cư ở nước ngoài", ""),
        ("ứng dụng công nghệ an toàn, tham gia lai tạo giống", ""),
        ("điểm trung bình định mức, an ninh thuận lợi", ""),
        ("nâng cao bằng hình thức phù hợp", ""),
        ("kiểm lâm đồng thời tuần tra", ""),
        ("giữ gìn hòa bình, ổn định trong khu vực", ""),
        ("tỉnh Hòa Bình đạt 86 điểm", "Hòa Bình"),
        ("Lào Cai, Hòa Bình, Sơn La", "Lào Cai|Hòa Bình|Sơn La"),
        ("Thành phố Hồ Chí Minh và TP. Đà Nẵng", "Hồ Chí Minh|Đà Nẵng"),
        ("Hà Nội, Hồ Chí Minh và Cần Thơ", "Hà Nội|Hồ Chí Minh|Cần Thơ"),
        ("so với TP.HCM, TPHCM tăng", "Hồ Chí Minh|Hồ Chí Minh"),
        ("học tập tư tưởng Hồ Chí Minh", ""),
        ("Chủ tịch\nHồ Chí Minh đến thăm", ""),
        ("Học viện Chính trị quốc gia Hồ Chí Minh", ""),
        ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", ""),
        ("ông Nguyễn Hải Dương, bà Trần Hà Giang", ""),
        ("UBND huyện Điện Biên Đông và phường Phú Thọ Hòa", ""),
        ("bắchà nộing", ""),
    ],
)
@pytest.mark.parametrize("printed", [True, False])
def test_names_in_a_text(text: str, expected: str, printed: bool) -> None:
    found = find_provinces(fold(text), text=text if printed else None)
    assert "|".join(name for _, _, name in found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trạm y tế xây trên gò cao bằng phẳng", ""),
        ("mối hòa bình, tình hữu nghị", ""),
        ("điểm cấp tỉnh cao bằng điểm trung ương", ""),
        ("ủy ban nhân dân tỉnh bến tre", "Bến Tre"),
        ("thành phố Hải phòng", "Hải Phòng"),
        ("Hòa Bình có 10 huyện", "Hòa Bình"),
    ],
)
def test_capitals_tell_a_name(text: str, expected: str) -> None:
    assert "|".join(name for _, _, name in find_provinces(fold(text), text=text)) == expected


def test_a_search_keeps_to_its_bounds() -> None:
    folded = fold("tỉnh Cà Mau, tỉnh Bạc Liêu, tỉnh Sóc Trăng")
    assert [name for _, _, name in find_provinces(folded, 5, 26)] == ["Cà Mau", "Bạc Liêu"]
    assert [folded[start:end] for start, end, _ in find_provinces(folded, 12)] == ["bạc liêu", "sóc trăng"]


@pytest.mark.parametrize(
    ("text", "name", "kind", "is_province"),
    [
        ("UBND tỉnh Tuyên Quang", "Tuyên Quang", "tỉnh", True),
        ("UBND thành phố Tuyên Quang", "Tuyên Quang", "thành phố", False),
        ("tp.  Hà Tĩnh", "Hà Tĩnh", "thành phố", False),
        ("TP. Cần Thơ", "Cần Thơ", "thành phố", True),
        ("THÀNH PHỐ\nĐÀ NẴNG", "Đà Nẵng", "thành phố", True),
        ("xã Bình Dương", "Bình Dương", "xã", False),
        ("thị xã Phú Thọ", "Phú Thọ", "thị xã", False),
        ("TX. Phú Thọ", "Phú Thọ", "thị xã", False),
        ("huyện Quảng Ninh", "Quảng Ninh", "huyện", False),
        ("phường Vĩnh Phúc", "Vĩnh Phúc", "phường", False),
        ("Huyện ủy Điện Biên", "Điện Biên", "huyện", False),
        ("Thành ủy Hà Nội", "Hà Nội", "thành phố", True),
        ("Thành ủy Lào Cai", "Lào Cai", "thành phố", False),
        ("Tỉnh đoàn Long An", "Long An", "tỉnh", True),
        ("đô thị Kon Tum", "Kon Tum", "", True),
        ("Nghệ An", "Nghệ An", "", True),
    ],
)
def test_the_type_word_before_a_name(text: str, name: str, kind: str, is_province: bool) -> None:
    folded = fold(text)
    start = folded.index(fold(name))
    assert type_before(folded, start) == kind
    assert names_province(folded, start, name) is is_province


def test_hue_was_a_district_until_2024() -> None:
    folded = fold("thành phố Huế")
    assert not names_province(folded, 10, "Huế", "2024-05-06")
    assert names_province(folded, 10, "Huế", "2025-01-01")
    assert [(u.name, sole_province(u.candidates)) for u in find_units(folded, on="2024-05-06")] == [
        ("thành phố Huế", province_named("Thừa Thiên Huế"))
    ]
    assert list(find_units(folded, on="2025-02-03")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND huyện Sơn Dương báo cáo", "huyen huyện Sơn Dương 08"),
        ("THỊ XÃ MỸ HÀO", "huyen thị xã Mỹ Hào 33"),
        ("Tp. Thủ Dầu Một", "huyen thành phố Thủ Dầu Một 74"),
        ("thành phố Tuyên Quang", "huyen thành phố Tuyên Quang 08"),
        ("thành phố Hồ Chí Minh; thành phố Hải Phòng", ""),
        ("Thành phố Thủ Đức và Quận 10", "huyen thành phố Thủ Đức 79|huyen quận 10 79"),
        ("quận 03", "huyen quận 3 79"),
        ("huyện Điện Biên Đông", "huyen huyện Điện Biên Đông 11"),
        ("huyện Điện Biên, xã Na Tông", "huyen huyện Điện Biên 11|xa xã Na Tông 11"),
        ("phường Dị Sử", "xa phường Dị Sử 33"),
        (
            "thị trấn Mù Cang Chải, huyện Mù Cang\nChải",
            "xa thị trấn Mù Cang Chải 15|huyen huyện Mù Cang Chải 15",
        ),
        ("huyện Đắk Glong", "huyen huyện Đăk Glong 67"),
        ("xã Cư M’gar", "xa xã Cư M'gar 66"),
        ("phường Văn Miếu – Quốc Tử Giám", "xa phường Văn Miếu - Quốc Tử Giám 01"),
        ("đặc khu Phú Quốc", "xa đặc khu Phú Quốc 91"),
        ("các huyện, thị xã, thành phố; cấp xã hội", ""),
        ("hợp tác xã Na Tông", ""),
        ("huyện Việt Yên năm 2022", "huyen huyện Việt Yên 24"),
    ],
)
def test_units_in_a_text(text: str, expected: str) -> None:
    found = find_units(fold(text), text=text)
    assert "|".join(f"{u.kind} {u.name} {u.candidates[0].province_code}" for u in found) == expected


def test_a_unit_spans_its_type_word() -> None:
    text = "Chủ tịch UBND huyện Chợ Mới kiểm tra"
    [unit] = find_units(fold(text), text=text)
    assert text[unit.start : unit.end] == "huyện Chợ Mới"
    assert {u.province_code for u in unit.candidates} == {"06", "89"}
    assert sole_province(unit.candidates) is None


def test_a_common_word_is_no_commune() -> None:
    text = "tiêu chí xã an toàn về an ninh"
    assert list(find_units(fold(text), text=text)) == []


@pytest.mark.parametrize(
    ("name", "code", "on", "expected"),
    [
        ("huyện Côn Đảo", None, None, ["huyện Côn Đảo"]),
        ("Kỳ Anh", "42", None, ["huyện Kỳ Anh", "thị xã Kỳ Anh"]),
        ("Chợ Mới", "89", None, ["huyện Chợ Mới"]),
        ("Việt Yên", None, "2023", ["huyện Việt Yên"]),
        ("Việt Yên", None, "2024-02-01", ["thị xã Việt Yên"]),
        ("huyện Việt Yên", None, "2026", ["huyện Việt Yên"]),
        ("Hoành Bồ", "22", None, ["huyện Hoành Bồ"]),
        ("huyện Chợ Mới", "42", None, []),
        ("huyện Không Có", None, None, []),
    ],
)
def test_districts_by_name(name: str, code: str | None, on: str | None, expected: list[str]) -> None:
    assert sorted(unit.name for unit in district_named(name, code, on)) == expected


def test_a_lone_district_gives_its_province() -> None:
    province = sole_province(district_named("huyện Côn Đảo"))
    assert province is not None
    assert (province.code, province.name) == ("77", "Bà Rịa - Vũng Tàu")
    assert (current_of(province).code, current_of(province).name) == ("79", "Hồ Chí Minh")


def test_a_ward_gives_its_district() -> None:
    [ward] = commune_named("phường Dị Sử", "33", on="2024-08")
    district = district_of(ward, "2024-08")
    assert district is not None
    assert district.name == "thị xã Mỹ Hào"
    assert province_of(ward).name == "Hưng Yên"
    assert commune_named("Dị Sử", district="Mỹ Hào", on="2025") == [ward]
    assert commune_named("Dị Sử", district="huyện Văn Lâm") == []


def test_a_district_goes_by_its_name_of_the_day() -> None:
    [ward] = commune_named("phường Uyên Hưng", on="2024")
    names = [unit and unit.name for unit in (district_of(ward, "2022"), district_of(ward))]
    assert names == ["thị xã Tân Uyên", "thành phố Tân Uyên"]


def test_a_commune_since_the_merger_has_no_district() -> None:
    [commune] = commune_named("xã Tri Tôn", on="2026-01-05")
    assert district_of(commune) is None
    assert (commune.province_code, province_of(commune).name) == ("91", "An Giang")
    assert commune_named("thị trấn Tri Tôn", on="2026-01-05") == []


def test_every_unit_is_found_whole_and_is_no_province() -> None:
    for group in (*districts().values(), *communes().values()):
        for unit in group:
            text = f"UBND {unit.name}"
            folded = fold(text)
            [found] = find_units(folded, text=text, on=unit.valid_to or "2025-07-01")
            assert (fold(found.name), found.end) == (fold(unit.name), len(text))
            assert unit in found.candidates
            for start, _, name in find_provinces(folded, text=text):
                assert not names_province(folded, start, name, unit.valid_to), text


@given(
    st.sampled_from([p for p in provinces() if p.name != "Hồ Chí Minh"]),
    st.sampled_from(["", "tỉnh ", "UBND tỉnh ", "Sở Xây dựng ", "so với ", "(", "2024\n"]),
    st.sampled_from(["", ".", ", năm 2024", " (cũ)", "\nngày 3", " đạt 80 điểm", " định kỳ"]),
    st.booleans(),
)
def test_every_province_is_found(province: Province, before: str, after: str, capitals: bool) -> None:
    name = province.name.upper() if capitals else province.name
    text = before + name + after
    place = (len(before), len(before) + len(name), province.name)
    assert list(find_provinces(fold(text), text=text)) == [place]
