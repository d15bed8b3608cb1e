"""What a page has given so far, while its elements open and close."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.readers.characters import clean
from pipeline.readers.html_elements import Attributes
from pipeline.readers.html_flow import Flow, Piece, Stretch, characters
from pipeline.readers.lines import read_lines

Close = Callable[[int], None]
Opened = tuple[Close | None, int]
"""What to do after an element, and where its content begins in the flow: a piece, or a part of a paragraph."""
Openers = dict[str, Callable[[str, Attributes], Opened]]
"""What to do where an element begins, by its tag."""


class OpenPage:
    """The pieces of a page in reading order, and which of them stand in its frame or in its main part."""

    def __init__(self) -> None:
        self.flow = Flow()
        """The page's own, or that of the cell that is open."""
        self.framed: list[Stretch] = []
        self.main: list[Piece] = []
        self.links: list[str] = []
        self.headings = self.anchors = self.kept_lines = self.articles = 0
        """How many elements of a kind are open."""

    def flush(self) -> None:
        """Ends the open paragraph; one of links alone, each a few words, is a menu."""
        flow = self.flow
        if not flow.parts:
            return
        if self.kept_lines:
            self._flush_lines(flow)
            return
        anchors, flow.anchors = flow.anchors, 0
        piece = flow.close("heading" if self.headings else "text")
        if piece is not None and anchors >= 4 and piece.is_menu(anchors):
            self.framed.append(flow.since(len(flow.pieces) - 1))

    @staticmethod
    def _flush_lines(flow: Flow) -> None:
        text = clean("".join(flow.parts))
        flow.parts.clear()
        flow.linked = 0
        for block in read_lines(text)[0] if text.strip() else []:
            flow.add(Piece(block, characters(block)))

    def frame(self, start: int) -> None:
        """Notes the pieces from ``start`` on as the page's frame, unless an inner element has just done so."""
        if start == len(self.flow.pieces):
            return
        stretch = self.flow.since(start)
        if not self.framed or self.framed[-1] != stretch:
            self.framed.append(stretch)

    def close_frame(self, start: int) -> None:
        """Ends an element that frames the document."""
        self.flush()
        self.frame(start)
