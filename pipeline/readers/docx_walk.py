"""From a Word document's XML to its raw blocks, in one pass and in reading order, labels counted on the way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.readers.docx_names import (
    ALTERNATES,
    BOX,
    CHOICE,
    FALLBACK,
    P_PR,
    PROPERTIES,
    SECT_PR,
    TBL,
    TR,
    P,
    R,
    W,
    is_on,
    parts_of,
    value,
)
from pipeline.readers.docx_notes import Notes
from pipeline.readers.docx_numbering import Numbering
from pipeline.readers.docx_properties import Properties
from pipeline.readers.docx_raw import RawBlock, RawChunk, RawNote, RawParagraph, RawTable
from pipeline.readers.docx_rows import Rows
from pipeline.readers.docx_runs import Runs
from pipeline.readers.docx_styles import Style, Styles

if TYPE_CHECKING:
    from pipeline.readers.docx_names import Element, Parts

CHUNK = W + "altChunk"
TAGS = (P, TBL, TR, BOX, FALLBACK, SECT_PR, CHUNK)
_STYLE = W + "pStyle"


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
        self._properties = Properties(styles, numbering)
        self._notes = notes
        self._rows = Rows(self._inner)
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
            self._rows.add(element, self._table_open, tables[0])
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
                self._flow.blocks.append(self._rows.table(child))
            elif tag == CHUNK:
                self._flow.blocks.append(RawChunk(child.get(R + "id") or ""))
            elif tag == ALTERNATES:
                for form in child.iterchildren(CHOICE):
                    self._blocks(form)
            elif tag not in PROPERTIES and isinstance(tag, str):
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
        gone = self._properties.is_gone(parts, style)
        paragraph, self._flow.open = self._flow.open or own, None
        if own.runs or not gone:
            own.heading = self._properties.is_heading(parts, style)
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
        self._properties.number(own, parts, style)
        paragraph.runs, paragraph.notes = own.runs, own.notes
        paragraph.heading, paragraph.contents = own.heading, own.contents

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


def _no_note(kind: str, key: str) -> None:
    """Notes hold no notes: one that names itself would never end."""


def _free(element: Element) -> None:
    """Drops what was read, and what stands before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and parent[0] is not element:
        del parent[0]
