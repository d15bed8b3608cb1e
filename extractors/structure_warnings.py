"""Warnings that the structure of a document gives: lost headings, unknown table headers."""

from __future__ import annotations

from extractors.agency_headings import colon_free, is_lost_heading
from extractors.document import Document
from extractors.table_columns import read_columns
from extractors.tasks_table import task_columns
from schemas.document import Warning


def structure_warnings(doc: Document) -> list[Warning]:
    """What a reader of the records should know of how the document hangs together."""
    found = []
    for node in doc.nodes:
        if doc.kept(node) and node.section.heading is not None and is_lost_heading(doc, node):
            words = colon_free(doc.text[node.section.start : node.own.end])
            found.append(
                Warning(
                    code="heading-lost",
                    message=f"«{words}»: its numbered neighbours have a gap, so it leads only the block right below it.",
                )
            )
    for grid in doc.grids:
        columns = read_columns(grid)
        if columns.unknown and task_columns(columns):
            names = ", ".join(f"«{name}»" for name in columns.unknown)
            found.append(Warning(code="unknown-header", message=f"Table columns not understood: {names}."))
    return found
