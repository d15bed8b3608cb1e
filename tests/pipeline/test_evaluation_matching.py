"""Soft and near matching, documents that are wholly right, and what is taken for what."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.evaluation import evaluate
from pipeline.evaluation.report import Report
from pipeline.evaluation.values import Matching, equal, matching, same, same_set, shared, words
from tests.pipeline.evaluated import (
    RIGHT,
    WRONG,
    Figures,
    Record,
    citation,
    deadline,
    extraction,
    judged,
    score,
    target,
    task,
)


@pytest.mark.parametrize(
    ("first", "second", "strict", "soft", "near"),
    [
        ("Sở Nội vụ", "SỞ NỘI VỤ", True, True, True),
        ("Sở Nội vụ", "Sở Nôi vu", False, True, False),
        ("Ủy ban nhân dân xã", "UBND xa", False, True, False),
        ("Trung tâm Xúc tiến đầu tư tỉnh", "Trung tâm Xúc tiến đầu tư tĩnh", False, True, True),
        ("Trung tâm Xúc tiến đầu tư tỉnh", "Trung tâm Xúc tiến đầu tư", False, False, True),
        ("Sở Nội vụ", "Sở Tư pháp", False, False, False),
        ("trước ngày 30 tháng 6 năm 2025", "trước ngày 30 tháng 6 năm 2026", False, False, False),
    ],
)
def test_texts(first: str, second: str, strict: bool, soft: bool, near: bool) -> None:
    kinds: dict[Matching, bool] = {"strict": strict, "soft": soft, "near": near}
    for how, expected in kinds.items():
        with matching(how):
            assert same(first, second) is expected
            assert same_set([first, "x"], ["x", second]) is expected
            assert equal(words(first), words(second)) is expected
    assert same(first, second) is strict


def test_names_are_shared_one_to_one() -> None:
    with matching("near"):
        pairs = shared(["trung tâm xúc tiến", "trung tâm xúc tiếm"], ["trung tâm xúc tiến"])
    assert pairs == {"trung tâm xúc tiến": "trung tâm xúc tiến"}


OTHER = {"name": "Bình An", "kind": "tinh", "province_code": "98"}
CASES: list[tuple[str, str, Record, Record, Figures, Figures, Figures]] = [
    ("a name without tones", "scores", score(), score(subject=OTHER | {"name": "Binh An"}), WRONG, RIGHT, WRONG),
    ("another name", "scores", score(), score(subject=OTHER | {"name": "Bình Yên"}), WRONG, WRONG, WRONG),
    ("another year", "scores", score(), score(year=2024), WRONG, WRONG, WRONG),
    ("a grade with a misprint", "targets", target(grade="hoàn thành tốt"), target(grade="hoàn thành tôt"), WRONG, RIGHT, RIGHT),
    ("another number", "citations", citation(), citation(number="16/QĐ-UBND"), WRONG, WRONG, WRONG),
    ("a number without its mark", "citations", citation(), citation(number="15/QD-UBND"), WRONG, RIGHT, RIGHT),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "kind", "gold", "found", "strict", "soft", "near"), CASES, ids=[case[0] for case in CASES]
)
def test_records(
    name: str,
    kind: str,
    gold: Record,
    found: Record,
    strict: Figures,
    soft: Figures,
    near: Figures,
    tmp_path: Path,
) -> None:
    score = judged(tmp_path, {kind: [gold]}, {kind: [found]}).tally.kinds[kind]
    counts = (score.strict, score.soft, score.near)
    assert [(count.right, count.missed, count.extra) for count in counts] == [strict, soft, near]


def test_agencies_of_a_task(tmp_path: Path) -> None:
    gold, found = task(lead_agencies=["Sở Nội vụ", "Sở Y tế"]), task(lead_agencies=["Sở Nôi vụ", "Sở Y tế"])
    score = judged(tmp_path, {"tasks": [gold]}, {"tasks": [found]}).tally.kinds["lead_agencies"]
    assert (score.strict.right, score.soft.right) == (1, 2)


def report(folder: Path, files: dict[str, tuple[Record, Record]]) -> Report:
    """The evaluation of several documents, each by its gold and what is found in it."""
    for name, (gold, _) in files.items():
        (folder / f"{name}.txt").write_text("Kế hoạch", encoding="utf-8")
        content = json.dumps({"file": f"{name}.txt"} | gold, ensure_ascii=False)
        (folder / f"{name}.json").write_text(content, encoding="utf-8")
    return evaluate(folder, lambda path: extraction(dict(files[path.stem][1])))


def test_documents_that_are_wholly_right(tmp_path: Path) -> None:
    files = {
        "a": ({"scores": [score()]}, {"scores": [score()]}),
        "b": ({"scores": [score()]}, {"scores": [score(), score(year=2020)]}),
        "c": ({"scores": [score()], "tasks": [task()]}, {"scores": [score()]}),
    }
    measured = report(tmp_path, files)
    assert [document.whole for document in measured.documents] == [True, False, False]
    data = json.loads(measured.to_json())
    assert data["whole"] == {"points": 1, "total": 3, "share": 0.3333}
    assert [document["whole"] for document in data["documents"]] == [True, False, False]


@pytest.mark.parametrize(
    ("gold", "found", "confusion"),
    [
        ({"scores": [score()]}, {"scores": [score(year=None)]}, ("scores", "year", "a.b", "null", "2023")),
        ({"scores": [score()]}, {"scores": [score(unit="diem")]}, ("scores", "unit", "a.b", "diem", "%")),
        ({"scores": [score()]}, {}, ("scores", "record", None, "nothing", "a record")),
        ({"scores": []}, {"scores": [score()]}, ("scores", "record", "a.b", "a record", "nothing")),
        ({"tasks": [task(product="Báo cáo")]}, {"tasks": [task()]}, ("tasks", "product", "a.b", "null", "Báo cáo")),
        ({"tasks": [task()]}, {}, ("tasks", "record", None, "nothing", "a record")),
        (
            {"tasks": [task(lead_agencies=["Sở Y tế"])]},
            {"tasks": [task()]},
            ("lead_agencies", "name", "a.b", "null", "sở y tế"),
        ),
        (
            {"tasks": [task(deadline=deadline(due="2024-05-09"))]},
            {"tasks": [task(deadline=deadline(due="2024-05-10"))]},
            ("deadlines", "due", "a.b", "2024-05-10", "2024-05-09"),
        ),
        ({"document": {"signer": "Lò Văn An"}}, {}, ("document", "signer", None, "null", "Lò Văn An")),
    ],
)  # fmt: skip
def test_what_is_taken_for_what(
    gold: Record, found: Record, confusion: tuple[str | None, ...], tmp_path: Path
) -> None:
    confusions = report(tmp_path, {"a": (gold, found)}).confusions
    assert [(c.kind, c.field, c.rule, c.found, c.expected) for c, _ in confusions] == [confusion]


def test_the_most_frequent_confusion_comes_first(tmp_path: Path) -> None:
    once = ({"tasks": [task()]}, {})
    twice = ({"scores": [score()]}, {"scores": [score(year=None)]})
    measured = report(tmp_path, {"a": once, "b": twice, "c": twice})
    assert [(c.kind, count) for c, count in measured.confusions] == [("scores", 2), ("tasks", 1)]
    assert json.loads(measured.to_json())["confusions"][0]["count"] == 2
