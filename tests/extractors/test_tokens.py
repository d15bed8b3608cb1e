"""The token layer: what stays whole, what is split, and that offsets always lead back to the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.folding import fold
from extractors.tokens import Gazetteer, bounded_memory, pipeline, tokenize

WORDS = [
    ("theo 1203/qđ-ubnd.", ["theo", "1203/qđ-ubnd", "."]),
    ("số 88/snv-cchc&vtlt;", ["số", "88/snv-cchc&vtlt", ";"]),
    ("(41-nq/tu)", ["(", "41-nq/tu", ")"]),
    ("54/2021/qđ-ubnd, 30c/2011/nq-cp", ["54/2021/qđ-ubnd", ",", "30c/2011/nq-cp"]),
    ("số917/bnv-cchc", ["số", "917/bnv-cchc"]),
    ("ngày 7/9/2026,", ["ngày", "7/9/2026", ","]),
    ("đạt 71,05%", ["đạt", "71,05", "%"]),
    ("41,2/80 điểm", ["41,2/80", "điểm"]),
    ("sở kh&cn/sở tc", ["sở", "kh&cn", "/", "sở", "tc"]),
    ("năm 2026/sở nội vụ", ["năm", "2026", "/", "sở", "nội", "vụ"]),
    ("vp.ubnd tỉnh", ["vp", ".", "ubnd", "tỉnh"]),
    ("vh-xh", ["vh", "-", "xh"]),
    ("“rõ việc”...", ["“", "rõ", "việc", "”", ".", ".", "."]),
    ("(sở tài chính);", ["(", "sở", "tài", "chính", ")", ";"]),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_words(text: str, words: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == words


PIECES = st.sampled_from(
    [
        "sở",
        "nội vụ",
        "12/kh-ubnd",
        "3,5",
        "/",
        "-",
        "&",
        ",",
        ".",
        "(",
        ")",
        " ",
        "  ",
        "\n",
        "\t",
        "%",
        "đ",
        "_",
        "7",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=60))
def test_tokens_cover_the_text(text: str) -> None:
    doc = tokenize(text)
    assert doc.text == text
    end = 0
    for token in doc:
        assert token.idx >= end
        assert text[end : token.idx].strip(" ") == ""
        end = token.idx + len(token)
        assert text[token.idx : end] == token.text
    assert text[end:].strip(" ") == ""


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(
        [("kho thóc", "kho"), ("kho thóc lớn", "lớn"), ("hợp tác xã, tổ", "tổ"), ("kho thóc", "khác")]
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kho thóc", [("Kho thóc", "kho")]),
        ("một kho thóc lớn.", [("kho thóc", "kho"), ("kho thóc lớn", "lớn")]),
        ("kho   thóc; kho  thóc", [("kho   thóc", "kho"), ("kho  thóc", "kho")]),
        ("a  b (hợp tác xã,  tổ)", [("hợp tác xã,  tổ", "tổ")]),
        ("kho\nthóc", []),
        ("nhà kho thócx", []),
        ("", []),
    ],
)
def test_matches_are_words_of_the_text(gazetteer: Gazetteer, text: str, found: list[tuple[str, str]]) -> None:
    matches = sorted(gazetteer.find(fold(text)))
    assert [(text[start:end], key) for start, end, key in matches] == found


def test_a_long_text_is_read_in_parts(gazetteer: Gazetteer) -> None:
    text = ("một kho thóc lớn\n" * 9_000) + "kho  thóc" + ", đủ" * 20_000 + " kho thóc"
    matches = sorted(gazetteer.find(text))
    assert len(matches) == 18_002
    assert {(text[start:end], key) for start, end, key in matches} == {
        ("kho thóc", "kho"), ("kho thóc lớn", "lớn"), ("kho  thóc", "kho"),
    }  # fmt: skip


def test_a_batch_leaves_no_words_behind(gazetteer: Gazetteer) -> None:
    before = len(pipeline().vocab.strings)
    with bounded_memory():
        assert gazetteer.find("kho thóc chưacóbaogiờ")
        assert len(pipeline().vocab.strings) > before
    assert len(pipeline().vocab.strings) == before
    assert gazetteer.find("kho thóc")
