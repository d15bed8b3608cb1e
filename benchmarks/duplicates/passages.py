"""Near-duplicate passages of a composed collection: what is found, by kind of edit, and what is found wrongly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.duplicates.composed import EDITS, Passage, compose
from benchmarks.duplicates.ours import clusters, database, place_all
from benchmarks.duplicates.score import of_clusters
from benchmarks.report import Section, percent

COUNT, SEED = 20_000, 7
HEAD = ("composed passages", "pairs", "found", "precision", "asked", "recall", "asked")
BY_EDIT = ("pairs of which one was edited so", "pairs", "recall")


def measure(verbose: bool) -> list[Section]:
    """One line for the whole, and one for each kind of edit."""
    passages = compose(COUNT, SEED)
    with TemporaryDirectory() as folder, database(Path(folder) / "passages.db") as db:
        place_all(db, (passage.text for passage in passages))
        found = clusters(db)
    return [_whole(passages, found), _by_edit(passages, found)]


def _whole(passages: Sequence[Passage], found: Sequence[int]) -> Section:
    pairs = of_clusters([passage.base for passage in passages], found)
    row = (
        f"{len(passages):,}",
        f"{pairs.true:,}",
        f"{pairs.found:,}",
        percent(pairs.precision),
        "99 %",
        percent(pairs.recall),
        "97 %",
    )
    figures = {
        "pairs": pairs.true,
        "found": pairs.found,
        "precision": pairs.precision,
        "recall": pairs.recall,
    }
    return Section("passages", HEAD, [row], [figures])


def _by_edit(passages: Sequence[Passage], found: Sequence[int]) -> Section:
    bases: defaultdict[int, list[int]] = defaultdict(list)
    for at, passage in enumerate(passages):
        bases[passage.base].append(at)
    true: defaultdict[str, int] = defaultdict(int)
    right: defaultdict[str, int] = defaultdict(int)
    for members in bases.values():
        for one, other in combinations(members, 2):
            for edit in {passages[one].edit, passages[other].edit} - {"base"}:
                true[edit] += 1
                right[edit] += found[one] == found[other]
    section = Section("edits", BY_EDIT, [], [])
    for edit in EDITS:
        section.rows.append((edit, f"{true[edit]:,}", percent(right[edit], true[edit])))
        section.figures.append({"edit": edit, "pairs": true[edit], "recall": right[edit] / true[edit]})
    return section
