"""The readers on the real documents beside the project, where they are at hand."""

import re
from pathlib import Path

import pytest

from pipeline.readers import read
from pipeline.readers.blocks import Paragraph, Reading, TableBlock
from pipeline.readers.characters import clean


def of(path: Path) -> Reading:
    return read(path.read_bytes(), path.name)


def paragraphs(found: Reading, *roles: str) -> list[str]:
    return [block.text for block in found.blocks if isinstance(block, Paragraph) and block.role in roles]


def test_no_word_of_a_text_is_lost(shared: Path) -> None:
    for path in [*shared.glob("seeds/*.txt"), *shared.glob("gold/phrases/*.txt")]:
        expected = re.findall(r"\w+", clean(path.read_text("utf-8")))
        cells = [
            block.text if isinstance(block, Paragraph) else " ".join(cell.text for cell in block.cells)
            for block in of(path).blocks
        ]
        assert re.findall(r"\w+", " ".join(cells)) == expected, path.name


def test_paragraphs_cut_by_pages_are_whole(shared: Path) -> None:
    found = of(next(shared.glob("seeds/001*.txt")))
    assert not [
        text for text in paragraphs(found, "text") if text[0].islower() and not re.match(r"[a-zđ]\)", text)
    ]


@pytest.mark.parametrize(("number", "count"), [("000", 2), ("001", 0), ("003", 5), ("004", 1)])
def test_frame_lines(shared: Path, number: str, count: int) -> None:
    found = of(next(shared.glob(f"seeds/{number}*.txt")))
    assert len([text for text in paragraphs(found, "junk") if text != "|"]) == count


def test_a_page_that_breaks_off(shared: Path) -> None:
    found = of(next(shared.glob("seeds/002*.txt")))
    assert [note.code for note in found.notes] == ["truncated"]
    assert len(paragraphs(found, "metadata")) == 7


def test_tables_of_pages(shared: Path) -> None:
    for path in shared.glob("gold/tables/*.html"):
        assert [type(block) for block in of(path).blocks] == [TableBlock], path.name


def test_portal_pages(shared: Path) -> None:
    for path in shared.glob("realdocs/html/vbpl_*.html"):
        found = of(path)
        empty = "EMPTY" in path.name
        assert [note.code for note in found.notes] == (["empty"] if empty else []), path.name
        assert any(text.startswith("Điều 1.") for text in paragraphs(found, "text")) is not empty, path.name
        assert not any("Trang chủ" in text for text in paragraphs(found, "text")), path.name
