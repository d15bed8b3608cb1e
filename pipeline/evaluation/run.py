"""The evaluation from end to end: each gold file's input is extracted and compared with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from pipeline.errors import DocumentError
from pipeline.evaluation import kinds
from pipeline.evaluation.facts import score_facts
from pipeline.evaluation.gold import Gold, find_input, fingerprint, load
from pipeline.evaluation.identity import score_document, score_evidence
from pipeline.evaluation.prediction import Prediction
from pipeline.evaluation.report import DocumentScore, Report, Status
from pipeline.evaluation.structure import score_duplicates, score_outline
from pipeline.evaluation.tasks import score_tasks
from pipeline.evaluation.values import Matching, matching
from schemas.records import Extraction

Extract = Callable[[Path], Extraction]

SCORERS: tuple[Callable[[Gold, Prediction, DocumentScore], None], ...] = (
    score_document,
    partial(score_facts, kinds.SCORES),
    partial(score_facts, kinds.RANKINGS),
    partial(score_facts, kinds.TARGETS),
    score_tasks,
    partial(score_facts, kinds.CITATIONS),
    score_duplicates,
    score_outline,
    score_evidence,
)


def evaluate(
    gold_dir: Path, extract: Extract, *, inputs: Path | None = None, strict_unread: bool = False
) -> Report:
    """Compare the extractions of a gold folder's inputs with its annotations.

    A document in a format without a reader, or whose input isn't found, is listed and left out of the
    figures, unless ``strict_unread`` counts all its records as missed; a failed one always counts so.
    Raises DocumentError where the folder holds no gold.
    """
    documents = [_score(gold, extract, inputs, strict_unread) for gold in load(gold_dir)]
    return Report(gold_dir.name or str(gold_dir), fingerprint(gold_dir), documents)


def _score(gold: Gold, extract: Extract, inputs: Path | None, strict_unread: bool) -> DocumentScore:
    prediction, status, message = _predict(gold, extract, inputs)
    counted = strict_unread or status in ("read", "failed")
    sheet = DocumentScore(gold.path.name, gold.file, status, message, counted)
    if counted:
        _run_scorers(gold, prediction, sheet)
        for how in ("soft", "near"):
            _count_by(how, gold, prediction, sheet)
    return sheet


def _run_scorers(gold: Gold, prediction: Prediction, sheet: DocumentScore) -> None:
    for scorer in SCORERS:
        scorer(gold, prediction, sheet)


def _count_by(how: Matching, gold: Gold, prediction: Prediction, sheet: DocumentScore) -> None:
    """Judge once more with other comparisons, and keep only the counts."""
    again = DocumentScore(sheet.gold, sheet.file, sheet.status)
    with matching(how):
        _run_scorers(gold, prediction, again)
    for kind, score in again.tally.kinds.items():
        setattr(sheet.tally.kind(kind), how, score.strict)


def _predict(gold: Gold, extract: Extract, inputs: Path | None) -> tuple[Prediction, Status, str]:
    path = find_input(gold, inputs)
    if path is None:
        return Prediction(), "no input", f"No file {gold.file} beside the gold or in the input folders."
    try:
        return Prediction.of(extract(path)), "read", ""
    except DocumentError as error:
        return Prediction(), "not read" if error.category == "unsupported" else "failed", error.message
