"""Lists of a page, and the marks of their items as a browser prints them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.readers.html_elements import LISTS, Attributes, frames
from pipeline.readers.html_page import Opened, Openers, OpenPage


class Lists:
    """What lists give to the page."""

    def __init__(self, page: OpenPage) -> None:
        self._page = page
        self._lists: list[ListMarks] = []

    def openers(self) -> Openers:
        """By tag."""
        openers: Openers = dict.fromkeys(LISTS, self._open_list)
        return openers | {"li": self._open_item}

    def _open_list(self, tag: str, attributes: Attributes) -> Opened:
        self._page.flush()
        self._lists.append(list_marks(tag, attributes))
        framed = frames(tag, attributes, self._page.articles > 0)
        return self._close_framed_list if framed else self._close_list, len(self._page.flow.pieces)

    def _close_list(self, start: int) -> None:
        self._lists.pop()
        self._page.flush()
        if self._page.flow.is_link_list(start, is_list=True):
            self._page.frame(start)

    def _close_framed_list(self, start: int) -> None:
        self._lists.pop()
        self._page.close_frame(start)

    def _open_item(self, tag: str, attributes: Attributes) -> Opened:
        self._page.flush()
        self._page.flow.prefix = self._lists[-1].next(attributes.get("value")) if self._lists else "- "
        return self._close_item, 0

    def _close_item(self, start: int) -> None:
        self._page.flush()
        self._page.flow.prefix = ""


@dataclass(slots=True)
class ListMarks:
    """The marks of one list's items, as a browser prints them."""

    style: str
    count: int = 0

    def next(self, value: str | None) -> str:
        """The next item's mark and a blank; ``value`` is the number that the item itself states."""
        self.count = _number(value, self.count + 1)
        match self.style:
            case "none":
                return ""
            case "-":
                return "- "
            case "a" | "A":
                letters = _letters(self.count)
                return f"{letters}) " if self.style == "a" else f"{letters.upper()}. "
            case "i" | "I":
                roman = _roman(self.count)
                return f"{roman}) " if self.style == "i" else f"{roman.upper()}. "
        return f"{self.count}. "


_STYLES = {
    "decimal": "1", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I", "none": "none", "disc": "-", "circle": "-", "square": "-",
}  # fmt: skip
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)


def list_marks(tag: str, attributes: Attributes) -> ListMarks:
    """The marks of a list that begins, by its style, its type and its start."""
    match = _LIST_STYLE.search(attributes.get("style") or "")
    style = _STYLES.get(match[1].lower()) if match else None
    if style is None:
        kind = attributes.get("type") or ""
        style = (kind if kind in ("a", "A", "i", "I") else "1") if tag == "ol" else "-"
    return ListMarks(style, _number(attributes.get("start"), 1) - 1)


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 6 else default


def _letters(number: int) -> str:
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters or "0"


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    steps = [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
             (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")]  # fmt: skip
    text = ""
    for value, letters in steps:
        count, number = divmod(number, value)
        text += letters * count
    return text
