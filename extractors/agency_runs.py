"""Agencies named one after the other as one run, and the words after a name that only say which it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from extractors.agencies import AgencyMention, agencies_between
from extractors.document import Document
from extractors.work_zones import last_match, pattern


@dataclass(slots=True)
class Run:
    """Agencies named in one list, as `các sở, ban, ngành; UBND cấp huyện và các cơ quan liên quan`."""

    start: int
    end: int
    names: list[str]
    beside: list[str] = field(default_factory=list)
    """Those after `cùng`, who do it with the ones before."""

    @property
    def everyone(self) -> list[str]:
        """All that the list names."""
        return [*self.names, *self.beside]


_BESIDE = re.compile(r"(?:^|\s)cùng(?:\s+với)?\s+(?:(?:các )?đồng chí|giám đốc|thủ trưởng|chủ tịch)?\s*$")
_JOINT = re.compile(
    r"[\s,;/]*(?:và|cùng|cùng với|-)?\s*(?:(?:các )?đồng chí|giám đốc|thủ trưởng|chủ tịch|trưởng|chánh)?\s*$"
)
_ROLE = (
    r"\(\s*(?:cơ quan |đơn vị )?(?:(?P<lead>chủ trì|đầu mối|làm đầu mối|chính|thực hiện chính|chịu trách nhiệm chính)"
    r"|(?P<help>(?:cùng |tham gia )?phối hợp(?: thực hiện)?|hỗ trợ|tham gia))\s*\)"
)
ROLE_MARK = re.compile(rf"\s*{_ROLE}")
"""A role in brackets after an agency: `Sở Nội vụ (chủ trì), Sở Tài chính (phối hợp)`."""
_EACH = re.compile(r"(?:mỗi|từng)\s")
_ASIDE = re.compile(
    rf"\bcấp (?:tỉnh|thành phố|huyện|xã)\b|(?!{_ROLE})\([^)]{{0,120}}\)|các cấp|trên địa bàn(?: tỉnh| huyện| xã| phường)?"
    r"|(?:có )?liên quan(?: khác)?"
)
_ADVERBIAL = re.compile(r"\b(?:của|tại|do|theo|từ)\s+$")
_LIST_GOES_ON = re.compile(r"\s*(?:[,;.]|và\b|cùng\b|$)")
_OPENS = re.compile(r"(?:^|[.:!?…]\s+|[\])]\s+|\n)\s*[-+]?\s*$")


def runs_of(doc: Document, start: int, end: int) -> list[Run]:
    """The agencies between the offsets, those of one list together; a list with persons is one name as printed."""
    runs: list[Run] = []
    for mention in agencies_between(doc, start, end):
        gap = doc.folded[runs[-1].end : mention.start] if runs else ""
        if runs and _joins(doc, runs[-1], gap, mention):
            _add(doc, runs[-1], gap, mention)
        elif runs and _mixed(gap):
            runs[-1] = Run(runs[-1].start, mention.end, [as_printed(doc.text[runs[-1].start : mention.end])])
        else:
            runs.append(Run(mention.start, mention.end, list(mention.names)))
    return runs


_EVERY_ONE = {"UBND huyện": "UBND cấp huyện", "UBND xã": "UBND cấp xã"}
"""Beside all departments a bare one means each of them: `Sở, ngành, UBND huyện`."""


def _add(doc: Document, run: Run, gap: str, mention: AgencyMention) -> None:
    if _EACH.match(doc.folded, mention.start) and run.names and gap.strip() == ",":
        # `Sở A, Sở B, mỗi đơn vị …` says of each of them what it does.
        run.end = mention.end
        return
    into = run.beside if run.beside or _BESIDE.search(gap) else run.names
    departments = any(name.startswith("các sở") for name in run.names)
    named = [_EVERY_ONE.get(name, name) if departments else name for name in mention.names]
    into += [name for name in named if name not in run.names and name not in into]
    run.end = mention.end


def _joins(doc: Document, run: Run, gap: str, mention: AgencyMention) -> bool:
    if not gap.strip() or len(gap) > 140 or not _JOINT.match(_ASIDE.sub(" ", gap)):
        return False
    before = doc.folded[max(0, run.start - 40) : run.start]
    if gap.strip() == "," and _ADVERBIAL.search(before):
        # An agency before the comma may only close an adverbial: `theo kết quả của UBND tỉnh, các sở …`.
        return False
    # After a semicolon a verb begins another's work, unless all of the list is its subject.
    parted = ";" in gap and _LIST_GOES_ON.match(doc.folded, mention.end) is None
    return not parted or _OPENS.search(before) is not None or _is_given(before)


def _is_given(before: str) -> bool:
    """True where a verb of giving stands right before the list."""
    gives = last_match("gives", before)
    return gives is not None and len(before) - gives.end() <= 25 and "," not in before[gives.end() :]


_PERSON_LIST = re.compile(r"\s*(?:,|và|;)\s+(?P<persons>[^.:;]{4,60}?)(?:,|\svà|;)\s*$")


def _mixed(gap: str) -> bool:
    """True where persons stand between two agencies of a list: `các tổ chức, cán bộ, công chức và các đơn vị`."""
    between = _PERSON_LIST.fullmatch(gap)
    if between is None:
        return False
    parts = re.split(r",\s|\svà\s", between["persons"])
    return all(pattern("persons").fullmatch(part.strip().removeprefix("các ")) for part in parts)


_QUALIFIERS = re.compile(
    r"\s*\([^()]{0,120}\)"
    r"|\s*,?\s(?:với|có|cùng)(?: sự)? (?:phối hợp|tham gia|hỗ trợ|đồng hành)(?: của| từ)? [^;.]{3,160}?,(?=\s\w)"
    r"|\s*,\s(?:trong|trước|từ|đến|chậm nhất|muộn nhất|ngay|hằng|hàng|định kỳ)\s[^,;.:]{3,50},(?=\s\w)"
    r"|\s*,\s(?:với (?:vai trò|tư cách|chức năng|trách nhiệm)|là (?:cơ quan|đơn vị))\s[^,;.:]{3,70},(?=\s\w)"
    r"|\s+(?:cấp tỉnh|cấp huyện|cấp xã|các cấp|có liên quan|liên quan|trực thuộc"
    r"|nêu trên|nói trên|sau đây)(?!\w)"
    r"|\s+(?:căn cứ|theo chức năng|trong phạm vi|theo thẩm quyền|tùy theo"
    r"|theo nhiệm vụ)\s[^;.]{3,160}?,(?=\s(?:\w+\s){0,3}(?:chủ trì|(?:có|chịu) trách nhiệm))"
    r"|\s+(?:được giao|được phân công)\s[^;.,]{3,80},?(?=\s(?:chủ trì|(?:có|chịu) trách nhiệm))"
    r"|\s*,?\s(?:(?:ngay )?(?:sau )?khi )?nhận (?:được )?(?:kế hoạch|công văn|văn bản|chỉ thị|thông báo"
    r"|quyết định|hướng dẫn|chương trình) này,?(?=\s\w)"
    r"|\s+(?:được )?nêu (?:tại|ở) (?:điều|khoản|điểm|mục|phần|phụ lục) [\w.]{1,5}(?!\w)"
    r"|\s+(?:tại|ở) (?:điểm|khoản|mục|phần) [a-zđ0-9]{1,3}(?:\s*(?:,|và)\s*[a-zđ0-9]{1,3}){0,8}(?!\w)"
)
_AREA = re.compile(
    r"\s+(?:trên|trong) (?:toàn )?(?:địa bàn)?(?:\s*(?:toàn )?(?:tỉnh|thành phố|huyện|thị xã|quận|phường"
    r"|xã|thị trấn|đặc khu))?(?!\w)"
)
_UNNAMED = re.compile(
    r"\s*(?:,|;|và)\s+(?:và\s+)?(?P<group>các [^,;.:]{3,90}?)(?=\s(?:(?:có|chịu) trách nhiệm|chủ trì)(?!\w))"
)
_WORD = re.compile(r"\s+(?P<first>[^\W\d_])[^\W\d_]*")


def past_qualifiers(doc: Document, at: int, end: int) -> int:
    """Where the words end that only say which agency is meant: brackets, levels, `trên địa bàn tỉnh …`, persons."""
    while True:
        patterns = (_QUALIFIERS, _persons(), _UNNAMED)
        match = next((found for found in (p.match(doc.folded, at, end) for p in patterns) if found), None)
        if match is not None:
            at = match.end()
            continue
        area = _AREA.match(doc.folded, at, end)
        if area is None or area.end() == at:
            return at
        at = _past_capitals(doc, area.end(), end)


def _past_capitals(doc: Document, at: int, end: int) -> int:
    """Past the words of a place's name."""
    while True:
        word = _WORD.match(doc.text, at, end)
        if word is None or not word["first"].isupper():
            return at
        at = word.end()


@cache
def _persons() -> re.Pattern[str]:
    """Persons at the end of a list of agencies: `và từng cán bộ, công chức, viên chức`."""
    person = pattern("persons").pattern
    every = r"(?:(?:các|từng|mỗi|toàn thể|đội ngũ)\s+)?"
    return re.compile(rf"\s*(?:,|và|cùng)\s+{every}{person}(?:(?:,|\s+và)\s+{every}{person}){{0,4}}")


def listed_groups(doc: Document, start: int, end: int) -> list[str]:
    """Groups as printed that the gazetteer lacks, in the list that ends with what they are charged with."""
    found = _UNNAMED.search(doc.folded, start, end + 20)
    if found is None or found.end() > end:
        return []
    return [as_printed(doc.text[found.start("group") : found.end("group")])]


def as_printed(words: str) -> str:
    """A group's name as printed, on one line; its determiner is in small letters."""
    name = " ".join(words.split())
    return name[0].lower() + name[1:] if name.startswith("Các ") else name
