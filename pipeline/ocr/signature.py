"""The signer's name on a scanned page, which a seal and a pen run over, read a second time, alone.

Tesseract takes a black seal with the letters around it for a picture and leaves them out. Letters are small pieces of
ink, seals and signatures large ones: without the large ones the lines come out, and those that hold a person's name and
nothing else are kept. Offices are not: one whose `KT.` or `PHÓ` is under the seal would be another office.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from extractors.folding import strip_marks
from extractors.metadata_signature import has_surname, person
from pipeline.ocr.engine import Area, Engine, Seen
from pipeline.ocr.pieces import held, sureness

if TYPE_CHECKING:
    from pipeline.ocr.engine import Gray

_LEFT = 0.42
"""The signer's name stands right of so much of the page's width."""
_ABOVE, _BELOW = 0.5, 2.6
"""It reaches from so far above the line `Nơi nhận` to so far below it, in inches."""
_LETTER = (0.02, 0.2)
"""Heights of letters with their marks, in inches."""
_LINE = (0.07, 0.26)
"""Heights of their lines."""
_SHORT = 0.35
"""A line is at least this long, in inches."""
_GAP = 0.11
"""Gaps within a line are narrower, in inches."""
_SURE = 65.0
_READ = 80.0
"""A new reading is believed from the first on; words read with the second are not read again."""
_CUT = 0.5
"""So far to the left, in inches, a word that runs into the seal is looked for."""
_MOST = 12


def read_signature(seen: Sequence[Seen], clean: Gray, dpi: int, engine: Engine) -> list[Seen]:
    """The words, those of the closing block's right column replaced where a name comes out."""
    anchor = _anchor(seen, clean.shape[1])
    if anchor is None:
        return list(seen)
    letters = _letters(clean, _column(anchor, clean, dpi), dpi)
    sure = [word for word in seen if word.confidence >= _READ]
    areas = [area for area in _lines(letters, dpi) if not any(_in(area, word) for word in sure)][:_MOST]
    words = list(seen)
    for area, found in _found(areas, letters, clean, dpi, engine):
        words = [word for word in words if not _in(area, word)] + [held(word, area) for word in found]
    return words


def _found(
    areas: list[Area], letters: Gray, clean: Gray, dpi: int, engine: Engine
) -> Iterator[tuple[Area, list[Seen]]]:
    """The areas in which a whole name is read, on the letters alone or, further left, with the seal."""
    if not areas:
        return
    cut: list[Area] = []
    for area, found in zip(areas, engine.read(letters, dpi, areas), strict=True):
        if _is_name(found):
            yield area, found
        elif sureness(found) >= _SURE:
            cut.append(area._replace(left=max(area.left - round(_CUT * dpi), 0)))
    for area, found in zip(cut, engine.read(clean, dpi, cut) if cut else [], strict=True):
        if _is_name(found):
            yield area, found


def _is_name(found: list[Seen]) -> bool:
    """True for a name with its family name: a seal hides the first word first."""
    text = " ".join(word.text for word in found).strip(" .,*-")
    return sureness(found) >= _SURE and person(text) is not None and has_surname(text)


def _anchor(seen: Sequence[Seen], width: int) -> Seen | None:
    """The second word of `Nơi nhận` in the page's left half; the last one, for annexes print it as an example."""
    bare = [strip_marks(word.text).strip(" :") for word in seen]
    return next(
        (
            word
            for before, name, word in reversed(list(zip(["", *bare], bare, seen, strict=False)))
            if name == "nhan" and before in ("noi", "") and word.right < width / 2
        ),
        None,
    )


def _column(anchor: Seen, clean: Gray, dpi: int) -> Area:
    height, width = clean.shape
    top, bottom = round(anchor.top - _ABOVE * dpi), round(anchor.bottom + _BELOW * dpi)
    return Area(round(_LEFT * width), max(top, 0), width, min(bottom, height))


def _letters(clean: Gray, column: Area, dpi: int) -> Gray:
    """The page with nothing on it but the column's pieces of ink that are as small as letters."""
    import cv2
    import numpy as np

    piece = clean[column.top : column.bottom, column.left : column.right]
    dark = cv2.threshold(piece, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)[1]
    _, labels, boxes, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    wide, high = boxes[:, 2], boxes[:, 3]
    small = (high <= _LETTER[1] * dpi) & (wide <= 2 * _LETTER[1] * dpi)
    small[0] = False
    made = np.full_like(clean, 255)
    made[column.top : column.bottom, column.left : column.right] = np.where(small[labels], piece, 255)
    return made


def _lines(letters: Gray, dpi: int) -> list[Area]:
    """The lines that the letters form, from top to bottom."""
    import cv2
    import numpy as np

    dark: Any = (letters < 128).astype(np.uint8)
    _, labels, boxes, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    tall = boxes[:, 3] >= _LETTER[0] * dpi
    tall[0] = False
    bars = cv2.morphologyEx(
        tall[labels].astype(np.uint8),
        cv2.MORPH_CLOSE,
        cv2.getStructuringElement(cv2.MORPH_RECT, (max(round(_GAP * dpi), 3), 3)),
    )
    found = []
    for left, top, wide, high, _ in cv2.connectedComponentsWithStats(bars, connectivity=8)[2][1:].tolist():
        if wide >= _SHORT * dpi and _LINE[0] * dpi <= high <= _LINE[1] * dpi:
            rim = round(0.03 * dpi)
            found.append(Area(max(left - rim, 0), max(top - rim, 0), left + wide + rim, top + high + rim))
    return sorted(found, key=lambda area: (area.top, area.left))


def _in(area: Area, word: Seen) -> bool:
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return area.left <= x <= area.right and area.top <= y <= area.bottom
