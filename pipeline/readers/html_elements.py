"""What HTML's elements mean to a reader: which are blocks, which are hidden, which frame the document."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.readers.junk import lexicon

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "legend", "li", "listing", "main", "menu", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
})  # fmt: skip
SKIPPED = frozenset({
    "-comment", "-document-type", "applet", "area", "audio", "base", "canvas", "col", "colgroup",
    "datalist", "del", "embed", "frame", "frameset", "head", "iframe", "img", "input", "link", "map", "math",
    "meta", "noframes", "noscript", "object", "option", "param", "script", "select", "source", "style",
    "svg", "template", "textarea", "title", "track", "video", "wbr", "xml",
})  # fmt: skip
"""Elements without words of the document; comments are among them, and what Word notes as deleted."""
PLAIN = frozenset({"b", "strong", "em", "u", "s", "o:p", "tbody", "small", "big", "strike"})
"""Elements whose attributes hardly ever matter, so that they are not looked at."""
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
FRAME = frozenset(["nav", "aside", "footer", "form", "button"])
"""Elements that hold menus, boxes and forms, not the document."""
LISTS = frozenset(["ul", "ol", "menu", "dir"])

Attributes = dict[str, str | None]

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_COMMENT = re.compile(r"mso-element\s*:\s*comment", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_PRE = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_TABLE_STYLE = re.compile(r"display\s*:\s*(table(?:-row|-cell)?)\s*(?:;|!|$)", re.IGNORECASE)
_STYLED = {"table": "table", "table-row": "tr", "table-cell": "td"}
_ROLES: dict[str | None, str] = {
    "table": "table", "grid": "table", "row": "tr", "cell": "td", "gridcell": "td", "columnheader": "th",
    "rowheader": "td",
}  # fmt: skip
_WORD = re.compile(r"[a-z]+")
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def is_hidden(attributes: Attributes) -> bool:
    """True for an element that a browser doesn't show."""
    style = attributes.get("style")
    return "hidden" in attributes or bool(style and _HIDDEN.search(style))


def is_comment(attributes: Attributes) -> bool:
    """True for a comment of Word's, which it shows beside the page, and for the mark of one."""
    style = attributes.get("style")
    if style and "mso-element" in style and _COMMENT.search(style):
        return True
    return attributes.get("class") == "MsoCommentReference"


def is_icon(tag: str, attributes: Attributes) -> bool:
    """True for a picture drawn by a font, whose letters are its name: ``<i aria-hidden="true">print</i>``."""
    if attributes.get("aria-hidden") != "true" or tag in BLOCKS:
        return False
    return tag == "i" or "icon" in (attributes.get("class") or "").lower()


def is_raised(attributes: Attributes) -> bool:
    """True for text set as a superscript by its style, as Word does with note marks."""
    style = attributes.get("style")
    return bool(style and "super" in style and _RAISED.search(style))


def keeps_lines(attributes: Attributes) -> bool:
    """True where line breaks in the source are line breaks on the page."""
    style = attributes.get("style")
    return bool(style and "white-space" in style and _PRE.search(style))


def acts_as(tag: str, attributes: Attributes) -> str:
    """The tag whose part an element of another kind plays: pages build tables of ``div`` with roles and styles."""
    role = attributes.get("role")
    if role in _ROLES:
        return _ROLES[role]
    style = attributes.get("style")
    match = _TABLE_STYLE.search(style) if style and "table" in style else None
    return _STYLED[match[1].lower()] if match else tag


def frames(tag: str, attributes: Attributes, inside: bool) -> bool:
    """True for an element whose tag, role, class or id frames the document; ``inside``: in its main part."""
    if tag in FRAME or (tag == "header" and not inside) or attributes.get("aria-hidden") == "true":
        return True
    role = attributes.get("role")
    if role and role in _words()["roles"]:
        return True
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return len(names) > 2 and _is_frame_name(names)


@cache
def _words() -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in lexicon()["html"].items()}


@lru_cache(maxsize=4096)
def _is_frame_name(names: str) -> bool:
    words = _words()
    if any(name in words["names"] for name in names.lower().split()):
        return True
    tokens = {token.lower() for token in _TOKEN.findall(names)} | set(_WORD.findall(names.lower()))
    return not words["hints"].isdisjoint(tokens)
