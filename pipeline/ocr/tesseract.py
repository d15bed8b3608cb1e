"""Tesseract with its Vietnamese data, through tesserocr: one thread, one page after the other."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.ocr.engine import Area, Seen

if TYPE_CHECKING:
    from pipeline.ocr.engine import Gray

_LANGUAGE = "vie"
_RIM = 1 / 30
"""Paper around what is read alone, in inches: letters at a picture's edge are read badly, and with much of it too."""
_FOLDERS = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)


def tesseract() -> Tesseract:
    """A new engine; DocumentError ``needs-tool`` where Tesseract or its data is missing, with what to install."""
    folder = _data()
    try:
        import tesserocr
    except ImportError as error:
        raise _missing(
            say("The package tesserocr is not installed."), "pip install 'kehoach[ocr]'"
        ) from error
    if folder is None:
        raise _missing(
            say("Tesseract's Vietnamese data is not installed."),
            "sudo apt-get install tesseract-ocr tesseract-ocr-vie",
        )
    return Tesseract(folder, tesserocr.tesseract_version().split()[1])


def engine_name() -> str:
    """What pictures would be read by now, as ``tesseract-5.3.0-vie``; ``none`` where something is missing."""
    try:
        return tesseract().name
    except DocumentError:
        return "none"


def _missing(message: str, command: str) -> DocumentError:
    return DocumentError("needs-tool", message, say("Install it with: {command}", command=command))


def _data() -> str | None:
    """The folder with the Vietnamese data: where TESSDATA_PREFIX says, else where packages put it."""
    named = os.environ.get("TESSDATA_PREFIX")
    folders = [named, f"{named}/tessdata"] if named else []
    found = (folder for folder in [*folders, *_FOLDERS] if Path(folder, f"{_LANGUAGE}.traineddata").is_file())
    return next(found, None)


class Tesseract:
    """One Tesseract, made ready once; use it from one thread only."""

    def __init__(self, folder: str, version: str) -> None:
        self.name = f"tesseract-{version}-{_LANGUAGE}"
        self._folder = folder
        self._api: Any = None

    def read(self, picture: Gray, dpi: int, areas: Sequence[Area] | None = None) -> list[list[Seen]]:
        """See Engine; each area is cut out and read alone."""
        from tesserocr import PSM

        api = self._ready()
        api.SetPageSegMode(PSM.SINGLE_BLOCK if areas is not None else PSM.AUTO)
        if areas is None:
            return [self._recognised(api, picture, dpi)]
        rim = round(dpi * _RIM)
        found = []
        for area in areas:
            # Given a rectangle of the whole picture, Tesseract at times reads a line outside it.
            alone = _on_paper(picture[area.top : area.bottom, area.left : area.right], rim)
            words = self._recognised(api, alone, dpi)
            found.append([_moved(word, area.left - rim, area.top - rim) for word in words])
        return found

    def _ready(self) -> Any:
        if self._api is None:
            from tesserocr import OEM, PyTessBaseAPI

            # Tesseract's own threads cost four times what they save on two cores.
            os.environ.setdefault("OMP_THREAD_LIMIT", "1")
            self._api = PyTessBaseAPI(path=self._folder, lang=_LANGUAGE, oem=OEM.LSTM_ONLY)
        return self._api

    @staticmethod
    def _recognised(api: Any, picture: Gray, dpi: int) -> list[Seen]:
        import numpy as np
        from PIL import Image

        api.SetImage(Image.fromarray(np.ascontiguousarray(picture)))
        api.SetSourceResolution(dpi)
        api.Recognize()
        return list(_words(api.GetIterator()))


def _on_paper(piece: Gray, rim: int) -> Gray:
    """A piece of the page with a rim of paper as bright as its own."""
    import cv2
    import numpy as np

    paper = float(np.median(piece[piece > 127])) if (piece > 127).any() else 255.0
    made: Gray = cv2.copyMakeBorder(piece, rim, rim, rim, rim, cv2.BORDER_CONSTANT, value=(paper,))  # type: ignore[assignment]
    return made


def _moved(word: Seen, right: float, down: float) -> Seen:
    return word._replace(
        left=word.left + right, right=word.right + right, top=word.top + down, bottom=word.bottom + down
    )


def _words(iterator: Any) -> Iterator[Seen]:
    from tesserocr import RIL, iterate_level

    if iterator is None:
        return
    for word in iterate_level(iterator, RIL.WORD):
        if word.Empty(RIL.WORD):
            continue
        text = word.GetUTF8Text(RIL.WORD).strip()
        box, row, line = (
            word.BoundingBox(RIL.WORD),
            word.BoundingBox(RIL.TEXTLINE),
            word.Baseline(RIL.TEXTLINE),
        )
        if not text or box is None or row is None or line is None:
            continue
        # The row's own measures go wrong for short lines: its ink bounds them.
        attributes, ink = word.RowAttributes(), row[3] - row[1]
        height = max(min(attributes["row_height"], 1.1 * ink), 1.0)
        descent = min(max(-attributes["descenders"], 0.0), 0.3 * height)
        (x0, y0), (x1, y1) = line
        middle = (box[0] + box[2]) / 2
        base = y0 + (y1 - y0) * (middle - x0) / (x1 - x0) if x1 != x0 else y0
        foot = base + descent
        yield Seen(text, box[0], foot - height, box[2], foot, word.Confidence(RIL.WORD))
