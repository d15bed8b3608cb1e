"""Gold folders, their inputs, and what becomes of documents that aren't read."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from pipeline.errors import DocumentError
from pipeline.evaluation import evaluate, render
from pipeline.evaluation.gold import find_input, fingerprint, load
from pipeline.evaluation.matching import Edges, assign
from schemas.records import Extraction

SUBJECT = {"name": "Bình An", "kind": "tinh", "province_code": "98"}
SCORE = {"index": "DTI", "component": None, "subject": SUBJECT, "year": 2023, "value": 0.61, "unit": "diem"}
TEXT = "Chuyển đổi số của tỉnh đạt 0,61 điểm."


def put(path: Path, content: str | dict[str, Any]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    path.write_text(text, encoding="utf-8")
    return path


def extract(path: Path) -> Extraction:
    evidence = {"start": 23, "end": 36, "quote": TEXT[23:36], "rule": "score.phrase"}
    source = {"sha256": "0", "media_type": "text/plain", "bytes": 1}
    data = {
        "document": {"id": "h-0", "source": source},
        "text": TEXT,
        "scores": [SCORE | {"evidence": evidence}],
    }
    return Extraction.model_validate(data)


def failing(category: Any) -> Callable[[Path], Extraction]:
    def fail(path: Path) -> Extraction:
        raise DocumentError(category, f"{path.name} can't be read.")

    return fail


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("a.txt", "gold/set/a.txt"),
        ("a.txt", "seeds/a.txt"),
        ("scan/a.pdf", "realdocs/scan/a.pdf"),
        ("a.pdf", "realdocs/scan/a.pdf"),
        ("a.txt", "elsewhere/a.txt"),
        ("a.txt", "elsewhere/deep/a.txt"),
    ],
)
def test_inputs_are_found(tmp_path: Path, file: str, place: str) -> None:
    put(tmp_path / "gold/set/a.json", {"file": file})
    wanted = put(tmp_path / place, TEXT)
    found = find_input(load(tmp_path / "gold/set")[0], tmp_path / "elsewhere")
    assert found is not None
    assert found.samefile(wanted)


def test_gold_beside_a_sample_is_told_by_its_name(tmp_path: Path) -> None:
    put(tmp_path / "plan.gold.json", {"file": "plan.json", "scores": [SCORE]})
    put(tmp_path / "plan.json", {"text": TEXT})
    assert [gold.path.name for gold in load(tmp_path)] == ["plan.gold.json"]
    assert evaluate(tmp_path, extract).total.kinds["scores"].strict.f1 == 1


@pytest.mark.parametrize("content", ["[]", "{}", '{"file": 1}', "{"])
def test_a_file_that_is_no_gold_is_refused(tmp_path: Path, content: str) -> None:
    put(tmp_path / "a.json", content)
    with pytest.raises(DocumentError, match=r"a\.json"):
        load(tmp_path)


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no gold files"):
        evaluate(tmp_path, extract)


@pytest.mark.parametrize(
    ("category", "strict", "status", "counted"),
    [
        ("unsupported", False, "not read", False),
        ("unsupported", True, "not read", True),
        ("encrypted", False, "failed", True),
        (None, False, "no input", False),
        (None, True, "no input", True),
    ],
)
def test_what_is_not_read_is_listed_apart(
    tmp_path: Path, category: str | None, strict: bool, status: str, counted: bool
) -> None:
    put(
        tmp_path / "a.json",
        {"file": "a.doc", "document": {"number": None, "signer": "x"}, "scores": [SCORE] * 2},
    )
    if category:
        put(tmp_path / "a.doc", TEXT)
    report = evaluate(tmp_path, failing(category), strict_unread=strict)
    assert [document.status for document in report.unread()] == [status]
    assert report.read.value == 0
    missed = {kind: score.strict.missed for kind, score in report.total.kinds.items()}
    assert missed == ({"document": 2, "scores": 2} if counted else {})


def test_an_error_of_the_program_is_not_hidden(tmp_path: Path) -> None:
    put(tmp_path / "a.json", {"file": "a.txt"})
    put(tmp_path / "a.txt", TEXT)

    def broken(path: Path) -> Extraction:
        raise KeyError("rule")

    with pytest.raises(KeyError):
        evaluate(tmp_path, broken)


def test_a_fingerprint_is_of_contents_alone(tmp_path: Path) -> None:
    first = put(tmp_path / "x/a.json", {"file": "a.txt"}).parent
    put(first / "b.json", {"file": "b.txt"})
    second = put(tmp_path / "y/1.json", {"file": "b.txt"}).parent
    put(second / "2.json", {"file": "a.txt"})
    assert fingerprint(first) == fingerprint(second)
    put(second / "2.json", {"file": "a.txt", "scores": []})
    assert fingerprint(first) != fingerprint(second)


def report_of(folder: Path) -> Any:
    put(folder / "a.json", {"file": "a.txt", "document": {"number": "1/KH-UBND"}, "scores": [SCORE, SCORE]})
    put(folder / "a.txt", TEXT)
    put(folder / "b.json", {"file": "lost.pdf"})
    return evaluate(folder, extract)


def test_json_holds_figures_and_findings(tmp_path: Path) -> None:
    report = report_of(tmp_path)
    data = json.loads(report.to_json())
    assert data["read"] == {"points": 1, "total": 2, "share": 0.5}
    assert data["kinds"]["scores"]["strict"] == {
        "right": 1, "missed": 1, "extra": 0, "precision": 1.0, "recall": 0.5, "f1": 0.6667,
    }  # fmt: skip
    assert data["rules"] == {"scores": {"score.phrase": {"right": 1, "wrong": 0}}}
    assert data["fields"]["document"]["number"] == {"points": 0.0, "total": 1, "share": 0.0}
    assert [document["status"] for document in data["documents"]] == ["read", "no input"]
    verdicts = [(finding["kind"], finding["verdict"]) for finding in data["documents"][0]["findings"]]
    assert verdicts == [("document", "differs"), ("scores", "missed")]
    assert report.to_json() == evaluate(tmp_path, extract).to_json()


@pytest.mark.parametrize("verbose", [False, True])
def test_tables_for_people(tmp_path: Path, verbose: bool) -> None:
    out = io.StringIO()
    render(report_of(tmp_path), Console(file=out, width=140), verbose)
    text = out.getvalue()
    assert "1 of 2 documents read" in text
    assert "66.7" in text
    assert "no input, not counted: lost.pdf" in text
    assert ("1/KH-UBND ≠ None" in text) == verbose
    assert ("score.phrase" in text) == verbose


@pytest.mark.parametrize(
    ("edges", "pairs"),
    [
        ({}, []),
        ({(0, 0): (0.9,), (0, 1): (0.8,), (1, 0): (0.7,)}, [(0, 1), (1, 0)]),
        ({(0, 0): (0.8,), (0, 1): (0.9,)}, [(0, 1)]),
        (
            {(0, 0): (1.0,), (1, 0): (0.9,), (1, 1): (0.8,), (2, 1): (0.7,), (0, 2): (0.1,)},
            [(0, 2), (1, 0), (2, 1)],
        ),
        ({(0, 0): (1.0, 0.1), (1, 0): (1.0, 0.2), (0, 1): (1.0, 0.2), (1, 1): (1.0, 0.1)}, [(0, 1), (1, 0)]),
    ],
)
def test_assignment_takes_the_best_and_leaves_none_over(edges: Edges, pairs: list[tuple[int, int]]) -> None:
    assert assign(edges) == pairs


def test_assignment_shifts_a_long_row() -> None:
    size = 150
    edges: Edges = {(i, j): (float(j),) for i in range(size) for j in range(size) if j <= i}
    assert assign(edges) == [(i, i) for i in range(size)]
