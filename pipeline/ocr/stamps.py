"""Stamps on a scanned page, incoming mail's and electronic signatures', found by their words and set apart."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import pairwise

from extractors.folding import strip_marks
from pipeline.readers.paper.lines import Line, line_of, lines_of
from pipeline.readers.paper.page import Page, Word

_GAP = 1.5
"""Words further apart than this, in sizes of their type, stand in different boxes."""
_TOP = 0.45
"""A mail's stamp stands in so much of the page, and left of its middle."""
_SIGNATURE = 6.0
"""An electronic signature's lines stand no further apart than this, in sizes of their type."""
_REACH = 2.2
"""A stamp's lines stand no further from the one with its word than this, in sizes of its type."""


@cache
def _words() -> dict[str, tuple[str, ...]]:
    data = tomllib.loads(resources.files("extractors.lexicons").joinpath("ocr.toml").read_text("utf-8"))
    return {key: tuple(strip_marks(word) for word in data["stamps"][key]) for key in data["stamps"]}


def set_stamps_apart(page: Page) -> None:
    """Moves the words of stamps from the page's text to what was stamped onto it."""
    boxes = list(_boxes(page))
    stamped = [*_mail(boxes, page), *_signatures(boxes)]
    gone = {id(word) for line in stamped for word in line.words}
    page.stamped += [word for word in page.words if id(word) in gone]
    page.words = [word for word in page.words if id(word) not in gone]


def _boxes(page: Page) -> Iterator[Line]:
    """The lines of the page, parted where a gap parts boxes that stand side by side."""
    for line in lines_of(page.words, page.number):
        run: list[Word] = line.words[:1]
        for before, word in pairwise(line.words):
            if word.x0 - before.x1 > _GAP * line.size:
                yield line_of(run, page.number)
                run = []
            run.append(word)
        yield line_of(run, page.number)


def _mail(boxes: list[Line], page: Page) -> list[Line]:
    """The lines of an incoming mail's stamp: `ĐẾN  Ngày: …`, the name of the office above it, and what goes below."""
    for line in boxes:
        bare = strip_marks(line.text)
        words = bare.split()
        left = (line.x0 + line.x1) / 2 < page.width / 2 and line.bottom < page.height * _TOP
        if left and words[0].strip(" .:|_") in _words()["mail"] and _goes_with(bare):
            return [line, *(other for other in boxes if other is not line and _belongs(other, line))]
    return []


def _goes_with(bare: str) -> bool:
    """True where the stamp's word stands alone or before a day, an hour or a number."""
    rest = bare.split()[1:]
    return not rest or rest[0].startswith(_words()["mail_fields"])


def _belongs(other: Line, stamp: Line) -> bool:
    """True for a line close above or below the stamp's word: capitals above, its fields below."""
    step = other.bottom - stamp.bottom
    overlaps = other.x0 < stamp.x1 and stamp.x0 < other.x1
    near = abs(step) <= _REACH * max(stamp.size, other.size)
    bare = strip_marks(other.text)
    above = step <= 0 and other.text.isupper() and not bare.startswith(("so:", "so "))
    below = step >= 0 and bare.startswith((*_words()["mail_fields"], *_words()["mail_below"]))
    return overlaps and near and (above or below)


def _signatures(boxes: list[Line]) -> list[Line]:
    """The lines of an electronic signature's data, and those among them."""
    anchors = [
        line for line in boxes if any(word in strip_marks(line.text) for word in _words()["signature_sure"])
    ]
    if not anchors:
        return []
    reach = _SIGNATURE * max(line.size for line in anchors)
    labels = [
        line
        for line in boxes
        if strip_marks(line.text).startswith(_words()["signature"])
        and any(abs(line.bottom - anchor.bottom) <= reach for anchor in anchors)
    ] + anchors
    top, bottom = min(line.top for line in labels), max(line.bottom for line in labels)
    left, right = min(line.x0 for line in labels), max(line.x1 for line in labels)
    return [
        line
        for line in boxes
        if line.top >= top - 1 and line.bottom <= bottom + 1 and line.x0 < right and line.x1 > left
    ]
