"""From an HTML tree to blocks: one pass over the nodes, without recursion, however deep they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.readers.characters import entities
from pipeline.readers.html_blocks import Blocks
from pipeline.readers.html_elements import PLAIN, SKIPPED, Attributes, acts_as, is_comment, is_hidden, is_icon
from pipeline.readers.html_flow import Piece, Stretch
from pipeline.readers.html_lists import Lists
from pipeline.readers.html_page import Close, Opened, OpenPage
from pipeline.readers.html_source import parse
from pipeline.readers.html_tables import Tables
from pipeline.readers.limits import MAX_FRAMES

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_NONE: Attributes = {}


class Walk:
    """The blocks of a page in reading order, and which of them stand in its frame or in its main part."""

    def __init__(self, hidden: bool = False) -> None:
        """``hidden``: what a browser doesn't show is read too."""
        self.hid_some = False
        self._hidden = hidden
        self._frames = 0
        self._page = page = OpenPage()
        self._own_flow = page.flow
        blocks = Blocks(page)
        self._open_inline = blocks.open_inline
        self._openers = blocks.openers() | Lists(page).openers() | Tables(page, blocks).openers()

    @property
    def pieces(self) -> list[Piece]:
        """The blocks so far."""
        return self._own_flow.pieces

    @property
    def framed(self) -> list[Stretch]:
        """What stands in menus and boxes."""
        return self._page.framed

    @property
    def main(self) -> list[Piece]:
        """What stands in the part that the page itself calls its main one."""
        return self._page.main

    @property
    def links(self) -> list[str]:
        """Where the page's links lead."""
        return self._page.links

    def run(self, root: LexborNode) -> None:
        """Walks all that the root holds."""
        opened: list[tuple[LexborNode, Close | None, int]] = []
        node = root.child
        while node is not None or opened:
            if node is None:
                above, close, start = opened.pop()
                if close is not None:
                    close(start)
                node = above.next
                continue
            tag = node.tag or ""
            if tag == "-text":
                self._text(node.text_content or "")
                node = node.next
                continue
            entered = self._enter(tag, node)
            if entered is None:
                node = node.next
                continue
            opened.append((node, *entered))
            node = node.child
        self._page.flush()

    def _enter(self, tag: str, node: LexborNode) -> Opened | None:
        """Begins an element; None for one whose content is not read."""
        if tag in SKIPPED:
            if tag == "iframe":
                self._open_page(node)
            return None
        attributes = _NONE if tag in PLAIN else node.attributes
        if attributes:
            if self._leaves_out(tag, attributes):
                return None
            tag = acts_as(tag, attributes)
        return self._openers.get(tag, self._open_inline)(tag, attributes)

    def _leaves_out(self, tag: str, attributes: Attributes) -> bool:
        """True for what is not shown, and for what is no word of the document."""
        if is_comment(attributes) or is_icon(tag, attributes):
            return True
        if not is_hidden(attributes):
            return False
        self.hid_some = True
        return not self._hidden

    def _open_page(self, frame: LexborNode) -> None:
        """Walks the page that stands in a frame's own attribute."""
        source = frame.attributes.get("srcdoc")
        if source and not self._leaves_out("iframe", frame.attributes) and self._frames < MAX_FRAMES:
            self._frames += 1
            self._page.flush()
            root = parse(source)
            if root is not None:
                self.run(root)

    def _text(self, text: str) -> None:
        self._page.flow.parts.append(entities(text) if "&" in text else text)
        if self._page.anchors:
            self._page.flow.linked += len(text.strip())
