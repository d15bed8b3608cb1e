"""What all kinds of single records share: judging by both rules and counting the outcome."""

from __future__ import annotations

from pipeline.evaluation.gold import Gold
from pipeline.evaluation.matching import Edges, Judgement, Passages, judge
from pipeline.evaluation.prediction import Prediction
from pipeline.evaluation.report import Count, DocumentScore
from pipeline.evaluation.values import Record


def count_both(
    kind: str,
    gold: Gold,
    prediction: Prediction,
    founds: list[Record],
    strict: Edges,
    loose: Edges,
    sheet: DocumentScore,
) -> tuple[Judgement, Judgement]:
    """Judge the found records by the strict and by the loose rule; count them, and what each rule made."""
    golds = gold.records(kind) or []
    borderline = Passages(prediction.text, gold.borderline(kind))
    negatives = Passages(prediction.text, gold.negatives(kind))
    exact = judge(golds, founds, strict, loose, borderline=borderline, negatives=negatives)
    near = judge(golds, founds, loose, loose, borderline=borderline, negatives=negatives)
    score = sheet.tally.kind(kind)
    score.strict.add(_count(exact))
    score.loose.add(_count(near))
    for _, j in exact.pairs:
        sheet.tally.rule(kind, founds[j]["evidence"]["rule"], right=True)
    for j in exact.extra:
        sheet.tally.rule(kind, founds[j]["evidence"]["rule"], right=False)
    return exact, near


def _count(judgement: Judgement) -> Count:
    return Count(len(judgement.pairs), len(judgement.missed), len(judgement.extra))
