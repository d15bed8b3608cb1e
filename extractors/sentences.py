"""Sentences of a paragraph, as spans."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.document import Span

_STOP = re.compile(r"[.!?…](?<![.!?…][.!?…])[.!?…]*[”\")]?\s+(?=(?P<next>\S))")
_ABBREVIATED = re.compile(
    r"(?<![^\s(])(?:tp|ts|ths|gs|pgs|bs|ks|q|p|đ/c|vs|st|tt|số|khoản|điều|[ivx]{1,4}"
    r"|(?<!nhóm )(?<!loại )(?<!hạng )(?<!khối )[a-zđ])\.$",
    re.I,
)
_LABEL = re.compile(r"\s*\(?\d{1,2}(?:\.\d{1,2}){0,3}\.$")


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Cuts at a full stop before a capital or a digit; a stop after an abbreviation or a list's number cuts nothing."""
    begin = start
    for match in _STOP.finditer(text, start, end):
        stop = match.start() + 1
        if match["next"].islower() or match["next"] in ",;:)":
            continue
        if text[match.start()] == "." and _no_stop(text, begin, stop):
            continue
        yield Span(begin, match.end())
        begin = match.end()
    if begin < end:
        yield Span(begin, end)


def _no_stop(text: str, begin: int, stop: int) -> bool:
    return bool(_ABBREVIATED.search(text, max(begin, stop - 8), stop) or _LABEL.fullmatch(text, begin, stop))
