"""The lists of a Word document, as its numbering part defines them: levels, overrides, links to styles."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pipeline.readers.docx_names import (
    ALTERNATES,
    CHOICE,
    R_PR,
    W,
    child_value,
    is_on,
    number,
    value,
)
from pipeline.readers.docx_styles import PLAIN, Look, Style, Styles

if TYPE_CHECKING:
    from pipeline.readers.docx_names import Element

LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its counter goes on, and how it is printed."""

    form: str = "decimal"
    """The numeral's form, as the format names it."""
    pattern: str = ""
    """The first numerals of a form that is the document's own."""
    text: str = ""
    """What is printed, ``%1`` standing for the counter of the first level."""
    start: int = 1
    restart: int | None = None
    """The level (from 1) whose items start this one anew; 0 for none, None for every outer one."""
    legal: bool = False
    """All counters of the label are printed in figures."""
    tight: bool = False
    """No blank stands between the label and the words."""
    look: Look = PLAIN


@dataclass(slots=True)
class List:
    """An instance of a list; instances of one definition share its counters."""

    definition: str
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)
    """Levels that begin anew where this instance is first used, and their first number."""
    styles: dict[str, int] = field(default_factory=dict)
    """Levels by the paragraph style that is linked to them."""


class Numbering:
    """The lists of a document by their ids."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._definitions: dict[str, Element] = {}
        self._instances: dict[str, Element] = {}
        self._known: dict[str, List | None] = {}
        if root is None:
            return
        for element in root.iterchildren(W + "abstractNum"):
            self._definitions[element.get(W + "abstractNumId") or ""] = element
        for element in root.iterchildren(W + "num"):
            self._instances[element.get(W + "numId") or ""] = element

    def find(self, num: str | None, level: int | None, style: Style) -> tuple[List, int] | None:
        """The list and the level of a paragraph by what it says itself, else by its style; None for no number."""
        own = num is not None
        found = self.list(num if num is not None else style.num)
        if found is None:
            return None
        if level is None and not own:
            level = next((found.styles[key] for key in style.chain if key in found.styles), style.level)
        elif level is None:
            level = 0
        return found, max(0, min(level or 0, LEVELS - 1))

    def list(self, num: str | None) -> List | None:
        """The list of that id; None for the id 0, which switches numbers off, and for an unknown one."""
        if num is None:
            return None
        if num not in self._known:
            self._known[num] = self._read(num)
        return self._known[num]

    def _read(self, num: str) -> List | None:
        instance = self._instances.get(num)
        key = self._definition_of(num)
        if instance is None or key is None or num == "0":
            return None
        found = List(key)
        self._add_levels(found, self._definitions[key])
        for override in instance.iterchildren(W + "lvlOverride"):
            self._add_levels(found, override)
            level = number(override.get(W + "ilvl"))
            start = child_value(override, W + "startOverride")
            if start is not None and level in found.levels:
                found.starts[level] = number(start, 1)
                found.levels[level] = replace(found.levels[level], start=found.starts[level])
        return found

    def _definition_of(self, num: str) -> str | None:
        """The definition of an instance; one that is only a link leads over a style to that of another instance."""
        asked: set[str] = set()
        at: str | None = num
        while at is not None and at not in asked:
            asked.add(at)
            key = child_value(self._instances.get(at), W + "abstractNumId")
            if key is None or key not in self._definitions:
                return None
            link = child_value(self._definitions[key], W + "numStyleLink")
            if link is None:
                return key
            at = self._styles.style(link).num
        return None

    def _add_levels(self, found: List, parent: Element) -> None:
        for element in parent.iterchildren(W + "lvl"):
            at = number(element.get(W + "ilvl"))
            if 0 <= at < LEVELS:
                found.levels[at] = self._level(element)
                style = child_value(element, W + "pStyle")
                if style is not None:
                    found.styles[style] = at

    def _level(self, element: Element) -> Level:
        form = _form(element)
        restart = child_value(element, W + "lvlRestart")
        legal = element.find(W + "isLgl")
        return Level(
            value(form) or "decimal",
            value(form, W + "format") or "",
            child_value(element, W + "lvlText") or "",
            number(child_value(element, W + "start"), 0),
            None if restart is None else number(restart),
            legal is not None and is_on(legal),
            child_value(element, W + "suff") == "nothing",
            self._styles.look(element.find(R_PR)),
        )


def _form(level: Element) -> Element | None:
    """The level's numeral form; a form of the document's own stands beside one for older programs."""
    form = level.find(W + "numFmt")
    return form if form is not None else level.find(f"{ALTERNATES}/{CHOICE}/{W}numFmt")
