"""What the heading of a row or column says of a table's values: index, field, subject, year, and kind of figure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors import places
from extractors.agencies import agencies_in_cell
from extractors.document import Document
from extractors.folding import fold
from extractors.indices import IndexMention, find_names
from extractors.lexicon import header_words
from extractors.subjects import own_province
from schemas.subject import Subject

FIGURE_ROLES = frozenset(
    {"score", "rank", "rate", "rank_delta", "score_delta", "grade", "self_score", "scale", "lost"}
)
_ONLY_YEAR = re.compile(r"(?:năm\s+)?20\d\d")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_WHOLE = re.compile(
    r"(?:(?:tổng|điểm|chỉ số|cộng|số|hợp|thể|chung|toàn tỉnh|toàn bộ)\s*){1,4}(?:\([^)]*\))?[\s.:]*$"
)
_MEAN = re.compile(r"(?:giá trị |điểm |chỉ số )?(?:trung bình|bình quân|trung vị)\b|cả nước|toàn quốc")
_CHANGES = re.compile(r"tăng|giảm|chênh lệch|so với|so sánh|thay đổi|biến động")
_PLACE_WORDS = re.compile(r"hạng|bậc|vị trí|vị thứ|xếp thứ")
_NOT_MEASURED = re.compile(
    r"mục tiêu|chỉ tiêu năm|chỉ tiêu phấn đấu|phấn đấu|kế hoạch năm|dự kiến|"
    r"số (?:phiếu|hồ sơ|lượng|người|hộ|dân|đơn vị|văn bản|lượt|cơ quan|tiêu chí)"
)
_PREFIX = re.compile(
    r"(?:chỉ số(?: nội dung| thành phần)?|lĩnh vực|nội dung|tiêu chí|trụ cột)\s*(?:\d{1,2}\s*[:.]\s*)?"
)
_NUMBERED = re.compile(r"\s*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)\s*[.)]\s*")


@dataclass(frozen=True, slots=True)
class Heading:
    """What is known of a value from one side; None where that side doesn't say."""

    index: str | None = None
    component: str | None = None
    component_name: str | None = None
    subject: Subject | None = None
    year: int | None = None
    role: str | None = None
    whole: bool = False

    def over(self, other: Heading) -> Heading:
        """This heading's words, completed by the other's."""
        index = self.index or other.index
        keep = self.component is not None or self.whole
        return Heading(
            index,
            self.component if keep else other.component,
            self.component_name if keep else other.component_name,
            self.subject or other.subject,
            self.year or other.year,
            self.role or other.role,
            self.whole or other.whole,
        )


def figure_role(name: str, role: str | None) -> str | None:
    """A column's kind of figure by its whole heading: a level that speaks of change makes all below it changes.

    None for columns whose figures are no measures: what is to be reached, and counts of other things.
    """
    folded = fold(name)
    if _NOT_MEASURED.search(folded):
        return None
    if role in ("scale", "lost", "self_score", "order"):
        return role
    if _CHANGES.search(folded):
        return "rank_delta" if _PLACE_WORDS.search(folded) else "score_delta"
    leaf = fold(name.split(" / ")[-1]).strip()
    return "group" if leaf == "nhóm" or leaf.startswith("nhóm ") else role


def read_heading(doc: Document, words: str, context: str | None, *, criterion: bool = False) -> Heading:
    """What the words say; with ``criterion`` words that name no known field are a field by themselves."""
    text = " ".join(words.split())
    folded = fold(text)
    index, component, printed = _topic(text, folded, context)
    years = set(_YEAR.findall(text))
    if _ONLY_YEAR.fullmatch(folded):
        return Heading(year=int(years.pop()))
    heading = Heading(
        index,
        component,
        printed,
        _subject(doc, text, folded, years),
        int(years.pop()) if len(years) == 1 else None,
        header_words(folded),
        bool(_WHOLE.match(folded)),
    )
    if criterion and not (component or index or heading.whole or heading.subject) and len(text) > 3:
        bare = _PREFIX.sub("", _NUMBERED.sub("", folded), count=1)
        name = text[len(text) - len(bare) :] if bare and folded.endswith(bare) else text
        return replace(heading, component=name, component_name=name)
    return heading


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
    if _MEAN.match(folded):
        return Subject(name=text, kind="khac")
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
    names = agencies_in_cell(text) if folded.startswith(_AGENCY_WORDS) else []
    if len(names) == 1:
        kind = (
            "bo" if names[0].startswith(("Bộ ", "Ngân hàng Nhà nước", "Thanh tra Chính phủ")) else "so-nganh"
        )
        return Subject(name=names[0], kind=kind, province_code=code if kind == "so-nganh" else None)
    return own_province(doc) if folded in ("tỉnh", "toàn tỉnh", "của tỉnh") else None


_AGENCY_WORDS = (
    "sở ", "bộ ", "ban ", "văn phòng", "thanh tra", "công an", "cục ", "chi cục", "ngân hàng", "bảo hiểm", "kho bạc",
    "trung tâm", "phòng ", "ubnd", "ủy ban", "bhxh", "hải quan", "thuế ", "bộ chỉ huy",
)  # fmt: skip
