"""Links between the real documents: which are found, of which kind and in which order, and which are none."""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.report import Section
from pipeline.database.connection import SCHEMA_VERSION
from pipeline.database.store import Store
from pipeline.duplicates.collection import compare_collection
from pipeline.errors import Failure
from pipeline.flow import extract_file, find_documents
from pipeline.loading import load_documents
from pipeline.ocr.session import cache_beside, ocr

_EXPECTED = Path(__file__).with_name("documents.toml")
HEAD = ("links of real documents", "expected", "right", "of another kind", "missing", "others")
Link = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Expected:
    kind: str
    pair: Link
    asked: bool


def measure(shared: Path, verbose: bool) -> list[Section]:
    """A line for the pairs that were asked for, and one for the transcripts; `others` are links of no known pair."""
    section = Section("documents", HEAD, [], [])
    folder = shared / "realdocs"
    if not folder.is_dir():
        return [section]
    found = _links(folder)
    every = list(_expected())
    others = set(found) - {tuple(sorted(expected.pair)) for expected in every}
    for name, asked in (("asked for", True), ("transcripts and readings of scans", False)):
        expected = [each for each in every if each.asked is asked]
        verdicts = [_verdict(each, found) for each in expected]
        if verbose:
            for each, verdict in zip(expected, verdicts, strict=True):
                print(f"{verdict}: {each.kind} {' '.join(each.pair)}", file=sys.stderr)
        counts = [verdicts.count(verdict) for verdict in ("right", "other", "missing")]
        section.rows.append((name, str(len(expected)), *map(str, counts), str(len(others))))
        section.figures.append(
            {
                "pairs": name,
                "expected": len(expected),
                **dict(zip(("right", "other_kind", "missing"), counts, strict=True)),
                "others": len(others),
            }
        )
    for link in sorted(others) if verbose else ():
        print(f"unknown: {found[link]}", file=sys.stderr)
    return [section]


def _expected() -> Iterator[_Expected]:
    """Each pair; versions are linked to the next in their order."""
    table = tomllib.loads(_EXPECTED.read_text(encoding="utf-8"))
    for kind, groups in table.items():
        for group in groups:
            for pair in pairwise(group["files"]):
                yield _Expected(kind, pair, group.get("asked", False))


def _verdict(expected: _Expected, found: dict[Link, tuple[str, str, str]]) -> str:
    link = found.get((min(expected.pair), max(expected.pair)))
    if link is None:
        return "missing"
    later, earlier, kind = link
    ordered = kind != "version" or (earlier, later) == expected.pair
    return "right" if kind == expected.kind and ordered else "other"


def _links(folder: Path) -> dict[Link, tuple[str, str, str]]:
    """The links by their two files; the documents are read once, and again where the program has changed."""
    kept = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "kehoach" / "benchmarks"
    kept.mkdir(parents=True, exist_ok=True)
    # A database of other tables is left alone; the pages that OCR has read serve all of them.
    path = kept / f"collection-{SCHEMA_VERSION}.db"
    with Store(path) as store, ocr(cache_beside(kept / "collection.db")):
        for file in find_documents([folder]):
            for outcome in load_documents(file, store, extract_file):
                if isinstance(outcome, Failure):
                    print(f"{outcome.uri}: {outcome.message}", file=sys.stderr)
        compare_collection(store.db)
        rows = store.db.execute(
            "SELECT a.source_uri, b.source_uri, kind FROM document_links JOIN documents a ON a.id = document_id"
            " JOIN documents b ON b.id = other_id"
        ).fetchall()
    links = [(_name(folder, later), _name(folder, earlier), kind) for later, earlier, kind in rows]
    return {(min(link[:2]), max(link[:2])): link for link in links}


def _name(folder: Path, uri: str) -> str:
    return Path(uri).absolute().relative_to(folder.absolute()).as_posix()
