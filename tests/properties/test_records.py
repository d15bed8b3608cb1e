"""Records of any text: their evidence holds, and the same bytes give the same JSON in every process."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings

from pipeline.errors import DocumentError
from pipeline.flow import extract_bytes
from schemas.base import Evidence
from schemas.records import Extraction
from tests.properties.pages import LINES, SENTENCES, texts

ROOT = Path(__file__).resolve().parents[2]
PLAN = "\n".join([*LINES, "I. MỤC TIÊU", *SENTENCES, "II. NHIỆM VỤ", *[f"- {s}" for s in SENTENCES]])


def evidence_of(extraction: Extraction) -> Iterator[Evidence]:
    kinds = ("scores", "rankings", "targets", "tasks", "agencies", "citations")
    return (record.evidence for kind in kinds for record in getattr(extraction, kind))


def extracted(text: str) -> Extraction | None:
    try:
        return extract_bytes(text.encode(), "plan.txt")
    except DocumentError:
        return None


@given(texts)
@settings(max_examples=150)
def test_evidence_holds(text: str) -> None:
    extraction = extracted(text)
    if extraction is None:
        return
    sections = {section.id: section for section in extraction.sections}
    for evidence in evidence_of(extraction):
        assert evidence.quote and extraction.text[evidence.start : evidence.end] == evidence.quote
        assert evidence.quote == evidence.quote.strip()
        section = sections[evidence.section or ""]
        assert section.start <= evidence.start < section.end
        assert section.kind != "rac" and section.duplicate_of is None


@given(texts)
@settings(max_examples=40)
def test_same_bytes_give_the_same_json(text: str) -> None:
    first, second = extracted(text), extracted(text)
    assert (first.to_json() if first else None) == (second.to_json() if second else None)


def test_json_reads_back() -> None:
    extraction = extracted(PLAN)
    assert extraction is not None and extraction.tasks and extraction.scores and extraction.citations
    assert Extraction.model_validate_json(extraction.to_json()) == extraction


def test_processes_agree_whatever_their_hash_seed() -> None:
    code = (
        "import sys; from pipeline.flow import extract_bytes;"
        "sys.stdout.buffer.write(extract_bytes(sys.stdin.buffer.read(), 'plan.txt').to_json().encode())"
    )
    digests = set()
    for seed in ("1", "4242"):
        env = os.environ | {"PYTHONHASHSEED": seed}
        run = subprocess.run(
            [sys.executable, "-c", code],
            input=PLAN.encode(),
            env=env,
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
        digests.add(hashlib.sha256(run.stdout).hexdigest())
    assert len(digests) == 1
