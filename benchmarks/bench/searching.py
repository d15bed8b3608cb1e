"""Mixed queries over composed passages: the product's ranked answer beside bare FTS5, on the same index."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory

from benchmarks.bench.part import Bars, Options, Part
from benchmarks.report import Section
from benchmarks.search.build import build
from benchmarks.search.measure import Measured
from benchmarks.search.measure import measure as searched
from benchmarks.search.queries import queries
from pipeline.database.connection import open_to_read

PASSAGES, QUICK = 100_000, 20_000
QUERIES = 100
HEAD = ("queries", "number", "most matches", "kehoach, ms", "bare FTS5, ms", "agreement")


def measure(options: Options) -> Part:
    """95th percentiles of CPU time by sort of query, and the share of the true first ten among ours."""
    count = QUICK if options.quick else PASSAGES
    with TemporaryDirectory(prefix="kehoach-search-") as folder:
        path = Path(folder) / "passages.db"
        build(path, count, lambda _: None)
        with closing(open_to_read(path)) as connection:
            found = [searched(connection, query, True, True) for query in queries(QUERIES)]
    section = Section("search", HEAD, [], [])
    for sort in (*dict.fromkeys(one.query.sort for one in found), "all"):
        _add(section, sort, [one for one in found if sort in (one.query.sort, "all")])
    section.notes.append(f"{count:,} composed passages; 95th percentiles of the thread's CPU time.")
    last = section.figures[-1]
    return Part(
        [section], [Bars("a ranked answer", [("kehoach", last["ms"]), ("bare FTS5", last["bare_ms"])], " ms")]
    )


def _add(section: Section, sort: str, found: list[Measured]) -> None:
    matches = max(one.matches for one in found)
    ours = _high([one.ranked.cpu for one in found])
    bare = _high([one.bare.cpu for one in found if one.bare])
    agreed = fmean(one.agreement for one in found if one.agreement is not None)
    section.rows.append(
        (sort, str(len(found)), f"{matches:,}", f"{ours:.1f}", f"{bare:.1f}", f"{agreed:.2f}")
    )
    section.figures.append(
        {"sort": sort, "matches": matches, "ms": ours, "bare_ms": bare, "agreement": agreed}
    )


def _high(values: list[float]) -> float:
    return sorted(values)[min(int(len(values) * 0.95), len(values) - 1)]
