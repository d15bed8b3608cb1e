"""Agencies named in a document: where each mention stands, and one record for each agency."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cache

from extractors.agency_cells import agencies_in_cell as _cell_names
from extractors.agency_lexicon import entry_of, level_of
from extractors.agency_parse import read_agency
from extractors.agency_roles import split_lead_and_help as _split_cell
from extractors.agency_scan import scan_text, word_lists
from extractors.document import Document, Span
from extractors.folded import Folded, Led, led_phrases
from extractors.folding import fold
from extractors.places import province_named
from extractors.values import value
from schemas.document import DocumentInfo
from schemas.reference import Agency
from schemas.vocabulary import IssuerLevel

RULE = "agency.name"


@value(frozen=True, slots=True)
class AgencyMention:
    """One place where agencies are named; several ``names`` for a list that shares its words (các Sở: A, B).

    The span holds the determiner, and the title where its head stands for it (``head``). ``kind`` is that of
    the first agency; ``known`` is False for a name that the lexicon lacks.
    """

    start: int
    end: int
    names: tuple[str, ...]
    kind: str
    known: bool
    head: bool


def find_agencies(doc: Document) -> list[AgencyMention]:
    """All mentions in the document's text, in order and without overlap; kept in ``doc.shared``.

    To be called once ``doc.info`` is filled: a name leaves out the document's own place.
    """
    found = doc.shared.get("agencies")
    if not isinstance(found, list):
        found = doc.shared["agencies"] = _find(doc)
    return found


def agencies_between(doc: Document, start: int, end: int) -> list[AgencyMention]:
    """The mentions that lie wholly between two offsets of the text."""
    mentions = find_agencies(doc)
    starts = doc.shared.get("agency-starts")
    if not isinstance(starts, list):
        starts = doc.shared["agency-starts"] = [mention.start for mention in mentions]
    first = bisect_left(starts, start)
    return [mention for mention in mentions[first : bisect_left(starts, end, first)] if mention.end <= end]


def agencies_in_cell(text: str, doc: Document | None = None) -> list[str]:
    """Canonical names of the agencies in a table cell or after a label, in order; empty where it names none.

    With the document, its own place is left out of the names, and its commune's police is completed.
    """
    return _localised(_cell_names(text), doc)


def split_lead_and_help(text: str, doc: Document | None = None) -> tuple[list[str], list[str]]:
    """Who leads and who helps in a cell that holds both; where no word says so, all of them lead."""
    lead, helping = _split_cell(text)
    return _localised(lead, doc), _localised(helping, doc)


def extract_agencies(doc: Document) -> list[Agency]:
    """One record for each canonical name in the kept text, at its first mention, with its count."""
    counts: Counter[str] = Counter()
    first: dict[str, AgencyMention] = {}
    for mention in find_agencies(doc):
        node = doc.node_at(mention.start)
        if node is not None and not doc.kept(node):
            continue
        for name in mention.names:
            counts[name] += 1
            first.setdefault(name, mention)
    return [_record(doc, name, mention, counts[name]) for name, mention in first.items()]


def _record(doc: Document, name: str, mention: AgencyMention, count: int) -> Agency:
    entry = entry_of(name)
    level = _level(name, doc.info)
    central = level == "trung-uong"
    return Agency(
        name=name,
        kind=entry.kind if entry else mention.kind,
        level=level,
        province_code=None if central else _province_code(doc.info, name),
        mentions=count,
        current_name=entry.current if entry else None,
        evidence=doc.evidence(Span(mention.start, mention.end), RULE),
    )


def _level(name: str, info: DocumentInfo | None) -> IssuerLevel | None:
    """The level of a name; a thành phố is a province where it is one of the central cities."""
    level = level_of(name)
    head, city, place = name.rpartition("thành phố")
    if level != "huyen" or not city or not head:
        return level
    city_name = place.strip() or (info.province if info else None)
    province = province_named(city_name, info.issued if info else None) if city_name else None
    return "tinh" if province and province.type == city else level


def _province_code(info: DocumentInfo | None, name: str) -> str | None:
    """The document's own province, or the one that the name says it is of."""
    words = name.split()
    for size in range(min(4, len(words) - 1), 1, -1):
        named = province_named(" ".join(words[-size:]), info.issued if info else None)
        if named:
            return named.code
    return info.province_code if info else None


@cache
def _candidates() -> Led:
    """Where a mention may begin in folded text, beside the known names: a determiner, a title, an address."""
    lists = word_lists()
    heads = lists["heads"]
    words = (*lists["determiners"]["words"], *heads["titles"], *heads["deputy"], *heads["address"])
    return led_phrases(fold(word) for word in words)


@cache
def _unit_words() -> Led:
    """Unit words with a capital, in the text as printed."""
    return led_phrases(unit[0].upper() + unit[1:] for unit in word_lists()["units"]["words"])


def _find(doc: Document) -> list[AgencyMention]:
    scan = scan_text(doc.text, _folded_cells(doc))
    starts = scan.known.keys() | scan.small.keys()
    starts.update(match.start() for match in _candidates().finditer(scan.folded))
    starts.update(match.start() for match in _unit_words().finditer(scan.folded, text=scan.text))
    mentions: list[AgencyMention] = []
    end = 0
    for start in sorted(starts):
        if start < end:
            continue
        found = read_agency(scan, start)
        if found:
            end = found.end
            names = tuple(_localised(list(found.names), doc))
            if names:
                mentions.append(AgencyMention(start, end, names, found.kind, found.known, found.head))
    return mentions


def _folded_cells(doc: Document) -> Folded:
    """The folded text with the line breaks inside table cells as blanks, so that names are whole there."""
    spans = {cell.span for grid in doc.grids for row in grid.rows for cell in row if "\n" in cell.text}
    if not spans:
        return doc.folded
    parts: list[str] = []
    end = 0
    for span in sorted(spans):
        if span.start >= end:
            parts += [doc.folded[end : span.start], doc.folded[span.start : span.end].replace("\n", " ")]
            end = span.end
    return Folded("".join(parts) + doc.folded[end:])


def _localised(names: list[str], doc: Document | None) -> list[str]:
    info = doc.info if doc else None
    return list(dict.fromkeys(_of_own_place(name, info) for name in names)) if info else names


def _of_own_place(name: str, info: DocumentInfo) -> str:
    if name == "Công an" and info.commune:
        return f"Công an {_type_word(info.commune)}"
    for place in _own_places(info):
        if name.endswith(" " + place):
            bare = name[: -len(place) - 1]
            return bare if bare.startswith("Sở ") else f"{bare} {_type_word(place)}"
    if name.startswith("Sở ") and info.province and name.endswith(" " + info.province):
        return name[: -len(info.province) - 1]
    return name


def _own_places(info: DocumentInfo) -> list[str]:
    """The document's own places as a name ends with them, their type words included."""
    province = province_named(info.province, info.issued) if info.province else None
    own = f"{province.type} {info.province}" if province else None
    return [place for place in (info.commune, info.district, own) if place]


_TYPE = re.compile(r"(?:thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|phường|xã)(?=\s)")


def _type_word(place: str) -> str:
    match = _TYPE.match(place)
    return match[0] if match else place
