"""Words set apart in columns, read once more alone: figures and dates, which a page's reading takes for specks.

A page read as a whole is read by its running text; what stands alone in a narrow column comes out as a letter, or not
at all. The cells of ruled tables are read alone for that reason, and so is this, where no lines bound the cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.ocr.engine import Area, Engine, Seen
from pipeline.ocr.pieces import held, ink_of, read_cells, sureness
from pipeline.readers.paper.lines import Line, lines_of
from pipeline.readers.paper.page import Word
from pipeline.readers.paper.stretches import Stretch, stretches

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from pipeline.ocr.engine import Gray

_LIKE_ROWS = 3
"""So many lines of three stretches make a page one with columns; others are left alone."""
_SURE, _SURE_LETTER = 60.0, 90.0
"""What stands alone is taken where it is read with at least this confidence; letters that were not read at all."""
_SURER = 5.0
"""A second reading of figures may be less sure than the first by so much: it saw nothing else."""
_LETTERS = 14
"""Letters of what is read alone: a figure, a date, a quarter of a year."""
_WEAK = 55.0
"""Words read with less confidence than this are read again, and so few letters with less than that."""
_FEW, _WEAK_FEW = 3, 90.0
_DARK = 150
"""Ink is darker than this."""
_BLANK = 0.6
"""A gap wider than this, in heights of the line, parts two pieces of ink."""
_REACH = 0.35
"""How far ink may reach above and below its line, in its heights."""
_LOW, _HIGH = 0.35, 1.6
"""The height of a piece in heights of its line: less is a speck, more a stroke of a pen."""
_LONG = 8.0
"""The breadth of a piece, in heights of its line, at the most."""
_ASIDE = 3.0
"""How far beside all words, in heights of a line, ink is looked for."""
_MOST = 400
"""Pieces of a page that are read."""


def read_apart(seen: Sequence[Seen], picture: Gray, dpi: int, engine: Engine) -> list[Seen]:
    """The words of a page; on lines with columns, short ones as they are read alone."""
    lines = lines_of([Word(word.text, *word[1:5], confidence=round(word.confidence)) for word in seen], 1)
    parts = [len(stretches(line)) for line in lines]
    if sum(count >= 3 for count in parts) < _LIKE_ROWS:
        return list(seen)
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    areas: list[Area] = []
    for line, count in zip(lines, parts, strict=True):
        if count >= 2:
            reach = _ASIDE * (line.bottom - line.top)
            areas += _pieces(line, picture, max(int(left - reach), 0), int(right + reach))
    kept = list(seen)
    if areas:
        for area, alone in zip(areas[:_MOST], read_cells(picture, dpi, areas[:_MOST], engine), strict=True):
            kept = _replaced(kept, area, [held(word, area) for word in alone])
    return kept


def _replaced(seen: list[Seen], area: Area, alone: list[Seen]) -> list[Seen]:
    """The words with those in an area replaced, unless the second reading is the worse one."""
    inside = [word for word in seen if _is_in(word, area)]
    if sureness(alone) < _asked(inside, alone) or not any(c.isalnum() for word in alone for c in word.text):
        return seen
    if not inside:
        return [*seen, *alone]
    at = seen.index(inside[0])
    gone = {id(word) for word in inside}
    rest = [word for word in seen[at:] if id(word) not in gone]
    return [*seen[:at], *alone, *rest]


def _asked(inside: list[Seen], alone: list[Seen]) -> float:
    """How sure a second reading must be: no less than the first of letters, nearly as sure as that of figures.

    Ink that was not read at all may be a figure; a letter only where it is read surely, for a speck looks like one.
    """
    if not inside:
        return _SURE if _has_figure(alone) else _SURE_LETTER
    return max(_SURE, sureness(inside) - (_SURER if _has_figure(inside) else 0.0))


def _has_figure(words: list[Seen]) -> bool:
    return any(c.isdigit() for word in words for c in word.text)


def _is_in(word: Seen, area: Area) -> bool:
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return area.left - 2 <= x <= area.right + 2 and area.top - 2 <= y <= area.bottom + 2


def _pieces(line: Line, picture: Gray, left: int, right: int) -> list[Area]:
    """The ink at a line's height, but for its long stretches of words."""
    import numpy as np

    top, bottom = max(round(line.top), 0), round(line.bottom)
    height = bottom - top
    strip = picture[top:bottom, left:right]
    if height < 1 or not strip.size:
        return []
    dark: NDArray[np.bool_] = np.any(strip < _DARK, axis=0)
    for part in stretches(line):
        if not _may_be_misread(part):
            near = _BLANK * height
            dark[max(int(part.x0 - near) - left, 0) : max(int(part.x1 + near) - left, 0)] = False
    columns = np.flatnonzero(dark)
    if not len(columns):
        return []
    runs = np.split(columns, np.flatnonzero(np.diff(columns) > _BLANK * height) + 1)
    # What reaches the edge of the search goes on beyond it: a stroke of a pen, the shadow of a sheet's side.
    whole = (run for run in runs if run[0] > 0 and run[-1] < len(dark) - 1)
    spans = ((left + int(run[0]) - 1, left + int(run[-1]) + 2) for run in whole)
    areas = (ink_of(picture, _whole(picture, span, top, bottom)) for span in spans)
    return [area for area in areas if area is not None and _may_be_words(area, height)]


def _may_be_misread(part: Stretch) -> bool:
    """True for figures and dates, and for what is short or a few words and was read without being sure."""
    sure = min(word.confidence or 0 for word in part.words)
    length = len(part.text)
    if length <= _FEW:
        return length == 1 or sure < _WEAK_FEW or any(c.isdigit() for c in part.text)
    return length <= _LETTERS and (sure < _WEAK or any(c.isdigit() for c in part.text))


def _whole(picture: Gray, span: tuple[int, int], top: int, bottom: int) -> Area:
    """All of a piece of ink: a line's measure may cut a figure that stands beside it."""
    import numpy as np

    reach = round(_REACH * (bottom - top))
    high, low = max(top - reach, 0), min(bottom + reach, picture.shape[0])
    dark: NDArray[np.bool_] = np.any(picture[high:low, span[0] : span[1]] < _DARK, axis=1)
    first, last = top - high, bottom - high
    while first > 0 and dark[first - 1]:
        first -= 1
    while last < len(dark) and dark[last]:
        last += 1
    return Area(span[0], high + first, span[1], high + last)


def _may_be_words(area: Area, height: int) -> bool:
    tall, wide = area.bottom - area.top, area.right - area.left
    return _LOW * height <= tall <= _HIGH * height and wide <= _LONG * height
