"""A PDF page's characters into words with boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.readers.legacy import Legacy
from pipeline.readers.paper.page import Word
from pipeline.readers.pdf_chars import RAISE, Chars

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_BACK = 0.5
_BREAK = 0.22
"""A gap of this share of the type's size parts two words even where no blank is printed."""
_LIFT = 0.8
"""A mark is raised by no more than this share of its word's height."""
_GLUE = 0.12
"""Words nearer than this, with no blank printed, have nothing between them: a note's mark stands at its word."""


def words_of(chars: Chars, legacy: Legacy | None = None) -> tuple[list[Word], list[Word]]:
    """The words in the order of the page's content, and those stamped onto it; frames have their top above."""
    import numpy as np

    x0, top, x1, bottom = chars.boxes.T
    blank = chars.blank
    if chars.slanting is not None:
        blank = blank.copy()
        blank[chars.slanting] = True
    size = np.maximum(bottom - top, 1.0)
    gap = x0[1:] - x1[:-1]
    unit = np.maximum(size[1:], size[:-1])
    shift = np.abs(bottom[1:] - bottom[:-1])
    parted = blank[1:] | blank[:-1] | (shift > unit * RAISE) | (gap > unit * _BREAK) | (gap < -unit * _BACK)
    starts = np.flatnonzero(np.concatenate(([True], parted)) & ~blank)
    ends = np.flatnonzero(np.concatenate((parted, [True])) & ~blank) + 1
    if not len(starts):
        return [], []
    near = np.concatenate(([False], ~blank[:-1] & (np.abs(gap) <= unit * _GLUE) & (shift <= unit * _LIFT)))
    frames = _frames_of(chars.boxes, starts, ends)
    spans = zip(starts.tolist(), ends.tolist(), strict=True)
    texts = [chars.text[start:end] for start, end in spans]
    if legacy is not None and chars.fonts is not None:
        fonts = (chars.fonts[start] for start in starts.tolist())
        texts = [legacy.convert(text, font) for text, font in zip(texts, fonts, strict=True)]
    words = list(map(Word, texts, *frames, near[starts].tolist()))
    own = len(words) if chars.stamped is None else int(np.searchsorted(starts, chars.stamped))
    return words[:own], words[own:] + _slanted(chars)


def _slanted(chars: Chars) -> list[Word]:
    """What stands askew as one word, set apart with the stamps."""
    if chars.slanting is None:
        return []
    boxes = chars.boxes[chars.slanting]
    x0, top = boxes[:, :2].min(axis=0).tolist()
    x1, bottom = boxes[:, 2:].max(axis=0).tolist()
    text = "".join(chars.text[at] for at in chars.slanting.tolist())
    return [Word(text, round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2))]


def _frames_of(boxes: Floats, starts: NDArray[np.intp], ends: NDArray[np.intp]) -> list[list[float]]:
    """The words' frames as four lists; each word is a run of characters from its start to its end."""
    import numpy as np

    # reduceat runs from start to start: what stands between a word's end and the next start is cut off.
    bounds = np.empty(2 * len(starts), np.intp)
    bounds[0::2], bounds[1::2] = starts, ends
    padded = np.vstack([boxes, boxes[-1:]])
    low = np.minimum.reduceat(padded, bounds)[0::2]
    high = np.maximum.reduceat(padded, bounds)[0::2]
    columns = low[:, 0], low[:, 1], high[:, 2], high[:, 3]
    return [np.round(column.astype(np.float64), 2).tolist() for column in columns]
