"""The readers on the real documents beside the project, where they are at hand."""

import re
from collections import Counter
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from pipeline.readers import read
from pipeline.readers.blocks import Paragraph, Reading, TableBlock
from pipeline.readers.characters import clean
from pipeline.readers.encoding import decode


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


def shown(path: Path) -> Counter[str]:
    """The words that a browser shows of a page, each as often as it does; what a form offers to choose is none."""
    page = LexborHTMLParser(decode(path.read_bytes()).text)
    for node in page.css("head, script, style, noscript, template, svg, select"):
        node.decompose()
    assert page.body is not None
    return Counter(re.findall(r"\w+", clean(page.body.text(separator=" "))))


def words(found: Reading) -> Counter[str]:
    texts = (
        block.text if isinstance(block, Paragraph) else " ".join(cell.text for cell in block.cells)
        for block in found.blocks
    )
    return Counter(re.findall(r"\w+", " ".join(texts)))


def test_no_word_of_a_page_is_lost(shared: Path) -> None:
    for path in [*shared.glob("realdocs/html/*.html"), *shared.glob("realdocs/doc/HTML*.doc")]:
        expected = shown(path)
        lost = expected - words(of(path))
        assert lost.total() <= expected.total() * 0.005, (path.name, lost)


def test_no_row_or_cell_of_a_page_is_lost(shared: Path) -> None:
    path = next(shared.glob("realdocs/html/vbpl_51*.html"))
    rows = LexborHTMLParser(decode(path.read_bytes()).text).css("table")[-1].css("tr")
    [table] = [block for block in of(path).blocks if isinstance(block, TableBlock)]
    assert 1 + max(cell.row for cell in table.cells) == len(rows) == 59
    assert len(table.cells) == sum(len(row.css("td, th")) for row in rows) == 203


@pytest.mark.parametrize(("name", "codes"), [("danh_sach", ["listing"]), ("huong_dan", ["attached-files"])])
def test_pages_that_are_no_document(shared: Path, name: str, codes: list[str]) -> None:
    path = next(shared.glob(f"realdocs/html/*{name}*.html"))
    assert [note.code for note in of(path).notes] == codes
