"""The closing block: who signed in which office, and to whom the document goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from extractors.doc_types import doc_types
from extractors.folding import fold, strip_marks
from extractors.metadata_text import Line, is_upper, lexicon, starts_with

_BLOCK = 70
"""Cells of a closing block at most, wrapped recipients included."""
_BEFORE = 14
"""Cells before `Nơi nhận` that may hold the signature, where the right column was read first."""

_FOR = re.compile(r"(?:tm|kt|tl|tuq)\s?[./,]\s*|(?:t/m|k/t|t/l)\s?[./]?\s*|(?:tm|kt|tl|tuq)\s+(?=[^\W\d])")
_DEPUTY_BESIDE = re.compile(r"(?<=\s)(?:PHÓ|[Pp]hó|THỨ TRƯỞNG$|[Tt]hứ trưởng$).*$")
"""The signer's own office on the line of whom he signs for: `KT. CHỦ TỊCH PHÓ CHỦ TỊCH`."""
_AFTER = re.compile(r"\s*(?:[:;.]|$|[-–]\s)")
_BULLET = re.compile(r"[-–—~+•*·]\s*")
_LUU = re.compile(r"[-–—+•*·]?\s*l[ưu]u\s*[:;.]?\s*[^\W\d]")
_ANNEX = re.compile(
    r"(?:phụ lục|phụ biểu|biểu(?: mẫu)?(?: số)?|mẫu số|danh mục|kế hoạch|quy chế|quy định|đề án|chương trình)\b"
)
_NUMBERED_ANNEX = re.compile(r"(?:phụ biểu|biểu(?: mẫu)?|mẫu|bảng)(?: số)? ?(?:\d{1,2}|[ivx]{1,5})\s*[:.]\s")
"""An annex's number and its title on one line: `Biểu 02: DANH MỤC …`."""
_HEADING = re.compile(r"(?:phần|chương)\s+(?:thứ|[ivx\d]+\b)|điều\s+\d|[ivx]{1,5}\.\s|\d{1,2}\.\s")
_CLOSED = (";", ".", ".;", "./.")


@dataclass(slots=True)
class Closing:
    """What stands below the body; ``title`` is the signer's own office as printed."""

    signer: str | None = None
    title: str | None = None
    recipients: list[str] = field(default_factory=list)


@cache
def _office() -> re.Pattern[str]:
    words = sorted(lexicon()["signature"]["offices"], key=len, reverse=True)
    return re.compile(r"(?:q\.\s?|quyền )?(?:phó )?(?:" + "|".join(map(re.escape, words)) + r")(?!\w)")


@cache
def _plain_office() -> re.Pattern[str]:
    """The same without marks, as scans show an office that was misread."""
    return re.compile(strip_marks(_office().pattern))


@cache
def _no_name() -> re.Pattern[str]:
    """Offices, bodies and titles in capitals, which look like names."""
    words = lexicon()
    bodies = [body for body in words["letterhead"]["bodies"] if body not in words["signature"]["surnames"]]
    other = starts_with([*bodies, *doc_types().names, *words["signature"]["no_names"]])
    return re.compile(f"{_office().pattern}|{other.pattern}")


def person(text: str) -> str | None:
    """The name on a line that holds a person's name and nothing else, without rank or degree; else None."""
    words = " ".join(text.strip(" .,*_").split())
    folded = fold(words)
    for rank in lexicon()["signature"]["ranks"]:
        if folded.startswith(rank + " ") or (rank.endswith(".") and folded.startswith(rank)):
            words = words[len(rank) :].strip()
            folded = fold(words)
    parts = words.split()
    if not 2 <= len(parts) <= 6 or len(words) > 40 or _no_name().match(folded):
        return None
    # Only where the whole line has no marks: Vũ Trường Giang is a name, and vu truong an office.
    if strip_marks(folded) == folded and _plain_office().match(folded):
        return None
    syllables = re.split(r"[\s'’-]+", words)
    if not all(s.isalpha() and s[0].isupper() for s in syllables):
        return None
    if is_upper(words):
        return words.title() if all(len(s) <= 7 for s in syllables) else None
    return words if all(s[1:].islower() for s in syllables if len(s) > 1) else None


def has_surname(name: str) -> bool:
    """True where a name begins with a family name, and not with the `Văn` or `Thị` that follows one."""
    first = fold(name).split()[0]
    return first in lexicon()["signature"]["surnames"] and first not in ("văn", "thị")


def read_closing(lines: list[Line]) -> Closing:
    """The closing block of a document whose body the lines are: the first one, before any annex's own.

    A nơi nhận that ends in `Lưu` is the document's; one without it may be an example in the text.
    """
    starts = [at for at, line in enumerate(lines) if _is_addressed(line)]
    first: Closing | None = None
    for start in starts:
        before = _cells(lines[max(0, start - _BEFORE) : start])
        closing = _closing_at(before + _cells(lines[start : start + _BLOCK]), len(before))
        if any(_LUU.match(fold(entry)) for entry in closing.recipients):
            return closing
        first = first or closing
    return first or _signature(_cells(_signed(lines)))


_LONE_WORD = 12
"""Characters of `Nhận:` and of the marks that OCR may have added, at the most."""


def _is_addressed(line: Line) -> bool:
    """True for the line `Nơi nhận:`, also where OCR misread its marks or lost its first word."""
    head = line.text[:8]
    if len(line.text) <= _LONE_WORD and strip_marks(line.text) == "nhan:":
        return True
    return head[:1] in "Nn" and strip_marks(head) == "noi nhan" and _AFTER.match(line.folded, 8) is not None


def _cells(lines: list[Line]) -> list[Line]:
    return [part for line in lines for cell in _candidates(line) for part in _parted(cell)]


def _closing_at(cells: list[Line], at: int) -> Closing:
    end = _end(cells, at)
    closing = _signature(cells[at:end])
    if closing.signer is None:
        earlier = _signature(cells[max(0, at - _BEFORE) : at])
        closing = earlier if earlier.signer or not closing.title else closing
    closing.recipients = _recipients(cells[at:end])
    return closing


def _candidates(line: Line) -> list[Line]:
    """A line's columns; one that is too long for a closing block is left whole."""
    return line.columns if len(line.text) <= 300 else [line]


_MERGED = re.compile(
    r"(?<=[^\s(]) +(?=(?:TM|KT|TL|TUQ|T/M)\s?[./]\s?[^\W\d])"
    r"|(?<=[;:,]) +(?=(?:Q\. ?)?(?:PHÓ )?[^\W\da-z]{2,} [^\W\da-z]{2,})"
)


_NAME_BESIDE = re.compile(r"(?<=[;,.)]) +((?:[^\W\da-z_][^\W\d_]*(?: |$)){3,5})$")


def _parted(cell: Line) -> Iterator[Line]:
    """Parts a recipient from the office that prints beside it: `- Bộ Nội vụ; KT. CHỦ TỊCH`."""
    at = 0
    for match in _MERGED.finditer(cell.text):
        rest = cell.text[match.end() :]
        if is_upper(rest) and (_FOR.match(fold(rest)) or _office().match(fold(rest))):
            yield Line(cell.text[at : match.start()], cell.start + at)
            at = match.end()
    name = _NAME_BESIDE.search(cell.text, at)
    if (
        name is not None
        and fold(name[1]).split()[0] in lexicon()["signature"]["surnames"]
        and person(name[1])
    ):
        yield Line(cell.text[at : name.start()], cell.start + at)
        at = name.start(1)
    yield Line(cell.text[at:], cell.start + at) if at else cell


def _end(cells: list[Line], at: int) -> int:
    """Where the closing block ends: at an annex, a heading, or after so many cells."""
    for i in range(at + 1, min(len(cells), at + _BLOCK)):
        folded = cells[i].folded
        if (_ANNEX.match(folded) and is_upper(cells[i].text)) or (_HEADING.match(folded) and len(folded) > 3):
            return i
        if (
            _NUMBERED_ANNEX.match(folded)
            or folded.startswith(("phụ lục ", "nơi nhận"))
            or folded == "phụ lục"
            or len(folded) > 400
        ):
            return i
    return min(len(cells), at + _BLOCK)


def _signed(lines: list[Line]) -> list[Line]:
    """Without nơi nhận: the lines from the first that signs for somebody, or the last office in capitals."""
    for at, line in enumerate(lines):
        if line.text[:2].isupper() and len(line.text) <= 120 and _signs_for(line):
            return lines[at : at + 10]
    last = max((at for at in range(len(lines)) if _is_office(lines[at])), default=None)
    if last is None or last < len(lines) - 14:
        return []
    first = last
    while first > 0 and (_is_office(lines[first - 1]) or lines[first - 1].folded == "kiêm"):
        first -= 1
    return lines[first : last + 8]


def _signs_for(line: Line) -> bool:
    """True for `KT. CHỦ TỊCH`, and for `KT/ Bộ trưởng` in small letters."""
    match = _FOR.match(line.folded)
    return match is not None and (is_upper(line.text) or "/" in match[0])


def _is_office(cell: Line, signing: bool = False) -> bool:
    """A line in capitals that begins with an office; below a line that signs for somebody also in small letters."""
    match = _office().match(cell.folded) if len(cell.text) <= 90 else None
    return match is not None and (
        is_upper(cell.text) or (signing and len(cell.text) <= 40 and not _BULLET.match(cell.text))
    )


def _signature(cells: list[Line]) -> Closing:
    """The first signature: its offices, then the first person's name below them."""
    offices: list[str] = []
    signing = False
    for cell in cells:
        folded = cell.folded
        stands_for = _FOR.match(folded) if cell.text[:2].isupper() and len(cell.text) <= 140 else None
        if stands_for is not None:
            signing = True
            offices += [m[0] for m in _DEPUTY_BESIDE.finditer(cell.text)]
        elif _is_office(cell, signing) or (offices and folded.startswith("kiêm")):
            signing = True
            offices.append(" ".join(cell.text.split()))
        elif signing and is_upper(cell.text) and offices and _is_unit(folded):
            offices[-1] += " " + " ".join(cell.text.split())
        elif signing and (name := person(cell.text)) is not None:
            return Closing(name, _own_office(offices))
        signing = signing or _LUU.match(folded) is not None
    return Closing(_lone_name(cells), _own_office(offices))


def _lone_name(cells: list[Line]) -> str | None:
    """The one name of a person that has a line to itself, where a seal hid the office above it; None for several."""
    named = [name for cell in cells if (name := person(cell.text)) is not None and has_surname(name)]
    return named[0] if len(named) == 1 else None


_UNIT = re.compile(r"(?:vụ|cục|phòng|sở|ban|văn phòng|trung tâm|thanh tra|ủy ban|hội đồng)\s")


def _is_unit(folded: str) -> bool:
    """A line in capitals below an office that names what it is the office of: `VỤ TRƯỞNG / VỤ PHÁP CHẾ`."""
    return _UNIT.match(folded) is not None and len(folded) <= 60


def _own_office(offices: list[str]) -> str | None:
    """The signer's own office in the issuing body: a deputy's line below the head's, else the first; kiêm joins two."""
    if not offices:
        return None
    own = offices[0]
    for office in offices[1:]:
        if fold(office).startswith("kiêm") or fold(own).endswith(" kiêm"):
            own = f"{own} {office}"
        elif fold(office).startswith("phó " + fold(own)) or fold(office) == "phó " + fold(own).split(",")[0]:
            own = office
    return own


def _recipients(cells: list[Line]) -> list[str]:
    """The entries below `Nơi nhận`, one a bullet, wrapped lines joined, to the line `Lưu`."""
    entries: list[str] = []
    bulleted = any(_BULLET.match(cell.text) for cell in cells[1:])
    last = False
    for cell in _addressed(cells):
        bullet = _BULLET.match(cell.text)
        words = " ".join(cell.text[bullet.end() if bullet else 0 :].split())
        if not words or (words.endswith(":") and not bullet):
            continue
        begins = bullet is not None or not bulleted or not entries or _LUU.match(cell.folded) is not None
        if last and bullet is None:
            break
        if begins or entries[-1].endswith(_CLOSED):
            entries.append(words)
        else:
            entries[-1] += " " + words
        last = last or _LUU.match(cell.folded) is not None
    return [entry.rstrip(" ;,./:") for entry in entries]


def _addressed(cells: list[Line]) -> Iterator[Line]:
    """The left column's cells, without signing lines, offices and names; what follows `Nơi nhận` on its line first."""
    first = re.sub(r"^[^:]*:?\s*", "", cells[0].text) if ":" in cells[0].text else ""
    parts = re.split(r";\s*[-–]\s*|\s[-–]\s(?=[^\W\da-z])|;\s+(?=\S)", first) if first else []
    yield from (
        Line("- " + part.strip(" -"), cells[0].start) for part in parts if sum(map(str.isalpha, part)) > 1
    )
    for cell in cells[1:]:
        folded = cell.folded
        bullet = _BULLET.match(folded)
        signs = _FOR.match(folded) and cell.text[:2].isupper()
        if bullet is None and (signs or (is_upper(cell.text) and not _LUU.match(folded))):
            continue
        if bullet is None and (
            person(cell.text) or folded.strip("()*. ") in lexicon()["signature"]["signed"]
        ):
            continue
        yield cell
