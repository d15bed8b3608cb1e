"""The title: the trích yếu without its type words, in sentence case where the document has it so."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from extractors.doc_types import name_pattern
from extractors.document import Document
from extractors.folding import fold
from extractors.metadata_letterhead import Letterhead
from extractors.metadata_text import Line, is_row, is_upper, joined

_NUMBER = r"(?:\d{1,5}[a-zđ]?\s?(?:/\d{4})?\s?[/-]\s?[^\s,]+)"
_ABOUT = re.compile(r"v\s*/\s*v\s*:?\s*|về việc\s*:?\s+|về\s+(?!đích\b)")
_OF = re.compile(
    r"của\s+[^,;:]{4,90}?(?=\s+(?:về|số|v/v|thực hiện|triển khai|tăng cường|nâng cao|khắc phục)\s|$)\s*"
)
_BY = re.compile(r"\s+do\s+[^,;:]{3,80}?\s+ban hành(?:\s+năm\s+\d{4})?\s*$")
_ISSUES = re.compile(
    r"(?:ban hành|phê duyệt)\s+kèm theo\s+(?:quyết định|nghị quyết|công văn|văn bản) này\s+(?P<title>[^\n]{10,600})"
)


_BEHEADED = re.compile(r"[^\w\s\"'“”‘’«(\[]{1,12}[a-zà-ỹ]|an hành\b|hê duyệt\b")
"""A title whose first letters came out as marks, or not at all."""


@cache
def _headline() -> re.Pattern[str]:
    """The head of a portal's headline: `Kế hoạch số 12/KH-UBND năm 2025 của UBND tỉnh … về`."""
    return re.compile(
        rf"(?P<type>{name_pattern()})\s+(?:số\s*:?\s*)?(?P<number>{_NUMBER})\s*"
        r"(?:(?:,?\s*ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*|,?\s*ngày\s+\d{1,2} tháng \d{1,2} năm \d{4}\s*"
        r"|năm\s+\d{4}\s+|của\s+[^,;:]{4,60}?(?=\s+(?:về|v/v|ban hành|phê duyệt)\s)\s*){0,3}"
        r"(?:về việc|về|v/v|-|:|,)?\s*"
    )


def read_title(doc: Document, head: Letterhead, portal: str | None, headline: str | None) -> str | None:
    """The document's title on one line; None where nothing on the page says it.

    The letterhead's words come first, then what Điều 1 issues, then the portal's; capitals give way to the
    same words in sentence case anywhere on the page.
    """
    own, issued = _of_letterhead(head), _attached(doc, head)
    if issued and _BEHEADED.match(own):
        own = ""
    printed = own or issued or _of_headline(portal) or _of_headline(headline)
    if not printed:
        printed = joined(_loose(head))
    words = _bare(printed, head.doc_type == "to-trinh")
    if not words:
        return None
    if is_upper(words):
        words = _in_small_letters(doc, words) or _same_in(_of_headline(headline), words) or words
    return words[:1].upper() + words[1:]


def _of_letterhead(head: Letterhead) -> str:
    lines = head.title or head.subject
    if not lines and head.doc_type is None:
        lines = _loose(head)
    return joined(lines)


def _loose(head: Letterhead) -> list[Line]:
    """Lines in capitals below a letterhead whose type line was lost: the title, unless they say who decides."""
    above_tables = takewhile(lambda line: not is_row(line), head.loose)
    return [line for line in above_tables if not _DECIDES.match(line.folded)]


_DECIDES = re.compile(
    r"(?:phó )?(?:chủ tịch|bộ trưởng|giám đốc|ủy ban nhân dân|hội đồng nhân dân|thủ tướng|chính phủ|ban thường vụ)"
)


def _attached(doc: Document, head: Letterhead) -> str:
    """What Điều 1 issues with the decision, for a page that lost its title line."""
    match = _ISSUES.search(doc.folded)
    if match is None:
        return ""
    words = doc.text[match.start("title") : match.end("title")]
    stop = re.search(r"[.;](?:\s|$)|,\s+(?:gồm|bao gồm)\b|\s\(", words)
    words = words[: stop.start()] if stop else words
    kind = re.match(name_pattern() + r"\s+", fold(words))
    return words[kind.end() :] if kind else words


def _of_headline(text: str | None) -> str:
    """The trích yếu in a portal's words: after type, number and `về`, without who issued it."""
    if not text:
        return ""
    before, words = headline_parts(text)
    if before:
        kind = re.match(name_pattern() + r"\s+(?=\S)", fold(words))
        words = words[kind.end() :] if kind is not None and not is_upper(words) else words
    by = _BY.search(fold(words))
    return words[: by.start()] if by else words


def headline_parts(text: str) -> tuple[str, str]:
    """A headline's words before and from its trích yếu on: type, number, date and issuer stand before."""
    words = " ".join(text.split())
    match = _headline().match(fold(words))
    return (words[: match.end()], words[match.end() :]) if match is not None else ("", words)


def has_number(text: str) -> bool:
    """True for a headline that begins with a document's type and number."""
    return headline_parts(text)[0] != ""


def _bare(words: str, keeps_about: bool) -> str:
    """Without `của Ban Thường vụ …`, `V/v` and `Về việc`; a tờ trình keeps the last, since it only proposes the act."""
    words = words.strip(" .;:,*-–")
    of = _OF.match(fold(words))
    if of is not None and of.end() < len(words):
        words = words[of.end() :]
    number = re.match(
        rf"số\s*:?\s*{_NUMBER}\s*(?:ngày[\s\d/.-]*(?:tháng[\s\d]*)?(?:năm[\s\d]*)?)?", fold(words)
    )
    words = words[number.end() :] if number else words
    about = _ABOUT.match(fold(words))
    if about is not None and not keeps_about:
        words = words[about.end() :]
    return re.sub(r"\s*(?:\./\.|[.;:/*])+$", "", words).strip()


def _same_in(headline: str, words: str) -> str | None:
    """The headline where it says the title's words, or all but their end, in sentence case."""
    same = (
        not is_upper(headline)
        and 10 * len(headline) > 7 * len(words)
        and fold(words).startswith(fold(headline))
    )
    return headline if same else None


def _in_small_letters(doc: Document, words: str) -> str | None:
    """The same words where the document has them in sentence case."""
    pattern = r"\s+".join(re.escape(word) for word in fold(words).split())
    for match in re.finditer(pattern, doc.folded):
        written = doc.text[match.start() : match.end()]
        if not is_upper(written):
            return " ".join(written.split())
    return None


_LABEL = re.compile(r"(?:[ivx]{1,5}|\d{1,2}|[a-zđ])\s?[.)]\s")
_ANNEX = re.compile(r"(?:phụ lục|phụ biểu|biểu(?: mẫu)?|bảng|mẫu số)\b[^.]{0,20}$")


def annex_title(lines: list[Line]) -> str | None:
    """The lines in capitals below `Phụ lục II` at the head of a page that is only an annex."""
    at = next(
        (i for i, line in enumerate(lines[:6]) if len(line.text) <= 30 and _ANNEX.match(line.folded)), None
    )
    if at is None:
        return None
    title: list[Line] = []
    for line in lines[at + 1 : at + 7]:
        labelled = bool(title) and _LABEL.match(line.folded) is not None
        if not is_upper(line.text) or len(line.text) > 300 or labelled or is_row(line):
            break
        title.append(line)
    return joined(title) or None
