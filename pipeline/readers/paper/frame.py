"""What a page prints around the document's own words: its number, and lines that every page repeats."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Protocol, TypeVar

from pipeline.readers.page_numbers import is_page_number
from pipeline.readers.paper.lines import Line
from pipeline.readers.paper.page import Page

_MARGIN = 0.1
"""The share of the page's height, at its top and at its foot, in which such lines stand."""
_REACH = 2
_NEIGHBOURS = 2
_DIGITS = re.compile(r"\d+")

Key = tuple[str, int]
"""A line's words, their figures masked, and its height on the page."""


def in_margin(line: Line, page: Page) -> bool:
    """True for a line in the upper or lower margin of its page."""
    edge = min(page.height, 900.0) * _MARGIN
    return line.bottom < edge or line.top > page.height - edge


def numbers_page(line: Line, page: Page) -> bool:
    """True for a line that holds a page number and nothing else, in the margin."""
    return in_margin(line, page) and len(line.words) <= 5 and is_page_number(line.text)


class Sheet(Protocol):
    """A page with its lines."""

    page: Page
    lines: list[Line]


S = TypeVar("S", bound=Sheet)


def running_lines(sheets: Iterable[S]) -> Iterator[tuple[S, set[int]]]:
    """Each page with those of its lines, by id, that also stand in the margin of two of its neighbours.

    Neighbours are two pages on either side, for left and right pages may differ; figures don't count.
    """
    held: deque[tuple[S | None, dict[Key, Line]]] = deque([(None, {})] * _REACH, maxlen=2 * _REACH + 1)
    for sheet in chain(sheets, [None] * _REACH):
        held.append((sheet, _marginal(sheet) if sheet is not None else {}))
        middle, lines = held[-1 - _REACH] if len(held) > _REACH else (None, {})
        if middle is not None:
            others = [keys for other, keys in held if other is not middle]
            yield (
                middle,
                {
                    id(line)
                    for key, line in lines.items()
                    if sum(key in keys for keys in others) >= _NEIGHBOURS
                },
            )


def _marginal(sheet: Sheet) -> dict[Key, Line]:
    return {
        (_DIGITS.sub("#", line.text), round(line.top / 6)): line
        for line in sheet.lines
        if in_margin(line, sheet.page)
    }
