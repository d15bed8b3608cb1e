"""The fields of scanned documents against those that people noted: type, issuer, title, province, date of issue."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.report import Section, percent
from pipeline.errors import DocumentError
from pipeline.evaluation.gold import load
from pipeline.evaluation.values import accepted, agrees, alike, same_trimmed
from pipeline.flow import extract_file

FIELDS = ("doc_type", "issuer", "title", "province", "issued")
LETTER = 0.95
"""So like the words noted, a title was read but for a letter or two."""


def measure(documents: Path, verbose: bool = False) -> list[Section]:
    """Every scan of the folder that has notes in ``../gold/realdocs`` beside it."""
    notes = documents.parent.parent / "gold" / documents.parent.name
    if not documents.is_dir() or not notes.is_dir():
        return []
    of: Counter[str] = Counter()
    exact: Counter[str] = Counter()
    near: Counter[str] = Counter()
    for gold in load(notes):
        path = documents.parent / gold.file
        if path.parent != documents:
            continue
        noted = gold.data["document"]
        try:
            found = extract_file(path).document.model_dump(mode="json")
        except DocumentError as error:
            print(f"{path.name}: {error}", file=sys.stderr)
            found = {}
        for field in FIELDS:
            if field not in noted:
                continue
            of[field] += 1
            exact[field] += _is_right(noted, found, field)
            near[field] += _is_near(noted, found, field)
            if verbose and not _is_right(noted, found, field):
                print(f"{path.name} {field}: {noted[field]!r} ≠ {found.get(field)!r}", file=sys.stderr)
    return [_section(of, exact, near)] if of else []


def _is_right(noted: dict[str, Any], found: dict[str, Any], field: str) -> bool:
    """A day written by hand is no field: then the printed month and year are right."""
    if field == "issued" and found.get("issued_precision") == "month":
        return str(noted["issued"] or "").startswith(str(found["issued"]))
    return agrees(noted, found, field, same_trimmed)


def _is_near(noted: dict[str, Any], found: dict[str, Any], field: str) -> bool:
    if _is_right(noted, found, field):
        return True
    likeness = (alike(value, found.get(field)) for value in accepted(noted, field))
    return field == "title" and any(like >= LETTER for like in likeness)


def _section(of: Counter[str], exact: Counter[str], near: Counter[str]) -> Section:
    rows: list[tuple[str, ...]] = []
    figures: list[dict[str, Any]] = []
    for field in (*FIELDS, "all"):
        counts = [sum(c.values()) if field == "all" else c[field] for c in (of, exact, near)]
        rows.append((field, str(counts[0]), percent(counts[1], counts[0]), percent(counts[2], counts[0])))
        figures.append({"field": field, "of": counts[0], "right": counts[1], "near": counts[2]})
    return Section(
        "fields", ("field", "noted", "right", "right but for a letter or two of the title"), rows, figures
    )
