"""A document's text as HTML with its records marked: flat, so that records may overlap, and nothing of it is a tag."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markupsafe import Markup, escape

PART = 40_000
"""Characters of text on one page, about; the cut is made at a line's end."""

Span = tuple[int, int]


@dataclass(frozen=True)
class Mark:
    """A record's place in the text, its name within the document (``task/3``), and what is told of it."""

    start: int
    end: int
    kind: str
    record: str
    summary: str
    quote: str
    page: int | None


def parts(text: str) -> list[Span]:
    """The text cut into stretches that a page holds."""
    cuts = [0]
    while len(text) - cuts[-1] > PART * 1.25:
        end = text.find("\n", cuts[-1] + PART)
        if end < 0 or end - cuts[-1] > PART * 2:
            end = cuts[-1] + PART
        cuts.append(end)
    return list(pairwise([*cuts, max(len(text), 1)]))


def part_at(cuts: Sequence[Span], start: int) -> int:
    """Which of the stretches holds the place."""
    return bisect_right([cut for cut, _ in cuts], start) - 1


def render(
    text: str,
    cut: Span,
    marks: Sequence[Mark],
    chosen: Span | None,
    headings: Sequence[dict[str, Any]],
    url: str,
) -> Markup:
    """The stretch's lines as paragraphs; a marked stretch links to its innermost record, the chosen one is ``#here``."""
    titles = {row["start"]: min(row["level"], 4) for row in headings}
    inside = [mark for mark in marks if mark.start < cut[1] and mark.end > cut[0]]
    at, lines = cut[0], []
    anchored: set[str] = set()
    for line in text[cut[0] : cut[1]].split("\n"):
        end = at + len(line)
        if line.strip():
            body = "".join(_pieces(text, (at, end), inside, chosen, url, anchored))
            level = next((titles[start] for start in range(at, min(at + 8, end)) if start in titles), None)
            opening = f'<p class="h{level}">' if level else "<p>"
            lines.append(f"{opening}{body}</p>")
        at = end + 1
    return Markup("\n".join(lines))


def _pieces(
    text: str, line: Span, marks: Sequence[Mark], chosen: Span | None, url: str, anchored: set[str]
) -> Iterator[str]:
    """The line cut wherever a record or the chosen stretch begins or ends."""
    here = [mark for mark in marks if mark.start < line[1] and mark.end > line[0]]
    if not here and not chosen:
        yield str(escape(text[line[0] : line[1]]))
        return
    bounds = {
        line[0],
        line[1],
        *(min(max(edge, line[0]), line[1]) for mark in here for edge in (mark.start, mark.end)),
    }
    if chosen:
        bounds |= {min(max(edge, line[0]), line[1]) for edge in chosen}
    for start, end in pairwise(sorted(bounds)):
        over = [mark for mark in here if mark.start <= start and mark.end >= end]
        piece = _piece(text[start:end], over, url)
        if chosen and chosen[0] <= start and end <= chosen[1]:
            first = "" if "here" in anchored else ' id="here" tabindex="-1"'
            anchored.add("here")
            piece = f'<span class="chosen"{first}>{piece}</span>'
        yield piece


def _piece(words: str, over: Sequence[Mark], url: str) -> str:
    """The words as HTML, a link to their record where one holds them."""
    if not over:
        return str(escape(words))
    inner = min(over, key=lambda mark: (mark.end - mark.start, mark.start, mark.record))
    kinds = " ".join(dict.fromkeys(mark.kind for mark in over))
    joint = "&" if "?" in url else "?"
    href = escape(f"{url}{joint}record={inner.record}#here")
    return f'<a class="record {kinds}" href="{href}" title="{escape(inner.summary)}">{escape(words)}</a>'
