"""Footnotes and endnotes: found by their ids, counted in the order of their marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.readers.docx_names import W, child_value, number
from pipeline.readers.docx_numerals import numeral
from pipeline.readers.docx_raw import RawNote

if TYPE_CHECKING:
    from pipeline.readers.docx_names import Element

_MARKS = {"footnote": "decimal", "endnote": "lowerRoman"}
"""The form of a kind's marks where the document states none."""


class Notes:
    """A document's notes; each is counted when its first mark is met."""

    def __init__(self, parts: dict[str, Element | None], settings: Element | None) -> None:
        self._elements = {kind: _by_id(part, kind) for kind, part in parts.items()}
        self._settings = settings
        self._met: dict[tuple[str, str], RawNote] = {}
        self._count = dict.fromkeys(_MARKS, 0)
        self._sections: list[Element] = []

    def find(self, kind: str, key: str) -> tuple[RawNote, Element | None] | None:
        """The note of that kind and id, and what it holds where it is met for the first time."""
        note = self._met.get((kind, key))
        if note is not None:
            return note, None
        element = self._elements.get(kind, {}).get(key)
        if element is None:
            return None
        self._count[kind] += 1
        note = self._met[kind, key] = RawNote(kind, self._count[kind])
        return note, element

    def end_section(self, properties: Element) -> None:
        """Takes a section's own words on its marks; the last that names a form counts for the whole document."""
        self._sections.append(properties)

    def set_marks(self) -> None:
        """Settles the marks, once the whole document is known; a note with a mark of its own is passed over."""
        counts = dict.fromkeys(_MARKS, 0)
        forms = {kind: self._form(kind) for kind in _MARKS}
        for note in self._met.values():
            if not note.mark:
                form, start = forms[note.kind]
                note.mark = numeral(start + counts[note.kind], form)
                counts[note.kind] += 1

    def _form(self, kind: str) -> tuple[str, int]:
        form, start = _MARKS[kind], 1
        for properties in (self._settings, *self._sections):
            own = None if properties is None else properties.find(f"{W}{kind}Pr")
            form = child_value(own, W + "numFmt") or form
            start = number(child_value(own, W + "numStart"), start)
        return form, start


def _by_id(part: Element | None, kind: str) -> dict[str, Element]:
    """The notes proper by id; the lines that part notes from the text are none."""
    found: dict[str, Element] = {}
    for element in () if part is None else part.iterchildren(W + kind):
        if element.get(W + "type") in (None, "normal"):
            found[element.get(W + "id") or ""] = element
    return found
