"""Putting the places that name one document together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import get_args

from extractors.citation_mention import Mention
from extractors.folding import fold
from schemas.vocabulary import Relation

STRENGTH: tuple[Relation, ...] = get_args(Relation)

_ORDER = (
    "citation.number",
    "citation.law",
    "citation.short-number",
    "citation.programme",
    "citation.nickname",
)
_BY_NAME = ("citation.programme", "citation.nickname", "citation.short-name")
_FIGURE = re.compile(r"0*(\d+)")
_ISSUES = re.compile(r"(?:ban hành|phê duyệt|về|thông qua)\s")


@dataclass(slots=True)
class Named:
    """One document with all its mentions, the first of them at the head.

    ``echoes`` name it by another name (Đề án 06), or inside another document's title: they only count.
    """

    first: Mention
    others: list[Mention] = field(default_factory=list)
    echoes: list[Mention] = field(default_factory=list)

    def all(self) -> Iterable[Mention]:
        """Its mentions, the echoes left out."""
        yield self.first
        yield from self.others

    def value(self, name: str) -> str | None:
        """What the mentions print for a field: the fullest date, the title in the grounds, else the first one."""
        printed = [(mention, value) for mention in self.all() if (value := getattr(mention, name))]
        if not printed:
            return None
        if name == "date":
            return max((value for _, value in printed), key=len)
        if name == "title":
            return min(printed, key=lambda pair: STRENGTH.index(pair[0].relation))[1]
        return printed[0][1]

    def relation(self) -> Relation:
        """The strongest relation over its mentions, those inside titles left out."""
        nicknames = (mention for mention in self.echoes if mention.rule in _BY_NAME)
        return min((mention.relation for mention in (*self.all(), *nicknames)), key=STRENGTH.index)


def together(mentions: list[Mention], inside: list[Mention]) -> list[Named]:
    """One entry for each document; mentions inside another's title only count for documents named elsewhere too."""
    table = _Table()
    for rule in _ORDER:
        for mention in mentions:
            if mention.rule == rule:
                table.add(mention)
    for mention in (*inside, *(m for m in mentions if m.rule == "citation.short-name")):
        named = table.find(mention)
        if named:
            named.echoes.append(mention)
    for named in table.entries:
        ordered = sorted(named.all(), key=lambda mention: mention.start)
        named.first, named.others = ordered[0], ordered[1:]
    return sorted(table.entries, key=lambda named: named.first.start)


class _Table:
    """The documents found so far, by what their mentions have in common."""

    def __init__(self) -> None:
        self.entries: list[Named] = []
        self.by_key: dict[str, list[Named]] = {}

    def add(self, mention: Mention) -> None:
        """Put a mention to its document, or begin one."""
        named = self.find(mention)
        if named is None:
            named = Named(mention)
            self.entries.append(named)
        elif named.first.number and mention.rule in _BY_NAME:
            named.echoes.append(mention)
        else:
            named.others.append(mention)
        for key in _keys(mention):
            if named not in self.by_key.setdefault(key, []):
                self.by_key[key].append(named)

    def find(self, mention: Mention) -> Named | None:
        """The document that a mention names, if it is known."""
        for key in _keys(mention):
            for named in self.by_key.get(key, ()):
                if _agree(named, mention):
                    return named
        if mention.rule == "citation.short-number":
            return self._by_figure(mention.key, mention.doc_type)
        if mention.rule == "citation.nickname":
            return self._by_figure(mention.key, "quyet-dinh")
        if mention.rule == "citation.short-name":
            begun = (n for key, found in self.by_key.items() if f":{mention.key} " in key for n in found)
            return next(begun, None) or self._issuing(mention)
        return self._issuing(mention) if mention.rule == "citation.programme" else None

    def _by_figure(self, key: str, doc_type: str) -> Named | None:
        """The numbered document of the type whose number begins with the same figure (Đề án 06, 06/QĐ-TTg)."""
        figure = _figure(key)
        same = (
            named
            for named in self.entries
            if named.first.doc_type == doc_type
            and named.first.number
            and _figure(named.first.number) == figure
        )
        return next(same, None)

    def _issuing(self, mention: Mention) -> Named | None:
        """The numbered document whose title issues the programme."""
        start = " ".join(mention.key.split()[: _telling_words(mention.key)])
        for named in self.entries:
            title = fold(named.value("title") or "").replace('"', "")
            at = title.find(start)
            if named.first.number and at >= 0 and _ISSUES.search(title[:at] or "về "):
                return named
        return None


def _keys(mention: Mention) -> list[str]:
    numbered = [fold(mention.number)] if mention.number and mention.rule != "citation.short-number" else []
    return [*numbered, f"{mention.rule}:{mention.key}"]


def _figure(text: str) -> str:
    match = _FIGURE.search(text)
    return match[1] if match else ""


def _telling_words(key: str) -> int:
    """How many words of a programme's name tell it from others: its type and the first of its own."""
    if " mục tiêu quốc gia " in f" {key} ":
        return 9
    return 4 if "tổng thể" in key else 6


def _agree(named: Named, mention: Mention) -> bool:
    """Whether the dates allow that it is the same document: equal, or one unknown or only a year."""
    known, date = named.value("date"), mention.date
    return known is None or date is None or known.startswith(date) or date.startswith(known)
