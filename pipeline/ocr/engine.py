"""What a program that reads pictures of words has to give: another one is one more file beside tesseract.py."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Gray = NDArray[np.uint8]
    """A picture as rows of brightness, 0 black to 255 white."""


class Area(NamedTuple):
    """A stretch of a picture in pixels from its top left; right and bottom are exclusive."""

    left: int
    top: int
    right: int
    bottom: int


class Seen(NamedTuple):
    """A word as an engine read it: its sides, its line's top and foot in pixels, and how sure it is, 0 to 100.

    Top and foot are those of the line's type, the same for all words of the line, whatever letters they have.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float


class Engine(Protocol):
    """Reads words from pictures; ``name`` and version tell its readings from another's."""

    name: str

    def read(self, picture: Gray, dpi: int, areas: Sequence[Area] | None = None) -> list[list[Seen]]:
        """The words of each area, taken alone and as one block, or of the whole page, its blocks told apart."""
        ...
