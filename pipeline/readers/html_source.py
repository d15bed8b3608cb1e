"""HTML as a source: its declared charset, a ceiling on its depth, its tree, and whether it was cut off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.readers.blocks import Note
from pipeline.readers.limits import MAX_DEPTH

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_FLAT = (
    "p|li|td|th|tr|tbody|thead|tfoot|dt|dd|option|br|hr|img|input|meta|link|col|wbr|area|base|html|head|body|source|"
    "script|style|title"
)
"""Elements that end where the next of their kind begins, or that hold no others: they don't nest by themselves."""
_TAG = re.compile(rf"<(/?)(?!(?:{_FLAT})[\s/>])[a-z][^>]{{0,4000}}>", re.IGNORECASE)


def declared_charset(data: bytes) -> str | None:
    """The charset that a page's first 4 kB name, in lower case."""
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii", "replace").lower() if match else None


def shallow(source: str) -> str:
    """The page with elements deeper than MAX_DEPTH taken for line breaks; other pages unchanged."""
    if source.count("<") <= MAX_DEPTH:
        return source
    depth = 0

    def keep(tag: re.Match[str]) -> str:
        nonlocal depth
        if tag[1]:
            depth = max(depth - 1, 0)
            return tag[0] if depth < MAX_DEPTH else ""
        depth += 1
        return tag[0] if depth <= MAX_DEPTH else "<br>"

    return _TAG.sub(keep, source) if _deepest(source) > MAX_DEPTH else source


def _deepest(source: str) -> int:
    depth = deepest = 0
    for slash in _TAG.findall(source):
        depth = max(depth - 1, 0) if slash else depth + 1
        deepest = max(deepest, depth)
    return deepest


def parse(source: str) -> LexborNode | None:
    """The page's tree; None where the parser finds none."""
    # Imported here because the command line must start without it.
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser(shallow(source)).root


def cut_off(source: str) -> Note | None:
    """A note where the file ends inside a tag, or without the end of the page that it began."""
    tail = source.rstrip()[-400:]
    if tail.rfind("<") > tail.rfind(">"):
        return Note("truncated", "The file ends inside a tag.")
    if re.search(r"<html[\s>]", source[:4096], re.IGNORECASE) and "</html" not in source[-20000:].lower():
        return Note("truncated", "The page ends before its closing tag.")
    return None
