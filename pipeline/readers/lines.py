"""Lines of plain text into blocks: tables, wrapped and cut paragraphs, and what each line is."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.readers.blocks import Block, Note, Paragraph, Role
from pipeline.readers.columns import part_columns
from pipeline.readers.junk import mark_junk
from pipeline.readers.menus import part_menus
from pipeline.readers.page_numbers import mark_page_numbers
from pipeline.readers.pipes import loose, take_table
from pipeline.readers.portal import mark_metadata
from pipeline.readers.wraps import join_cut, unwrap, wrap_width

Mark = Callable[[str], tuple[str, Role]]
"""Says of a line what its words are without its mark-up, and its role."""


def plain(line: str) -> tuple[str, Role]:
    """A line without mark-up."""
    return line, "text"


def read_lines(text: str, mark: Mark = plain) -> tuple[list[Block], list[Note]]:
    """The blocks of cleaned text, ready for the outline, and what is to be noted of them."""
    blocks = _unwrapped(_segments(part_columns(_lines(text)), mark))
    mark_page_numbers(blocks)
    mark_metadata(blocks)
    cut = mark_junk(blocks)
    return join_cut(blocks), [cut] if cut else []


def _lines(text: str) -> list[str]:
    """The lines, those into which a menu runs parted."""
    return [part for line in text.split("\n") for part in (part_menus(line) if line else [line])]


def _segments(lines: list[str], mark: Mark) -> list[Block | list[str]]:
    """Finished blocks, and runs of running text with no blank line inside."""
    segments: list[Block | list[str]] = []
    run: list[str] = []
    at = 0
    while at < len(lines):
        found, used = take_table(lines, at)
        text, role = plain("") if used else mark(" ".join(lines[at].split()))
        if text and role == "text" and "|" not in text:
            run.append(text)
        else:
            if run:
                segments.append(run)
                run = []
            segments.extend(found)
            if text:
                segments.append(loose(text) if role == "text" else Paragraph(text, role))
        at += used or 1
    return [*segments, run] if run else segments


def _unwrapped(segments: list[Block | list[str]]) -> list[Block]:
    width = wrap_width([segment for segment in segments if isinstance(segment, list)])
    blocks: list[Block] = []
    for segment in segments:
        if isinstance(segment, list):
            lines = unwrap(segment, width) if width else segment
            blocks.extend(Paragraph(line) for line in lines)
        else:
            blocks.append(segment)
    return blocks
