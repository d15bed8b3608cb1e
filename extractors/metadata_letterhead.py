"""The letterhead: the issuing bodies, the number, place and date, the type, and the lines of the title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from extractors import metadata_marks as marks
from extractors.dates import DateMention
from extractors.folding import fold
from extractors.lexicon import header_words
from extractors.metadata_dates import read_date
from extractors.metadata_number import NumberField, read_number
from extractors.metadata_text import Line, is_row, is_upper, joined, lexicon
from extractors.place_tables import split_type
from schemas.vocabulary import DocType

_LINES = 160
"""A letterhead begins within so many lines of the page's top, menus included."""
_TITLE_LINES = 9
_PASSED = 3
"""So many headings or grounds with no letterhead above them mean that the page has none."""

_DATED = re.compile(r"ngày[\s\d.…_/]*tháng[\s\d.…_/]*năm[\s\d.…_]*[./]*$")
_UNREAD = re.compile(r"s[ốôóồổỗộọo]\s*:\s*\S")
_SIGN = re.compile(r"/[^\W\d]\S+$")
_PLACE = re.compile(r"(?!thứ (?:hai|ba|tư|năm|sáu|bảy)(?!\w)|chủ nhật(?!\w))[^\d:;/(]{0,45}")
_OWN_BODY = re.compile(
    r"(?:ubnd|ủy ban nhân dân) "
    r"(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) [^.:;]{2,60}"
)
_ANNEXED = re.compile(r"\(?\s*(?:ban hành |đính |gửi )?kèm theo")
_SUBJECT = re.compile(r"v\s*/\s*v\s*[:.]?\s*|về việc\s*:?\s+")


LETTERHEAD = "letterhead"
"""Where ``doc.shared`` keeps the letterhead that all of the kept lines gave."""


@dataclass(slots=True)
class Letterhead:
    """What stands above the body; ``loose`` are lines in capitals that no field's form explains."""

    bodies: list[Line] = field(default_factory=list)
    number: NumberField | None = None
    place: str | None = None
    issued: DateMention | None = None
    doc_type: DocType | None = None
    type_words: str = ""
    title: list[Line] = field(default_factory=list)
    subject: list[Line] = field(default_factory=list)
    loose: list[Line] = field(default_factory=list)
    note: str = ""
    """What is printed of the document that this one is attached to: `(Kèm theo Quyết định số …)`."""
    end: int = 0
    found: bool = False
    """True where the page has a letterhead's own marks: motto, number field, date line or type line."""

    def is_list(self, title: str) -> bool:
        """True for a page of links under a heading such as `Kế hoạch`: dates, but no letterhead's own marks."""
        unmarked = not (self.bodies or self.number or self.issued)
        return unmarked and re.search(r"\d/\d{4}[ |,-]+\d{1,2}:\d{2}", title) is not None


class _Reader:
    """Walks over the cells once; the state is the field whose lines may follow."""

    def __init__(self) -> None:
        self.head = Letterhead()
        self._state = "bodies"
        self._run: list[Line] = []
        self._anchored = False
        self._broken = False
        self._passed = 0
        self._in_note = False
        self._seen = 0

    def read(self, lines: Iterable[Line]) -> Letterhead:
        last = 0
        for line in islice(lines, _LINES):
            if self._state == "title" and self.head.title and is_row(line):
                self.head.end = line.start
                return self._finish()
            for cell in line.columns:
                self._seen += 1
                if not self._take(cell):
                    self.head.end = cell.start
                    return self._finish()
                last = cell.end
        self.head.end = last if self._anchored else 0
        return self._finish()

    def _finish(self) -> Letterhead:
        if self._anchored:
            self._keep_bodies()
        if self._broken:
            self.head.bodies = [marks.without_country(body) or body for body in self.head.bodies]
        self.head.found = self._anchored
        return self.head

    def _take(self, cell: Line) -> bool:
        """Reads one cell; false where the body of the document begins."""
        if marks.is_noise(cell.folded):
            return True
        if marks.is_motto(cell):
            self._broken = self._broken or marks.is_broken_motto(cell)
            return self._anchor()
        if self._broken:
            rest = marks.without_country(cell)
            self._broken = rest is cell
            if rest is None:
                return True
            cell = rest
        return self._number(cell) or self._date(cell) or self._typed(cell) or self._other(cell)

    def _anchor(self) -> bool:
        self._anchored = True
        return True

    def _number(self, cell: Line) -> bool:
        found = read_number(cell.text) if len(cell.text) <= 80 and self.head.number is None else None
        if found is None:
            return self._unread_number(cell)
        self.head.number = found
        self._keep_bodies()
        return self._anchor()

    def _unread_number(self, cell: Line) -> bool:
        """A number's line below the bodies whose figures can't be read, as where they were written by hand."""
        if self.head.bodies or not self._run or len(cell.text) > 40 or not _UNREAD.match(cell.folded):
            return False
        sign = _SIGN.search(cell.text)
        self.head.number = read_number(f"Số: {sign[0]}") if sign is not None else None
        self._keep_bodies()
        return self._anchor()

    def _date(self, cell: Line) -> bool:
        match = _DATED.search(cell.folded) if self.head.issued is None else None
        if match is None or not _PLACE.fullmatch(cell.folded[: match.start()].strip(" ,")):
            return False
        self.head.issued = read_date(cell.text)
        self.head.place = cell.text[: match.start()].strip(" ,.") or None
        self._keep_bodies()
        if self._state == "subject":
            self._state = "loose"
        return self._anchor()

    def _typed(self, cell: Line) -> bool:
        if self.head.doc_type is not None:
            return False
        whole = marks.type_of(cell.folded)
        if whole is not None and (is_upper(cell.text) or self._anchored or self._seen == 1):
            self._open_title(whole, cell.folded.strip(" .:*"))
            return True
        begun = marks.type_at_start(cell)
        if begun is None or (not self._anchored and begun[1] in lexicon()["type_line"]["common"]):
            return False
        kind, words = begun
        rest = cell.text[len(words) :].strip()
        self._open_title(kind, words)
        self.head.title.append(Line(rest, cell.end - len(rest)))
        return True

    def _open_title(self, kind: DocType, words: str) -> None:
        self.head.doc_type, self.head.type_words = kind, words
        self._keep_bodies()
        self._anchored = True
        self._state = "title"

    def _keep_bodies(self) -> None:
        """The run of body names that ends here; what is not in capitals above capitals was a menu."""
        while self._run and is_upper(self._run[-1].text) and not is_upper(self._run[0].text):
            del self._run[0]
        self.head.bodies = self.head.bodies or self._run

    def _other(self, cell: Line) -> bool:
        if self._state == "title":
            return self._title_line(cell)
        subject = _SUBJECT.match(cell.folded)
        if subject is not None and self._anchored:
            self._state = "subject"
            self.head.subject.append(Line(cell.text[subject.end() :], cell.start + subject.end()))
            return True
        if marks.is_stop(cell.folded):
            self._passed += 1
            return not self._anchored and self._passed < _PASSED
        if self._state == "subject" and not marks.is_sentence(cell):
            self.head.subject.append(cell)
            return True
        return self._body_name(cell)

    def _body_name(self, cell: Line) -> bool:
        """A line of the issuing bodies, a loose line in capitals below them, or the end of the letterhead."""
        if self._anchored and marks.is_sentence(cell):
            return False
        if not self.head.bodies and self._names_body(cell):
            self._run.append(cell)
        elif not self._anchored:
            self._run = []
        elif is_upper(cell.text):
            self.head.loose.append(cell)
        elif self.head.number and self.head.issued:
            return False
        return True

    def _names_body(self, cell: Line) -> bool:
        stamped = marks.pattern("stamp").match(cell.folded) is not None
        if len(cell.text) > 130 or cell.text.endswith((".", ":", ";")) or stamped:
            return False
        if marks.is_body(cell):
            return True
        if not self._run:
            return False
        if is_upper(self._run[-1].text):
            return is_upper(cell.text)
        return cell.text[0].islower() or (len(cell.text) <= 40 and split_type(cell.folded)[0] != "")

    def _title_line(self, cell: Line) -> bool:
        title = self.head.title
        if self._in_note or (_ANNEXED.match(cell.folded) and not cell.text[0].islower()):
            self.head.note += f" {cell.text}"
            self._in_note = cell.text.count(")") < cell.text.count("(") + self._in_note
            return True
        if marks.is_stop(cell.folded) or len(title) >= _TITLE_LINES or marks.is_authority(cell):
            return False
        if header_words(cell.folded) == "order":
            # The first heading of a table, which in a spreadsheet stands right below the title.
            return False
        if title and _OWN_BODY.fullmatch(cell.folded) and not marks.goes_on(title[-1]):
            self.head.bodies = self.head.bodies or [cell]
            return True
        if marks.begins_body(cell, title[-1] if title else None):
            return False
        title.append(cell)
        return True


_GAZETTE = re.compile(
    r"của (?P<body>[^,;:\d]{4,90}?) số (?P<number>\d{1,5}[a-zđ]?/[^\s,]+),? "
    r"(?P<date>ngày \d{1,2}(?:/| tháng )[\d/]+(?: năm \d{4})?)\s*"
)


def read_letterhead(lines: Iterable[Line]) -> Letterhead:
    """Reads the letterhead from the document's lines; an empty one where the page has none.

    Old gazettes print it in the title: `QUYẾT ĐỊNH của Bộ trưởng Bộ … số 12/2004/QĐ-… ngày … về …`.
    """
    head = _Reader().read(lines)
    words = joined(head.title)
    if head.is_list(words):
        return Letterhead()
    match = _GAZETTE.match(fold(words)) if head.number is None else None
    if match is not None:
        start = head.title[0].start
        body = words[match.start("body") : match.end("body")]
        head.number = read_number(f"số {words[match.start('number') : match.end('number')]}")
        head.issued = head.issued or read_date(match["date"])
        head.bodies = head.bodies or [Line(marks.without_office(body), start)]
        head.title = [Line(words[match.end() :], start)]
    return head
