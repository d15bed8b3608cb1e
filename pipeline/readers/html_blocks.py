"""Elements that stand in a line of a page, and those that part its lines and paragraphs."""

from __future__ import annotations

from pipeline.readers.footnotes import note_mark
from pipeline.readers.html_elements import BLOCKS, HEADINGS, Attributes, frames, is_raised, keeps_lines
from pipeline.readers.html_page import Opened, Openers, OpenPage
from pipeline.readers.portal import is_field


class Blocks:
    """What lines and paragraphs give to the page."""

    def __init__(self, page: OpenPage) -> None:
        self._page = page

    def openers(self) -> Openers:
        """By tag; what has none stands in a line."""
        openers: Openers = dict.fromkeys(BLOCKS | {"button"}, self.open)
        openers |= dict.fromkeys(HEADINGS, self._open_heading)
        return openers | dict.fromkeys(("br", "hr"), self._break_line)

    def open_inline(self, tag: str, attributes: Attributes) -> Opened:
        """Begins what stands in a line: a link, a raised mark, a label."""
        start = len(self._page.flow.parts)
        if tag == "a":
            self._page.anchors += 1
            self._page.flow.anchors += 1
            if href := attributes.get("href"):
                self._page.links.append(href)
            return self._close_anchor, start
        if tag == "sup" or (attributes and is_raised(attributes)):
            return self._close_raised, start
        return (self._close_label if tag in ("span", "label", "b", "strong") else None), start

    def _close_anchor(self, start: int) -> None:
        self._page.anchors -= 1

    def _close_raised(self, start: int) -> None:
        parts = self._page.flow.parts
        raised = "".join(parts[start:])
        if raised.strip():
            parts[start:] = [note_mark("".join(parts[max(start - 3, 0) : start]), raised)]

    def _close_label(self, start: int) -> None:
        """Sets a portal's field name apart from the value that follows it without a blank."""
        parts = self._page.flow.parts
        if len(parts) == start + 1 and is_field(parts[start]):
            parts.append(" ")

    def open(self, tag: str, attributes: Attributes) -> Opened:
        """Begins a block, of whatever kind, that is no heading, list or table."""
        self._page.flush()
        start = len(self._page.flow.pieces)
        if tag == "pre" or (attributes and keeps_lines(attributes)):
            self._page.kept_lines += 1
            return self._close_lines, start
        if tag in ("main", "article") or attributes.get("role") == "main":
            self._page.articles += 1
            return self._close_article if tag == "article" else self._close_main, start
        return (
            self._page.close_frame if frames(tag, attributes, self._page.articles > 0) else self._close_block
        ), start

    def _break_line(self, tag: str, attributes: Attributes) -> Opened:
        if self._page.kept_lines:
            self._page.flow.parts.append("\n")
        else:
            self._page.flush()
        return None, 0

    def _close_block(self, start: int) -> None:
        self._page.flush()
        if self._page.flow.is_link_list(start):
            self._page.frame(start)

    def _close_lines(self, start: int) -> None:
        self._page.flush()
        self._page.kept_lines -= 1

    def _close_main(self, start: int) -> None:
        self._page.flush()
        self._page.articles -= 1
        self._page.main += self._page.flow.pieces[start:]

    def _close_article(self, start: int) -> None:
        self._page.articles -= 1
        self._close_block(start)

    def _open_heading(self, tag: str, attributes: Attributes) -> Opened:
        self._page.flush()
        self._page.headings += 1
        return self._close_heading, 0

    def _close_heading(self, start: int) -> None:
        self._page.flush()
        self._page.headings -= 1
