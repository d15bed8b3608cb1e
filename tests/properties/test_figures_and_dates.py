"""Numbers, dates, deadlines and outlines of any words: values that can be, places that hold, and no crash."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.dates import YEARS, find_dates, with_year
from extractors.deadlines import parse_cell
from extractors.folding import fold
from extractors.numbers import parse_count, parse_decimal
from schemas.task import Deadline
from tests.properties.holding import extractions, holds
from tests.properties.pages import LABELS

PIECES = [
    "ngày ", "tháng ", "năm ", "quý ", "Quý ", "trước ", "chậm nhất ", "đến hết ", "hằng ", "giai đoạn ", "từ ", "đến ", "tuần ",
    "thứ ", "tăng ", "giảm ", "bậc", "điểm", "%", "/", "-", ".", ",", " ", "và ", "(", ")", ";", "6 tháng đầu ", "II", "IV", "đầu ",
    "cuối ", "các năm tiếp theo", "ngay sau khi ", "05 ngày làm việc kể từ ", "một ", "hai mươi ", "0", "00", "1", "02", "12", "13",
    "29", "30", "31", "32", "99", "2020", "2024", "2025", "2030", "9999", "0000", "²", "①", "٣", "１", "𝟗", "½", "Ⅳ", "\u0301", "\n",
]  # fmt: skip
phrases = st.lists(st.one_of(st.sampled_from(PIECES), st.integers(0, 99_999).map(str)), max_size=14).map(
    "".join
)


@given(phrases)
@settings(max_examples=1500)
def test_dates_are_days_that_were(text: str) -> None:
    folded = fold(text)
    for mention in find_dates(folded):
        assert folded[mention.start : mention.end].strip()
        parts = (with_year(mention.iso, 2024) or "").split("-")
        year, month, day = (int(part) for part in (*parts, "1", "1")[:3])
        assert datetime.date(year, month, day).year in YEARS


@given(phrases, st.one_of(st.none(), st.integers(1990, 2050)))
@settings(max_examples=1500)
def test_deadlines_are_days_that_will_be(text: str, year: int | None) -> None:
    for deadline in parse_cell(text, year):
        assert Deadline.model_validate_json(deadline.model_dump_json()) == deadline
        days = [day for day in (deadline.start, deadline.due) if day is not None]
        assert [datetime.date.fromisoformat(day).isoformat() for day in days] == days
        assert deadline.raw in text


@given(st.decimals(0, 100_000, places=4), st.sampled_from([",", "."]))
def test_decimals_come_back(value: object, mark: str) -> None:
    assert parse_decimal(str(value).replace(".", mark)) == float(str(value))


@given(st.one_of(phrases, st.text(max_size=12)))
@settings(max_examples=1500)
def test_counts_are_whole(text: str) -> None:
    count = parse_count(text)
    assert count is None or count >= 0


@given(
    st.lists(st.builds(str.__add__, st.sampled_from(LABELS), phrases), min_size=1, max_size=30).map("\n".join)
)
@settings(max_examples=150)
def test_outlines_of_any_labels(text: str) -> None:
    for extraction in extractions(text.encode(), "ke-hoach.txt"):
        holds(extraction)
