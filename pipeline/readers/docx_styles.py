"""Styles of a Word document: what a paragraph and its runs take from them, however far up the chain it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.readers.docx_names import NUM_PR, P_PR, R_PR, VAL, A, W, child_value, is_on, number

if TYPE_CHECKING:
    from pipeline.readers.docx_names import Element

_DEEPEST = 50
"""Styles based on one another, at the most; a longer chain is cut, as is one that comes back to itself."""
_BODY = 9
"""The outline level of running text; lower ones are headings."""
_MINOR, _MAJOR = "minor", "major"


@dataclass(frozen=True, slots=True)
class Look:
    """How characters are set, as far as it bears on their words; None where nothing is said."""

    font: str | None = None
    hidden: bool | None = None
    capitals: bool | None = None
    raised: bool | None = None

    def over(self, base: Look) -> Look:
        """This look where it says something, else the base's."""
        return Look(
            self.font or base.font,
            base.hidden if self.hidden is None else self.hidden,
            base.capitals if self.capitals is None else self.capitals,
            base.raised if self.raised is None else self.raised,
        )


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it takes from those it is based on."""

    look: Look = PLAIN
    num: str | None = None
    """The list that numbers the style's paragraphs; ``0`` for none."""
    level: int | None = None
    outline: int | None = None
    chain: tuple[str, ...] = ()
    """Ids of the style and of those it is based on, its own first."""
    contents: bool = False
    """True for an entry of a table of contents."""


NO_STYLE = Style()


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Element | None, theme: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._known: dict[str, Style] = {}
        self._theme = {} if theme is None else _theme_fonts(theme)
        self._default: dict[str, str] = {}
        self.base = PLAIN
        if root is None:
            return
        for element in root.iterchildren(W + "style"):
            key = element.get(W + "styleId") or ""
            self._elements[key] = element
            if element.get(W + "default") in ("1", "true", "on"):
                self._default[element.get(W + "type", "paragraph")] = key
        self.base = self._own_look(root.find(f"{W}docDefaults/{W}rPrDefault/{R_PR}"))

    def paragraph(self, key: str | None) -> Style:
        """A paragraph's style; the document's default where it names none or an unknown one."""
        if key is None or key not in self._elements:
            key = self._default.get("paragraph")
        return NO_STYLE if key is None else self.style(key)

    def style(self, key: str) -> Style:
        """The style of that id with what it inherits; an empty one where there is none."""
        if key not in self._known:
            self._known[key] = self._resolve(key)
        return self._known[key]

    def _resolve(self, key: str) -> Style:
        chain: list[str] = []
        at: str | None = key
        while at in self._elements and at not in chain and len(chain) < _DEEPEST:
            chain.append(at)
            at = child_value(self._elements[at], W + "basedOn")
        style = NO_STYLE
        for link in reversed(chain):
            style = self._over(self._elements[link], style)
        return replace(style, chain=tuple(chain))

    def _over(self, element: Element, base: Style) -> Style:
        properties = element.find(P_PR)
        num, level = read_numbering(None if properties is None else properties.find(NUM_PR))
        outline = child_value(properties, W + "outlineLvl")
        name = (child_value(element, W + "name") or "").lower()
        return Style(
            self._own_look(element.find(R_PR)).over(base.look),
            base.num if num is None else num,
            base.level if level is None else level,
            base.outline if outline is None else number(outline, _BODY),
            contents=base.contents or (name.startswith("toc ") and name[4:].isdigit()),
        )

    def look(self, properties: Element | None) -> Look:
        """What run properties say, a character style that they name included."""
        if properties is None or not len(properties):
            return PLAIN
        look = self._own_look(properties)
        style = child_value(properties, _CHARACTERS)
        return look.over(self.style(style).look) if style else look

    def _own_look(self, properties: Element | None) -> Look:
        font = None
        hidden = capitals = raised = None
        for item in () if properties is None else properties:
            tag = item.tag
            if tag == _FONTS:
                font = self._font(item)
            elif tag == _HIDDEN:
                hidden = is_on(item)
            elif tag == _CAPITALS:
                capitals = is_on(item)
            elif tag == _RAISED:
                raised = item.get(VAL) == "superscript"
        return Look(font, hidden, capitals, raised)

    def _font(self, fonts: Element) -> str | None:
        """The font of letters with marks, which Word takes as ``hAnsi``; a theme's font stands above a named one."""
        for side in ("hAnsi", "ascii"):
            theme = fonts.get(f"{W}{side}Theme")
            named = self._theme.get(_MAJOR if theme.startswith(_MAJOR) else _MINOR) if theme else None
            font = named or fonts.get(W + side)
            if font:
                return font
        return None


_FONTS, _RAISED, _CHARACTERS = W + "rFonts", W + "vertAlign", W + "rStyle"
_HIDDEN, _CAPITALS = W + "vanish", W + "caps"


def is_heading(outline: int | None) -> bool:
    """True for the outline level of a heading."""
    return outline is not None and 0 <= outline < _BODY


def read_numbering(numbering: Element | None) -> tuple[str | None, int | None]:
    """The list and the level that a paragraph names; None for what it leaves open."""
    level = child_value(numbering, W + "ilvl")
    return child_value(numbering, W + "numId"), None if level is None else number(level)


def _theme_fonts(theme: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for kind in (_MAJOR, _MINOR):
        latin = theme.find(f".//{A}{kind}Font/{A}latin")
        if latin is not None and latin.get("typeface"):
            found[kind] = latin.get("typeface")
    return found
