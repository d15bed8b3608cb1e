"""What an evaluation found: counts of right, missed and extra, a kind, a field, a rule and a document."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from pipeline.evaluation.confusion import Confusion, counted

KINDS = (
    "document", "scores", "rankings", "targets", "tasks", "lead_agencies", "coordinating_agencies",
    "deadlines", "citations", "duplicates", "outline", "evidence",
)  # fmt: skip

Status = Literal["read", "not read", "failed", "no input"]
"""Not read: a format without a reader. Failed: an error in a format that has one; its records are missed."""

Verdict = Literal["missed", "extra", "differs", "forbidden"]
"""Differs: one missed and one extra that agree but for some values. Forbidden: words that must give none."""


@dataclass(slots=True)
class Count:
    """Right, missed and extra records; the ratios are null where there was nothing to count."""

    right: int = 0
    missed: int = 0
    extra: int = 0

    def add(self, other: Count) -> None:
        self.right += other.right
        self.missed += other.missed
        self.extra += other.extra

    @property
    def precision(self) -> float | None:
        return _ratio(self.right, self.right + self.extra)

    @property
    def recall(self) -> float | None:
        return _ratio(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        return _ratio(2 * self.right, 2 * self.right + self.missed + self.extra)

    def to_dict(self) -> dict[str, Any]:
        """The counts with their ratios."""
        ratios = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        counts = {"right": self.right, "missed": self.missed, "extra": self.extra}
        return counts | {name: None if value is None else round(value, 4) for name, value in ratios.items()}


@dataclass(slots=True)
class Share:
    """Points out of a total: right values of a field, or the sum of similarities."""

    points: float = 0
    total: int = 0

    def add(self, other: Share) -> None:
        self.points += other.points
        self.total += other.total

    @property
    def value(self) -> float | None:
        return _ratio(self.points, self.total)

    def to_dict(self) -> dict[str, Any]:
        """The points, the total and their ratio."""
        value = self.value
        share = None if value is None else round(value, 4)
        return {"points": round(self.points, 4), "total": self.total, "share": share}


@dataclass(slots=True)
class KindScore:
    """A kind's counts, by the whole record (strict) and by what identifies it (loose).

    Soft and near are strict but for how texts are compared: without marks, and by a similarity of 0.9.
    """

    strict: Count = field(default_factory=Count)
    loose: Count = field(default_factory=Count)
    soft: Count = field(default_factory=Count)
    near: Count = field(default_factory=Count)

    def add(self, other: KindScore) -> None:
        for name in self.__slots__:
            getattr(self, name).add(getattr(other, name))

    def to_dict(self) -> dict[str, Any]:
        """All counts."""
        return {name: getattr(self, name).to_dict() for name in self.__slots__}


@dataclass(slots=True)
class Finding:
    """One record that isn't right, with its words; ``rule`` made it, where it was found at all."""

    kind: str
    verdict: Verdict
    words: str
    detail: str = ""
    rule: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The finding's fields."""
        names = ("kind", "verdict", "words", "detail", "rule")
        return {name: getattr(self, name) for name in names}


@dataclass(slots=True)
class Tally:
    """Counts a kind, shares a kind and field, and counts a kind and rule (a rule misses nothing)."""

    kinds: dict[str, KindScore] = field(default_factory=dict)
    fields: dict[tuple[str, str], Share] = field(default_factory=dict)
    rules: dict[tuple[str, str], Count] = field(default_factory=dict)

    def kind(self, kind: str) -> KindScore:
        return self.kinds.setdefault(kind, KindScore())

    def mark(self, kind: str, name: str, points: float) -> None:
        """Count one value of a field: 1 right, 0 wrong, between them a similarity."""
        self.fields.setdefault((kind, name), Share()).add(Share(float(points), 1))

    def rule(self, kind: str, rule: str, *, right: bool) -> None:
        """Count one record that the rule made."""
        self.rules.setdefault((kind, rule), Count()).add(Count(right=int(right), extra=int(not right)))

    def add(self, other: Tally) -> None:
        """Take in another tally's counts."""
        for kind, score in other.kinds.items():
            self.kind(kind).add(score)
        for key, share in other.fields.items():
            self.fields.setdefault(key, Share()).add(share)
        for key, count in other.rules.items():
            self.rules.setdefault(key, Count()).add(count)

    def to_dict(self) -> dict[str, Any]:
        """Kinds in reading order, fields and rules below their kind."""
        return {
            "kinds": {kind: self.kinds[kind].to_dict() for kind in KINDS if kind in self.kinds},
            "fields": _nested((key, share.to_dict()) for key, share in self.fields.items()),
            "rules": _nested(
                (key, {"right": count.right, "wrong": count.extra})
                for key, count in sorted(self.rules.items())
            ),
        }


@dataclass(slots=True)
class DocumentScore:
    """One gold file's outcome."""

    gold: str
    file: str
    status: Status
    message: str = ""
    counted: bool = True
    tally: Tally = field(default_factory=Tally)
    findings: list[Finding] = field(default_factory=list)
    confusions: list[Confusion] = field(default_factory=list)

    @property
    def whole(self) -> bool:
        """True for a document that was read, with no record missed and none too many."""
        counts = [score.strict for score in self.tally.kinds.values()]
        return self.status == "read" and not any(count.missed or count.extra for count in counts)

    def to_dict(self) -> dict[str, Any]:
        """The outcome with its counts and findings."""
        head = {"gold": self.gold, "file": self.file, "status": self.status, "message": self.message}
        findings = [finding.to_dict() for finding in self.findings]
        return (
            head
            | {"counted": self.counted, "whole": self.whole}
            | self.tally.to_dict()
            | {"findings": findings}
        )


@dataclass(slots=True)
class Report:
    """A gold folder's evaluation; ``fingerprint`` is the hash of its gold files' contents."""

    gold: str
    fingerprint: str
    documents: list[DocumentScore]

    @property
    def total(self) -> Tally:
        """The sum over the documents; those that don't count have empty tallies."""
        total = Tally()
        for document in self.documents:
            total.add(document.tally)
        return total

    @property
    def read(self) -> Share:
        """How many of the gold's documents were read."""
        return Share(sum(document.status == "read" for document in self.documents), len(self.documents))

    @property
    def whole(self) -> Share:
        """How many of the documents that count are wholly right."""
        counted = [document for document in self.documents if document.counted]
        return Share(sum(document.whole for document in counted), len(counted))

    @property
    def confusions(self) -> list[tuple[Confusion, int]]:
        """What was taken for what and how often, the most frequent first."""
        return counted(one for document in self.documents for one in document.confusions)

    def unread(self) -> list[DocumentScore]:
        """The documents without an extraction: no reader, no input, or an error."""
        return [document for document in self.documents if document.status != "read"]

    def to_json(self, *, indent: int | None = 2) -> str:
        """The report as JSON; the same extractions give the same bytes."""
        head = {"gold": self.gold, "fingerprint": self.fingerprint, "read": self.read.to_dict()}
        confusions = [one.to_dict() | {"count": count} for one, count in self.confusions]
        body = (
            head
            | {"whole": self.whole.to_dict()}
            | self.total.to_dict()
            | {"confusions": confusions}
            | {"documents": [document.to_dict() for document in self.documents]}
        )
        return json.dumps(body, ensure_ascii=False, indent=indent)


def _ratio(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _nested(items: Iterable[tuple[tuple[str, str], Any]]) -> dict[str, dict[str, Any]]:
    nested: dict[str, dict[str, Any]] = {}
    for (kind, name), value in items:
        nested.setdefault(kind, {})[name] = value
    return nested
