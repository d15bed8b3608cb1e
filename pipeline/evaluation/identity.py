"""The document's own fields, and whether the evidence of its records holds."""

from __future__ import annotations

from pipeline.evaluation.confusion import Confusion, shown
from pipeline.evaluation.gold import Gold
from pipeline.evaluation.prediction import WITH_EVIDENCE, Prediction
from pipeline.evaluation.report import Count, DocumentScore, Finding
from pipeline.evaluation.values import ALIKE, Comparer, Record, accepted, agrees, alike, same, same_trimmed
from schemas.document import DocumentInfo

_NOT_COMPARED = frozenset({"id", "source", "language"})
_COMPARERS: dict[str, Comparer] = {
    "title": same_trimmed,
    "recipients": same_trimmed,
    "co_issuers": same_trimmed,
}


def score_document(gold: Gold, prediction: Prediction, sheet: DocumentScore) -> None:
    """The share of the gold's fields that are right; a wrong one counts as missed and extra."""
    fields = gold.data.get("document") or {}
    for name in DocumentInfo.model_fields:
        if name not in fields or (name in _NOT_COMPARED and not _fixed_id(name, fields)):
            continue
        compare = _COMPARERS.get(name, same)
        found = prediction.document
        right = found is not None and agrees(fields, found, name, compare)
        near = right or (found is not None and _nearly(fields, found, name))
        _count_one(sheet, "document", right, near)
        sheet.tally.mark("document", name, right)
        if not right:
            given = None if found is None else found.get(name)
            sheet.findings.append(Finding("document", "differs", name, f"{fields[name]} ≠ {given}"))
            sheet.confusions.append(Confusion("document", name, None, shown(given), shown(fields[name])))


def _fixed_id(name: str, fields: Record) -> bool:
    """An id is compared where it doesn't come from a hash of the file."""
    return name == "id" and bool(fields["id"]) and not fields["id"].startswith("h-")


def _nearly(fields: Record, found: Record, name: str) -> bool:
    def text(value: object) -> str:
        return "; ".join(map(str, value)) if isinstance(value, list) else str(value or "")

    return any(alike(text(value), text(found.get(name))) >= ALIKE for value in accepted(fields, name))


def _count_one(sheet: DocumentScore, kind: str, right: bool, near: bool) -> None:
    for count, good in ((sheet.tally.kind(kind).strict, right), (sheet.tally.kind(kind).loose, near)):
        count.add(Count(right=1) if good else Count(missed=1, extra=1))


def score_evidence(gold: Gold, prediction: Prediction, sheet: DocumentScore) -> None:
    """The share of found records whose quote stands where it is said to stand."""
    for kind in WITH_EVIDENCE:
        for record in prediction.records(kind):
            evidence = record["evidence"]
            right = prediction.text[evidence["start"] : evidence["end"]] == evidence["quote"]
            _count_one(sheet, "evidence", right, right)
            if not right:
                sheet.findings.append(
                    Finding("evidence", "differs", evidence["quote"], f"in {kind}", evidence["rule"])
                )
