"""A PDF page's characters and their frames, through pdfium's own text layer."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING, Any

from pipeline.readers.pdf_calls import ADDRESS, INT, address, plain

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pypdfium2 import PdfPage

    Floats = NDArray[np.float32]
    Marks = NDArray[np.bool_]

RAISE = 0.1
"""Type whose line is higher or lower by this share of its size begins a new word: a note's mark is raised."""
_BLANKS = (0, 1, 9, 10, 13, 32, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000)
_HYPHENS = ("\x02", "\ufffe")
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


def read_chars(page: PdfPage, stamped: int | None = None, *, fonts: bool = False) -> Chars | None:
    """The characters of a page in the order of its content; None where it has none."""
    textpage = page.get_textpage()
    try:
        count = min(textpage.count_chars(), MAX_CHARS)
        if count <= 0:
            return None
        chars = _read(textpage.raw, count)
        chars.stamped = stamped
        if fonts:
            chars.fonts = _fonts(textpage.raw, count)
        return chars
    finally:
        textpage.close()


def _read(handle: Any, count: int) -> Chars:
    import numpy as np

    text, codes = _text(handle, count)
    boxes = _frames(handle, count)
    blank = _blanks()[codes]
    turn = _turn(handle, count)
    if turn or not _stand_alike(blank, boxes):
        side = _FOOT_SIDE[turn]
        boxes[:, side] = _feet(handle, count)[:, side % 2]
    else:
        boxes[:, 3] += _DEPTH * np.median(boxes[:, 1] - boxes[:, 3])
    return Chars(text, codes, boxes, blank, turn, slanting=_slanting(handle, blank, boxes))


def _text(handle: Any, count: int) -> tuple[str, NDArray[np.uint16]]:
    """The characters, each one code long, and their codes."""
    import numpy as np
    import pypdfium2.raw as pdfium

    buffer: Any = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(handle, 0, count, buffer) - 1
    codes = np.frombuffer(buffer, np.uint16, count)
    if written != count:
        codes = np.array(_codes(handle, count), np.uint32).astype(np.uint16)
    text = codes.tobytes().decode("utf-16-le", "surrogatepass")
    if len(text) != count:
        # Halves of a pair, which no Vietnamese text holds, stand as a replacement mark.
        text = "".join(chr(code) if not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes.tolist())
    for hyphen in _HYPHENS:
        text = text.replace(hyphen, "-")
    return text, codes


@cache
def _blanks() -> Marks:
    """For each code whether it is a blank."""
    import numpy as np

    blanks = np.zeros(0x10000, np.bool_)
    blanks[list(_BLANKS)] = True
    return blanks


def _frames(handle: Any, count: int) -> Floats:
    """The characters' loose frames, in which those of one line begin and end alike, but for their feet."""
    import numpy as np

    boxes = np.zeros((count, 4), np.float32)
    start, size = boxes.ctypes.data, 4 * boxes.itemsize
    ask = plain("FPDFText_GetLooseCharBox", INT, ADDRESS, INT, ADDRESS)
    for _ in map(ask, repeat(address(handle)), range(count), range(start, start + count * size, size)):
        pass
    return boxes


def _feet(handle: Any, count: int) -> Floats:
    """Where each character stands on its line, x and y: fonts differ in how far their frames reach below it."""
    import numpy as np

    feet = np.zeros((count, 2), np.float64)
    start, size = feet.ctypes.data, feet.itemsize
    end = start + 2 * size * count
    ask = plain("FPDFText_GetCharOrigin", INT, ADDRESS, INT, ADDRESS, ADDRESS)
    xs, ys = range(start, end, 2 * size), range(start + size, end, 2 * size)
    for _ in map(ask, repeat(address(handle)), range(count), xs, ys):
        pass
    return feet.astype(np.float32)


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
    steps = ~blank[1:] & ~blank[:-1] & (np.abs(boxes[1:, 3] - boxes[:-1, 3]) > size * RAISE)
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
