"""A news page: its headline, its printed date and the province that it is about."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from extractors import places
from extractors.dates import DateMention
from extractors.document import Document
from extractors.metadata_dates import read_date
from extractors.metadata_text import Line, is_row, is_upper, lexicon, starts_with

_TOP = 25
"""The headline and the date stand within so many lines of the top."""
_STATION = re.compile(r"[(\[][^()\[\]]{2,16}[)\]]\s*[-–:]?\s*")
_TAG = re.compile(r"\W{0,3}[(\[]?(?:Báo|BÁO|Đài|ĐÀI)\s[^()\[\]\n]{2,40}[)\]]\s*[-–:]?")
_WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_STAMPED = r"(?:cập nhật|đăng|xuất bản|phát hành|lúc|ngày|tạo|gửi|thời gian|post|posted on|date)"
_BYLINE = (
    r"(?:(?:theo\s+|nguồn\s*:?\s*)?(?:báo(?!\s+cáo)|đài|tạp chí|bản tin|cổng|trang|đặc san|tin)\s[^\d,;:|()\n]{2,60}?"
    r"|(?:[a-z0-9-]{2,30}\.){1,4}[a-z]{2,6}(?=\s*[,|–-])|bao[a-z]{3,25}(?=\s*[,|–-]))"
)
"""Who published: `Báo Lào Cai, ngày 12/4/2024`, `baolaocai.vn – Thứ tư, 12/4/2024`."""
_PUBLISHER = re.compile(
    r"(?:báo(?! cáo)|đài (?:phát thanh|truyền hình|pt|tt)|tạp chí|cổng (?:thông tin|ttđt)|trang (?:thông tin|tin|ttđt)|bản tin"
    r"|chuyên trang|cơ quan (?:của|ngôn luận))(?!\w)[^\d,;:!?\"]{2,80}$"
)
"""A line that only says whose page it is: `Báo Lào Cai điện tử`."""
_DATE_LINE = re.compile(
    rf"[(\[]?(?:{_BYLINE}(?:\s*[,|(–-]|(?=\s+ngày\s))\s*(?=[\d\w]))?(?:(?:{_STAMPED}|{_WEEKDAY})[\s,:|-]*){{0,4}}"
    rf"(?:\d{{1,2}}\s?[:hg]\s?\d{{2}}(?::\d{{2}})?(?:\s?[ap]m)?[\s,|/-]{{0,4}}(?:(?:{_WEEKDAY}|ngày)[\s,-]*){{0,2}})?"
    r"(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2} tháng \d{1,2},? năm \d{4}(?=[\s,|)-]*(?:\d|$)))"
)
_OPENING_DATE = re.compile(r"\((\d{1,2}/\d{1,2}/\d{4})\)\s*[-–]?\s*(?=\w)")
"""`(25/05/2022) Sáng nay, …` opens the first paragraph."""
_LABEL = re.compile(
    r"(?:[ivx]{1,5}|\d{1,2}|[a-zđ])[.)]\s|(?:phần|chương|điều|mục|phụ lục)\s+(?:thứ\s|[ivx\d]+\b)|[-+•]\s"
)
_ASSIGNS = re.compile(r"(?<!\w)(?:yêu cầu|giao|phân công|đề nghị|chỉ đạo)(?!\w)[^\n]{0,200}:\s*$")


@cache
def _chrome() -> re.Pattern[str]:
    return starts_with(lexicon()["news"]["chrome"])


def headline(lines: list[Line]) -> Line | None:
    """The page's headline: the words right above its date line or, undated, at its head; None where it has none.

    Menus and dates count as no words. A headline in capitals may take several lines.
    """
    top = lines[:_TOP]
    dated = next((at for at, line in enumerate(top) if is_date_line(line)), None)
    candidates = [at for at, line in enumerate(top) if _is_headline(line)]
    candidates = [at for at in candidates if not _PUBLISHER.match(top[at].folded)] or candidates
    if dated is not None:
        before = [at for at in candidates if at < dated]
        candidates = before[-1:] or candidates
    else:
        words = [at for at, line in enumerate(top) if not _chrome().match(line.folded)]
        candidates = [at for at in candidates if at in words[:2] and not _LABEL.match(top[words[0]].folded)]
    return _whole(top, candidates[0]) if candidates else None


def _whole(top: list[Line], at: int) -> Line:
    """The headline with its further lines in capitals."""
    line = top[at]
    for following in top[at + 1 : at + 4]:
        if not (is_upper(line.text) and is_upper(following.text)) or _LABEL.match(following.folded):
            break
        if is_row(following):
            break
        line = Line(f"{line.text}\n{following.text}", line.start)
    return line


def _is_headline(line: Line) -> bool:
    words = line.text.split()
    if not 4 <= len(words) <= 60 or line.text.rstrip().endswith((".", ":", ";", ",")):
        return False
    return not (
        _chrome().match(line.folded) or is_date_line(line) or is_row(line) or _LABEL.match(line.folded)
    )


def is_date_line(line: Line) -> bool:
    """True for the line on which a page prints when it was published."""
    return len(line.text) <= 90 and _DATE_LINE.match(line.folded) is not None and not is_row(line)


def published(lines: list[Line]) -> DateMention | None:
    """The date of the page's own date line; None where it prints none."""
    own = next((read_date(line.text) for line in lines[:_TOP] if is_date_line(line)), None)
    if own is not None:
        return own
    opened = (_OPENING_DATE.match(line.folded) for line in lines[:_TOP])
    return next((read_date(match[1]) for match in opened if match is not None), None)


def is_news(lines: list[Line], title: Line | None) -> bool:
    """True for a page that reports: a dated page, or sentences below a headline that number and assign nothing."""
    top = [line for line in lines[:_TOP] if not _chrome().match(line.folded)]
    if not top:
        return False
    if any(is_date_line(line) for line in lines[:_TOP]):
        return True
    body = [line for line in top if title is None or line.start != title.start]
    if not body or _LABEL.match(top[0].folded):
        return False
    opening = body[0]
    return len(opening.text) > 80 and not _LABEL.match(opening.folded) and not _ASSIGNS.search(opening.folded)


def news_title(line: Line) -> str:
    """The headline without its station's tag."""
    words = " ".join(line.text.split())
    tag = _STATION.match(words)
    return words[tag.end() :] if tag is not None and tag.end() < len(words) - 10 else words


_SEVERAL = re.compile(
    r"(?<!\w)(?:các|\d{1,2}) (?:tỉnh|địa phương|tỉnh thành|tỉnh, thành(?: phố)?)(?: (?:vùng|khu vực|miền))?"
    r"(?= [^.;]{0,40}(?:bắc|nam|trung|tây|nguyên|cửu long|sông hồng|miền núi))"
)
"""A headline about the provinces of a region."""
_VENUE = re.compile(r"(?<!\w)(?:tại|ở)\s+(?:(?:tỉnh|thành phố|tp\.?)\s+)?$")
"""Before a name and a comma: where a meeting was held, as `Sáng 12/4, tại Hà Nội, …`."""


def subject_province(doc: Document, title: Line | None, lines: list[Line], on: str | None) -> str | None:
    """The official name of the province that the page is about; None where it is about several or about none.

    The headline decides; where it names none, the first sentences; then the district that these name; then the
    paper that published it.
    """
    if title is not None:
        named = _named(doc, title.start, title.end)
        if named or _SEVERAL.search(doc.folded, title.start, title.end):
            return named[0] if len(set(named)) == 1 else None
    lead = [line for line in lines if (title is None or line.start > title.start) and len(line.text) > 60][:2]
    for line in lead:
        stop = re.search(r"[.;](?=\s|$)", line.text)
        named = _named(doc, line.start, line.start + (stop.start() if stop else len(line.text)))
        named = named or _named(doc, line.start, line.end)
        if named:
            return _foremost(doc, named) or _tagged(doc, line)
    return _by_unit(doc, ([title] if title is not None else []) + lead, on) or _publisher_s(doc, lines)


def _tagged(doc: Document, line: Line) -> str | None:
    """The province of the paper that opens its report with its name: `(Báo Lào Cai) - Năm 2024 …`."""
    tag = _TAG.match(doc.text, line.start, line.end)
    named = set(_named(doc, tag.start(), tag.end())) if tag is not None else set()
    return named.pop() if len(named) == 1 else None


def _publisher_s(doc: Document, lines: list[Line]) -> str | None:
    """The province of the paper that the date line names: `Báo Lào Cai, ngày 12/4/2024`."""
    for line in lines[:_TOP]:
        if is_date_line(line):
            named = set(_named(doc, line.start, line.start + len(line.text)))
            return named.pop() if len(named) == 1 else None
    return None


def _by_unit(doc: Document, lines: list[Line], on: str | None) -> str | None:
    """The province of the one district or commune that the lines name first, if it can lie in one alone."""
    for line in lines:
        unit = next(places.find_units(doc.folded, line.start, line.end, doc.text, on), None)
        if unit is not None:
            province = places.sole_province(unit.candidates)
            return province.name if province is not None else None
    return None


def _named(doc: Document, start: int, end: int) -> list[str]:
    found = places.find_provinces(doc.folded, start, end, text=doc.text)
    return [
        name
        for at, stop, name in found
        if places.names_province(doc.folded, at, name)
        and not (doc.folded[stop : stop + 1] in ",)" and _VENUE.search(doc.folded, max(start, at - 25), at))
    ]


def _foremost(doc: Document, named: list[str]) -> str | None:
    """The one named; of several the one that the whole page names at least twice as often as any other."""
    if len(set(named)) == 1:
        return named[0]
    counts = Counter(name for _, _, name in places.find_provinces(doc.folded, text=doc.text))
    (first, most), (_, second) = counts.most_common(2)
    return first if first in named and most >= 2 * second else None
