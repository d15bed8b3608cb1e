"""Counting scores, rankings, targets and citations by the rules of their kind."""

from __future__ import annotations

from rapidfuzz import fuzz

from pipeline.evaluation.confusion import Confusion, confused
from pipeline.evaluation.counting import count_both
from pipeline.evaluation.gold import Gold
from pipeline.evaluation.kinds import Rule
from pipeline.evaluation.matching import Edges, Judgement, assign
from pipeline.evaluation.prediction import Prediction
from pipeline.evaluation.report import DocumentScore, Finding, Verdict
from pipeline.evaluation.values import Record, alike, words


def score_facts(rule: Rule, gold: Gold, prediction: Prediction, sheet: DocumentScore) -> None:
    """Count one kind's records, its rules' hits and its fields' shares, where the kind was annotated."""
    golds = gold.records(rule.kind)
    if golds is None:
        return
    founds = [f for f in prediction.records(rule.kind) if gold.in_scope(rule.kind, f["evidence"]["page"])]
    loose = _loose_edges(rule, golds, founds)
    strict = {(i, j): w for (i, j), w in loose.items() if not rule.wrong(golds[i], founds[j])}
    exact, near = count_both(rule.kind, gold, prediction, founds, strict, loose, sheet)
    for i, j in near.pairs:
        _mark_fields(rule, golds[i], founds[j], sheet)
    _list_findings(rule, golds, founds, exact, loose, sheet)


def _loose_edges(rule: Rule, golds: list[Record], founds: list[Record]) -> Edges:
    """Pairs that tell of the same thing: first those with all values right, then by the words quoted."""
    edges: Edges = {}
    for i, gold in enumerate(golds):
        for j, found in enumerate(founds):
            if rule.loose(gold, found):
                edges[i, j] = (-len(rule.wrong(gold, found)), _likeness(rule, gold, found))
    return edges


def _likeness(rule: Rule, gold: Record, found: Record) -> float:
    """How near two records' quotes and texts are, to tell those with equal values apart."""
    quotes = fuzz.partial_ratio(words(gold.get("quote") or ""), words(found["evidence"]["quote"])) / 100
    return quotes + sum(alike(gold.get(name), found.get(name)) for name in rule.texts)


def _mark_fields(rule: Rule, gold: Record, found: Record, sheet: DocumentScore) -> None:
    for name in (*rule.values, *rule.noted):
        if name in gold:
            right = rule.agrees(gold, found, name)
            sheet.tally.mark(rule.kind, name, right)
            if not right:
                sheet.confusions.append(confused(rule.kind, name, gold, found))
    for name in rule.texts:
        if gold.get(name):
            sheet.tally.mark(rule.kind, f"{name} (likeness)", alike(gold[name], found.get(name)))


def _list_findings(
    rule: Rule,
    golds: list[Record],
    founds: list[Record],
    judged: Judgement,
    loose: Edges,
    sheet: DocumentScore,
) -> None:
    """Missed and extra records with their words; of two that nearly agree, one finding."""
    missed, extra = set(judged.missed), set(judged.extra) - judged.forbidden
    near = assign({(i, j): w for (i, j), w in loose.items() if i in missed and j in extra})
    for i, j in near:
        gold, found = golds[i], founds[j]
        detail = "; ".join(
            f"{n}: {_show(gold.get(n))} ≠ {_show(found.get(n))}" for n in rule.wrong(gold, found)
        )
        sheet.findings.append(
            Finding(rule.kind, "differs", found["evidence"]["quote"], detail, found["evidence"]["rule"])
        )
    missed -= {i for i, _ in near}
    left = set(judged.extra) - {j for _, j in near}
    _list_confusions(rule, golds, founds, missed, left - judged.forbidden, sheet)
    for i in sorted(missed):
        sheet.findings.append(
            Finding(rule.kind, "missed", golds[i].get("quote") or "", _summary(rule, golds[i]))
        )
    for j in sorted(left):
        verdict: Verdict = "forbidden" if j in judged.forbidden else "extra"
        evidence = founds[j]["evidence"]
        sheet.findings.append(
            Finding(rule.kind, verdict, evidence["quote"], _summary(rule, founds[j]), evidence["rule"])
        )


def _list_confusions(
    rule: Rule,
    golds: list[Record],
    founds: list[Record],
    missed: set[int],
    extra: set[int],
    sheet: DocumentScore,
) -> None:
    """Of a missed and an extra record with the same words, the fields that differ; the others by their verdict."""
    edges: Edges = {}
    for i in missed:
        quote = words(golds[i].get("quote") or "")
        for j in extra:
            likeness = fuzz.partial_ratio(quote, words(founds[j]["evidence"]["quote"])) if quote else 0
            if likeness >= 90:
                edges[i, j] = (-len(rule.wrong(golds[i], founds[j])), likeness)
    pairs = assign(edges)
    for i, j in pairs:
        for name in rule.wrong(golds[i], founds[j]):
            sheet.confusions.append(confused(rule.kind, name, golds[i], founds[j]))
    for _ in missed - {i for i, _ in pairs}:
        sheet.confusions.append(Confusion.of_verdict(rule.kind, "missed"))
    for j in sorted(extra - {j for _, j in pairs}):
        sheet.confusions.append(Confusion.of_verdict(rule.kind, "extra", founds[j]["evidence"]["rule"]))


def _show(value: object) -> str:
    if isinstance(value, dict):
        return str(value.get("name"))
    return "null" if value is None else str(value)


def _summary(rule: Rule, record: Record) -> str:
    filled = ((name, record.get(name)) for name in dict.fromkeys((*rule.key, *rule.values, *rule.noted)))
    return ", ".join(f"{name} {_show(value)}" for name, value in filled if value not in (None, [], False))
