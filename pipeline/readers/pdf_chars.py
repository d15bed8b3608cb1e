"""A PDF page's characters into words with boxes, through pdfium's own text layer."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from threading import get_ident
from typing import TYPE_CHECKING, Any

from pipeline.readers.legacy import Legacy
from pipeline.readers.paper.page import Word

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pypdfium2 import PdfPage

    Floats = NDArray[np.float32]
    Marks = NDArray[np.bool_]

_BACK = 0.5
_BREAK = 0.22
"""A gap of this share of the type's size parts two words even where no blank is printed."""
_LIFT = 0.8
"""A mark is raised by no more than this share of its word's height."""
_GLUE = 0.12
"""Words nearer than this, with no blank printed, have nothing between them: a note's mark stands at its word."""
_RAISE = 0.1
"""Type whose line is higher or lower by this share of its size begins a new word: a note's mark is raised."""
_BLANKS = (0, 1, 9, 10, 13, 32, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000)
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
"""pdfium's own signs for a hyphen at the end of a line."""

_ASKEW = 4
_LEANS = 3.0
"""So many characters that lean by more than this, in degrees, are a watermark."""
_UNEVEN, _UNEVEN_SHARE = 0.3, 0.04
"""Feet that differ by more points than this between neighbours, in more than this share of them, are no line's."""
_DEPTH = 0.22
"""How far frames with feet of one depth reach below their line, by their height."""
_FOOT_SIDE = {0: 3, 90: 2, 180: 1, 270: 0}
"""The side of a character's frame (left, top, right, bottom) that is its foot, by the turn that sets it upright."""
_SAMPLE = 64
"""Characters of a page whose angle is asked."""

MAX_CHARS = 500_000
"""Characters of one page that are read: the most that a sheet of any size was seen to hold is a tenth of it."""


@dataclass(slots=True)
class Chars:
    """A page's characters: their codes, their frames as rows of left, top, right, bottom, and which are blanks.

    As pdfium gives them the frames are in the page's own space, where y grows upwards; ``turn`` is the angle at
    which the page must be turned clockwise to be read, over and above its own: 0, 90, 180 or 270.
    """

    text: str
    codes: NDArray[np.uint16]
    boxes: Floats
    blank: Marks
    turn: int = 0
    stamped: int | None = None
    """Characters from this one on were stamped onto the page; None: none were."""
    slanting: NDArray[np.intp] | None = None
    """The places of characters that stand askew, as a watermark's do; None: none do."""
    fonts: list[str | None] | None = None
    """The name of each character's font, where it was asked for."""


class CharReader:
    """Reads page after page into one buffer, which grows as pages need it."""

    def __init__(self) -> None:
        self._boxes: Any = None
        self._pointers: list[Any] = []
        self._origins: Any = None
        self._xs: list[Any] = []
        self._ys: list[Any] = []

    def read(self, page: PdfPage, stamped: int | None = None, *, fonts: bool = False) -> Chars | None:
        """The characters of a page in the order of its content; None where it has none."""
        import numpy as np
        import pypdfium2.raw as pdfium

        textpage = page.get_textpage()
        try:
            count = min(textpage.count_chars(), MAX_CHARS)
            if count <= 0:
                return None
            buffer = (ctypes.c_ushort * (count + 1))()
            written = pdfium.FPDFText_GetText(textpage.raw, 0, count, buffer) - 1
            codes = np.frombuffer(buffer, np.uint16, count)
            if written != count:
                codes = np.array(_codes(textpage.raw, count), np.uint32).astype(np.uint16)
            boxes = self._frames(textpage.raw, count)
            blank = np.isin(codes, _BLANKS)
            turn = _turn(textpage.raw, count)
            if turn or not _stand_alike(blank, boxes):
                side = _FOOT_SIDE[turn]
                boxes[:, side] = self._feet(textpage.raw, count)[:, side % 2]
            else:
                boxes[:, 3] += _DEPTH * np.median(boxes[:, 1] - boxes[:, 3])
            slanting = _slanting(textpage.raw, blank, boxes)
            named = _fonts(textpage.raw, count) if fonts else None
        finally:
            textpage.close()
        text = codes.tobytes().decode("utf-16-le", "surrogatepass").translate(_HYPHENS)
        text = text if len(text) == count else _one_a_code(codes)
        return Chars(text, codes, boxes, blank, turn, stamped, slanting, named)

    def _frames(self, handle: Any, count: int) -> Floats:
        """The characters' loose frames, in which those of one line begin and end alike, but for their feet."""
        import numpy as np
        import pypdfium2.raw as pdfium

        if count > len(self._pointers):
            self._grow(max(count, 2 * len(self._pointers), 4096))
        for _ in map(pdfium.FPDFText_GetLooseCharBox, repeat(handle), range(count), self._pointers):
            pass
        return np.frombuffer(self._boxes, np.float32, count * 4).reshape(count, 4).copy()

    def _feet(self, handle: Any, count: int) -> Floats:
        """Where each character stands on its line, x and y: fonts differ in how far their frames reach below it."""
        import numpy as np
        import pypdfium2.raw as pdfium

        for _ in map(pdfium.FPDFText_GetCharOrigin, repeat(handle), range(count), self._xs, self._ys):
            pass
        return np.frombuffer(self._origins, np.float64, count * 2).reshape(count, 2).astype(np.float32)

    def _grow(self, size: int) -> None:
        """Room for so many characters, and a pointer to each place, made once for all pages."""
        import pypdfium2.raw as pdfium

        self._boxes = (pdfium.FS_RECTF * size)()
        self._pointers = list(self._boxes)
        self._origins = (ctypes.c_double * (2 * size))()
        start, double = ctypes.addressof(self._origins), ctypes.POINTER(ctypes.c_double)
        places = [ctypes.cast(start + 8 * at, double) for at in range(2 * size)]
        self._xs, self._ys = places[0::2], places[1::2]


@cache
def _reader(thread: int) -> CharReader:
    return CharReader()


def char_reader() -> CharReader:
    """This thread's reader, whose room serves one document after the other."""
    return _reader(get_ident())


def _stand_alike(blank: Marks, boxes: Floats) -> bool:
    """True where the frames themselves reach equally far below their line, whatever the letter: most fonts' do."""
    import numpy as np

    both = ~(blank[1:] | blank[:-1])
    steps = np.abs(boxes[1:, 3] - boxes[:-1, 3])[both]
    return bool((steps > _UNEVEN).sum() <= _UNEVEN_SHARE * max(len(steps), 1))


def _codes(handle: Any, count: int) -> list[int]:
    """The code of each character, where pdfium leaves some out of its running text."""
    import pypdfium2.raw as pdfium

    return [min(pdfium.FPDFText_GetUnicode(handle, at), 0xFFFF) for at in range(count)]


def _one_a_code(codes: NDArray[np.uint16]) -> str:
    """One character a code: halves of a pair, which no Vietnamese text holds, stand as a replacement mark."""
    marks = (chr(code) if not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes.tolist())
    return "".join(marks).translate(_HYPHENS)


def _turn(handle: Any, count: int) -> int:
    """The clockwise turn at which most characters stand upright; some of them tell for all."""
    import pypdfium2.raw as pdfium

    angles = (pdfium.FPDFText_GetCharAngle(handle, at) for at in range(0, count, max(count // _SAMPLE, 1)))
    turns = Counter(round(-math.degrees(angle) / 90) % 4 * 90 for angle in angles)
    return turns.most_common(1)[0][0]


def _slanting(handle: Any, blank: Marks, boxes: Floats) -> NDArray[np.intp] | None:
    """The characters that stand askew; only those whose foot differs from their neighbour's are asked."""
    import numpy as np
    import pypdfium2.raw as pdfium

    size = np.maximum(boxes[1:, 1] - boxes[1:, 3], 1.0)
    steps = ~blank[1:] & ~blank[:-1] & (np.abs(boxes[1:, 3] - boxes[:-1, 3]) > size * _RAISE)
    asked = np.union1d(np.flatnonzero(steps), np.flatnonzero(steps) + 1)
    if len(asked) < _ASKEW:
        return None
    angles = np.degrees([pdfium.FPDFText_GetCharAngle(handle, int(at)) for at in asked])
    askew = asked[np.abs((angles + 45) % 90 - 45) > _LEANS]
    return askew if len(askew) >= _ASKEW else None


def _fonts(handle: Any, count: int) -> list[str | None]:
    import pypdfium2.raw as pdfium

    buffer = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    names: list[str | None] = []
    for at in range(count):
        length = pdfium.FPDFText_GetFontInfo(handle, at, buffer, len(buffer), flags)
        names.append(buffer.value.decode("utf-8", "replace") if 1 < length <= len(buffer) else None)
    return names


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
    parted = blank[1:] | blank[:-1] | (shift > unit * _RAISE) | (gap > unit * _BREAK) | (gap < -unit * _BACK)
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
