"""Pages of any tags in any order: whatever they do to one another, no word that is shown is lost."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from pipeline.errors import DocumentError
from pipeline.readers import read
from pipeline.readers.blocks import Paragraph

TAGS = [
    "p", "div", "span", "b", "i", "font", "a", "a href=x.doc", "table", "tr", "td", "th", "td rowspan=0", "td colspan=9",
    "td rowspan=3", "thead", "tbody", "tfoot", "caption", "ul", "ol", "li", "h2", "pre", "br", "hr", "center", "section",
    "form", "nav", "main", "article", "dl", "dt", "dd", "label", "blockquote", "button", "div aria-hidden=true", "sup",
    "details", "summary", "div role=table", "div role=row", "div role=cell", "div style='display:table'",
    "span style='display: table-cell'", "table role=presentation", "div style='white-space:pre'", "!--[if !vml]--", "![if !vml]", "o:p",
]  # fmt: skip
HIDDEN = [
    "p hidden",
    "div style='display:none'",
    "i aria-hidden=true",
    "del",
    "script",
    "style",
    "noscript",
    "template",
]
WORDS = [
    "Sở",
    "Nội vụ",
    "rà soát",
    "12/KH-UBND",
    "năm 2025",
    "|",
    "1.",
    "a)",
    "Số hiệu:",
    "đạt 90%;",
    "TRANG CHỦ",
    "\n",
]

pieces = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS]),
    st.sampled_from([f"</{tag.split()[0]}>" for tag in TAGS]),
    st.sampled_from(WORDS).map(lambda words: f" {words} "),
)


def shown(source: str) -> list[str]:
    page = LexborHTMLParser(source)
    return sorted(re.findall(r"[^\W\d_]+", page.body.text(separator=" ") if page.body else ""))


def found(source: str) -> list[str]:
    try:
        blocks = read(source.encode(), "a.html").blocks
    except DocumentError as error:
        assert error.category == "empty"
        return []
    texts = (
        block.text if isinstance(block, Paragraph) else " ".join(cell.text for cell in block.cells)
        for block in blocks
    )
    return sorted(re.findall(r"[^\W\d_]+", " ".join(texts)))


@given(st.lists(pieces, max_size=60))
def test_no_word_is_lost(parts: list[str]) -> None:
    source = f"<!DOCTYPE html><html><body>{''.join(parts)}</body></html>"
    marks = {"a", "b", "c", "d", "i", "ii", "iii"}  # what lists print before their items
    assert [word for word in found(source) if word not in marks] == [
        word for word in shown(source) if word not in marks
    ]


@given(st.lists(pieces, max_size=20), st.sampled_from(HIDDEN), st.lists(pieces, max_size=20))
def test_what_is_hidden_is_not_read(before: list[str], tag: str, after: list[str]) -> None:
    source = f"<html><body>{''.join(before)}<{tag}>ẩnđi</{tag.split()[0]}>{''.join(after)}</body></html>"
    assert "ẩnđi" not in found(source)
