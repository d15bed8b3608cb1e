"""What each line of a page is: letterhead, grounds, body, recipients, signature, footnote, table or junk."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from extractors.document import Span
from extractors.folding import fold
from pipeline.canonical import Line
from pipeline.labels import Label, is_capitals, read_label


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
    heading: bool = False
    """True for an unnumbered heading in the body."""


@cache
def _lexicon() -> dict[str, tuple[str, ...]]:
    data = resources.files("extractors.lexicons").joinpath("layout.toml").read_text("utf-8")
    return {key: tuple(words) for key, words in tomllib.loads(data).items()}


_STATES = re.compile(r":$|\b(?:cần|phải|đề nghị|yêu cầu)\s+(?:tiếp tục|các|phải|\S+ \S+ [^;]*\.$)")
_NOTE = re.compile(r"\[(?P<n>\d{1,3})\]\s*(?=\S)")
_NAME = re.compile(r"(?:(?:TS|ThS|PGS|GS|BS|KS|LS|Ths)\.?\s*)*[^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z][^\W\d_]*){1,5}$")


def is_person(text: str) -> bool:
    """True for a line that is a person's name and nothing else."""
    words = text.split()
    return len(text) <= 45 and 2 <= len(words) <= 7 and all(w[0].isupper() for w in words) and bool(_NAME.match(text))


class Zones:
    """Reads the lines from top to bottom and says what each is; the state is the part of the page reached."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self._state = "head"
        self._words = _lexicon()

    def pieces(self) -> Iterator[Piece]:
        """The sections in the making, in reading order; a heading line takes in the title lines below its mark."""
        at = 0
        while at < len(self._lines):
            line = self._lines[at]
            piece = self._read(line)
            used = 1
            if piece.label is not None and piece.label.style in _JOINS_TITLE and not piece.text:
                used += self._join_title(piece, at + 1)
            yield piece
            at += used

    def _read(self, line: Line) -> Piece:
        if line.rows is not None:
            kind = "sieu-du-lieu" if line.role == "metadata" else "bang"
            return Piece(kind, line.span, line.span, "", line.page, line=line)
        if line.role == "junk":
            return self._plain("rac", line)
        if line.role == "metadata":
            return self._plain("sieu-du-lieu", line)
        folded = fold(line.text).strip()
        return (
            self._closing_block(line, folded)
            or self._opening(line, folded)
            or self._ground(line, folded)
            or self._note(line)
            or self._labelled(line)
            or self._paragraph(line)
        )

    @staticmethod
    def _plain(kind: str, line: Line, *, opens: bool = False, heading: bool = False) -> Piece:
        return Piece(kind, line.span, line.span, line.text, line.page, opens=opens, heading=heading)

    def _closing_block(self, line: Line, folded: str) -> Piece | None:
        if folded.startswith("nơi nhận") and len(folded) <= 120:
            self._state = "recipients"
            return self._plain("noi-nhan", line)
        if self._state in ("head", "opening"):
            return None
        signs = folded.startswith(self._words["signing_for"]) and len(folded) <= 120
        if signs or (folded in self._words["offices"] and is_capitals(line.text)):
            self._state = "signature"
            return self._plain("chu-ky", line)
        if self._state == "signature" and is_person(line.text):
            self._state = "after"
            return self._plain("chu-ky", line)
        annex = read_label(line.text)
        if self._state == "recipients" and not (annex and annex.style in ("phu-luc", "phan")):
            if self._opens(line, folded):
                return None
            return self._plain("noi-nhan", line)
        return None

    def _opens(self, line: Line, folded: str) -> bool:
        bare = folded.rstrip(":")
        return is_capitals(line.text) and (bare in self._words["type_lines"] or bare in self._words["letterhead"])

    def _opening(self, line: Line, folded: str) -> Piece | None:
        """A letterhead, a type line or the title of an attached plan, after the body has begun."""
        if self._state in ("head", "opening"):
            return None
        attached = folded.startswith(("(kèm theo", "(ban hành kèm theo"))
        titled = self._state in ("signature", "after") and is_capitals(line.text) and read_label(line.text) is None
        enacts = folded.rstrip(":") == "quyết định" and self._state == "head"
        if not enacts and (attached or titled or self._opens(line, folded)):
            self._state = "opening"
            return self._plain("doan", line, opens=True)
        return None

    def _ground(self, line: Line, folded: str) -> Piece | None:
        starts = folded.startswith(self._words["grounds"]) or (
            folded.startswith(self._words["grounds_listed"]) and folded.endswith((";", ","))
        )
        in_head = self._state in ("head", "opening") and starts and not _STATES.search(folded)
        in_body = folded.startswith("căn cứ ") and folded.endswith(";")
        if (in_head and len(folded) > 30) or in_body:
            return self._plain("can-cu", line)
        return None

    def _note(self, line: Line) -> Piece | None:
        match = _NOTE.match(line.text)
        if match is None or self._state == "head":
            return None
        label = Label("note", "chu-thich", match["n"], match.end())
        return self._with_label(line, label)

    def _labelled(self, line: Line) -> Piece | None:
        label = read_label(line.text)
        if label is None or (label.style == "dash" and self._state == "head" and len(line.text) < 25):
            return None
        self._state = "body"
        return self._with_label(line, label)

    @staticmethod
    def _with_label(line: Line, label: Label) -> Piece:
        own = Span(line.span.start + label.body, line.span.end)
        return Piece(label.kind, line.span, own, line.text[label.body :], line.page, label)

    def _paragraph(self, line: Line) -> Piece:
        if self._state == "head" and len(line.text) > 250:
            self._state = "body"
        body = self._state == "body"
        heading = body and (line.role == "heading" or (is_capitals(line.text) and len(line.text) <= 150))
        return self._plain("doan", line, heading=heading)

    def _join_title(self, piece: Piece, at: int) -> int:
        """Takes the title lines that follow a bare `Phần II` or `Phụ lục I`; returns how many."""
        used = 0
        while at + used < len(self._lines) and used < 4:
            line = self._lines[at + used]
            fits = line.rows is None and line.role in ("text", "heading") and read_label(line.text) is None
            if not fits or not (is_capitals(line.text) or (used == 0 and len(line.text) <= 160)):
                break
            start = piece.own.start if used else line.span.start
            piece.own = Span(start, line.span.end)
            piece.span = Span(piece.span.start, line.span.end)
            piece.text = f"{piece.text} {line.text}".strip()
            used += 1
        return used


_JOINS_TITLE = frozenset({"phan", "chuong", "muc", "tieu-muc", "phu-luc"})
