"""The section tree of small documents in every tradition: each line with its expected place beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.document import Document
from pipeline.canonical import compose
from pipeline.outline import outline
from pipeline.readers.blocks import Block, Paragraph, Role, TableBlock, TableCell
from schemas.document import Source

SOURCE = Source(sha256="0" * 64, media_type="text/plain", bytes=0)
ROLES: dict[str, Role] = {"!": "junk", "?": "metadata", "# ": "heading"}
"""Marks before a line's text that stand for its role."""


def cases() -> list[tuple[str, list[tuple[str, str]]]]:
    """Each document of outlines/*.txt: its name, and its lines as expected place and text."""
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for path in sorted((Path(__file__).parent / "outlines").glob("*.txt")):
        for block in path.read_text("utf-8").split("=== ")[1:]:
            name, *lines = block.strip().split("\n")
            pairs = [line.split(" | ", 1) for line in lines]
            found.append((f"{path.stem}: {name}", [(place, text) for place, text in pairs]))
    return found


def block(text: str) -> Block:
    """A line as a reader would give it; `[[a | b // c | d]]` is a table of two rows."""
    mark = next((mark for mark in ROLES if text.startswith(mark)), "")
    text, role = text.removeprefix(mark), ROLES.get(mark, "text")
    if not text.startswith("[["):
        return Paragraph(text, role)
    rows = [row.split(" | ") for row in text[2:-2].split(" // ")]
    cells = [TableCell(cell.strip(), r, c) for r, row in enumerate(rows) for c, cell in enumerate(row)]
    return TableBlock(cells, role)


def tree(document: Document) -> list[str]:
    """The places of the sections in reading order: level, kind and label."""
    return [" ".join(filter(None, (str(s.level), s.kind, s.label))) for s in document.sections]


CASES = cases()


@pytest.mark.parametrize(("name", "lines"), CASES, ids=[name for name, _ in CASES])
def test_tree(name: str, lines: list[tuple[str, str]]) -> None:
    document = outline(compose([block(text) for _, text in lines]), SOURCE)
    assert tree(document) == [place for place, _ in lines if place != ".."]
    starts = [s.start for s in document.sections]
    assert starts == sorted(starts)
