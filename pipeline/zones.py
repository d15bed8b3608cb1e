"""What each line of a page is: letterhead, grounds, body, recipients, signature, footnote, table or junk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from extractors.document import Span
from pipeline import closing
from pipeline.canonical import Line
from pipeline.labels import BULLETS, TITLED, Label, is_capitals, read_label
from pipeline.layout import words


@dataclass(slots=True)
class Piece:
    """One section in the making: its kind, its label if it has one, and where its own words stand."""

    kind: str
    span: Span
    own: Span
    text: str
    page: int | None
    label: Label | None = None
    line: Line | None = None
    opens: bool = False
    """True where the piece begins another document or annex, so that nothing before it holds it."""
    amid: bool = False
    """True where that piece stands in the body, with no signature or recipients above it."""
    heading: str | None = None
    """The style of an unnumbered heading in the body, which holds what stands below it."""
    body: bool = False
    """True below the letterhead and above the recipients and signature."""


_NOTE = re.compile(r"\[(?P<n>\d{1,3}|[ivx]{1,6}|\*{1,3})\]\s*(?=\S)")
_ATTACHED = re.compile(r"\((?:ban hành )?(?:kèm theo|đính kèm)")

_GROUND = 30
"""Characters of a ground in the letterhead, at the least: a shorter line is part of the title."""
_SENTENCE = 100
"""A paragraph this long that ends as a sentence does ends the letterhead; one 2.5 times as long does so in any case."""
_HEADING = 150
_TITLE_LINES = 4
_TITLE_BREAK = 40
"""A title in capitals at least this long may go on in the next line."""


class Zones:
    """Reads the lines from top to bottom and says what each is; the state is the part of the page reached."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._state = "head"
        self._grounds = False
        self._listed = False
        self._named = False

    def pieces(self) -> Iterator[Piece]:
        """The sections in the making, in reading order; a heading line takes in the title lines below its mark."""
        at = 0
        while at < len(self._lines):
            piece = self._read(at)
            piece.body = self._state == "body"
            used = 1 + (self._join_title(piece, at + 1) if piece.label is not None else 0)
            yield piece
            at += used

    def _read(self, at: int) -> Piece:
        line = self._lines[at]
        if line.rows is not None:
            self._state = "body" if self._state in ("recipients", "signature", "opening") else self._state
            kind = "sieu-du-lieu" if line.role == "metadata" else "bang"
            return Piece(kind, line.span, line.span, "", line.page, line=line)
        if line.role in ("junk", "metadata"):
            return _plain("rac" if line.role == "junk" else "sieu-du-lieu", line)
        folded = line.folded.strip()
        return (
            self._closing_block(at, folded)
            or self._opening(line, folded)
            or self._ground(line, folded)
            or self._note(line)
            or self._labelled(line)
            or self._paragraph(line, folded)
        )

    def _closing_block(self, at: int, folded: str) -> Piece | None:
        line = self._lines[at]
        if closing.opens_recipients(folded):
            self._state, self._listed, self._named = "recipients", False, False
            return _plain("noi-nhan", line)
        signed = self._state == "signature" or self._listed
        named = self._named or self._state in ("head", "opening")
        signs = closing.opens_signature(self._lines, at, named=named)
        if signs or (signed and closing.goes_on(self._lines, at, named=named)):
            self._named = closing.is_name(line.text.strip())
            self._state = "signature"
            return _plain("chu-ky", line)
        if self._state in ("recipients", "signature") and closing.is_recipient(line.text, listed=signed):
            self._listed = self._listed or closing.is_last_recipient(folded)
            return _plain("noi-nhan", line)
        return None

    def _opens(self, line: Line, folded: str) -> bool:
        """True for a letterhead's line, and for a type line that is no heading of the body and enacts nothing."""
        if not is_capitals(line.text) or (folded.endswith(":") and folded[:-1] in words("enacting")):
            return False
        types = words("attached_types" if self._state == "body" else "type_lines")
        return folded.rstrip(":") in types or folded in words("letterhead")

    def _opening(self, line: Line, folded: str) -> Piece | None:
        """A letterhead, a type line or the title of an attached plan, after the body has begun."""
        if self._state in ("head", "opening"):
            return None
        closed = self._state in ("recipients", "signature")
        titled = closed and is_capitals(line.text) and read_label(line.text) is None
        if titled or (closed and _ATTACHED.match(folded)) or self._opens(line, folded):
            self._state, self._grounds = "opening", False
            piece = _plain("doan", line)
            piece.opens, piece.amid = True, not closed
            return piece
        return None

    def _ground(self, line: Line, folded: str) -> Piece | None:
        if self._state not in ("head", "opening"):
            found = folded.startswith("căn cứ ") and folded.endswith(";")
        else:
            found = len(folded) > _GROUND and self._begins_ground(folded) and not _states(folded)
            self._grounds = self._grounds or found
        return _plain("can-cu", line) if found else None

    def _begins_ground(self, folded: str) -> bool:
        """True for `Căn cứ …`; the other beginnings count where the line ends as an item of the list does."""
        listed = folded.endswith((";", ",")) or (self._grounds and folded.endswith("."))
        begins = folded.startswith(words("grounds_listed" if listed else "grounds"))
        return folded.startswith("căn cứ ") or (begins and folded.endswith((";", ",", ".")))

    def _note(self, line: Line) -> Piece | None:
        match = _NOTE.match(line.text)
        if match is None or self._state == "head":
            return None
        return _with_label(line, Label("note", "chu-thich", match["n"], match.end()))

    def _labelled(self, line: Line) -> Piece | None:
        label = read_label(line.text)
        if label is None:
            return None
        if label.style not in BULLETS or self._state != "head":
            self._state = "body"
        return _with_label(line, label)

    def _paragraph(self, line: Line, folded: str) -> Piece:
        text = line.text
        enacts = folded.rstrip(":") in words("enacting")
        capitals = is_capitals(text) and len(text) <= _HEADING and not enacts
        sentence = len(text) > 2.5 * _SENTENCE or (len(text) > _SENTENCE and text.endswith((".", ":", "./")))
        if sentence or (self._grounds and capitals) or self._state in ("recipients", "signature"):
            self._state = "body"
        headed = self._state == "body" and (capitals or (line.role == "heading" and not sentence))
        return _plain("doan", line, "caps" if headed else None)

    def _join_title(self, piece: Piece, at: int) -> int:
        """Takes the title lines that follow a bare `Phần II`, or go on with a long title; returns how many."""
        assert piece.label is not None
        bare = piece.label.style in TITLED and not piece.text
        if not bare and not (is_capitals(piece.text) and len(piece.span) >= _TITLE_BREAK):
            return 0
        used = 0
        for line in self._lines[at : at + _TITLE_LINES]:
            if not self._is_title(at + used, first=bare and not used):
                break
            start = piece.own.start if piece.text else line.span.start
            piece.own = Span(start, line.span.end)
            piece.span = Span(piece.span.start, line.span.end)
            piece.text = f"{piece.text} {line.text}".strip()
            used += 1
        return used

    def _is_title(self, at: int, *, first: bool) -> bool:
        line = self._lines[at]
        text = line.text
        if line.rows is not None or line.role not in ("text", "heading") or read_label(text) is not None:
            return False
        folded = line.folded.strip()
        if text.startswith("(") or self._opens(line, folded) or closing.opens_signature(self._lines, at):
            return False
        return is_capitals(text) or (first and len(text) <= 160 and not text.endswith((".", ";", ":")))


@cache
def _statement() -> re.Pattern[str]:
    """`, Sở Nội vụ đề nghị …` after the documents that it rests on, or a request that names nobody."""
    who, says = ("|".join(map(re.escape, words(key))) for key in ("speaking", "stating"))
    return re.compile(
        rf":$|,\s(?:các |chủ tịch |thường trực )?(?:{who})\b(?! hành)[^,;]{{0,100}}?\b(?:{says})\b"
        r"|^(?!theo|xét).*\b(?:cần|phải|đề nghị|yêu cầu)\s+(?:tiếp tục|các|phải|\S+ \S+ [^;]*\.$)"
    )


def _states(folded: str) -> bool:
    """True for a line that rests on a document and goes on to say something: `Căn cứ …, Sở Nội vụ đề nghị …`."""
    return not folded.endswith(";") and _statement().search(folded) is not None


def _plain(kind: str, line: Line, heading: str | None = None) -> Piece:
    return Piece(kind, line.span, line.span, line.text, line.page, heading=heading)


def _with_label(line: Line, label: Label) -> Piece:
    own = Span(line.span.start + label.body, line.span.end)
    return Piece(label.kind, line.span, own, line.text[label.body :], line.page, label)
