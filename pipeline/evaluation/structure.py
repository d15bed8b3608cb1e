"""How the document is divided: its outline, and what stands in it twice."""

from __future__ import annotations

import re

from rapidfuzz.distance import LCSseq

from pipeline.evaluation.gold import Gold
from pipeline.evaluation.matching import Edges, assign
from pipeline.evaluation.prediction import Prediction
from pipeline.evaluation.report import Count, DocumentScore, Finding, Verdict
from pipeline.evaluation.values import Record, words

_OUTLINED = frozenset({"phan", "chuong", "muc", "tieu-muc", "dieu", "khoan", "diem", "gach"})
_AFTER_LABEL = re.compile(r"^[\s.):/-]+")

Entry = tuple[str, int, str, str]
"""An outline's item: kind, level, label and first words, folded."""


def score_duplicates(gold: Gold, prediction: Prediction, sheet: DocumentScore) -> None:
    """Repetitions by the first and last words of the other copy; loosely, by either."""
    golds = gold.records("duplicates")
    if golds is None:
        return
    copies = [_copy(d, prediction) for d in prediction.records("duplicates") if d["kind"] != "document"]
    strict: Edges = {}
    loose: Edges = {}
    for i, expected in enumerate(golds):
        for j, copy in enumerate(copies):
            ends = _ends(expected, copy)
            if any(ends):
                loose[i, j] = (float(sum(ends)),)
            if all(ends):
                strict[i, j] = (1.0,)
    score = sheet.tally.kind("duplicates")
    pairs = assign(strict)
    score.strict.add(Count(len(pairs), len(golds) - len(pairs), len(copies) - len(pairs)))
    near = len(assign(loose))
    score.loose.add(Count(near, len(golds) - near, len(copies) - near))
    for i in sorted(set(range(len(golds))) - {i for i, _ in pairs}):
        sheet.findings.append(Finding("duplicates", "missed", golds[i].get("first_words_of_copy") or ""))
    for j in sorted(set(range(len(copies))) - {j for _, j in pairs}):
        sheet.findings.append(Finding("duplicates", "extra", copies[j][:200]))


def _copy(duplicate: Record, prediction: Prediction) -> str:
    """The folded words of the other copy, by its span, else of the section that it begins with."""
    span = duplicate["copy_span"]
    if span is None:
        sections = prediction.records("sections")
        span = next(((s["start"], s["end"]) for s in sections if s["id"] == duplicate["copy"]), (0, 0))
    return words(prediction.text[span[0] : span[1]])


def _ends(expected: Record, copy: str) -> tuple[bool, bool]:
    first = words(expected.get("first_words_of_copy") or "")
    last = words(expected.get("last_words_of_copy") or "").rstrip(" .;")
    return copy.startswith(first), copy.rstrip(" .;").endswith(last)


def score_outline(gold: Gold, prediction: Prediction, sheet: DocumentScore) -> None:
    """Headings and items in order: the longest common sequence; loosely, without kinds and levels."""
    items = gold.records("outline")
    if items is None:
        return
    length = max((len(item["first_words"].split()) for item in items), default=0)
    expected = [
        (item["kind"], item["level"], words(item["label"] or ""), words(item["first_words"]))
        for item in items
    ]
    listed = [section for section in prediction.kept_sections() if section["kind"] in _OUTLINED]
    found = [_entry(section, prediction.text, length) for section in listed]
    score = sheet.tally.kind("outline")
    for count, start in ((score.strict, 0), (score.loose, 2)):
        left, right = [entry[start:] for entry in expected], [entry[start:] for entry in found]
        common = LCSseq.similarity(left, right)
        count.add(Count(common, len(left) - common, len(right) - common))
    for op in LCSseq.opcodes(expected, found):
        if op.tag == "delete":
            _list_entries(expected[op.src_start : op.src_end], "missed", sheet)
        elif op.tag == "insert":
            _list_entries(found[op.dest_start : op.dest_end], "extra", sheet)


def _list_entries(entries: list[Entry], verdict: Verdict, sheet: DocumentScore) -> None:
    for kind, level, label, first in entries:
        sheet.findings.append(Finding("outline", verdict, f"{label} {first}", f"{kind}, level {level}"))


def _entry(section: Record, text: str, length: int) -> Entry:
    """Kind, level, label and the first so many words of a section, its label left out."""
    own = section["heading"] or _first_line(text[section["start"] : section["end"]], section["label"] or "")
    first = words(" ".join(own.split()[:length]))
    return section["kind"], section["level"], words(section["label"] or ""), first


def _first_line(text: str, label: str) -> str:
    """The first line that holds more than the label, without it."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if label and lines and lines[0].startswith(label):
        lines[0] = _AFTER_LABEL.sub("", lines[0].removeprefix(label))
    return next(filter(None, lines), "")
