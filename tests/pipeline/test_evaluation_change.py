"""Two evaluation reports over the same gold, told as gains and losses by document."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.evaluation.change import compared


def report(
    f1: float, *findings: tuple[str, str], status: str = "read", fingerprint: str = "a"
) -> dict[str, Any]:
    told = [
        {"kind": "tasks", "verdict": verdict, "words": words, "detail": "", "rule": None}
        for verdict, words in findings
    ]
    return {
        "gold": "plans",
        "fingerprint": fingerprint,
        "kinds": {"tasks": {"strict": {"f1": f1}}},
        "documents": [
            {
                "gold": "a.gold.json",
                "file": "a.txt",
                "status": status,
                "message": "it has no words.",
                "findings": told,
            }
        ],
    }


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        (report(0.5, ("missed", "Sở Nội vụ rà soát")), report(1.0), ["| tasks | 0.5000 | 1.0000 **up** |", "- gain: tasks, missed: `Sở Nội vụ rà soát`"]),
        (report(1.0), report(0.5, ("extra", "x `y`")), ["| tasks | 1.0000 | 0.5000 **down** |", "- **loss**: tasks, extra: `x 'y'`"]),
        (report(0.5, ("missed", "x"), ("missed", "x")), report(0.6, ("missed", "x")), ["- gain: tasks, missed: `x`"]),
        (report(1.0), report(1.0), ["| tasks | 1.0000 | 1.0000 |", "No record changed."]),
        (report(1.0), report(0.0, status="failed"), ["- read before, failed now: it has no words."]),
    ],
)  # fmt: skip
def test_a_change_is_told_by_document(
    before: dict[str, Any], after: dict[str, Any], lines: list[str]
) -> None:
    told = compared(before, after).splitlines()
    assert [line for line in lines if line not in told] == []


def test_other_gold_is_refused() -> None:
    with pytest.raises(ValueError, match="different gold"):
        compared(report(1.0), report(1.0, fingerprint="b"))
