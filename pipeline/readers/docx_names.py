"""The names of WordprocessingML's elements and attributes, as lxml gives them, and how its values are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from lxml.etree import _Element

    Element: TypeAlias = _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"

STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": M[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": A[1:-1].encode(),
}
"""Names of the strict form of the format, and those of the usual form that mean the same."""

VAL = W + "val"
P, R_, T, TBL, TR, TC = W + "p", W + "r", W + "t", W + "tbl", W + "tr", W + "tc"
P_PR, R_PR, SECT_PR, NUM_PR = W + "pPr", W + "rPr", W + "sectPr", W + "numPr"
SDT_CONTENT, BOX = W + "sdtContent", W + "txbxContent"
ALTERNATES, CHOICE, FALLBACK = MC + "AlternateContent", MC + "Choice", MC + "Fallback"
PROPERTIES = frozenset(
    W + name for name in ("sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "customXmlPr")
)
"""What says how something is, and holds no words."""

_OFF = frozenset(["0", "false", "off"])


def value(element: Element | None, name: str = VAL) -> str | None:
    """The element's attribute, None where either is missing."""
    return None if element is None else element.get(name)


Parts: TypeAlias = "dict[str, Element]"
"""An element's children by tag, read at once where several are asked for; of several of a tag the last."""


def parts_of(element: Element | None, tag: str) -> Parts:
    """The children of the element's first child of that tag; none where it has no such child."""
    found = next(element.iterchildren(tag), None) if element is not None else None
    return {} if found is None else {child.tag: child for child in found}


def says(parts: Parts, tag: str) -> bool:
    """True where the switch is among the parts, and set."""
    switch = parts.get(tag)
    return switch is not None and is_on(switch)


def child_value(element: Element | None, tag: str) -> str | None:
    """The value of the element's child of that tag."""
    return None if element is None else value(next(element.iterchildren(tag), None))


def is_on(element: Element) -> bool:
    """True for a switch that is set: present without a value, or with one that doesn't say no."""
    return element.get(VAL, "1") not in _OFF


def number(text: str | None, default: int = 0, most: int = 1_000_000) -> int:
    """A whole number as written, within bounds; the default where it is none."""
    if not text or len(text) > 12:
        return default
    try:
        return max(-most, min(int(text), most))
    except ValueError:
        return default
