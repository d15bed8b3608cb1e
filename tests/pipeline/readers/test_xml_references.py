"""Halves of characters in XML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readers import docx
from pipeline.readers.blocks import Paragraph
from pipeline.readers.xml_references import whole_characters
from tests.pipeline.readers.docx_files import package


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        (b"a&#xD83D;&#xDE00;b", b"a&#x1F600;b"),
        (b"a&#55357;&#56832;b", b"a&#x1F600;b"),
        (b"&#xd800;", b"&#xFFFD;"),
        (b"&#xDE00;&#xD83D;", b"&#xFFFD;&#xFFFD;"),
        (b"&#x1ED3;&#7891;&#225;&amp;", b"&#x1ED3;&#7891;&#225;&amp;"),
        (b"&#55000;&#57500;", b"&#xD6D8;&#xE09C;"),
        (b"&#x41; D83D;", b"&#x41; D83D;"),
    ],
)
def test_halves(written: bytes, whole: bytes) -> None:
    assert whole_characters(written) == whole


@given(st.text(alphabet="&#xXdD8cC0Fe;5768 ", max_size=60))
def test_what_is_left_has_no_halves(written: str) -> None:
    once = whole_characters(written.encode())
    assert whole_characters(once) == once


@pytest.mark.parametrize("before", [*range(32_690, 32_790)])
def test_wherever_the_part_is_cut(before: int) -> None:
    words = "a" * before
    body = f"<w:p><w:r><w:t>{words}&#xD83D;&#xDE00;b&#xD83D;c</w:t></w:r></w:p>"
    (block,) = docx.read(package(body), "a.docx").blocks
    assert isinstance(block, Paragraph) and block.text == f"{words}\U0001f600b\ufffdc"
