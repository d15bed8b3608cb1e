"""From an HTML tree to blocks: one pass over the nodes, without recursion, however deep they stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pipeline.readers.characters import clean, entities
from pipeline.readers.footnotes import note_mark
from pipeline.readers.html_elements import (
    BLOCKS,
    HEADINGS,
    LISTS,
    PLAIN,
    SKIPPED,
    Attributes,
    ListMarks,
    acts_as,
    frames,
    is_comment,
    is_hidden,
    is_icon,
    is_raised,
    keeps_lines,
    list_marks,
)
from pipeline.readers.html_flow import Flow, Piece, Stretch, characters
from pipeline.readers.html_source import parse
from pipeline.readers.html_tables import OpenTable, open_cell
from pipeline.readers.limits import MAX_FRAMES
from pipeline.readers.lines import read_lines
from pipeline.readers.portal import is_field

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_Close = Callable[[int], None]
_Opened = tuple[_Close | None, int]
"""What to do after an element, and where its content begins in the flow: a piece, or a part of a paragraph."""
_NONE: Attributes = {}


class Walk:
    """The blocks of a page in reading order, and which of them stand in its frame or in its main part."""

    def __init__(self, hidden: bool = False) -> None:
        """``hidden``: what a browser doesn't show is read too."""
        self.hid_some = False
        self._hidden = hidden
        self.framed: list[Stretch] = []
        self.main: list[Piece] = []
        self.links: list[str] = []
        self._flow = Flow()
        self._outer: list[Flow] = []
        """The flows around the open cells, the page's own first."""
        self._tables: list[OpenTable] = []
        self._lists: list[ListMarks] = []
        self._headings = self._anchors = self._kept_lines = self._articles = self._frames = 0
        self._openers = self._block_openers()

    def _block_openers(self) -> dict[str, Callable[[str, Attributes], _Opened]]:
        openers: dict[str, Callable[[str, Attributes], _Opened]]
        openers = dict.fromkeys(BLOCKS | {"button"}, self._open_block)
        openers |= dict.fromkeys(HEADINGS, self._open_heading) | dict.fromkeys(LISTS, self._open_list)
        openers |= {"li": self._open_item, "table": self._open_table, "tr": self._open_row}
        openers |= dict.fromkeys(("td", "th"), self._open_cell)
        openers |= dict.fromkeys(("thead", "tbody", "tfoot"), self._open_rows)
        openers |= dict.fromkeys(("br", "hr"), self._break_line)
        return openers

    @property
    def pieces(self) -> list[Piece]:
        """The blocks so far."""
        return (self._outer[0] if self._outer else self._flow).pieces

    def run(self, root: LexborNode) -> None:
        """Walks all that the root holds."""
        opened: list[tuple[LexborNode, _Close | None, int]] = []
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
        self._flush()

    def _enter(self, tag: str, node: LexborNode) -> _Opened | None:
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
            self._flush()
            root = parse(source)
            if root is not None:
                self.run(root)

    def _text(self, text: str) -> None:
        self._flow.parts.append(entities(text) if "&" in text else text)
        if self._anchors:
            self._flow.linked += len(text.strip())

    def _flush(self) -> None:
        """Ends the open paragraph; one of links alone, each a few words, is a menu."""
        flow = self._flow
        if not flow.parts:
            return
        if self._kept_lines:
            self._flush_lines(flow)
            return
        anchors, flow.anchors = flow.anchors, 0
        piece = flow.close("heading" if self._headings else "text")
        if piece is not None and anchors >= 4 and piece.is_menu(anchors):
            self.framed.append(flow.since(len(flow.pieces) - 1))

    @staticmethod
    def _flush_lines(flow: Flow) -> None:
        text = clean("".join(flow.parts))
        flow.parts.clear()
        flow.linked = 0
        for block in read_lines(text)[0] if text.strip() else []:
            flow.add(Piece(block, characters(block)))

    def _frame(self, start: int) -> None:
        """Notes the pieces from ``start`` on as the page's frame, unless an inner element has just done so."""
        if start == len(self._flow.pieces):
            return
        stretch = self._flow.since(start)
        if not self.framed or self.framed[-1] != stretch:
            self.framed.append(stretch)

    # Inline elements.

    def _open_inline(self, tag: str, attributes: Attributes) -> _Opened:
        start = len(self._flow.parts)
        if tag == "a":
            self._anchors += 1
            self._flow.anchors += 1
            if href := attributes.get("href"):
                self.links.append(href)
            return self._close_anchor, start
        if tag == "sup" or (attributes and is_raised(attributes)):
            return self._close_raised, start
        return (self._close_label if tag in ("span", "label", "b", "strong") else None), start

    def _close_anchor(self, start: int) -> None:
        self._anchors -= 1

    def _close_raised(self, start: int) -> None:
        parts = self._flow.parts
        raised = "".join(parts[start:])
        if raised.strip():
            parts[start:] = [note_mark("".join(parts[max(start - 3, 0) : start]), raised)]

    def _close_label(self, start: int) -> None:
        """Sets a portal's field name apart from the value that follows it without a blank."""
        parts = self._flow.parts
        if len(parts) == start + 1 and is_field(parts[start]):
            parts.append(" ")

    # Blocks.

    def _open_block(self, tag: str, attributes: Attributes) -> _Opened:
        self._flush()
        start = len(self._flow.pieces)
        if tag == "pre" or (attributes and keeps_lines(attributes)):
            self._kept_lines += 1
            return self._close_lines, start
        if tag in ("main", "article") or attributes.get("role") == "main":
            self._articles += 1
            return self._close_article if tag == "article" else self._close_main, start
        return (
            self._close_frame if frames(tag, attributes, self._articles > 0) else self._close_block
        ), start

    def _break_line(self, tag: str, attributes: Attributes) -> _Opened:
        if self._kept_lines:
            self._flow.parts.append("\n")
        else:
            self._flush()
        return None, 0

    def _close_block(self, start: int) -> None:
        self._flush()
        if self._flow.is_link_list(start):
            self._frame(start)

    def _close_frame(self, start: int) -> None:
        self._flush()
        self._frame(start)

    def _close_lines(self, start: int) -> None:
        self._flush()
        self._kept_lines -= 1

    def _close_main(self, start: int) -> None:
        self._flush()
        self._articles -= 1
        self.main += self._flow.pieces[start:]

    def _close_article(self, start: int) -> None:
        self._articles -= 1
        self._close_block(start)

    def _open_heading(self, tag: str, attributes: Attributes) -> _Opened:
        self._flush()
        self._headings += 1
        return self._close_heading, 0

    def _close_heading(self, start: int) -> None:
        self._flush()
        self._headings -= 1

    # Lists.

    def _open_list(self, tag: str, attributes: Attributes) -> _Opened:
        self._flush()
        self._lists.append(list_marks(tag, attributes))
        framed = frames(tag, attributes, self._articles > 0)
        return self._close_framed_list if framed else self._close_list, len(self._flow.pieces)

    def _close_list(self, start: int) -> None:
        self._lists.pop()
        self._flush()
        if self._flow.is_link_list(start, is_list=True):
            self._frame(start)

    def _close_framed_list(self, start: int) -> None:
        self._lists.pop()
        self._close_frame(start)

    def _open_item(self, tag: str, attributes: Attributes) -> _Opened:
        self._flush()
        self._flow.prefix = self._lists[-1].next(attributes.get("value")) if self._lists else "- "
        return self._close_item, 0

    def _close_item(self, start: int) -> None:
        self._flush()
        self._flow.prefix = ""

    # Tables: each open cell has a flow of its own.

    def _open_table(self, tag: str, attributes: Attributes) -> _Opened:
        self._flush()
        if self._tables:
            self._tables[-1].nested = True
        self._tables.append(OpenTable(lays_out=attributes.get("role") in ("presentation", "none")))
        return self._close_table, len(self._flow.pieces)

    def _close_table(self, start: int) -> None:
        self._flush()
        pieces = self._tables.pop().finish()
        for piece in pieces:
            self._flow.add(piece)
        if self._flow.is_link_list(start) or (pieces and all(piece.is_link for piece in pieces)):
            self._frame(start)

    def _open_rows(self, tag: str, attributes: Attributes) -> _Opened:
        if self._tables:
            self._tables[-1].in_head = tag == "thead"
        return None, 0

    def _open_row(self, tag: str, attributes: Attributes) -> _Opened:
        if self._tables:
            self._tables[-1].rows.append([])
        return None, 0

    def _open_cell(self, tag: str, attributes: Attributes) -> _Opened:
        if not self._tables:
            return self._open_block(tag, attributes)
        table = self._tables[-1]
        if not table.rows:
            table.rows.append([])
        cell = open_cell(attributes, tag == "th" or table.in_head)
        table.rows[-1].append(cell)
        self._outer.append(self._flow)
        self._flow = cell.flow
        return self._close_cell, 0

    def _close_cell(self, start: int) -> None:
        self._flush()
        self._flow = self._outer.pop()
