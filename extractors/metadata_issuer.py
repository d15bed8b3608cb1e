"""The issuing body: from the lines of the letterhead to its canonical name, its level and the places it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import get_args

from extractors.agency_lexicon import NOT_AN_AGENCY, Entry, entries, spell_out
from extractors.agency_names import KnownName, find_known
from extractors.folding import fold, strip_marks
from extractors.metadata_names import PlaceName, in_sentence_case, level_of, read_places
from extractors.metadata_text import Line, lexicon, starts_with
from schemas.vocabulary import IssuerLevel

_JOINT = re.compile(r"\s+[-–]\s+")
_CENTRAL = frozenset({"trung-uong", "bo"})
_SIDE_BY_SIDE = frozenset({"so-nganh", "bo", "doan-the"})
_LOCAL = frozenset({"cong-an", "quan-su", "nganh-doc", "tu-phap", "dang", "doan-the", "ubnd", "hdnd"})
"""Kinds that have a body in each place, also where the letterhead has the ministry above it."""
_OF_PLACE = re.compile(
    r"(?<!\w)(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã|phường|thị trấn|đặc khu)\s+"
    r"(?!ủy\b|đoàn\b|trực thuộc|hội\b)[^\W\d_]"
)


@dataclass(slots=True)
class Issuer:
    """The issuing body. ``places`` are those that its letterhead names, the innermost first."""

    name: str | None = None
    level: IssuerLevel | None = None
    places: list[PlaceName] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Body:
    """One body of the letterhead: its name without its place, what kind it is, and the places after it."""

    name: str
    kind: str
    level: str | None
    places: list[PlaceName]

    @property
    def place(self) -> PlaceName | None:
        return self.places[0] if self.places else None


def read_issuer(
    lines: list[Line], text: str, folded: str, on: str | None = None, default: PlaceName | None = None
) -> Issuer:
    """The issuer of a letterhead's lines; the document's text shows how names in capitals are written.

    ``default`` is the place of a letterhead that names none; central bodies never take it.
    """
    bodies = [read_body(name, text, folded, on) for name in _names(lines)]
    if not bodies:
        return Issuer()
    own = next(b for b in bodies if b is bodies[-1] or _is_joint(b, bodies[-1]))
    above = bodies[: bodies.index(own)]
    named = [place for body in (own, *reversed(above)) for place in body.places]
    if not named and default is not None and not _is_central(own, above):
        named = [default]
    place = own.place or (named[0] if named else None)
    return Issuer(
        name=_full_name(own, above, place),
        level=_level(own, above, place, on),
        places=named,
        others=[_full_name(b, above, b.place or place) for b in bodies if _is_joint(own, b)],
    )


def _is_joint(one: Body, other: Body) -> bool:
    """Two bodies of one rank side by side issue jointly; of different rank, the first is the other's parent."""
    return one.kind == other.kind and one.name != other.name and one.kind in _SIDE_BY_SIDE


def _is_central(own: Body, above: list[Body]) -> bool:
    return any(body.kind in _CENTRAL or body.level == "trung-uong" for body in (own, *above))


@cache
def _begins_body() -> re.Pattern[str]:
    return starts_with(lexicon()["letterhead"]["bodies"])


def _names(lines: list[Line]) -> list[str]:
    """The lines as whole names: a name may run over several lines, and a joint line holds several names."""
    names: list[str] = []
    for line in lines:
        words = " ".join(line.text.split())
        if names and (not _begins_body().match(fold(words)) or _CUT.fullmatch(fold(names[-1]))):
            names[-1] += " " + words
        else:
            names.append(words)
    return [part for name in names for part in _parts(name)]


_CUT = re.compile(
    r"hội đồng|ban thường trực|bộ chỉ huy|ban chỉ huy|ban chỉ đạo|ban quản lý|trung tâm|trường|tổ công tác"
    r"|.{0,300}(?:,|-| và| của)"
)
"""A name that can't end where its line does."""


def _parts(name: str) -> list[str]:
    pieces = _JOINT.split(name)
    return pieces if len(pieces) > 1 and all(_begins_body().match(fold(p)) for p in pieces) else [name]


def read_body(printed: str, text: str, folded: str, on: str | None) -> Body:
    """One body by its printed name: known agencies by the gazetteer, others in the document's own spelling."""
    words = printed.strip(" ,.*-")
    head, _, tail = words.partition(" ")
    words = f"{spell_out(head)} {tail}".strip()
    words = words[:1].upper() + words[1:]
    known = find_known(words, fold(words)).get(0) or _known_by_letters(words)
    if known is not None and not words[known.end : known.end + 1].isalnum():
        rest = words[known.end :].strip(" ,-")
        found = read_places(
            rest, text, folded, on, lexicon()["names"]["party"].get(fold(known.entry.name), "")
        )
        if found or not rest:
            return Body(known.entry.name, known.entry.kind, known.entry.level, found)
    return _unknown_body(words, known, text, folded, on)


@cache
def _plain_names() -> dict[str, Entry]:
    """Names by their letters without marks, the longest first; UBND and HĐND spelt out."""
    names = {strip_marks(entry.name): entry for entry in reversed(entries()) if entry.kind != NOT_AN_AGENCY}
    names |= {name.replace(" va ", " & "): entry for name, entry in names.items()}
    for short, words in (("ubnd", "uy ban nhan dan"), ("hdnd", "hoi dong nhan dan")):
        names[words] = names[short]
    return dict(sorted(names.items(), key=lambda item: -len(item[0])))


def _known_by_letters(words: str) -> KnownName | None:
    """A known name whose marks were misread: `SỎ NỘI VỤ`. Short names would be found in too many words."""
    plain = strip_marks(words)
    if len(plain) != len(words):
        return None
    name = next((n for n in _plain_names() if len(n) > 8 and plain.startswith(n)), None)
    return KnownName(0, len(name), _plain_names()[name], True) if name is not None else None


def _unknown_body(words: str, known: KnownName | None, text: str, folded: str, on: str | None) -> Body:
    match = next((m for m in _OF_PLACE.finditer(fold(words)) if m.start() > 0), None)
    found = read_places(words[match.start() :], text, folded, on) if match is not None else []
    name = words[: match.start()].strip(" ,-") if found and match is not None else words
    kind = known.entry.kind if known is not None else "khac"
    return Body(in_sentence_case(name, text, folded, lexicon()["names"]["heads"]), kind, None, found)


def _level(own: Body, above: list[Body], place: PlaceName | None, on: str | None) -> IssuerLevel | None:
    if above and above[-1].kind in _CENTRAL and own.kind not in _LOCAL:
        return "trung-uong"
    if own.kind in _CENTRAL or own.level == "trung-uong" or own.kind == "so-nganh":
        return _stated(own)
    if place is not None:
        return level_of(place, on)
    central = above and above[-1].level == "trung-uong"
    return "trung-uong" if central else _stated(own)


def _stated(own: Body) -> IssuerLevel | None:
    """The level that the list of agencies gives the body."""
    return next((level for level in get_args(IssuerLevel) if level == own.level), None)


def _full_name(own: Body, above: list[Body], place: PlaceName | None) -> str:
    """The body with its place: `Sở Nội vụ tỉnh Bình Định`; a part with the body it is of; a central body bare."""
    names = lexicon()["names"]
    chain = "/".join(fold(body.name) for body in (*above, own))
    if chain in names["under"]:
        return str(names["under"][chain])
    if fold(own.name) in names["parts"] and above and not own.places:
        return _of_parent(own, above, place)
    if own.kind in _CENTRAL or place is None:
        return own.name
    if fold(own.name) in names["party"] or fold(own.name).endswith(f" {place.type}"):
        return f"{own.name} {place.name}"
    return own.name if fold(str(place)) in fold(own.name) else f"{own.name} {place}"


def _of_parent(own: Body, above: list[Body], place: PlaceName | None) -> str:
    parent = above[-1]
    if parent.kind == "ubnd" and own.name != "Văn phòng" and place is not None:
        return f"{own.name} {place}"
    full = f"{own.name} {_full_name(parent, above[:-1], parent.place or place)}"
    known = find_known(full, fold(full)).get(0)
    return known.entry.name + full[known.end :] if known is not None else full


def named_by_sign(sign: str) -> str | None:
    """The body that a number's last codes stand for: `12/BC-SNV` is Sở Nội vụ's; None for codes of no known body."""
    for code in reversed(re.split(r"[-/.&,]", sign)):
        known = find_known(code, fold(code)).get(0)
        if known is not None and known.end == len(code):
            return known.entry.name
    return None
