"""Which found record stands for which gold record, and which of the rest count."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from extractors.folding import fold
from pipeline.evaluation.values import Record, words

Weight = tuple[float, ...]
Edges = dict[tuple[int, int], Weight]
"""Which gold record (by index) a found record (by index) may stand for, and how well, the best highest."""

_MARK = re.compile(r"^(?:[-+*•]\s*|\(?\w{1,4}[.)]\s+)")


def assign(edges: Edges) -> list[tuple[int, int]]:
    """Pairs one to one: the best first, then shifted along until no other gold record can have a partner."""
    found_of: dict[int, int] = {}
    gold_of: dict[int, int] = {}
    neighbours: dict[int, list[int]] = {}
    for gold, found in sorted(edges, key=lambda pair: (tuple(-w for w in edges[pair]), pair)):
        neighbours.setdefault(gold, []).append(found)
        if gold not in found_of and found not in gold_of:
            found_of[gold], gold_of[found] = found, gold
    for gold in sorted(neighbours.keys() - found_of.keys()):
        _augment(gold, neighbours, found_of, gold_of)
    return sorted(found_of.items())


def _augment(
    start: int, neighbours: dict[int, list[int]], found_of: dict[int, int], gold_of: dict[int, int]
) -> None:
    """Find a partner for one more gold record by the shortest chain of exchanges, if there is one."""
    reached_from: dict[int, int] = {}
    queue = [start]
    for gold in queue:
        for found in neighbours[gold]:
            if found in reached_from:
                continue
            reached_from[found] = gold
            if found in gold_of:
                queue.append(gold_of[found])
                continue
            link: int | None = found
            while link is not None:
                owner = reached_from[link]
                former = found_of.get(owner)
                found_of[owner], gold_of[link] = link, owner
                link = former
            return


class Passages:
    """Stretches of a document's text that were quoted, white space folded."""

    def __init__(self, text: str, quotes: list[str]) -> None:
        self._spans: list[tuple[int, int]] = []
        self._absent: list[str] = []
        folded = fold(text)
        for quote in quotes:
            bare = _MARK.sub("", fold(quote).strip())
            pattern = r"\s+".join(map(re.escape, bare.split()))
            spans = [match.span() for match in re.finditer(pattern, folded)] if pattern else []
            self._spans += spans
            if not spans and len(bare) >= 8:
                self._absent.append(words(bare))

    def overlap(self, record: Record) -> bool:
        """Whether the record's evidence shares words with a passage; what OCR bent is known by likeness."""
        evidence = record["evidence"]
        start, end = evidence["start"], evidence["end"]
        if any(start < last and first < end for first, last in self._spans):
            return True
        quote = words(evidence["quote"])
        return len(quote) >= 8 and any(fuzz.partial_ratio(quote, other) >= 90 for other in self._absent)


@dataclass(slots=True)
class Judgement:
    """Indexes of the records that are right (gold, found), missed and extra; forbidden ones are extra too."""

    pairs: list[tuple[int, int]]
    missed: list[int]
    extra: list[int]
    forbidden: set[int] = field(default_factory=set)


def is_neutral(gold: Record) -> bool:
    """Whether a gold record counts neither for nor against."""
    return bool(gold.get("optional") or gold.get("repeat"))


def _between(edges: Edges, golds: Collection[int], founds: Collection[int]) -> Edges:
    return {pair: weight for pair, weight in edges.items() if pair[0] in golds and pair[1] in founds}


def judge(
    golds: list[Record],
    founds: list[Record],
    edges: Edges,
    loose: Edges,
    *,
    borderline: Passages,
    negatives: Passages,
) -> Judgement:
    """Pair the records by ``edges``; what is left is extra unless it is neutral.

    Neutral is what fits an optional or repeated gold record by ``loose``, a borderline passage, or a record
    that says itself that it is a repeat. One on a passage that must give none is extra in any case, unless
    it stands for a missed record with some value wrong.
    """
    required = {i for i, gold in enumerate(golds) if not is_neutral(gold)}
    repeats = {j for j, found in enumerate(founds) if found.get("repeat")}
    pairs = assign(_between(edges, required, set(range(len(founds))) - repeats))
    waiting = required - {i for i, _ in pairs}
    pairs += assign(_between(edges, waiting, repeats))
    left = set(range(len(founds))) - {j for _, j in pairs}
    left -= {j for _, j in assign(_between(loose, set(range(len(golds))) - required, left))}
    missed = required - {i for i, _ in pairs}
    meant = {j for i, j in loose if i in missed}
    forbidden = {j for j in left - meant if negatives.overlap(founds[j])}
    extra = {j for j in left - repeats if not borderline.overlap(founds[j])} | forbidden
    return Judgement(sorted(pairs), sorted(missed), sorted(extra), forbidden)
