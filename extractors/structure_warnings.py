"""Warnings that a document's structure gives: lost headings, unknown table headers and agencies, items without a task."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from extractors.agency_headings import colon_free
from extractors.agency_unknown import unknown_agencies
from extractors.document import Document, Node
from extractors.table_guess import work_columns
from extractors.tasks_prose import UNTASKED
from extractors.tasks_table import task_tables
from extractors.warn import warn
from extractors.work_map import work_map
from schemas.base import Record
from schemas.document import Warning

_MOST = 30
"""At most so many warnings of one kind."""
_MOST_AGENCIES = 12
_SHOWN = 90
_FEWEST_ROWS = 3
_FEWEST_WORDS = 4
_TELLING = frozenset(
    ["task", "lead", "lead_help", "help", "deadline", "finish", "score", "self_score", "rank", "rate", "lost"]
)
"""Roles of columns in tables that give records."""


def structure_warnings(doc: Document, records: Iterable[Record]) -> list[Warning]:
    """What a reader should know of how the document hangs together; ``records`` are those that were read from it."""
    starts = sorted(record.evidence.start for record in records)
    return [
        *_lost_headings(doc),
        *_unknown_headers(doc, starts),
        *_without_task(doc),
        *_unknown_agencies(doc),
    ]


def _lost_headings(doc: Document) -> list[Warning]:
    found = []
    for node in doc.nodes:
        if doc.kept(node) and node.section.heading is not None and work_map(doc).is_lost(node):
            words = colon_free(doc.text[node.section.start : node.own.end])
            form = "«{words}»: its numbered neighbours have a gap, so it leads only the block right below it."
            found.append(warn("heading-lost", form, words=words))
    return found


def _unknown_headers(doc: Document, starts: list[int]) -> list[Warning]:
    """Headings of columns that no role knows: in tables of work, and in those that should have given records."""
    unknown = [columns.unknown for _, _, columns in task_tables(doc)] + _silent_tables(doc, starts)
    messages = dict.fromkeys(", ".join(f"«{name}»" for name in names) for names in unknown if names)
    return [
        warn("unknown-header", "Table columns not understood: {names}.", names=names)
        for names in list(messages)[:_MOST]
    ]


def _silent_tables(doc: Document, starts: list[int]) -> list[list[str]]:
    """The unknown headings of each table of work or of figures, by its other columns, that gave no record."""
    nodes = {node.section.id: node for node in doc.nodes}
    found = []
    for grid in doc.grids:
        node = nodes[grid.section]
        at = bisect_left(starts, node.section.start)
        if node.kind != "bang" or not doc.kept(node) or (at < len(starts) and starts[at] < node.section.end):
            continue
        columns = work_columns(grid)
        if len(grid.rows) - columns.header.rows >= _FEWEST_ROWS and _TELLING & set(columns.roles):
            found.append(list(dict.fromkeys(columns.unknown)))
    return found


def _without_task(doc: Document) -> list[Warning]:
    """Items under headings of work that gave no task."""
    nodes = doc.shared.get(UNTASKED)
    found: dict[str, Warning] = {}
    for node in nodes if isinstance(nodes, list) else []:
        if _says_nothing(doc.text[node.own.start : node.own.end].strip()):
            continue
        words = _words(doc, node)
        form = "«{words}»: under a heading that assigns work, but no task was read from it."
        found.setdefault(words, warn("no-task", form, words=words))
    return list(found.values())[:_MOST]


def _says_nothing(words: str) -> bool:
    """True for a few words, capitals alone, or an annex's line in brackets: no work can be missing there."""
    bracketed = words.startswith("(") and words.endswith(")")
    return bracketed or words.isupper() or len(words.split()) < _FEWEST_WORDS


def _words(doc: Document, node: Node) -> str:
    words = " ".join(doc.text[node.section.start : node.own.end].split())
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"


def _unknown_agencies(doc: Document) -> list[Warning]:
    """Names that look like agencies' and that the list of agencies lacks, the most frequent first."""
    return [
        warn("unknown-agency", "«{name}» ({n}×) is not in the list of agencies.", name=name, n=count)
        for name, count in unknown_agencies(doc)[:_MOST_AGENCIES]
    ]
