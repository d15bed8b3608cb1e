"""The letterhead: the issuing bodies, the number, place and date, the type, and the lines of the title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from extractors.dates import DateMention
from extractors.doc_types import doc_types, named_type
from extractors.folding import fold, strip_marks
from extractors.metadata_dates import read_date
from extractors.metadata_text import MOTTO, Line, is_upper, joined, lexicon, starts_with
from extractors.place_tables import split_type
from extractors.so_ky_hieu import NumberMention, find_numbers
from schemas.vocabulary import DocType

_LINES = 160
"""A letterhead begins within so many lines of the page's top, menus included."""
_TITLE_LINES = 9
_PARAGRAPH = 260
"""A line longer than this is running text."""

_PASSED = 3
"""So many headings or grounds with no letterhead above them mean that the page has none."""

_RULE = re.compile(r"[-–—_=~.…*\s•o]+$")
_NUMBER = re.compile(r"s[ốôóồổỗộọo](?: hiệu)?\s*[:;.]?\s*(?P<n>\d{1,5}[a-zđ]?(?![\w,]))?[\s.…_]*(?P<sign>.*)$")
_DATED = re.compile(r",?\s*ngày[\s\d.…_/]*tháng[\s\d.…_/]*năm[\s\d.…_]*[./]*$")
_HEADING = re.compile(
    r"(?:(?:phần|chương)\s+(?:thứ|[ivx\d]+\b)|điều\s+\d|mục\s+[ivx\d]+\b|[ivx]{1,5}\s?[.)/-]\s?\S|[1-9][.)]\s?\S|a[.)]\s|[-+•]\s)"
)
_PLACE = re.compile(r"[^\d:;/(]{0,45}")
_OWN_BODY = re.compile(
    r"(?:ubnd|ủy ban nhân dân) (?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) [^.:;]{2,60}"
)
_CONNECTIVES = (" của", " và", " với", " do", " tại", " giữa", " cho", " các", ",", "-", " gửi", " thuộc", " từ", " đến", " về")
_ANNEXED = re.compile(r"\(?\s*(?:ban hành |đính |gửi )?kèm theo")
_SUBJECT = re.compile(r"v\s*/\s*v\s*[:.]?\s*|về việc\s*:?\s+")


@dataclass(frozen=True, slots=True)
class NumberField:
    """A số ký hiệu as printed without blanks, None where only its sign is; and the type that the sign's code names."""

    number: str | None
    sign: str
    code: str | None
    doc_type: DocType | None


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
    """True where the page has a letterhead's own marks: motto, number field, or type line in capitals."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = lexicon()["letterhead"]
    return {name: starts_with(words[name]) for name in ("bodies", "authorities", "openers", "stamp")}


def is_motto(cell: Line) -> bool:
    """True for the lines of quốc hiệu and tiêu ngữ, also where OCR lost their marks, and for the Party's name."""
    folded = cell.folded
    if MOTTO.fullmatch(folded.strip(" .-")):
        return not folded.startswith("đảng") or is_upper(cell.text)
    plain = strip_marks(folded) if len(folded) <= 60 else ""
    return "hoa xa hoi chu nghia" in plain or bool(re.fullmatch(r"d.c lap.{0,4}t. do.{0,4}h.nh ph.c", plain))


def is_body(line: Line) -> bool:
    """True for a line that begins with the name of a body that issues documents, and holds little else."""
    if len(line.text) > 130:
        return False
    marked = _patterns()["bodies"].match(line.folded)
    return marked is not None or (is_upper(line.text) and _plain_bodies().match(strip_marks(line.text)) is not None)


@cache
def _plain_bodies() -> re.Pattern[str]:
    """Longer beginnings without their marks, which OCR misreads."""
    return starts_with([strip_marks(word) for word in lexicon()["letterhead"]["bodies"] if len(word) > 5])


def type_of(folded: str) -> DocType | None:
    """The document type of a whole type line; None for any other line."""
    words = folded.strip(" .:*-\"'()")
    for extra in lexicon()["type_line"]["before"]:
        words = words.removeprefix(extra + " ")
    for extra in lexicon()["type_line"]["after"]:
        words = words.removesuffix(" " + extra)
    if len(words) > 30:
        return None
    return named_type(words) or _plain_types().get(strip_marks(words))


@cache
def _plain_types() -> dict[str, DocType]:
    """Types by their letters, for marks that OCR misreads: `KÉ HOẠCH`."""
    return {strip_marks(name): kind for name, kind in doc_types().names.items() if kind is not None}


def read_number(text: str) -> NumberField | None:
    """The number field of a letterhead, its figure perhaps left blank; None for a line that is none."""
    folded = fold(text)
    match = _NUMBER.match(folded)
    if match is None:
        whole = [m for m in find_numbers(folded, text) if m.start == 0 and m.end >= len(text.rstrip(" .;,*"))]
        return _number_field(whole[0], True) if whole else None
    if not match["sign"].strip(" ./-"):
        return NumberField(None, "", None, None) if match["n"] is None and ":" in folded else None
    joint = " " if match["sign"][0].isalpha() else ""
    printed = f"số {match['n'] or '1'}{joint}{text[match.start('sign') :]}"
    found = next((m for m in find_numbers(fold(printed), printed) if m.start == 3), None)
    if found is None or (match["n"] is None and match["sign"][0] not in "/-"):
        return None
    return _number_field(found, match["n"] is not None)


def _number_field(mention: NumberMention, filled: bool) -> NumberField:
    number = mention.number[:1].upper() + mention.number[1:]
    sign = number.lstrip("0123456789")
    return NumberField(number if filled else None, sign, mention.type_code, mention.doc_type)


class _Reader:
    """Walks over the cells once; the state is the field whose lines may follow."""

    def __init__(self) -> None:
        self.head = Letterhead()
        self._state = "bodies"
        self._run: list[Line] = []
        self._anchored = False
        self._passed = 0
        self._in_note = False
        self._seen = 0

    def read(self, lines: Iterable[Line]) -> Letterhead:
        last = 0
        for line in islice(lines, _LINES):
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
        self.head.found = self._anchored
        return self.head

    def _take(self, cell: Line) -> bool:
        """Reads one cell; false where the body of the document begins."""
        folded = cell.folded
        if _RULE.match(folded) or _is_noise(folded):
            return True
        if is_motto(cell):
            return self._anchor()
        return self._number(cell) or self._date(cell, folded) or self._typed(cell, folded) or self._other(cell, folded)

    def _anchor(self) -> bool:
        self._anchored = True
        return True

    def _number(self, cell: Line) -> bool:
        found = read_number(cell.text) if len(cell.text) <= 80 and self.head.number is None else None
        if found is None:
            return False
        self.head.number = found
        self._keep_bodies()
        return self._anchor()

    def _date(self, cell: Line, folded: str) -> bool:
        match = _DATED.search(folded) if self.head.issued is None else None
        if match is None or not _PLACE.fullmatch(folded[: match.start()].strip()):
            return False
        self.head.issued = read_date(cell.text)
        self.head.place = cell.text[: match.start()].strip(" ,.") or None
        self._keep_bodies()
        if self._state == "subject":
            self._state = "loose"
        return self._anchor()

    def _typed(self, cell: Line, folded: str) -> bool:
        if self.head.doc_type is not None:
            return False
        whole = type_of(folded) or _type_of_body(folded)
        if whole is not None and (is_upper(cell.text) or self._anchored or self._seen == 1):
            self._open_title(whole, folded.strip(" .:*"))
            return True
        begun = _type_at_start(cell)
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

    def _other(self, cell: Line, folded: str) -> bool:
        if self._state == "title":
            return self._title_line(cell, folded)
        subject = _SUBJECT.match(folded)
        if subject is not None and self._anchored:
            self._state = "subject"
            self.head.subject.append(Line(cell.text[subject.end() :], cell.start + subject.end()))
            return True
        if _is_stop(folded):
            self._passed += 1
            return not self._anchored and self._passed < _PASSED
        if self._state == "subject" and not _is_sentence(cell):
            self.head.subject.append(cell)
            return True
        return self._body_name(cell, folded)

    def _body_name(self, cell: Line, folded: str) -> bool:
        """A line of the issuing bodies, a loose line in capitals below them, or the end of the letterhead."""
        if self._anchored and _is_sentence(cell):
            return False
        if not self.head.bodies and self._names_body(cell, folded):
            self._run.append(cell)
        elif not self._anchored:
            self._run = []
        elif is_upper(cell.text):
            self.head.loose.append(cell)
        elif self.head.number and self.head.issued:
            return False
        return True

    def _names_body(self, cell: Line, folded: str) -> bool:
        if len(cell.text) > 130 or cell.text.endswith((".", ":", ";")) or _patterns()["stamp"].match(folded):
            return False
        if is_body(cell):
            return True
        if not self._run:
            return False
        if is_upper(self._run[-1].text):
            return is_upper(cell.text)
        return cell.text[0].islower() or (len(cell.text) <= 40 and split_type(folded)[0] != "")

    def _title_line(self, cell: Line, folded: str) -> bool:
        title = self.head.title
        if self._in_note or (_ANNEXED.match(folded) and not cell.text[0].islower()):
            self.head.note += f" {cell.text}"
            self._in_note = folded.count(")") < folded.count("(") + self._in_note
            return True
        if _is_stop(folded) or len(title) >= _TITLE_LINES or _is_authority(cell, folded):
            return False
        if _OWN_BODY.fullmatch(folded) and title and not fold(title[-1].text).endswith(_CONNECTIVES):
            self.head.bodies = self.head.bodies or [cell]
            return True
        if _begins_body(cell, folded, title[-1] if title else None):
            return False
        title.append(cell)
        return True


def _is_stop(folded: str) -> bool:
    """True for the addressee, the grounds, or a numbered heading: what a letterhead never holds."""
    return folded.startswith(("kính gửi", "căn cứ ")) or folded == "căn cứ" or _HEADING.match(folded) is not None


def _is_sentence(cell: Line) -> bool:
    return len(cell.text) > _PARAGRAPH or (len(cell.text) > 100 and cell.text.rstrip().endswith((".", ":", ";")))


def _is_noise(folded: str) -> bool:
    return folded.strip(" .:()*") in lexicon()["letterhead"]["noise"] or folded.startswith("công văn đến")


_OF_BODY = re.compile(r"(?P<type>[^\W\d]+ [^\W\d]+) (?:của|liên tịch) (?P<body>[^.:;,]{4,80})$")


def _type_of_body(folded: str) -> DocType | None:
    """The type of a line such as `QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH`, the form before 2004."""
    match = _OF_BODY.match(folded.strip(" .:*"))
    if match is None or not any(_patterns()[name].match(match["body"]) for name in ("bodies", "authorities")):
        return None
    return named_type(match["type"])


def _type_at_start(cell: Line) -> tuple[DocType, str] | None:
    """A type in capitals at the head of a line that goes on with the title: `KẾ HOẠCH Thực hiện …`."""
    if len(cell.text) > 2 * _PARAGRAPH:
        return None
    match = _type_words().match(cell.folded)
    kind = named_type(match[1]) if match is not None else None
    if match is None or kind is None or not is_upper(cell.text[: match.end(1)]):
        return None
    return kind, match[1]


@cache
def _type_words() -> re.Pattern[str]:
    names = sorted((name for name, kind in doc_types().names.items() if kind), key=len, reverse=True)
    return re.compile("(" + "|".join(map(re.escape, names)) + r")\s+(?=\w|\()")


def _is_authority(cell: Line, folded: str) -> bool:
    """The line that names who decides, in capitals, between title and grounds; `THỦ TƯỚNG CHÍNH PHỦ điện:` too."""
    if len(cell.text) > 110:
        return False
    lines = lexicon()["letterhead"]["authority_lines"]
    if folded.strip(" .,:") in lines:
        return True
    if not is_upper(cell.text) and not cell.text.islower():
        return any(folded.startswith(line) and is_upper(cell.text[: len(line)]) for line in lines)
    return _patterns()["authorities"].match(folded) is not None


def _begins_body(cell: Line, folded: str, above: Line | None) -> bool:
    """True for the first sentence of the body below a title: another case, or an opener after a finished line."""
    if above is None:
        return len(cell.text) > 2 * _PARAGRAPH or (len(cell.text) > 100 and cell.text.rstrip().endswith((":", ";")))
    if _is_sentence(cell):
        return True
    if not cell.text[0].isupper() or fold(above.text).endswith(_CONNECTIVES):
        return False
    if is_upper(above.text) and not is_upper(cell.text) and len(cell.text) > 25:
        return True
    return (len(cell.text) > 60 or cell.text.endswith(".")) and _patterns()["openers"].match(folded) is not None


_GAZETTE = re.compile(
    r"của (?P<body>[^,;:\d]{4,90}?) số (?P<number>\d{1,5}[a-zđ]?/[^\s,]+),? (?P<date>ngày \d{1,2}(?:/| tháng )[\d/]+(?: năm \d{4})?)\s*"
)


def read_letterhead(lines: Iterable[Line]) -> Letterhead:
    """Reads the letterhead from the document's lines; an empty one where the page has none.

    Old gazettes print it in the title: `QUYẾT ĐỊNH của Bộ trưởng Bộ … số 12/2004/QĐ-… ngày … về …`.
    """
    head = _Reader().read(lines)
    words = joined(head.title)
    match = _GAZETTE.match(fold(words)) if head.number is None else None
    if match is not None:
        head.number = read_number(f"số {words[match.start('number') : match.end('number')]}")
        head.issued = head.issued or read_date(match["date"])
        head.bodies = head.bodies or [Line(_without_office(words[match.start("body") : match.end("body")]), head.title[0].start)]
        head.title = [Line(words[match.end() :], head.title[0].start)]
    return head


def _without_office(body: str) -> str:
    """The body that the person who decides is the head of: `Bộ trưởng Bộ Tài chính` → `Bộ Tài chính`."""
    office = re.match(r"(?:bộ trưởng|chủ tịch|thống đốc|giám đốc)\s+", fold(body))
    return body[office.end() :] if office and fold(body) != "chủ tịch nước" else body
