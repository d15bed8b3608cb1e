"""Values to be reached, in reading order."""

from __future__ import annotations

from extractors.document import Document
from extractors.folding import fold
from extractors.table_columns import read_columns
from extractors.target_cells import CellTargets
from extractors.target_reader import TargetReader
from extractors.target_tables import TableTargets, goal_columns
from extractors.tasks_table import task_columns
from schemas.measures import Target


def extract_targets(doc: Document) -> list[Target]:
    """All targets of text and tables; one that says an earlier one again is marked as a repeat."""
    reader = TargetReader(doc)
    targets = [*reader.run(), *_in_tables(doc, reader)]
    targets.sort(key=lambda target: target.evidence.start)
    _mark_repeats(targets)
    return targets


def _in_tables(doc: Document, reader: TargetReader) -> list[Target]:
    """Targets of the tables that list them, and of the cells of tables of work."""
    cells, lists = CellTargets(doc, reader), TableTargets(doc, reader.owners)
    nodes = {node.section.id: node for node in doc.nodes}
    made: list[Target] = []
    for grid in doc.grids:
        node = nodes[grid.section]
        if not doc.kept(node):
            continue
        columns = read_columns(grid)
        if task_columns(columns):
            made += cells.read(node, grid, columns)
        elif goals := goal_columns(doc, node, grid, columns):
            made += lists.read(node, grid, columns, goals)
    return made


def _mark_repeats(targets: list[Target]) -> None:
    """The same value for the same thing: of the same year, or where one of the two states none."""
    seen: dict[tuple[object, ...], set[int | None]] = {}
    for target in targets:
        what = None if target.index else " ".join(fold(target.measure).split())
        subject = target.subject.name
        key = (
            target.index,
            target.component,
            subject,
            target.kind,
            target.value,
            target.unit,
            target.group,
            target.grade,
            what,
        )
        years = seen.setdefault(key, set())
        target.repeat = bool(years) and (target.year is None or None in years or target.year in years)
        years.add(target.year)
