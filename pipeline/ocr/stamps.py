"""Stamps on a scanned page, incoming mail's and electronic signatures', found by their words and set apart."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import pairwise

from rapidfuzz.fuzz import partial_ratio

from extractors.folding import fold, strip_marks
from extractors.lexicon import header_words
from pipeline.readers.blocks import Box
from pipeline.readers.paper.lines import Line, line_of, lines_of
from pipeline.readers.paper.page import Page, Word
from pipeline.readers.paper.ruled import ruled_tables
from pipeline.readers.syllables import is_syllable
from pipeline.readers.wraps import opens_item

_GAP = 1.5
"""Words further apart than this, in sizes of their type, stand in different boxes."""
_TOP = 0.45
_LEFT = 0.42
"""A mail's stamp stands in so much of the page, and its middle left of the page's."""
_FRAME = 0.2
_LEAST_FRAME = 15.0
"""A stamp's frame is at most so much of the page's height, and at least so many points high."""
_JOIN = 9.0
"""Ruling lines whose ends are no further apart than this, in points, touch: a stamp's ink has gaps."""
_LIKE = 85.0
"""Likeness of a stamp's words, 0 to 100, to an office's name."""
_LONE = 80
_DOUBTFUL = 40
_ALONE = 90
"""Confidence below which a lone letter, a word that is no syllable, or a box of a letter or two is a speck."""
_NUMERALS = frozenset("IVXLCDMivxABCDĐEGHabcdđeghiklm")
_CODE = re.compile(r"[/-]|\d{2}|^\d+[a-zđ]?[.,;:)]*$")
"""What a number's code, a date or a figure looks like, however doubtful."""
_STROKES = frozenset("_\"'`¬^°¦\\“”‘’")
_LETTERS = re.compile(r"[^\W\d_]+")
_SIGNATURE = 6.0
"""An electronic signature's lines stand no further apart than this, in sizes of their type."""
_REACH = 2.2
"""A stamp's lines stand no further from the one with its word than this, in sizes of its type."""


@cache
def _words() -> dict[str, tuple[str, ...]]:
    data = tomllib.loads(resources.files("extractors.lexicons").joinpath("ocr.toml").read_text("utf-8"))
    return {key: tuple(strip_marks(word) for word in data["stamps"][key]) for key in data["stamps"]}


def set_stamps_apart(page: Page) -> None:
    """Moves the words of stamps, and specks that were read as words, from the page's text to what was put onto it."""
    tables = [table.box for table in ruled_tables(page.rules)]
    specks = {
        id(word) for word in page.words if _is_stroke(word) or (_is_speck(word) and not _in_any(tables, word))
    }
    boxes = list(_boxes([word for word in page.words if id(word) not in specks], page.number))
    speckled = [line for line in boxes if _is_speckled(line) and not _in_any(tables, line.words[0])]
    mail = _mail(boxes, page)
    stamped = [*mail, *_signatures(boxes), *speckled]
    gone = specks | {id(word) for line in stamped for word in line.words} | _framed(page, mail)
    page.stamped += [word for word in page.words if id(word) in gone]
    page.words = [word for word in page.words if id(word) not in gone]


def _in_any(tables: list[Box], word: Word) -> bool:
    """True for a word in a table, where a lone letter may be all that a cell holds; a stamp's frame looks like one."""
    x, y = (word.x0 + word.x1) / 2, word.middle
    return any(x0 <= x <= x1 and top <= y <= bottom for x0, top, x1, bottom in tables)


def _is_stroke(word: Word) -> bool:
    """True for marks that mean nothing by themselves: what is left of lines, the rim of a seal, dirt."""
    return all(c in _STROKES for c in word.text)


def _is_speck(word: Word) -> bool:
    """True for a doubtful reading that is no word, number or mark: a stroke of a pen, the rim of a seal."""
    sure = 100 if word.confidence is None else word.confidence
    letters = "".join(c for c in word.text if c.isalpha())
    if not letters or (any(c.isdigit() for c in word.text) and _CODE.search(word.text)):
        return False
    if len(letters) == 1:
        return sure < _LONE and letters not in _NUMERALS and not is_syllable(letters)
    return sure < _DOUBTFUL and not any(is_syllable(part) for part in _LETTERS.findall(word.text))


def _is_speckled(line: Line) -> bool:
    """True for a box of a letter or two that stands alone and is not sure."""
    text = line.text
    sure = max((word.confidence if word.confidence is not None else 100) for word in line.words)
    return (
        len(text) <= 3
        and sure < _ALONE
        and not any(c.isdigit() for c in text)
        and not opens_item(text + " x")
        and header_words(fold(text)) is None
    )


def _boxes(words: list[Word], page: int) -> Iterator[Line]:
    """The lines of a page, parted where a gap parts boxes that stand side by side."""
    for line in lines_of(words, page):
        run: list[Word] = line.words[:1]
        for before, word in pairwise(line.words):
            if word.x0 - before.x1 > _GAP * line.size:
                yield line_of(run, page)
                run = []
            run.append(word)
        yield line_of(run, page)


def _mail(boxes: list[Line], page: Page) -> list[Line]:
    """The lines of incoming mails' stamps: `ĐẾN  Ngày: …`, the office above it, and what goes below."""
    corner = [
        line
        for line in boxes
        if (line.x0 + line.x1) / 2 < page.width * _LEFT and line.bottom < page.height * _TOP
    ]
    found = [line for line in corner if _opens_stamp(line) or _names_office(line)]
    # What belongs to a stamp's line may have lines of its own below it: the list grows while it is walked.
    for other in found:
        found += [line for line in corner if line not in found and _belongs(line, other)]
    return found


def _framed(page: Page, mail: list[Line]) -> set[int]:
    """The words in the frames of stamps, by their ids: what stands beside a frame may be on the same line."""
    seeds = [word for line in mail for word in line.words]
    frames = [frame for frame in _frames(page) if any(_in_any([frame], word) for word in seeds)]
    return {id(word) for word in page.words if _in_any(frames, word)}


def _frames(page: Page) -> list[Box]:
    """The boxes of ruling lines that touch each other and hold no more than a stamp does."""
    rules = [(rule.start, rule.at, rule.end, rule.at) for rule in page.rules.level]
    rules += [(rule.at, rule.start, rule.at, rule.end) for rule in page.rules.upright]
    frames: list[Box] = []
    for box in rules:
        touching = [other for other in frames if _touch(box, other)]
        frames = [other for other in frames if other not in touching]
        frames.append(
            (
                min(b[0] for b in (box, *touching)),
                min(b[1] for b in (box, *touching)),
                max(b[2] for b in (box, *touching)),
                max(b[3] for b in (box, *touching)),
            )
        )
    most = (page.width * _LEFT, page.height * _FRAME)
    return [b for b in frames if 0 < b[2] - b[0] <= most[0] and _LEAST_FRAME < b[3] - b[1] <= most[1]]


def _touch(one: Box, other: Box) -> bool:
    return (
        one[0] <= other[2] + _JOIN
        and other[0] <= one[2] + _JOIN
        and one[1] <= other[3] + _JOIN
        and other[1] <= one[3] + _JOIN
    )


def _opens_stamp(line: Line) -> bool:
    """True for the stamp's own word, alone or before a day, an hour or a number, however those were read."""
    bare = strip_marks(line.text).strip(" .:|_")
    for word in _words()["mail"]:
        if bare == word or (bare.startswith(word + " ") and line.text[: len(word)].isupper()):
            rest = bare[len(word) :].split()
            return not rest or rest[0] not in _words()["no_stamp"]
    return False


def _names_office(line: Line) -> bool:
    """True for the name of an office that stamps what it publishes, misread in a letter or two."""
    bare = strip_marks(line.text)
    return any(len(bare) >= 12 and partial_ratio(bare, name) >= _LIKE for name in _words()["offices"])


def _belongs(other: Line, stamp: Line) -> bool:
    """True for a line close above or below the stamp's: capitals above, its fields or mere figures below."""
    step = other.bottom - stamp.bottom
    overlaps = other.x0 < stamp.x1 and stamp.x0 < other.x1
    near = abs(step) <= _REACH * max(stamp.size, other.size)
    bare = strip_marks(other.text)
    above = (
        step <= 0 and other.text.isupper() and not bare.startswith(("so:", "so ")) and len(other.words) >= 3
    )
    letters = sum(c.isalpha() for c in bare)
    below = step >= 0 and (
        bare.startswith((*_words()["mail_fields"], *_words()["mail_below"])) or letters * 2 < len(bare)
    )
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
