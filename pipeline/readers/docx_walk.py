"""From a Word document's XML to its raw blocks, in one pass and in reading order, labels counted on the way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.readers.docx_labels import Labels
from pipeline.readers.docx_names import (
    ALTERNATES,
    BOX,
    CHOICE,
    FALLBACK,
    NUM_PR,
    P_PR,
    R_PR,
    SECT_PR,
    TBL,
    TC,
    TR,
    VAL,
    P,
    R,
    W,
    is_on,
    number,
    parts_of,
    says,
    value,
)
from pipeline.readers.docx_notes import Notes
from pipeline.readers.docx_numbering import List, Numbering
from pipeline.readers.docx_raw import (
    Anchor,
    RawBlock,
    RawCell,
    RawChunk,
    RawNote,
    RawParagraph,
    RawRow,
    RawTable,
    Run,
)
from pipeline.readers.docx_runs import Runs, add
from pipeline.readers.docx_styles import Look, Style, Styles, is_heading, read_numbering
from pipeline.readers.limits import MAX_COLSPAN

if TYPE_CHECKING:
    from pipeline.readers.docx_names import Element, Parts

CHUNK = W + "altChunk"
TAGS = (P, TBL, TR, BOX, FALLBACK, SECT_PR, CHUNK)
_PROPERTIES = frozenset(
    W + name for name in ("sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "customXmlPr")
)
_GONE = frozenset([W + "del", W + "moveFrom"])
_STYLE, _OUTLINE = W + "pStyle", W + "outlineLvl"
_DELETED, _HIDDEN, _BEFORE, _HEADER = W + "del", W + "hidden", W + "gridBefore", W + "tblHeader"
_SPAN, _DOWN, _ACROSS, _CELL_DELETED = W + "gridSpan", W + "vMerge", W + "hMerge", W + "cellDel"


class Flow:
    """What stands in the body, a cell, a box or a note so far."""

    def __init__(self) -> None:
        self.blocks: list[RawBlock] = []
        self.open: RawParagraph | None = None
        """A paragraph whose end was deleted or is hidden, so that the next one goes on with it."""


class Walk:
    """The blocks of a document; ``headers`` are the page headers that its first section names."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: Notes) -> None:
        self.headers: list[str] = []
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._labels = Labels()
        self._runs = Runs(styles, self._note)
        self._flow = Flow()
        self._table_open = RawTable()

    def run(self, events: Iterator[tuple[str, Element]]) -> list[RawBlock]:
        """Reads the main part as its elements come, and frees each once it is read: memory holds one row."""
        tables: list[Element] = []
        inside = {BOX: 0, FALLBACK: 0}
        for event, element in events:
            tag = element.tag
            step = 1 if event == "start" else -1
            if tag in inside:
                inside[tag] += step
            elif inside[BOX] or inside[FALLBACK]:
                continue
            elif tag == TBL:
                self._nest(element, tables, begins=step > 0)
            elif step < 0:
                self._whole(element, tables)
        return self._end()

    def _nest(self, element: Element, tables: list[Element], *, begins: bool) -> None:
        """Takes the beginning or the end of a table of the body, or of one inside it."""
        if begins:
            tables.append(element)
            self._table_open = RawTable() if len(tables) == 1 else self._table_open
            return
        tables.pop()
        if not tables:
            self._flow.blocks.append(self._table_open)
            _free(element)

    def _whole(self, element: Element, tables: list[Element]) -> None:
        """Takes an element of the body that has ended; what stands in a cell is read with its row."""
        tag = element.tag
        if tag == TR and len(tables) == 1:
            self._row(element, self._table_open, tables[0])
            _free(element)
        elif tables:
            return
        elif tag == P:
            self._paragraph(element)
            _free(element)
        elif tag == CHUNK:
            self._flow.blocks.append(RawChunk(element.get(R + "id") or ""))
        elif tag == SECT_PR and element.getparent().tag != P_PR:
            self._section(element)

    def part(self, root: Element) -> list[RawBlock]:
        """The blocks of a part that is held whole, as a page header."""
        return self._inner(root)

    def _end(self) -> list[RawBlock]:
        flow = self._flow
        if flow.open is not None and flow.open.runs:
            flow.blocks.append(flow.open)
        flow.open = None
        return flow.blocks

    def _inner(self, element: Element) -> list[RawBlock]:
        """The blocks of a cell, a box or a note: a flow of its own."""
        outer, self._flow = self._flow, Flow()
        self._blocks(element)
        blocks = self._end()
        self._flow = outer
        return blocks

    def _blocks(self, element: Element) -> None:
        for child in element:
            tag = child.tag
            if tag == P:
                self._paragraph(child)
            elif tag == TBL:
                self._table(child)
            elif tag == CHUNK:
                self._flow.blocks.append(RawChunk(child.get(R + "id") or ""))
            elif tag == ALTERNATES:
                for form in child.iterchildren(CHOICE):
                    self._blocks(form)
            elif tag not in _PROPERTIES and isinstance(tag, str):
                self._blocks(child)

    # Paragraphs.

    def _paragraph(self, element: Element) -> None:
        parts = parts_of(element, P_PR)
        style = self._styles.paragraph(value(parts.get(_STYLE)))
        own = RawParagraph()
        outer, self._runs.boxes = self._runs.boxes, []
        in_contents = self._runs.fields.in_contents
        self._runs.read(element, style, own)
        boxes, self._runs.boxes = self._runs.boxes, outer
        mark = parts.get(R_PR)
        gone = style.look.hidden is True if mark is None else self._is_gone(mark, style)
        paragraph, self._flow.open = self._flow.open or own, None
        if own.runs or not gone:
            own.heading = is_heading(_outline(parts, style.outline))
            own.contents = style.contents or in_contents or self._runs.fields.in_contents
            self._merge(paragraph, own, parts, style)
        if gone:
            self._flow.open = paragraph
        elif paragraph.runs:
            self._flow.blocks.append(paragraph)
        for box in boxes:
            self._flow.blocks += self._inner(box)
        if SECT_PR in parts:
            self._section(parts[SECT_PR])

    def _merge(self, paragraph: RawParagraph, own: RawParagraph, parts: Parts, style: Style) -> None:
        """Sets the label before the first words of a paragraph; what goes on with another one gets none."""
        if paragraph is not own and paragraph.runs:
            paragraph.runs += own.runs
            paragraph.notes += own.notes
            return
        numbered = parts.get(NUM_PR)
        if numbered is not None or style.num is not None:
            num, level = read_numbering(numbered)
            found = self._numbering.find(num, level, style)
            if found is not None:
                self._label(
                    own, *found, style.look if parts.get(R_PR) is None else self._mark_look(parts, style)
                )
        paragraph.runs, paragraph.notes = own.runs, own.notes
        paragraph.heading, paragraph.contents = own.heading, own.contents

    def _label(self, paragraph: RawParagraph, listed: List, at: int, look: Look) -> None:
        """Counts the paragraph and sets its label, in the level's look over that of the paragraph's end."""
        text = self._labels.next(listed, at)
        level = listed.levels.get(at)
        if not text.strip() or level is None:
            return
        look = level.look.over(look).over(self._styles.base)
        if look.hidden:
            return
        glued = level.tight and not text[-1].isalnum()
        label: list[Run | Anchor] = []
        add(label, text.strip() + ("" if glued or not paragraph.runs else " "), look)
        paragraph.runs = label + paragraph.runs

    def _mark_look(self, parts: Parts, style: Style) -> Look:
        return self._styles.look(parts[R_PR]).over(style.look)

    def _is_gone(self, mark: Element, style: Style) -> bool:
        """True where the paragraph's end was deleted, moved away or is hidden: the next one goes on with it."""
        if any(child.tag in _GONE for child in mark):
            return True
        return bool(self._styles.look(mark).over(style.look).hidden)

    def _section(self, properties: Element) -> None:
        self._notes.end_section(properties)
        if not self.headers:
            named = {
                header.get(W + "type", "default"): header.get(R + "id")
                for header in properties.iterchildren(W + "headerReference")
            }
            title = properties.find(W + "titlePg")
            order = ["first", "default"] if title is not None and is_on(title) else ["default"]
            self.headers = [named[kind] for kind in order if named.get(kind)]

    def _note(self, kind: str, key: str) -> RawNote | None:
        found = self._notes.find(kind, key)
        if found is None:
            return None
        note, element = found
        if element is not None:
            runs, self._runs = self._runs, Runs(self._styles, _no_note)
            note.lines = self._inner(element)
            self._runs = runs
        return note

    # Tables.

    def _table(self, element: Element) -> None:
        table = RawTable()
        for row in _inside(element, TR):
            self._row(row, table, element)
        self._flow.blocks.append(table)

    def _row(self, element: Element, table: RawTable, within: Element) -> None:
        table.widths = table.widths or _widths(within)
        parts = parts_of(element, W + "trPr")
        if _DELETED in parts or says(parts, _HIDDEN):
            return
        before = number(value(parts.get(_BEFORE)))
        row = RawRow(min(max(before, 0), MAX_COLSPAN), says(parts, _HEADER))
        for cell in _inside(element, TC):
            self._cell(cell, row)
        table.rows.append(row)

    def _cell(self, element: Element, row: RawRow) -> None:
        parts = parts_of(element, W + "tcPr")
        blocks = self._inner(element)
        if _CELL_DELETED in parts:
            blocks = []
        span = min(max(number(value(parts.get(_SPAN)), 1), 1), MAX_COLSPAN)
        across, down = parts.get(_ACROSS), parts.get(_DOWN)
        if across is not None and across.get(VAL) != "restart" and row.cells:
            row.cells[-1].span += span
            row.cells[-1].blocks += blocks
            return
        goes_on = down is not None and down.get(VAL) != "restart"
        row.cells.append(RawCell(span, goes_on, down is not None, blocks))


def _no_note(kind: str, key: str) -> None:
    """Notes hold no notes: one that names itself would never end."""


def _outline(parts: Parts, inherited: int | None) -> int | None:
    own = value(parts.get(_OUTLINE))
    return inherited if own is None else number(own, 9)


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """The table's own rows, or the row's own cells; those in content controls too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in _PROPERTIES and isinstance(child.tag, str):
            yield from _inside(child, tag)


def _widths(table: Element) -> list[int]:
    grid = table.find(W + "tblGrid")
    if grid is None:
        return []
    return [number(column.get(W + "w")) for column in grid.iterchildren(W + "gridCol")]


def _free(element: Element) -> None:
    """Drops what was read, and what stands before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and parent[0] is not element:
        del parent[0]
