"""Cells of a PDF's tables held against those of the Word file that it was made of, for each tool."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import cpu
from benchmarks.readers import docx_truth, grids, peers
from benchmarks.readers.documents import Twins, twins
from benchmarks.readers.peers import Found
from benchmarks.readers.score import Score, score
from benchmarks.report import Section, percent

HEAD = (
    "PDF against its Word file",
    "tool",
    "cells",
    "right",
    "%",
    "without blanks",
    "rows too many",
    "CPU s",
)


def measure(documents: Path, verbose: bool) -> list[Section]:
    """One row for each pair and tool; ``verbose`` names every cell of ours that differs, on stderr."""
    section = Section("tables", HEAD, [], [])
    versions: dict[str, str] = {}
    for pair in twins(documents):
        truth = grids.data_tables(docx_truth.tables(pair.docx))
        for found in _all_found(pair):
            versions[found.peer] = found.version
            tables = grids.data_tables(found.tables)
            held = score(truth, tables, spans=found.spans)
            loose = score(grids.without_blanks(truth), grids.without_blanks(tables), spans=found.spans)
            _add(section, pair, found, held, loose)
            if verbose and found.peer == "kehoach":
                tell(held)
    section.notes.append(
        "Versions: " + ", ".join(f"{peer} {number}" for peer, number in versions.items() if number) + "."
    )
    return [section]


def _all_found(pair: Twins) -> Iterator[Found]:
    yield ours(pair.pdf)
    yield from peers.found_by_all(pair.pdf)


def ours(path: Path) -> Found:
    """The product's own tables, in the form of a peer's."""
    from pipeline.readers import read

    content = path.read_bytes()
    tables = grids.of_blocks(read(content, path.name).blocks)
    # Timed when its modules and word lists are loaded, as the others' are.
    seconds = cpu(lambda: read(content, path.name)) / 1_000
    return Found("kehoach", "", tables, True, seconds)


def _add(section: Section, pair: Twins, found: Found, held: Score, loose: Score) -> None:
    right, whole = len(held.right), held.of
    section.rows.append(
        (
            pair.pdf.name,
            found.peer,
            f"{whole}",
            f"{right}",
            percent(right, whole),
            percent(len(loose.right), whole),
            f"{held.spare_rows}",
            f"{found.seconds:.2f}",
        )
    )
    section.figures.append(
        {
            "file": pair.pdf.name,
            "tool": found.peer,
            "cells": whole,
            "right": right,
            "right_without_blanks": len(loose.right),
            "rows_too_many": held.spare_rows,
            "seconds": found.seconds,
        }
    )


def tell(held: Score) -> None:
    """Each cell that differs, for a person to judge."""
    for (table, row, col), (true, got) in sorted(held.wrong.items()):
        print(f"table {table}, row {row}, column {col}: {true!r}, found {got!r}", file=sys.stderr)
