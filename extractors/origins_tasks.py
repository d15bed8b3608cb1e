"""Where the fields of tasks come from: own words, columns, labels, lines for a group, headings."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.agencies import agencies_between, agencies_in_cell
from extractors.document import Cell, Document, Node, Span
from extractors.folding import fold
from extractors.indices import ComponentMention, IndexMention, find_names
from extractors.origins import (
    Origin,
    Passage,
    States,
    column_of,
    group_rows,
    headings,
    passage,
    placed,
    search,
)
from extractors.table_guess import work_columns
from extractors.task_topics import topics_in
from extractors.work_map import work_map
from schemas.task import Task

_COLUMNS = {
    "lead_agencies": ("lead", "lead_help"),
    "coordinating_agencies": ("help", "lead_help", "lead"),
    "deadline": ("deadline", "finish", "begin"),
    "product": ("product",),
}


def task_origins(doc: Document, task: Task) -> list[Origin]:
    """The origin of each field that is filled; each agency has its own."""
    found = [
        Origin("text", task.text, "own-words", task.evidence.quote, task.evidence.start, task.evidence.end)
    ]
    found += [Origin("path", words, "heading", words) for words in task.path]
    for name in ("lead_agencies", "coordinating_agencies"):
        for agency in getattr(task, name):
            passages = _passages(doc, task, name)
            found.append(
                _or_default(search(doc, name, agency, passages, _names_agency(doc, agency)), name, agency)
            )
    if task.deadline is not None:
        raw = task.deadline.raw
        found.append(
            _or_default(
                search(doc, "deadline", raw, _passages(doc, task, "deadline"), _holds(raw)), "deadline", raw
            )
        )
    if task.product is not None:
        product = search(doc, "product", task.product, _passages(doc, task, "product"), _holds(task.product))
        found.append(_or_default(product, "product", task.product))
    for index in task.indices:
        passages = _passages(doc, task, "indices")
        found.append(
            _or_default(search(doc, "indices", index, passages, _speaks_of(index)), "indices", index)
        )
    return found


def _or_default(origin: Origin | None, name: str, value: str) -> Origin:
    return origin or Origin(name, value, "default")


def _passages(doc: Document, task: Task, name: str) -> Iterator[Passage]:
    """The places in which a field may be stated: a table's columns first where it has any for the field."""
    own = passage(doc, "own-words", Span(task.evidence.start, task.evidence.end))
    cell = placed(doc, task.evidence)
    node = doc.node_at(task.evidence.start)
    if cell is not None:
        columns = work_columns(cell.grid)
        for col in [at for role in _COLUMNS.get(name, ()) for at in columns.all(role)]:
            yield passage(doc, "column", cell.row[col].span)
            if not cell.row[col].text.strip(" \"'“”″〃-") or len(cell.row[col].text.strip()) < 5:
                yield from _cells_above(doc, cell.grid.rows, cell.row, col)
        yield own
        if name == "indices":
            yield from column_of(cell.grid, cell.col)
            yield from (passage(doc, "row", other.span) for other in cell.row if other.text.strip())
        yield from group_rows(doc, cell)
        if cell.grid.caption:
            yield Passage("caption", cell.grid.caption)
    else:
        yield own
        if node is not None and node.own.end > own_end(own):
            yield passage(doc, "label", Span(own_end(own), node.own.end))
    if node is not None:
        yield from _around(doc, node)


def _codes(name: IndexMention | ComponentMention) -> list[str]:
    return [name.code] if isinstance(name, IndexMention) else [index for index, _ in name.codes]


def own_end(own: Passage) -> int:
    """Where the task's own words end and its labels may begin."""
    return own.span.end if own.span else 0


def _cells_above(doc: Document, rows: list[list[Cell]], row: list[Cell], col: int) -> Iterator[Passage]:
    """The cells above a ditto mark, the nearest first."""
    at = next(at for at, other in enumerate(rows) if other is row)
    yield from (passage(doc, "column", other[col].span) for other in reversed(rows[:at]))


def _around(doc: Document, node: Node) -> Iterator[Passage]:
    place = work_map(doc).at(node)
    yield from (passage(doc, "label", line) for line in place.lines)
    if node.kind != "bang":
        yield passage(doc, "paragraph", Span(node.section.start, node.own.end))
    yield from (passage(doc, "group-line", line) for line in place.shared)
    yield from headings(doc, node)
    yield from _lead_ins(doc, node)


def _lead_ins(doc: Document, node: Node) -> Iterator[Passage]:
    """Lines beside the item, or beside what holds it, that speak for it: lead-ins before it, closing lines after it."""
    for one in (node, *node.ancestors()):
        siblings = one.parent.children if one.parent is not None else []
        for sibling in siblings:
            if sibling.label is None and sibling is not one and len(sibling.own):
                yield passage(doc, "group-line", sibling.own)


def _holds(words: str) -> States:
    wanted = " ".join(fold(words).split())

    def states(found: Passage) -> str | Span | None:
        at = " ".join(fold(found.text).split()).find(wanted)
        if at < 0:
            return None
        exact = fold(found.text).find(wanted)
        return found.text[exact : exact + len(wanted)] if exact >= 0 else found.text

    return states


def _names_agency(doc: Document, name: str) -> States:
    """Words that are read as the agency, abbreviations and distributed lists among them."""

    def states(found: Passage) -> str | Span | None:
        if found.span is not None:
            for mention in agencies_between(doc, found.span.start, found.span.end):
                if name in mention.names:
                    return Span(mention.start, mention.end)
        return found.text if name in agencies_in_cell(found.text, doc) else None

    return states


def _speaks_of(index: str) -> States:
    wanted = index.removesuffix("_LOCAL")

    def states(found: Passage) -> str | None:
        folded = fold(found.text)
        if wanted not in topics_in(folded)[0]:
            return None
        name = next((n for n in find_names(folded) if wanted in _codes(n)), None)
        return found.text[name.start : name.end] if name else found.text

    return states
