"""Warnings that a document's structure gives: lost headings, unknown table headers and agencies, items without a task."""

from __future__ import annotations

from collections import Counter

from extractors.agencies import find_agencies
from extractors.agency_headings import colon_free
from extractors.document import Document, Node
from extractors.tasks_prose import UNTASKED
from extractors.tasks_table import task_tables
from extractors.work_map import work_map
from schemas.document import Warning

_MOST = 30
"""At most so many warnings of one kind."""
_SHOWN = 90


def structure_warnings(doc: Document) -> list[Warning]:
    """What a reader of the records should know of how the document hangs together."""
    return [*_lost_headings(doc), *_unknown_headers(doc), *_without_task(doc), *_unknown_agencies(doc)]


def _lost_headings(doc: Document) -> list[Warning]:
    found = []
    for node in doc.nodes:
        if doc.kept(node) and node.section.heading is not None and work_map(doc).is_lost(node):
            words = colon_free(doc.text[node.section.start : node.own.end])
            message = (
                f"«{words}»: its numbered neighbours have a gap, so it leads only the block right below it."
            )
            found.append(Warning(code="heading-lost", message=message))
    return found


def _unknown_headers(doc: Document) -> list[Warning]:
    found = []
    for _, _, columns in task_tables(doc):
        if columns.unknown:
            names = ", ".join(f"«{name}»" for name in columns.unknown)
            found.append(Warning(code="unknown-header", message=f"Table columns not understood: {names}."))
    return found


def _without_task(doc: Document) -> list[Warning]:
    """Items under headings of work that gave no task."""
    nodes = doc.shared.get(UNTASKED)
    found: dict[str, Warning] = {}
    for node in nodes if isinstance(nodes, list) else []:
        words = _words(doc, node)
        message = f"«{words}»: under a heading that assigns work, but no task was read from it."
        found.setdefault(words, Warning(code="no-task", message=message))
    return list(found.values())[:_MOST]


def _words(doc: Document, node: Node) -> str:
    words = " ".join(doc.text[node.section.start : node.own.end].split())
    return words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + " …"


def _unknown_agencies(doc: Document) -> list[Warning]:
    """Names that look like agencies' and that the list of agencies lacks, the most frequent first."""
    counts: Counter[str] = Counter()
    for mention in find_agencies(doc):
        node = doc.node_at(mention.start) if not mention.known else None
        if not mention.known and (node is None or doc.kept(node)):
            counts.update(mention.names)
    return [
        Warning(code="unknown-agency", message=f"«{name}» ({count}×) is not in the list of agencies.")
        for name, count in counts.most_common(_MOST)
    ]
