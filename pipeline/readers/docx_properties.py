"""What a Word paragraph's properties do to it: the label before its words, its rank as a heading, its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.readers.docx_labels import Labels
from pipeline.readers.docx_names import NUM_PR, R_PR, W, number, value
from pipeline.readers.docx_numbering import List, Numbering
from pipeline.readers.docx_raw import Anchor, RawParagraph, Run
from pipeline.readers.docx_runs import add
from pipeline.readers.docx_styles import Look, Style, Styles, is_heading, read_numbering

if TYPE_CHECKING:
    from pipeline.readers.docx_names import Parts

_GONE = frozenset([W + "del", W + "moveFrom"])
_OUTLINE = W + "outlineLvl"


class Properties:
    """Applies them to one paragraph after the other, counting the numbered ones."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._labels = Labels()

    def is_gone(self, parts: Parts, style: Style) -> bool:
        """True where the paragraph's end was deleted, moved away or is hidden: the next one goes on with it."""
        mark = parts.get(R_PR)
        if mark is None:
            return style.look.hidden is True
        if any(child.tag in _GONE for child in mark):
            return True
        return bool(self._styles.look(mark).over(style.look).hidden)

    def is_heading(self, parts: Parts, style: Style) -> bool:
        """True where the paragraph's own outline level is a heading's, or, where it has none, its style's."""
        own = value(parts.get(_OUTLINE))
        return is_heading(style.outline if own is None else number(own, 9))

    def number(self, paragraph: RawParagraph, parts: Parts, style: Style) -> None:
        """Sets the paragraph's label before its words, if it has one."""
        numbered = parts.get(NUM_PR)
        if numbered is None and style.num is None:
            return
        num, level = read_numbering(numbered)
        found = self._numbering.find(num, level, style)
        if found is not None:
            self._label(paragraph, *found, self._mark_look(parts, style))

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
        """How the paragraph's end is set."""
        mark = parts.get(R_PR)
        return style.look if mark is None else self._styles.look(mark).over(style.look)
