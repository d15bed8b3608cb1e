"""The user's words as a search expression: a table of what is typed and what is looked for."""

from __future__ import annotations

import sqlite3
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.database.tables import FTS_SQL
from pipeline.searching.marks import marked, snippet
from pipeline.searching.query import MAX_TERMS, QueryError, expression, parse
from pipeline.searching.stages import stages


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ha tinh", '"ha" AND "tinh"'),
        ("Hà Tĩnh", 'text : "hà" AND text : "tĩnh"'),
        ("HÀ TĨNH", 'text : "hà" AND text : "tĩnh"'),
        (unicodedata.normalize("NFD", "hà tĩnh"), 'text : "hà" AND text : "tĩnh"'),
        ("năm", 'text : "năm"'),
        ("nam", '"nam"'),
        ("đất dai", 'text : "đất" AND "dai"'),
        ("Ðà Nẵng", 'text : "đà" AND text : "nẵng"'),
        ("hoà uỷ", 'text : "hòa" AND text : "ủy"'),
        ("hoà*", '(text : "hòa" * OR text : "hoà" *)'),
        ("cải*", 'text : "cải" *'),
        ("cai*", '"cai" *'),
        ('"cải cách hành chính"', 'text : "cải cách hành chính"'),
        ("“cai cach”", '"cai cach"'),
        ('"một cửa', 'text : "một cửa"'),
        ('"một cử"*', 'text : "một cử" *'),
        ("cải -cách", '(text : "cải") NOT (text : "cách")'),
        ('cải -"hành chính" -quy', '(text : "cải") NOT (text : "hành chính" OR "quy")'),
        ("-cách cải", '(text : "cải") NOT (text : "cách")'),
        ("12/KH-UBND", '"12/kh-ubnd"'),
        ("12/QĐ-UBND", 'text : "12/qđ-ubnd"'),
        ("2021-2025", '"2021-2025"'),
        ("xây – dựng ... (cầu)", 'text : "xây" AND text : "dựng" AND text : "(cầu)"'),
        ("a AND b OR NOT NEAR(c)", '"a" AND "and" AND "b" AND "or" AND "not" AND "near(c)"'),
        ("text:x ^y {z} +w", '"text:x" AND "^y" AND "{z}" AND "+w"'),
        ("nói\x00gì\n", 'text : "nói" AND text : "gì"'),
    ],
)
def test_what_is_looked_for(typed: str, expected: str) -> None:
    assert expression(parse(typed)) == expected


@pytest.mark.parametrize(
    "typed", ["", "   ", "...", "?!", '"', '""', "*", "-", "- -", "“”", "🙂", "\x00", "—", "_"]
)
def test_punctuation_alone_is_no_query(typed: str) -> None:
    with pytest.raises(QueryError, match="Nothing to search for"):
        parse(typed)


@pytest.mark.parametrize(
    ("typed", "words"),
    [("-cách", "leave out"), ('-"một cửa" -b', "leave out"), ("a " * (MAX_TERMS + 1), "Too many")],
)
def test_what_can_not_be_looked_for(typed: str, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        parse(typed)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ha tinh", ['folded : NEAR("ha" "tinh", 6)', 'folded : "ha tinh"']),
        ("quản trị công", ['text : NEAR("quản" "trị" "công", 7)', 'text : "quản trị công"']),
        ("dịch vu", ['text : NEAR("dịch" "vu", 6)', 'text : "dịch vu"']),
        (
            '"một cửa" công*',
            [
                'text : NEAR("một cửa" "công" *, 7)',
                'text : NEAR("một cửa" "công" *, 0)',
                'text : "một cửa công" *',
            ],
        ),
        (
            '"mot cua" cong khai',
            [
                'folded : NEAR("mot cua" "cong" "khai", 8)',
                'folded : NEAR("mot cua" "cong khai", 0)',
                'folded : "mot cua cong khai"',
            ],
        ),
        (
            'dat "mot cua" "cong khai"',
            [
                'folded : NEAR("dat" "mot cua" "cong khai", 9)',
                'folded : NEAR("dat" "mot cua" "cong khai", 2)',
                'folded : "dat mot cua cong khai"',
            ],
        ),
        ("một", []),
        ("một* ba", []),
    ],
)
def test_words_close_together_and_side_by_side(typed: str, expected: list[str]) -> None:
    terms = parse(typed)
    whole = f"{{text folded}} : ({expression(terms)})"
    assert stages(terms, []) == [whole, *(f"({one})" for one in expected)]


def test_what_is_left_out_and_filters_hold_in_every_stage() -> None:
    limits = ['facets : ("ktask")', 'facets : ("y2025")']
    assert stages(parse("một hai -ba"), limits) == [
        f"{words} AND {limits[0]} AND {limits[1]}"
        for words in (
            '{text folded} : ((text : "một" AND "hai") NOT ("ba"))',
            '(text : NEAR("một" "hai", 6) NOT {text folded} : ("ba"))',
            '(text : "một hai" NOT {text folded} : ("ba"))',
        )
    ]


@pytest.fixture(scope="module")
def index() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute(FTS_SQL)
    connection.execute("INSERT INTO passages_fts VALUES ('cải cách', 'cai cach', '', '')")
    return connection


_TYPED = st.text(st.characters(codec=None) | st.sampled_from('"*-^:(){}+ ăđ\u0301\u00a0\u2019'), max_size=60)


@given(typed=_TYPED)
def test_no_query_is_an_error_of_the_database(index: sqlite3.Connection, typed: str) -> None:
    try:
        terms = parse(typed)
    except QueryError:
        return
    for match in (expression(terms), *stages(terms, ['facets : ("ktask")'])):
        index.execute("SELECT rowid FROM passages_fts WHERE passages_fts MATCH ?", [match]).fetchall()


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("Tỉnh Hà Tĩnh có hạ tầng", "ha tinh", ["Tỉnh Hà Tĩnh", "hạ"]),
        ("Tỉnh Hà Tĩnh có hạ tầng", "Hà Tĩnh", ["Hà Tĩnh"]),
        ("năm nay ở Nam Đàn", "năm", ["năm"]),
        ("năm nay ở Nam Đàn", "nam", ["năm", "Nam"]),
        ("Hoà giải ở cơ sở", "hòa giải", ["Hoà giải"]),
        ("cải tiến, cải cách; cai quản", "cải*", ["cải", "cải"]),
        ("một cửa, cửa một", '"một cửa"', ["một cửa"]),
        ("Kế hoạch số 12/KH-UBND ngày", "12/kh-ubnd", ["12/KH-UBND"]),
        ("thủ tục nhanh", "thủ -nhanh", ["thủ"]),
        ("không có gì", "khác", []),
    ],
)
def test_which_words_are_marked(text: str, typed: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in marked(text, parse(typed))] == expected


@given(
    before=st.text("aăâ \n", max_size=500), after=st.text("aăâ \n", max_size=500), width=st.integers(20, 200)
)
def test_a_part_of_a_text_shows_the_first_mark(before: str, after: str, width: int) -> None:
    text = f"{before} TỪ {after}"
    spans = [(len(before) + 1, len(before) + 3)]
    shown, marks = snippet(text, spans, width)
    assert len(shown) <= width + 2
    assert [shown[start:end] for start, end in marks] == ["TỪ"]
    assert "\n" not in shown
