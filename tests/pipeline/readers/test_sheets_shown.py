"""Values as a sheet shows them, by number format."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers.sheets.shown import Marks, Value, marks_of, show

VIETNAMESE, ENGLISH = Marks(), Marks(".", ",")
ACCOUNTING = '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-'


@pytest.mark.parametrize(
    ("value", "code", "vietnamese", "english"),
    [
        (86.5, "0.00", "86,50", "86.50"),
        (86.5, "General", "86,5", "86.5"),
        (12, "General", "12", "12"),
        (12.0, "General", "12", "12"),
        (0.1 + 0.2, "General", "0,3", "0.3"),
        (1 / 3, "General", "0,333333333", "0.333333333"),
        (1e15, "General", "1000000000000000", "1000000000000000"),
        (-0.0, "General", "0", "0"),
        (0.8657, "0.00%", "86,57%", "86.57%"),
        (0.87, "0%", "87%", "87%"),
        (0.875, "0 %", "88 %", "88 %"),
        (1234567, "#,##0", "1.234.567", "1,234,567"),
        (1234567.891, "#,##0.00", "1.234.567,89", "1,234,567.89"),
        (0, "#,##0", "0", "0"),
        (999.5, "#,##0", "1.000", "1,000"),
        (1500000, "#,##0,", "1.500", "1,500"),
        (5, "00", "05", "05"),
        (2.5, "#.##", "2,5", "2.5"),
        (2, "0.0#", "2,0", "2.0"),
        (1.005, "0.00", "1,01", "1.01"),
        (-3, "0;(0)", "(3)", "(3)"),
        (-3.5, "0.0", "-3,5", "-3.5"),
        (-0.001, "0.00", "0,00", "0.00"),
        (0, ACCOUNTING, "-", "-"),
        (-1200, ACCOUNTING, "-1.200", "-1,200"),
        (3, "[Red]#,##0;[Blue]-#,##0", "3", "3"),
        (3, '0" điểm"', "3 điểm", "3 điểm"),
        (3, '"Hạng "0', "Hạng 3", "Hạng 3"),
        (3, "\\+0;\\-0", "+3", "+3"),
        (1200, "#,##0 [$₫-42A]", "1.200 ₫", "1,200 ₫"),
        (7, "@", "7", "7"),
        (0.5, "# ?/?", "0,5", "0.5"),
        (44927, "yyyy", "44927", "44927"),
        (True, "General", "TRUE", "TRUE"),
        (None, "0.00", "", ""),
        ("86,57", "0.00", "86,57", "86,57"),
        ("#REF!", "0.00", "#REF!", "#REF!"),
        (3, "", "3", "3"),
    ],
)
def test_numbers(value: Value, code: str, vietnamese: str, english: str) -> None:
    assert (show(value, code, VIETNAMESE), show(value, code, ENGLISH)) == (vietnamese, english)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("dd/mm/yyyy", "05/03/2025"),
        ("d/m/yyyy", "5/3/2025"),
        ("[$-409]d/m/yyyy;@", "5/3/2025"),
        ("dd\\-mm\\-yy", "05-03-25"),
        ("yyyy-mm-dd", "2025-03-05"),
        ("mm/yyyy", "03/2025"),
        ("d/m", "5/3"),
        ("yyyy", "2025"),
        ("mm-dd-yy", "05/03/2025"),
        ("m/d/yyyy h:mm", "05/03/2025 14:07"),
        ("d-mmm-yy", "05/03/2025"),
        ("mmm-yy", "03/2025"),
        ("[$-F800]dddd, mmmm dd, yyyy", "05/03/2025"),
        ('"ngày" dd "tháng" mm "năm" yyyy', "ngày 05 tháng 03 năm 2025"),
        ("h:mm", "14:07"),
        ("dd/mm/yyyy\\ hh:mm:ss", "05/03/2025 14:07:09"),
        ("General", "05/03/2025"),
        ("0.00", "05/03/2025"),
    ],
)
def test_dates(code: str, shown: str) -> None:
    assert show(datetime(2025, 3, 5, 14, 7, 9), code, VIETNAMESE) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (date(2025, 12, 31), "dd/mm/yyyy", "31/12/2025"),
        (time(7, 30), "h:mm", "07:30"),
        (timedelta(hours=30, minutes=5), "[h]:mm", "30:05"),
    ],
)
def test_days_and_times(value: Value, code: str, shown: str) -> None:
    assert show(value, code, VIETNAMESE) == shown


@pytest.mark.parametrize(
    ("texts", "decimal"),
    [
        (["Đạt 86,57 điểm"], ","),
        (["Đạt 86.57 điểm", "tăng 1.2"], "."),
        (["Đạt 86.57 điểm", "tăng 1,2; 3,4"], ","),
        (["Ngày 12.5.2025", "Điều 1.2.3", "1.234 hồ sơ"], ","),
        ([], ","),
    ],
)
def test_marks_are_the_documents_own(texts: list[str], decimal: str) -> None:
    assert marks_of(texts).decimal == decimal


@given(
    st.one_of(st.floats(), st.integers(), st.datetimes(), st.timedeltas(), st.times()),
    st.text(alphabet='0#?,.%;@_*\\"[]$-GeneralydmhsE+/ ₫', max_size=30),
)
def test_any_code_shows_something(value: Value, code: str) -> None:
    assert isinstance(show(value, code, VIETNAMESE), str)


@given(st.integers(min_value=-(10**9), max_value=10**9), st.integers(min_value=0, max_value=6))
def test_digits_are_the_values_own(number: int, places: int) -> None:
    shown = show(number, "#,##0" + ("." + "0" * places if places else ""), VIETNAMESE)
    assert int(shown.partition(",")[0].replace(".", "")) == number
