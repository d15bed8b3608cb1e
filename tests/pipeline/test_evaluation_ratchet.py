"""Floors: below them is a breach, above them they rise, and no report lowers them."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from pipeline.evaluation import Report, evaluate
from pipeline.evaluation.gold import fingerprint, gold_paths
from pipeline.evaluation.ratchet import (
    EXTRACTOR,
    FLOORS,
    Floors,
    broken_seals,
    check_floors,
    figures,
    main,
    raise_floors,
    read_floors,
    seal_of,
    sealed,
    write_floors,
)
from pipeline.evaluation.report import Count, DocumentScore, KindScore, Tally
from schemas.records import Extraction

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "gold"
SAMPLES = ROOT / "corpus" / "samples"
COMPOSED = ROOT / "tests" / "gold"


def report(right: int, wrong: int, status: str = "read") -> Report:
    score = KindScore(Count(right, wrong, wrong), Count(right, wrong, wrong))
    document = DocumentScore("a.json", "a.txt", status, tally=Tally({"scores": score}))  # type: ignore[arg-type]
    return Report("set", "f00d", [document])


def floor(scores: float, key: str = "f00d") -> Floors:
    return {key: {"gold": "set", "floors": {"scores": scores}}}


@pytest.mark.parametrize(
    ("right", "wrong", "floors", "breached"),
    [
        (2, 1, {}, []),
        (2, 1, floor(0.6666), []),
        (2, 1, floor(0.6667), ["scores"]),
        (2, 1, floor(0.9, "another gold"), []),
        (0, 0, floor(0.1), ["scores"]),
        (1, 0, {"f00d": {"floors": {"scores": 1.0, "read": 1.0, "tasks": 0.0}}}, []),
        (1, 0, {"f00d": {"floors": {"tasks": 0.5}}}, ["tasks"]),
    ],
)
def test_breaches(right: int, wrong: int, floors: Floors, breached: list[str]) -> None:
    assert [breach.kind for breach in check_floors(report(right, wrong), floors)] == breached


def test_a_document_that_is_no_longer_read_is_a_breach() -> None:
    floors = raise_floors(report(1, 0), {})
    assert [breach.kind for breach in check_floors(report(1, 0, "not read"), floors)] == ["read"]


def test_floors_only_rise() -> None:
    other = sealed({"other": {"gold": "x", "floors": {"tasks": 0.3}}})
    floors = raise_floors(report(1, 1), other)
    assert floors["f00d"]["floors"] == {"read": 1.0, "scores": 0.5}
    assert raise_floors(report(1, 3), floors) == floors
    risen = raise_floors(report(2, 1), floors)
    assert risen["f00d"]["floors"]["scores"] == 0.6666
    assert risen["other"] == other["other"]
    assert broken_seals(risen) == []
    assert check_floors(report(2, 1), risen) == []


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ({}, []),
        ({"floors": {"scores": 0.4}}, ["f00d"]),
        ({"floors": {"scores": 0.5}}, ["f00d"]),
        ({"seal": seal_of("beef", {"read": 1.0, "scores": 0.5})}, ["f00d"]),
        ({"gold": "renamed"}, []),
    ],
)
def test_floors_changed_by_hand_are_found(change: dict[str, Any], broken: list[str], tmp_path: Path) -> None:
    floors = raise_floors(report(1, 1), {})
    floors["f00d"] |= change
    assert broken_seals(floors) == broken
    assert broken_seals(sealed(floors)) == []
    write_floors(floors, stored := tmp_path / "floors.json")
    if broken:
        assert main([str(tmp_path), "--floors", str(stored)]) == 1
    assert main(["--seal", "--floors", str(stored)]) == 0
    assert broken_seals(read_floors(stored)) == []


def test_the_floors_are_as_they_were_measured() -> None:
    assert broken_seals(read_floors(FLOORS)) == []


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A module whose function extracts a document with the number in its ``number``."""
    module = ModuleType("kehoach_made_for_this_test")

    def extract(path: Path) -> Extraction:
        source = {"sha256": "0", "media_type": "text/plain", "bytes": 1}
        document = {"id": "h-0", "number": module.__dict__["number"], "source": source}
        return Extraction.model_validate({"document": document, "text": ""})

    module.__dict__["extract"] = extract
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return module


def test_the_command_raises_and_then_guards(
    tmp_path: Path, program: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = {"file": "a.txt", "document": {"number": "3/KH-UBND"}}
    (tmp_path / "a.json").write_text(json.dumps(gold), encoding="utf-8")
    (tmp_path / "a.txt").write_text("Số: 3/KH-UBND", encoding="utf-8")
    floors = tmp_path / "stored" / "floors.json"
    floors.parent.mkdir()
    write_floors({}, floors)
    arguments = [str(tmp_path), "--floors", str(floors), "--extractor", f"{program.__name__}:extract"]
    program.__dict__["number"] = "3/KH-UBND"
    assert main([*arguments, "--raise"]) == 0
    stored = floors.read_text(encoding="utf-8")
    assert read_floors(floors)[fingerprint(tmp_path)]["floors"] == {"document": 1.0, "read": 1.0}
    program.__dict__["number"] = "8/KH-UBND"
    assert main([*arguments, "--raise"]) == 1
    assert "document: 0.0 is below 1.0" in capsys.readouterr().out
    assert floors.read_text(encoding="utf-8") == stored


@pytest.mark.parametrize(
    "folder",
    [GOLD / "seeds", GOLD / "phrases", GOLD / "tables", SAMPLES, *sorted(COMPOSED.iterdir())],
    ids=lambda p: f"{p.parent.name}-{p.name}",
)
def test_nothing_falls_below_its_floor(folder: Path) -> None:
    if not gold_paths(folder):
        pytest.skip(f"{folder} holds no gold here")
    floors = read_floors(FLOORS)
    if fingerprint(folder) not in floors:
        command = f"python -m pipeline.evaluation.ratchet {folder} --raise"
        if folder.is_relative_to(ROOT):
            pytest.fail(f"the gold in {folder} was changed and has no floors: {command}")
        pytest.skip(f"no floors are set for the gold in {folder}: {command}")
    module, _, function = EXTRACTOR.partition(":")
    measured = evaluate(folder, getattr(importlib.import_module(module), function))
    assert [str(breach) for breach in check_floors(measured, floors)] == []
    assert figures(measured).get("evidence", 1.0) == 1.0
