"""Whatever the mark-up, no word is lost and none is added."""

import re

from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import DocumentError
from pipeline.readers import read
from tests.pipeline.readers.helpers import reading, shown

WORDS = st.sampled_from(
    [
        "xã", "huyện", "kế", "hoạch", "rà", "soát", "công", "khai", "Phòng", "Nội", "vụ", "UBND", "một",
        "cửa", "2024", "85%", "12/KH-UBND", "quý", "II", "hồ", "sơ,", "đúng", "hạn;", "và", "của",
    ]
)  # fmt: skip
SENTENCES = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)
MARKS = st.sampled_from(["", "- ", "+ ", "a) ", "1. ", "II. ", "Điều 2. ", "1.1. "])
PARAGRAPHS = st.lists(
    st.builds(lambda mark, text: mark + text + ".", MARKS, SENTENCES), min_size=1, max_size=12
)


def words(text: str) -> list[str]:
    return re.findall(r"[^\s|/\[\]]+", text.replace("|", " "))


def read_words(source: str | bytes, name: str = "") -> list[str]:
    return words(" ".join(shown(block) for block in reading(source, name).blocks))


@given(
    PARAGRAPHS,
    st.sampled_from(["\n", "\n\n", "\r\n", "\r\n\r\n", "\n  \n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_plain_text(paragraphs: list[str], gap: str, encoding: str) -> None:
    assert read_words(gap.join(paragraphs).encode(encoding)) == words(" ".join(paragraphs))


@given(PARAGRAPHS, st.integers(min_value=60, max_value=110))
def test_wrapped_text(paragraphs: list[str], width: int) -> None:
    wrapped = "\n".join(line for text in paragraphs for line in _wrap(text, width))
    assert read_words(wrapped) == words(" ".join(paragraphs))


def _wrap(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


@given(
    PARAGRAPHS,
    st.lists(st.sampled_from(["p", "div", "h2", "blockquote", "td"]), min_size=1, max_size=5),
    st.booleans(),
)
def test_html(paragraphs: list[str], tags: list[str], bold: bool) -> None:
    parts = []
    for at, text in enumerate(paragraphs):
        tag = tags[at % len(tags)]
        inner = text.replace(" ", " <b>", 1) + "</b>" if bold and " " in text else text
        parts.append(
            f"<table><tr><td>{inner}</td></tr></table>" if tag == "td" else f"<{tag}>{inner}</{tag}>"
        )
    assert read_words("<!DOCTYPE html><html><body>" + "\n".join(parts) + "</body></html>") == words(
        " ".join(paragraphs)
    )


@given(PARAGRAPHS)
def test_markdown(paragraphs: list[str]) -> None:
    marked = "# Kế hoạch\n\n" + "\n\n".join(f"**{text}**" if len(text) % 2 else text for text in paragraphs)
    assert read_words(marked, "a.md") == words("Kế hoạch " + " ".join(paragraphs))


@given(st.lists(st.lists(SENTENCES, min_size=3, max_size=3), min_size=2, max_size=8), st.booleans())
def test_tables(rows: list[list[str]], html: bool) -> None:
    if html:
        source = (
            "<table>"
            + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
            + "</table>"
        )
    else:
        source = "\n".join("| " + " | ".join(row) + " |" for row in rows)
    found = reading(source).blocks
    assert words(" ".join(shown(block) for block in found)) == words(
        " ".join(cell for row in rows for cell in row)
    )


@given(st.binary(max_size=400), st.sampled_from(["", "a.txt", "a.html", "a.md"]))
def test_any_bytes(data: bytes, name: str) -> None:
    _reads_or_refuses(data, name)


@given(
    st.text(max_size=300),
    st.sampled_from(["", "# a\n", "<html>", "<table><tr><td>", "| a | b |\n|---|---|\n"]),
)
def test_any_text(text: str, before: str) -> None:
    _reads_or_refuses((before + text).encode("utf-8", "surrogatepass"), "")


def _reads_or_refuses(data: bytes, name: str) -> None:
    try:
        found = read(data, name)
    except DocumentError as error:
        assert error.message
        return
    assert found.blocks
    assert all(shown(block).strip() for block in found.blocks)
    assert read(data, name) == found
