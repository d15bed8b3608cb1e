"""Two hundred queries as people type them: common and rare words, phrases, beginnings, words left out, filters."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from benchmarks.search.composed import words
from extractors.folding import strip_marks
from extractors.place_tables import communes
from pipeline.searching.filters import Filters

COUNT = 200
COMMON = ("thực", "hiện", "thuc", "hien", "thực hiện", "thuc hien", "năm", "nam", "sở", "so")
"""Words that stand in two fifths of the passages or more."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, within which limits, and what sort of query it is."""

    sort: str
    typed: str
    filters: Filters


def queries(count: int = COUNT) -> list[Query]:
    """The queries, the same in every run; a tenth of each sort."""
    chance = Random(2_026)
    sorts = (_common, _with_common, _matter, _long, _rare, _phrase, _begun, _less, _filtered, _filtered)
    return [sorts[at % len(sorts)](chance) for at in range(count)]


def _typed(text: str, chance: Random) -> str:
    """As typed: with marks or without, in small letters mostly."""
    text = text if chance.random() < 0.3 else text.lower()
    return strip_marks(text) if chance.random() < 0.5 else text


def _pick(name: str, chance: Random) -> str:
    return str(chance.choice(words()[name]))


def _common(chance: Random) -> Query:
    return Query("a common word", chance.choice(COMMON), Filters())


def _with_common(chance: Random) -> Query:
    typed = _typed(f"{_pick('verb', chance)} {chance.choice(COMMON)} {_pick('what', chance)}", chance)
    return Query("with common words", typed, Filters())


def _matter(chance: Random) -> Query:
    return Query("two or more words", _typed(_pick("matter", chance), chance), Filters())


def _long(chance: Random) -> Query:
    parts = (_pick(name, chance) for name in ("agency", "verb", "what", "matter"))
    return Query("a long query", _typed(" ".join(parts), chance), Filters())


def _rare(chance: Random) -> Query:
    name = chance.choice(sorted(communes())).title()
    number = f"{chance.randint(100, 4999)}/QĐ-UBND"
    return Query("a rare name", _typed(chance.choice((name, number)), chance), Filters())


def _phrase(chance: Random) -> Query:
    typed = f'"{_pick("matter", chance)}" {_pick("verb", chance)}'
    return Query("a phrase", _typed(typed, chance), Filters())


def _begun(chance: Random) -> Query:
    *whole, last = _pick("matter", chance).split()
    typed = " ".join([*whole[-chance.randint(0, 2) :], last[: chance.randint(1, 3)]]) + "*"
    return Query("a word begun", _typed(typed, chance), Filters())


def _less(chance: Random) -> Query:
    typed = f"{_pick('matter', chance)} -{chance.choice(('tỉnh', 'năm', 'nam', 'quý'))}"
    return Query("a word left out", _typed(typed, chance), Filters())


def _filtered(chance: Random) -> Query:
    every: dict[str, Any] = {
        "province": chance.choice(("Hà Tĩnh", "Quảng Nam", "Đà Nẵng", "Lâm Đồng", "Long An")),
        "index": chance.choice(("PAPI", "PCI", "SIPAS")),
        "year": chance.randint(2019, 2026),
        "kind": chance.choice(("task", "section", "score", "document")),
        "agency": chance.choice(("Sở Nội vụ", "Sở Tài chính", "Sở Khoa học và Công nghệ")),
        "due_from": f"{chance.randint(2019, 2026)}-01-01",
    }
    chosen = chance.sample(sorted(every), chance.randint(1, 3))
    filters = Filters(**{name: every[name] for name in chosen})
    typed = chance.choice((_pick("matter", chance), _pick("verb", chance), chance.choice(COMMON)))
    return Query("with filters", _typed(typed, chance), filters)
