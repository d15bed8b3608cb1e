"""What a page prints around the document's own words: its number, and lines that every page repeats."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.readers.page_numbers import is_page_number
from pipeline.readers.paper.lines import Line
from pipeline.readers.paper.page import Page

_MARGIN = 0.1
"""The share of the page's height, at its top and at its foot, in which such lines stand."""
_PAGES = 3
"""A line is repeated from so many pages on."""
_DIGITS = re.compile(r"\d+")


def in_margin(line: Line, page: Page) -> bool:
    """True for a line in the upper or lower margin of its page."""
    edge = min(page.height, 900.0) * _MARGIN
    return line.bottom < edge or line.top > page.height - edge


def numbers_page(line: Line, page: Page) -> bool:
    """True for a line that holds a page number and nothing else, in the margin."""
    return in_margin(line, page) and len(line.words) <= 5 and is_page_number(line.text)


def repeated(pages: Sequence[tuple[Page, Sequence[Line]]]) -> set[int]:
    """The lines, by id, that stand in the margin of most pages with the same words, figures aside."""
    found: Counter[tuple[str, int]] = Counter()
    marked: list[tuple[tuple[str, int], Line]] = []
    for page, lines in pages:
        here = [(_key(line), line) for line in lines if in_margin(line, page)]
        found.update({key for key, _ in here})
        marked += here
    least = max(_PAGES, len(pages) // 2)
    return {id(line) for key, line in marked if found[key] >= least}


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text), round(line.top / 6)
