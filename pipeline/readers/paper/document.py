"""Pages into the blocks of one document: frames, notes and tables set apart, what page breaks cut made whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from pipeline.readers.blocks import Block, Paragraph, Role
from pipeline.readers.paper.cells import PaperTable, take_words
from pipeline.readers.paper.flow import written
from pipeline.readers.paper.frame import numbers_page, running_lines
from pipeline.readers.paper.lines import Line, lines_of
from pipeline.readers.paper.notes import part_notes
from pipeline.readers.paper.open_tables import Columns, OpenTables, is_speck, marks_nothing, open_tables
from pipeline.readers.paper.page import Page
from pipeline.readers.paper.paragraphs import Column, column_of, grouped, parts_at
from pipeline.readers.paper.ruled import ruled_tables
from pipeline.readers.paper.sides import boxed_paragraphs, part_sides
from pipeline.readers.paper.stamps import place_stamps
from pipeline.readers.paper.stitch import Stitched, add, goes_on
from pipeline.readers.paper.tables import blocks_of, has_header
from pipeline.readers.paper.turns import Turn, turn_back


@dataclass(slots=True)
class _Sheet:
    """A page taken apart: its tables, its lines, its notes, and the lines around the text."""

    page: Page
    tables: list[PaperTable]
    lines: list[Line]
    framing: list[Line] = field(default_factory=list)
    notes: list[list[Line]] = field(default_factory=list)


@dataclass(slots=True)
class _Text:
    """A paragraph that the next page may go on with; ``boxed``: a line of a letterhead or signature, which none does."""

    lines: list[Line]
    boxed: bool = False
    role: Role = "text"
    note: bool = False


_Item = _Text | Stitched


def blocks_on(pages: Iterable[Page]) -> list[Block]:
    """The document's blocks in reading order, each word with its place.

    A page is let go of as soon as it is written: only what the next may go on with is kept.
    """
    blocks: list[Block] = []
    items: list[_Item] = []
    turned: dict[int, Turn] = {}
    noted = False
    for sheet, running in running_lines(_sheets(pages)):
        page = sheet.page
        if page.turned or page.tilted:
            turned[page.number] = Turn(page.width, page.height, page.turned, page.tilted)
        _set_apart(sheet, running, noted=noted)
        _append(items, sheet)
        noted = any(sheet.notes)
        done = _first_open(items)
        blocks += _written(items[:done])
        del items[:done]
    blocks += _written(items)
    turn_back(blocks, turned)
    return blocks


def _first_open(items: list[_Item]) -> int:
    """The place of the first item that the next page may go on with: the last of the text, or the last note."""
    last = _last(items)
    note = next((item for item in reversed(items) if isinstance(item, _Text) and item.note), None)
    return next((at for at, item in enumerate(items) if item is last or item is note), len(items))


def _written(items: Iterable[_Item]) -> list[Block]:
    blocks: list[Block] = []
    for item in items:
        blocks += blocks_of(item) if isinstance(item, Stitched) else [_paragraph(item)]
    return blocks


def _sheets(pages: Iterable[Page]) -> Iterator[_Sheet]:
    """The pages taken apart, a table without upright lines going on with the columns of the page before."""
    columns: Columns | None = None
    for page in pages:
        tables, free = take_words(ruled_tables(page.rules), page.words, page.number)
        lines = lines_of(free, page.number)
        found = _open_tables(page, lines, None if tables else columns)
        columns = found.last
        if found.tables:
            specks = marks_nothing(lines)
            page.stamped += specks
            more, free = take_words(found.tables, [word for word in free if word not in specks], page.number)
            tables = sorted([*tables, *more], key=attrgetter("top"))
            lines = lines_of(free, page.number)
        lines, stamps = place_stamps(lines, page.stamped, page.number)
        yield _Sheet(page, tables, lines, stamps)


def _open_tables(page: Page, lines: list[Line], columns: Columns | None) -> OpenTables:
    """The tables among a page's lines that no upright lines draw."""
    words = [word for line in lines for word in line.words]
    sure = [word for word in words if not is_speck(word)]
    if len(sure) < len(words):
        lines = lines_of(sure, page.number)
    return open_tables([line for line in lines if not numbers_page(line, page)], page.rules.level, columns)


def _set_apart(sheet: _Sheet, running: set[int], *, noted: bool) -> None:
    """Page numbers and running lines into the frame, notes from the foot of the page.

    ``noted``: whether the page before ends with a note, which may go on here.
    """
    kept: list[Line] = []
    for line in sheet.lines:
        framing = id(line) in running or numbers_page(line, sheet.page)
        (sheet.framing if framing else kept).append(line)
    sheet.lines, sheet.notes = part_notes(kept, sheet.page.rules.level, carried=noted)


def _append(items: list[_Item], sheet: _Sheet) -> None:
    """Adds a page's items below those of the pages before, going on with the last paragraph or table."""
    column = column_of(sheet.lines, *_sides(sheet))
    goes = True
    for part in _in_order(sheet):
        if isinstance(part, PaperTable):
            _append_table(items, part, goes)
        else:
            _append_lines(items, part, column, goes)
        goes = False
    _append_notes(items, sheet)
    items += [_Text([line], True, "junk") for line in sheet.framing]


def _append_notes(items: list[_Item], sheet: _Sheet) -> None:
    """Adds a page's notes; what stands above the first mark goes on with the last note of the page before."""
    carried, *notes = sheet.notes or [[]]
    last = next((item for item in reversed(items) if isinstance(item, _Text) and item.note), None)
    if carried and last is not None:
        last.lines += carried
    elif carried:
        items.append(_Text(carried, True, note=True))
    items += [_Text(note, True, note=True) for note in notes]


def _sides(sheet: _Sheet) -> tuple[float, float]:
    """The sides of what the page holds: its tables', else the margins that the rules for documents ask for."""
    if sheet.tables:
        return min(table.xs[0] for table in sheet.tables), max(table.xs[-1] for table in sheet.tables)
    return sheet.page.width * 0.14, sheet.page.width * 0.93


def _in_order(sheet: _Sheet) -> list[PaperTable | list[Line]]:
    """The page's tables, and between them its runs of lines, from top to bottom."""
    parts: list[PaperTable | list[Line]] = []
    rest = sheet.lines
    for table in sheet.tables:
        above = [line for line in rest if line.bottom <= table.top + line.size * 0.5]
        rest = [line for line in rest if line.bottom > table.top + line.size * 0.5]
        parts += [above] if above else []
        parts.append(table)
    return [*parts, rest] if rest else parts


def _append_table(items: list[_Item], part: PaperTable, goes: bool) -> None:
    last = _last(items) if goes else None
    if isinstance(last, Stitched) and goes_on(last, part, has_header=has_header(part)):
        add(last, part)
    else:
        items.append(Stitched(part))


def _last(items: list[_Item]) -> _Item | None:
    """The last item of the text, what frames the page and its notes passed over."""
    for item in reversed(items):
        if isinstance(item, Stitched) or not item.boxed:
            return item
        if item.role == "text" and not item.note:
            return item
    return None


def _append_lines(items: list[_Item], lines: list[Line], column: Column, goes: bool) -> None:
    for run in part_sides(lines):
        if run.boxed:
            items += [_Text(part, True) for part in boxed_paragraphs(run.lines)]
        else:
            _append_paragraphs(items, run.lines, column, goes)
        goes = False


def _append_paragraphs(items: list[_Item], lines: list[Line], column: Column, goes: bool) -> None:
    first, *others = grouped(lines, column)
    last = _last(items) if goes else None
    if isinstance(last, _Text) and _runs_on(last, first[0], column):
        last.lines += first
    else:
        items.append(_Text(first))
    items += [_Text(paragraph) for paragraph in others]


def _runs_on(last: _Text, line: Line, column: Column) -> bool:
    """True where the line, the first of its page, goes on with the last paragraph of the page before."""
    return not last.boxed and not parts_at(last.lines[-1], line, column, starts=len(last.lines) == 1)


def _paragraph(item: _Text) -> Paragraph:
    text, places = written([item.lines])
    return Paragraph(text, item.role, item.lines[0].page, places)
