"""Rows of appendix tables: found, missing, and given twice, for each tool."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from benchmarks.readers import grids, peers
from benchmarks.readers.documents import Appendix, appendices
from benchmarks.readers.rows_truth import Texts, texts_of, true_rows, without_headings
from benchmarks.readers.tables import ours
from benchmarks.report import Section, percent

HEAD = ("appendix", "tool", "rows", "found", "%", "missing", "twice", "others")
_WORD = re.compile(r"\w+")
_LIKE = 0.9
"""A found row is the true one where they have at least this share of their words in common (Dice)."""

Bag = Counter[str]


def measure(documents: Path, verbose: bool) -> list[Section]:
    """One row for each file and tool; ``verbose`` names what ours has missing or too many, on stderr."""
    section = Section("rows", HEAD, [], [])
    for appendix in appendices(documents):
        truth = true_rows(appendix)
        for found in (ours(appendix.path), *peers.found_by_all(appendix.path)):
            rows = [row for table in grids.data_tables(found.tables) for row in texts_of(table)]
            rows = without_headings(rows, appendix.heading) if rows else []
            missing, twice, others = compare(truth, rows)
            _add(section, appendix, found.peer, len(truth), (len(missing), len(twice), len(others)))
            if verbose and found.peer == "kehoach":
                _tell(appendix.path.name, {"missing": missing, "twice": twice, "others": others})
    return [section]


def compare(truth: Sequence[Texts], found: Sequence[Texts]) -> tuple[list[Texts], list[Texts], list[Texts]]:
    """True rows that are missing, found rows that say a true row again, and found rows that are none.

    Rows are paired in order, each at most once, so that as many as can be have their like.
    """
    ones, others = [_bag(row) for row in truth], [_bag(row) for row in found]
    alike = [[_alike(one, other) for other in others] for one in ones]
    pairs = _pairs(alike)
    left = [at for at in range(len(found)) if at not in pairs.values()]
    twice = [at for at in left if any(row[at] for row in alike)]
    missing = [row for at, row in enumerate(truth) if at not in pairs]
    return missing, [found[at] for at in twice], [found[at] for at in left if at not in twice]


def _bag(row: Texts) -> Bag:
    """The row's words; a text that stands beside itself counts once, as some repeat a merged cell's in each place."""
    texts = [text for text, _ in groupby(text for text in row if text)]
    return Counter(word for text in texts for word in _WORD.findall(text))


def _alike(one: Bag, other: Bag) -> bool:
    whole = one.total() + other.total()
    return whole > 0 and 2 * (one & other).total() >= _LIKE * whole


def _pairs(alike: list[list[bool]]) -> dict[int, int]:
    """The longest pairing in order of true rows with found ones."""
    height, width = len(alike), len(alike[0]) if alike else 0
    best = [[0] * (width + 1) for _ in range(height + 1)]
    for at in range(height - 1, -1, -1):
        for to in range(width - 1, -1, -1):
            paired = best[at + 1][to + 1] + 1 if alike[at][to] else 0
            best[at][to] = max(paired, best[at + 1][to], best[at][to + 1])
    pairs: dict[int, int] = {}
    at = to = 0
    while at < height and to < width:
        if alike[at][to] and best[at][to] == best[at + 1][to + 1] + 1:
            pairs[at] = to
            at, to = at + 1, to + 1
        elif best[at][to] == best[at + 1][to]:
            at += 1
        else:
            to += 1
    return pairs


def _add(section: Section, appendix: Appendix, tool: str, rows: int, counts: tuple[int, int, int]) -> None:
    missing, twice, others = counts
    found = rows - missing
    section.rows.append(
        (appendix.path.name, tool, f"{rows}", f"{found}", percent(found, rows), *map(str, counts))
    )
    section.figures.append(
        {
            "file": appendix.path.name,
            "tool": tool,
            "rows": rows,
            "found": found,
            "missing": missing,
            "twice": twice,
            "others": others,
        }
    )


def _tell(name: str, wrong: dict[str, list[Texts]]) -> None:
    for what, rows in wrong.items():
        for row in rows:
            print(f"{name}: {what}: {' | '.join(row)[:200]}", file=sys.stderr)
