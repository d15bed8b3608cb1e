"""Tasks by their text; then, on those found, their agencies as sets and their deadlines."""

from __future__ import annotations

from collections.abc import Callable

from rapidfuzz import fuzz

from pipeline.evaluation.confusion import Confusion, confused, shown
from pipeline.evaluation.counting import count_both
from pipeline.evaluation.deadlines import same_as_any, score_deadline
from pipeline.evaluation.gold import Gold
from pipeline.evaluation.matching import Edges, Judgement, assign
from pipeline.evaluation.prediction import Prediction
from pipeline.evaluation.report import Count, DocumentScore, Finding, Verdict
from pipeline.evaluation.values import (
    ALIKE,
    Record,
    accepted,
    agrees,
    alike,
    least_likeness,
    same,
    same_set,
    shared,
    words,
)

PART = 0.9
"""A text that holds the other, or nearly so, is the same task by the loose rule: a cut or a joined item."""

_SHORTEST_PART = 20
_NOTED = ("label", "path", "agency_source", "product", "indices", "components")
_ROLES = ("lead_agencies", "coordinating_agencies")
_SETS = frozenset({"indices", "components", *_ROLES})


def score_tasks(gold: Gold, prediction: Prediction, sheet: DocumentScore) -> None:
    """Count the tasks, and the agencies and deadlines of those found, where tasks were annotated."""
    golds = gold.records("tasks")
    if golds is None:
        return
    founds = [f for f in prediction.records("tasks") if gold.in_scope("tasks", f["evidence"]["page"])]
    strict, loose = _edges(golds, founds)
    exact, _ = count_both("tasks", gold, prediction, founds, strict, loose, sheet)
    _list_findings(golds, founds, exact, sheet)
    for i, j in exact.pairs:
        _score_agencies(golds[i], founds[j], sheet)
        score_deadline(golds[i], founds[j], sheet)
        for name in _NOTED:
            if name in golds[i]:
                right = _agrees(golds[i], founds[j], name)
                sheet.tally.mark("tasks", name, right)
                if not right:
                    sheet.confusions.append(confused("tasks", name, golds[i], founds[j]))


def _edges(golds: list[Record], founds: list[Record]) -> tuple[Edges, Edges]:
    """Pairs of like texts, and with those where one holds the other; equal texts by what else agrees."""
    strict: Edges = {}
    loose: Edges = {}
    texts = [words(found["text"]) for found in founds]
    least = 100 * least_likeness()
    for i, gold in enumerate(golds):
        options = [words(text) for text in accepted(gold, "text")]
        for j, text in enumerate(texts):
            ratio = max(fuzz.ratio(option, text, score_cutoff=least) for option in options) / 100
            if ratio:
                strict[i, j] = loose[i, j] = (1.0, ratio, _agreement(gold, founds[j]))
            elif any(_is_part(option, text) for option in options):
                loose[i, j] = (0.0, 0.0, _agreement(gold, founds[j]))
    return strict, loose


def _is_part(first: str, second: str) -> bool:
    short, long = sorted((first, second), key=len)
    return len(short) >= _SHORTEST_PART and fuzz.partial_ratio(short, long, score_cutoff=100 * PART) > 0


def _agreement(gold: Record, found: Record) -> float:
    """How much of two tasks agrees beside the text, to tell apart an item of prose and its row in a table."""
    points = alike(" ".join(gold.get("path") or []), " ".join(found["path"]))
    points += sum(_agrees(gold, found, name) for name in ("label", "product", *_ROLES))
    return points + same_as_any(gold, found)


def _agrees(gold: Record, found: Record, name: str) -> bool:
    return agrees(gold, found, name, same_set if name in _SETS else same)


def _list_findings(
    golds: list[Record], founds: list[Record], judged: Judgement, sheet: DocumentScore
) -> None:
    for i in judged.missed:
        sheet.findings.append(Finding("tasks", "missed", golds[i]["text"]))
        sheet.confusions.append(Confusion.of_verdict("tasks", "missed"))
    for j in judged.extra:
        verdict: Verdict = "forbidden" if j in judged.forbidden else "extra"
        sheet.findings.append(
            Finding("tasks", verdict, founds[j]["text"], rule=founds[j]["evidence"]["rule"])
        )
        sheet.confusions.append(Confusion.of_verdict("tasks", verdict, founds[j]["evidence"]["rule"]))


def _score_agencies(gold: Record, found: Record, sheet: DocumentScore) -> None:
    for role in _ROLES:
        if role in gold:
            _score_role(role, gold, found, sheet)


def _score_role(role: str, gold: Record, found: Record, sheet: DocumentScore) -> None:
    options = [set(map(words, names or [])) for names in accepted(gold, role)]
    names = set(map(words, found[role]))
    strict, expected = _best(options, names, lambda option: len(shared(option, names)))
    loose, _ = _best(options, names, lambda option: len(_alike_names(option, names)))
    paired = shared(expected, names)
    score = sheet.tally.kind(role)
    score.strict.add(strict)
    score.loose.add(loose)
    sheet.tally.mark(role, "exact set", any(len(o) == len(names) == len(shared(o, names)) for o in options))
    rule = found["evidence"]["rule"]
    for name in sorted((expected - paired.keys()) | (names - set(paired.values()))):
        verdict: Verdict = "missed" if name in expected else "extra"
        sheet.findings.append(Finding(role, verdict, name, gold["text"], rule))
        given, wanted = (None, name) if name in expected else (name, None)
        sheet.confusions.append(Confusion(role, "name", rule, shown(given), shown(wanted)))


def _best(
    options: list[set[str]], names: set[str], hits: Callable[[set[str]], int]
) -> tuple[Count, set[str]]:
    """The accepted set that the found names fit best: the most right ones, then the fewest wrong ones."""
    counts = [(Count(n := hits(option), len(option) - n, len(names) - n), option) for option in options]
    return max(counts, key=lambda pair: (pair[0].right, -pair[0].missed - pair[0].extra))


def _alike_names(golds: set[str], founds: set[str]) -> list[tuple[int, int]]:
    """Names that are alike, or of which one goes on after the other (Sở Y tế, Sở Y tế tỉnh)."""
    left, right = sorted(golds), sorted(founds)
    edges: Edges = {}
    for i, gold in enumerate(left):
        for j, found in enumerate(right):
            likeness = alike(gold, found)
            if likeness >= ALIKE or found.startswith(gold + " ") or gold.startswith(found + " "):
                edges[i, j] = (likeness,)
    return assign(edges)
