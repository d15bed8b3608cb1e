"""What the heading of a row or column says of a table's values: index, field, subject, year, and kind of figure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors import places
from extractors.agencies import agencies_in_cell
from extractors.document import Document
from extractors.folding import fold
from extractors.indices import IndexMention, field_of_cell, find_names
from extractors.lexicon import header_words
from extractors.subject_own import own_province
from extractors.subjects import unknown_unit
from schemas.subject import Subject

FIGURE_ROLES = frozenset(
    {"score", "rank", "rate", "rank_delta", "score_delta", "grade", "self_score", "scale", "lost"}
)
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_RANGE = re.compile(
    r"20\d\d\s*(?:-|–|đến)\s*(?:năm\s*)?20\d\d|\d{1,2}[/.-]\d{1,2}[/.-]20\d\d"
    r"|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+20\d\d|\d/20\d\d/[a-zđ]"
)
"""Stretches of years, dates and numbers of documents: they date no figure."""
_WHOLE = re.compile(
    r"(?:tổng(?: điểm| cộng| số| hợp| thể)?|chỉ số chung|điểm tổng(?: hợp)?|chỉ số tổng hợp|toàn tỉnh"
    r"|chung|tổng điểm chung"
    r"|cấp tỉnh|tổng hợp chung)(?:\s+(?:của|toàn) tỉnh)?(?:\s*\([^)]*\))?[\s.:]*$"
)
_CHANGES = re.compile(r"tăng[,/ ]+giảm|tăng \(|chênh lệch|so với|so sánh|thay đổi|biến động")
_PLACE_WORDS = re.compile(r"hạng|bậc|vị trí|vị thứ|xếp thứ")
_EXTREME = re.compile(r"(?:giá trị |điểm |điểm số |chỉ số |mức )?(?:cao|thấp) nhất[\s.:]*$")
_MEAN = re.compile(
    r"(?:giá trị |điểm |điểm số |chỉ số )?(?:trung bình|bình quân|trung vị|tb)(?: chung| toàn tỉnh| của cả nước| cả nước"
    r"| các \S+| khối \S+)?(?: năm 20\d\d)?(?:\s*\((?:%|điểm)\))?[\s.:]*$"
    r"|(?:cả nước|toàn quốc)(?: năm 20\d\d)?(?:\s*\((?:%|điểm)\))?$"
)
_COUNTRY = re.compile(r"cả nước|toàn quốc")
_OWN_YEAR = re.compile(r"(?:\s+năm 20\d\d)?(?:\s*\((?:%|điểm)\))?[\s.:]*$")
_PREFIX = re.compile(
    r"(?:chỉ số(?: nội dung| thành phần)?|lĩnh vực|nội dung|tiêu chí|trụ cột)\s*(?:\d{1,2}\s*[:.]\s*)?"
    r"|nhóm(?: chỉ số| tiêu chí)?\s+\d{1,2}\s*[:.]\s*"
)
_NUMBERED = re.compile(r"\s*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,9})\s*[.)]\s*")
_DATED = re.compile(
    r"(?:(?:kết quả|giá trị|thực hiện|điểm số|điểm|chỉ số|thứ hạng"
    r"|xếp hạng)?[\s;]{0,6}(?:đạt được )?)?(?:của )?(?:năm )?\(?20\d\d\)?[\s;]{0,6}(?:\((?:%|điểm)\)|%)?"
)
_RESULT = re.compile(r"(?:kết quả|giá trị)(?: đạt được| đánh giá| chấm điểm| chung)?\s*(?:\((?:%|điểm)\))?")
_ROLE_WORDS = 3
"""A row's words that say only what its figures are have at most so many: `Xếp hạng chung`."""
_REGION = re.compile(r"(?:khu vực|vùng|cụm)\b[^;()/]*")
_AIMED = re.compile(
    r"mục tiêu|phấn đấu|dự kiến|kỳ vọng|kế hoạch giao|chỉ tiêu (?:phấn đấu|giao|được giao|kế hoạch|đề ra|cần đạt|năm)"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What is known of a value from one side; None where that side doesn't say."""

    index: str | None = None
    component: str | None = None
    component_name: str | None = None
    subject: Subject | None = None
    year: int | None = None
    role: str | None = None
    scope: str | None = None
    """The region that the places of a column are within."""
    whole: bool = False
    percent: bool = False
    """The words bear a percent sign: `Chỉ số (%)`."""
    plain: bool = False
    """The words are no more than a year or a result, which leaves it to the row to say what is measured."""
    extreme: bool = False
    """The words mean the highest or lowest value, without its owner."""
    aimed: bool = False
    """The words speak of aims, not of what was measured."""

    def over(self, other: Heading) -> Heading:
        """This heading's words, completed by the other's."""
        keep = self.component is not None or self.whole
        return Heading(
            self.index or other.index,
            self.component if keep else other.component,
            self.component_name if keep else other.component_name,
            self.subject or other.subject,
            self.year or other.year,
            self.role or other.role,
            self.scope or other.scope,
            self.whole or other.whole,
            self.percent or other.percent,
            self.plain or other.plain,
            self.extreme or other.extreme,
            self.aimed or other.aimed,
        )


def figure_role(name: str, role: str | None) -> str | None:
    """A column's kind of figure by its whole heading: a level that speaks of change makes all below it changes."""
    folded = fold(name)
    if role in ("rank", "score", "rate", "rank_delta", "score_delta") and _CHANGES.search(folded):
        return "rank_delta" if _PLACE_WORDS.search(folded) else "score_delta"
    leaf = fold(name.split(" / ")[-1]).strip()
    if role == "product" and _YEAR.search(folded) and _RESULT.fullmatch(leaf):
        return "score"
    return "group" if leaf == "nhóm" or (leaf.startswith("nhóm ") and role == "grade") else role


def is_aimed(text: str) -> bool:
    """True for the words of a heading of aims: `Mục tiêu năm 2025`."""
    return _AIMED.search(fold(text)) is not None


def read_heading(
    doc: Document, words: str, context: str | None, *, criterion: bool = False, short: bool = False
) -> Heading:
    """What the words say.

    With ``criterion`` words that name no known field are a field by themselves; with ``short`` the lowest level may
    name a field as headings do: `TTHC`.
    """
    text = " ".join(words.split())
    folded = fold(text)
    index, component, printed = _topic(text, folded, context)
    if short and component is None and (field := _short_field(text, index or context)):
        component, printed = field
    years = set(_YEAR.findall(_RANGE.sub(" ", folded)))
    heading = Heading(
        index,
        component,
        printed,
        subject=_subject(doc, text, folded, years),
        year=int(years.pop()) if len(years) == 1 else None,
        role=header_words(folded) if not criterion or len(folded.split()) <= _ROLE_WORDS else None,
        scope=_scope(text, folded),
        whole=bool(_WHOLE.match(folded)),
        percent="%" in folded.rsplit(";", 1)[-1],
        plain=(_DATED.fullmatch(folded) or _RESULT.fullmatch(folded)) is not None,
        extreme=_EXTREME.match(folded) is not None,
        aimed=is_aimed(folded),
    )
    known = heading.component or heading.index or heading.whole or heading.subject or heading.year
    if criterion and not (known or heading.role in FIGURE_ROLES) and len(text) > 3:
        name = text[_words_at(folded) :]
        return replace(heading, component=name, component_name=name)
    return heading


_POINTS = re.compile(r"(?:điểm số|điểm)\s+(?!\d)|\s*\((?:%|điểm)\)$")


def _short_field(text: str, index: str | None) -> tuple[str, str] | None:
    """The field that the lowest level of a heading names in few words, and the words without number and noun."""
    leaf = text.rsplit(" ; ", 1)[-1].strip(" .:")
    words = leaf[_words_at(fold(leaf)) :]
    points = _POINTS.match(fold(words))
    words = _POINTS.sub("", words[points.end() :] if points else words).strip()
    code = field_of_cell(index, fold(words))
    return (code, words) if code else None


def _words_at(folded: str) -> int:
    """Where a criterion's own words begin, after its number and noun: `2.1. Tiêu chí: …`."""
    number = _NUMBERED.match(folded)
    at = number.end() if number else 0
    noun = _PREFIX.match(folded, at)
    at = noun.end() if noun else at
    return at if at < len(folded) else 0


def _scope(text: str, folded: str) -> str | None:
    match = _REGION.search(folded)
    return text[match.start() : match.end()].strip() if match and "hạng" in folded else None


def names_one_field(text: str) -> bool:
    """True for words that name one field of an index and no other."""
    return sum(1 for name in find_names(fold(text)) if not isinstance(name, IndexMention)) == 1


def _topic(text: str, folded: str, context: str | None) -> tuple[str | None, str | None, str | None]:
    index = component = printed = None
    for name in find_names(folded):
        if isinstance(name, IndexMention):
            index = index or name.code
        elif component is None:
            named = name.code_in(index or context)
            if named is not None:
                index, component = index or named[0], named[1]
                printed = text[name.start : name.end]
    return index, component, printed


def _subject(doc: Document, text: str, folded: str, years: set[str]) -> Subject | None:
    on = min(years) if years else (doc.info.issued if doc.info else None)
    code = doc.info.province_code if doc.info else None
    for part in text.split(";"):
        if _MEAN.match(fold(part).strip()):
            country = _COUNTRY.search(fold(part.strip()))
            name = part.strip()[slice(*country.span())] if country else _OWN_YEAR.sub("", part)
            return Subject(name=name.strip(" .:"), kind="khac", province_code=code)
    for unit in places.find_units(folded, text=text, on=on):
        return Subject(name=unit.name, kind=unit.kind, province_code=code)
    for start, _, name in places.find_provinces(folded, text=text):
        province = places.province_named(name, on)
        if province is not None and places.type_before(folded, start) not in (
            "huyện",
            "xã",
            "phường",
            "thị xã",
        ):
            return Subject(name=province.name, kind="tinh", province_code=province.code)
    agency = folded.startswith(_AGENCY_WORDS) and not _NO_AGENCY.match(folded)
    names = agencies_in_cell(text) if agency else []
    if len(names) == 1:
        kind = (
            "bo" if names[0].startswith(("Bộ ", "Ngân hàng Nhà nước", "Thanh tra Chính phủ")) else "so-nganh"
        )
        return Subject(name=names[0], kind=kind, province_code=code if kind == "so-nganh" else None)
    if folded in ("tỉnh", "toàn tỉnh", "của tỉnh"):
        return own_province(doc)
    return unknown_unit(text, code)


_NO_AGENCY = re.compile(
    r"ban hành|bộ (?:phận|máy|thủ tục|chỉ số|câu hỏi|tiêu chí)|thanh tra(?:,|\s(?:công vụ|việc))|công an ninh|thuế suất"
    r"|phòng,? chống|phòng ngừa|văn phòng phẩm|trung tâm (?:hóa|dữ liệu)"
)
"""Words of criteria that begin as a body's name does: `Ban hành kế hoạch`, `Bộ phận Một cửa`."""
_AGENCY_WORDS = (
    "sở ", "bộ ", "ban ", "văn phòng", "thanh tra", "công an", "cục ", "chi cục", "ngân hàng", "bảo hiểm", "kho bạc",
    "trung tâm", "phòng ", "ubnd", "ủy ban", "bhxh", "hải quan", "thuế ", "bộ chỉ huy",
)  # fmt: skip
