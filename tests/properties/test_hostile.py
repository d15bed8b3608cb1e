"""Whatever the bytes, reading ends in records or in a DocumentError that says what to do."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import DocumentError
from pipeline.flow import extract_bytes
from tests.properties.pages import texts

NAMES = ["a.txt", "a.md", "a.html", "a.pdf", "a.docx", "", "không đuôi"]
HEADS = [
    b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf1", b"\xff\xfe", b"\xfe\xff",
    b"\xef\xbb\xbf", b"<html>", b"<!DOCTYPE html><table>", b"# ", b"| a | b |\n|---|---|\n", b"\x89PNG\r\n\x1a\n",
]  # fmt: skip
LONG = [
    "(", ")", "[", "“", "-", "+", "•", "|", "<", "&", ".", "1.", "1,", "I.", "a)", "- ", "a ", "\t", "\n", "[1]", "...", "%",
    "|a|b|\n", "<td>", "<div>", "<table><tr><td>", "&#x41;", "\u0301", "\u200b", "𝒜", "\x00", "ngày ", "Sở Nội vụ, ",
]  # fmt: skip


def ends_well(data: bytes, name: str) -> None:
    try:
        extract_bytes(data, name).to_json()
    except DocumentError as error:
        assert error.message and error.message == error.message.strip()


@given(st.sampled_from(HEADS), st.binary(max_size=400), st.sampled_from(NAMES))
@settings(max_examples=300)
def test_bytes(head: bytes, tail: bytes, name: str) -> None:
    ends_well(head + tail, name)


@given(
    st.text(alphabet=st.characters(codec=None)), st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-32"])
)
@settings(max_examples=200)
def test_any_characters(text: str, encoding: str) -> None:
    ends_well(text.encode(encoding, "surrogatepass"), "a.txt")


@given(
    texts,
    st.sampled_from(["NFC", "NFD", "NFKD"]),
    st.sampled_from(["\r\n", "\r", "\u2028", "\x0c", "\x0b", "\n\n"]),
)
@settings(max_examples=80)
def test_plans_in_other_forms(text: str, form: str, line_break: str) -> None:
    changed = unicodedata.normalize(form, text).replace("\n", line_break)  # type: ignore[arg-type]
    for encoding in ("utf-8", "utf-16"):
        ends_well(changed.encode(encoding), "a.txt")


@given(texts, st.data())
@settings(max_examples=80)
def test_plans_cut_anywhere(text: str, data: st.DataObject) -> None:
    encoded = text.encode()
    start = data.draw(st.integers(0, len(encoded)))
    ends_well(encoded[start : data.draw(st.integers(start, len(encoded)))], "a.txt")


@pytest.mark.parametrize("unit", LONG, ids=[ascii(unit) for unit in LONG])
def test_one_thing_again_and_again(unit: str) -> None:
    ends_well((unit * (20_000 // len(unit))).encode(), "a.txt")
    ends_well(("KẾ HOẠCH\n" + unit * (4_000 // len(unit)) + "\nI. MỤC TIÊU").encode(), "a.html")


@pytest.mark.parametrize(
    ("unit", "times"),
    [("(", 100_000), ("Sở Y tế rà soát hồ sơ ", 1_500), ("a\n", 10_000), ("1. Rà soát.\n", 1_500)],
)
def test_huge_lines_and_many_lines(unit: str, times: int) -> None:
    ends_well((unit * times).encode(), "a.txt")
