"""What stands in a Word paragraph: its runs with their fonts, the text boxes and notes that are anchored in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pipeline.readers.docx_fields import Fields
from pipeline.readers.docx_names import (
    ALTERNATES,
    BOX,
    CHOICE,
    FALLBACK,
    R_,
    R_PR,
    A,
    M,
    T,
    V,
    W,
)
from pipeline.readers.docx_raw import Anchor, RawNote, RawParagraph, Run
from pipeline.readers.docx_styles import PLAIN, Look, Style, Styles
from pipeline.readers.docx_symbols import is_symbol_font, shown, symbol

if TYPE_CHECKING:
    from pipeline.readers.docx_names import Element

_DROPPED = frozenset(
    W + name
    for name in (
        "pPr", "rPr", "del", "moveFrom", "delText", "delInstrText", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr",
        "tblPr", "tblGrid", "commentReference", "annotationRef", "footnoteRef", "endnoteRef", "proofErr",
        "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "rubyPr", "rt",
    )
)  # fmt: skip
_BREAKS = frozenset([W + "br", W + "cr"])
_TABS = frozenset([W + "tab", W + "ptab"])
_HYPHENS = {W + "noBreakHyphen": "-", W + "softHyphen": "\u00ad"}
"""A soft hyphen is kept until the fonts are settled: in TCVN3 it is a letter."""
_DRAWN = frozenset([W + "drawing", W + "pict", W + "object"])
_NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
_FRACTION, _OVER = M + "f", M + "den"


class Runs:
    """Gathers the runs of one paragraph after the other.

    ``note`` gives the note of a kind and an id, None where the document has none. ``boxes`` holds the text
    boxes met since it was last emptied.
    """

    def __init__(self, styles: Styles, note: Callable[[str, str], RawNote | None]) -> None:
        self.fields = Fields()
        self.boxes: list[Element] = []
        self._styles = styles
        self._note = note
        self._paragraph = RawParagraph()
        self._style = PLAIN
        self._look = PLAIN

    def read(self, element: Element, style: Style, into: RawParagraph) -> None:
        """Adds what stands in the element, a paragraph of that style."""
        outer = self._paragraph, self._style, self._look
        self._paragraph = into
        self._style = self._look = style.look.over(self._styles.base)
        self._children(element)
        self.fields.end_paragraph()
        self._paragraph, self._style, self._look = outer

    def _children(self, element: Element) -> None:
        for child in element:
            tag = child.tag
            if tag == R_:
                self._run(child)
            elif tag == T:
                self._text(child.text)
            elif tag not in _DROPPED and isinstance(tag, str):
                self._other(tag, child)

    def _run(self, run: Element) -> None:
        look = self._styles.look(next(run.iterchildren(R_PR), None))
        self._look = self._style if look is PLAIN else look.over(self._style)
        self._children(run)
        self._look = self._style

    def _other(self, tag: str, element: Element) -> None:
        if tag in _TABS:
            self._text("\t")
        elif tag in _BREAKS:
            self._put("\n")
        elif tag in _HYPHENS:
            self._text(_HYPHENS[tag])
        elif tag == W + "sym":
            self._put(symbol(element.get(W + "char"), element.get(W + "font")), signs=True)
        elif tag == W + "fldChar":
            self.fields.mark(element.get(W + "fldCharType"))
        elif tag == W + "instrText":
            self.fields.code(element.text or "")
        elif tag in _NOTES:
            self._anchor(_NOTES[tag], element)
        elif tag in _DRAWN:
            self._drawn(element)
        elif tag == ALTERNATES:
            self._alternates(element)
        elif tag.startswith(M):
            self._formula(element)
        else:
            self._children(element)

    def _alternates(self, element: Element) -> None:
        """The newer of two forms of one thing; the older one where the newer holds no words."""
        for form in (CHOICE, FALLBACK):
            before = len(self.boxes), len(self._paragraph.runs)
            for child in element.iterchildren(form):
                self._children(child)
                if before != (len(self.boxes), len(self._paragraph.runs)):
                    return

    def _drawn(self, element: Element) -> None:
        """Text boxes, word art and the words of charts' and groups' shapes."""
        held: set[Element] = set()
        for box in element.iter(BOX):
            if not any(above in held for above in box.iterancestors(BOX)) and not _stands_twice(box, element):
                held.add(box)
                self.boxes.append(box)
        if held:
            return
        for shape in element.iter(V + "textpath", A + "t"):
            words = shape.get("string") if shape.tag == V + "textpath" else shape.text
            if words and words.strip():
                self._put(f"\n{words}\n")

    def _formula(self, element: Element) -> None:
        """A formula's words in the order in which they are read, a fraction with its stroke."""
        for child in element:
            if child.tag == M + "t":
                self._text(child.text)
            elif child.tag == R_:
                self._run(child)
            elif isinstance(child.tag, str) and child.tag.startswith(M):
                if child.tag == _OVER and element.tag == _FRACTION:
                    self._text("/")
                self._formula(child)

    def _anchor(self, kind: str, element: Element) -> None:
        if self.fields.hides or self._look.hidden:
            return
        note = self._note(kind, element.get(W + "id") or "")
        if note is None:
            return
        follows = element.get(W + "customMarkFollows")
        if follows is not None and follows not in ("0", "false", "off"):
            note.mark = "".join(t.text or "" for t in element.itersiblings(T)).strip()
            for t in element.itersiblings(T):
                t.text = ""
        self._paragraph.runs.append(Anchor(note))
        if note not in self._paragraph.notes:
            self._paragraph.notes.append(note)

    def _text(self, text: str | None) -> None:
        if text:
            self._put(text.replace("\n", " "))

    def _put(self, text: str, *, signs: bool = False) -> None:
        """Adds words as they are set."""
        look = self._look
        if look.hidden or not text or self.fields.hides:
            return
        add(self._paragraph.runs, text, look, signs=signs)


def add(runs: list[Run | Anchor], text: str, look: Look, *, signs: bool = False) -> None:
    """Adds words set in that look; ``signs``: they are signs already, whatever the font."""
    font = look.font
    if font is not None and (signs or is_symbol_font(font)):
        text, font = (text if signs else shown(text, font)), None
    runs.append(Run(text, font, bool(look.capitals), bool(look.raised)))


def _stands_twice(box: Element, within: Element) -> bool:
    """True for the older form of a box, where the newer one stands beside it."""
    for above in box.iterancestors():
        if above is within:
            return False
        if above.tag == FALLBACK:
            beside = above.getparent()
            return beside is not None and beside.find(f"{CHOICE}//{BOX}") is not None
    return False
