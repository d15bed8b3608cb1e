"""Lines that say of an item who leads, who helps, by when and with what result: `Cơ quan chủ trì: …`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from extractors.agencies import agencies_in_cell, split_lead_and_help
from extractors.document import Document, Span
from extractors.work_zones import pattern

_KEYS = ("lead", "help", "deadline", "product", "content", "watch", "other")
_MARK = r"(?:[-+*•]\s*|\(?[a-zđ]\)\s*|\(?\d{1,2}\)\s*)?"
_MORE = r"(?:\s*\([^()]{0,40}\))?"
_SENTENCE = re.compile(r"(?<![ (.](?:TP|TX|TT))(?<!^TP)\.\s+(?=[^\W\d_a-zà-ỹ])")
_EMPTY = frozenset({"", "-", "Không", "không", "Không có"})


@cache
def _label() -> re.Pattern[str]:
    """A label and its colon, with the words of each list of labels as a group."""
    groups = "|".join(f"(?P<{key}>{pattern('label_' + key).pattern})" for key in _KEYS)
    return re.compile(rf"(?:{groups}){_MORE}\s*:\s*")


@cache
def _inline() -> re.Pattern[str]:
    """A label within an item: at its head, after a stop, a bracket, a comma or a dash."""
    return re.compile(rf"(?:^|(?<=[.;,(\n])|(?<=\s-))\s{{0,3}}{_MARK}{_label().pattern}")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"\s*\(?{_MARK}{_label().pattern}")


def label_of(folded: str) -> str | None:
    """Which kind of label a line opens with, None for a line that is no attribute."""
    match = _opening().match(folded)
    return match.lastgroup if match else None


@dataclass(slots=True)
class Attributes:
    """What the labels of an item say; ``cut`` is where the first of them stands in the item's own words."""

    leads: list[str] = field(default_factory=list)
    helps: list[str] = field(default_factory=list)
    deadline: Span | None = None
    product: str | None = None
    cut: int | None = None
    watched: bool = False
    """True where a line says who watches a finding: that is no work."""


def read_attributes(doc: Document, own: Span | None, lines: list[Span]) -> Attributes:
    """Reads the labels within an item's own words and in the lines that belong to it."""
    found = Attributes()
    for span in [own, *lines] if own else lines:
        folded = doc.folded[span.start : span.end]
        if ":" not in folded:
            continue
        labels = list(_inline().finditer(folded))
        for at, label in enumerate(labels):
            stop = labels[at + 1].start() if at + 1 < len(labels) else len(folded)
            if span is own:
                if label.start() == 0:
                    continue
                found.cut = found.cut if found.cut is not None else span.start + label.start()
            _take(doc, found, label.lastgroup or "", Span(span.start + label.end(), span.start + stop))
    return found


def _take(doc: Document, found: Attributes, key: str, value: Span) -> None:
    if key in ("lead", "help") and (stop := _SENTENCE.search(doc.text, value.start, value.end)):
        value = Span(value.start, stop.start())
    words = doc.text[value.start : value.end].strip().rstrip(".;,)-").strip()
    if key == "lead":
        leads, helps = split_lead_and_help(words, doc)
        found.leads += [name for name in leads if name not in found.leads]
        found.helps += [name for name in helps if name not in found.helps]
    elif key == "help":
        found.helps += [name for name in agencies_in_cell(words, doc) if name not in found.helps]
    elif key == "deadline" and found.deadline is None:
        blank = len(doc.text[value.start : value.end]) - len(doc.text[value.start : value.end].lstrip())
        found.deadline = Span(value.start + blank, value.start + blank + len(words))
    elif key == "product" and words not in _EMPTY:
        found.product = found.product or " ".join(words.split())
    elif key == "watch":
        found.watched = True
