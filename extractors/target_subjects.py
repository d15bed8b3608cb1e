"""Whose target it is: the index's owner that the clause names, else the document's own place or department."""

from __future__ import annotations

import re

from extractors.agencies import agencies_between
from extractors.document import Document, Span
from extractors.subject_own import own_subject
from extractors.subjects import find_subjects
from schemas.subject import Subject
from schemas.vocabulary import SubjectKind

_NATION = Subject(name="cả nước", kind="khac")
_DEPARTMENT = re.compile(r"(?:Sở|Ban|Văn phòng|Thanh tra|Cục|Chi cục|Kho bạc|Bảo hiểm)\b")
_OF_PLACE = re.compile(r"\s+(?:tỉnh|thành phố|TP\.?)\s+\S.*$")
_OWN_WORK = frozenset({"ke-hoach", "quyet-dinh", "chuong-trinh", "thong-bao", "chi-thi", "quy-dinh"})
"""What a department issues for itself; in a report or a proposal it speaks for its province."""
_OF_PROVINCES = frozenset({"PCI", "PGI", "PII"})
"""Indices that measure provinces alone: a department's plan for one is its province's."""
_ITSELF = re.compile(
    r"(?:^|[,;:.] )(?:năm 20\d\d,? )?(?:sở|ban|cục|chi cục|thanh tra) (?:phấn đấu|quyết tâm|đặt)\b"
)
"""Where the issuing department speaks of itself, though its document speaks for the province."""
_PROVINCIAL = re.compile(r"\b(?:của|toàn|trong|trên địa bàn) tỉnh\b|\btỉnh (?:đạt|xếp|nằm|thuộc)|cấp tỉnh")
_GROUP_OWNS = re.compile(r"(?:phấn đấu|đạt|có|phải)\b")
_OF_THEM = re.compile(r"của (?:các |từng |mỗi )?(?:đơn vị|cơ quan|địa phương|ngành|mình|xã|huyện|sở)")
_GROUP_KINDS: dict[str, SubjectKind] = {
    "các sở, ban, ngành": "so-nganh", "UBND cấp huyện": "huyen", "UBND cấp xã": "xa", "các cơ quan, đơn vị": "so-nganh",
}  # fmt: skip
_APART = re.compile(r"\briêng (?:đối với |tại |ở )?$")
_OWNED = re.compile(r"(?:\bcủa(?: tỉnh| thành phố| tp\.?)?|^\W*|phấn đấu|[:;,]|\bđưa)\s*$")
_BEFORE = 24
_ANOTHERS = re.compile(r"(?:\bhơn|\bbằng|\bnhư|so với|\bkịp|\bvượt)\s[^,.;:]{0,60}$")
"""What another reached, as a mark to reach: `cao hơn mức của tỉnh X (92%)`."""


class Owners:
    """The subjects of one document's targets."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.place = own_subject(doc) or _NATION
        self.own = self._department() or self.place

    def of(self, index: str | None, sentence: Span, clause: Span, figure: int) -> Subject:
        """The owner named for the figure's index, else the document's own."""
        named = self._named(sentence, clause, figure) if index is not None else None
        if named is not None:
            return named
        if index is None and (apart := self._apart(clause, figure)) is not None:
            return apart
        group = self._group(sentence, figure) if index is not None else None
        if group is not None:
            return group
        if index in _OF_PROVINCES:
            return self.place
        if self.own is self.place and _ITSELF.search(self.doc.folded, sentence.start, figure):
            return self._department(speaks=True) or self.own
        provincial = self.own is not self.place and _PROVINCIAL.search(self.doc.folded, clause.start, figure)
        return self.place if provincial else self.own

    def _apart(self, clause: Span, figure: int) -> Subject | None:
        """The place that the clause sets apart from the others: `riêng thị trấn A xếp loại xuất sắc`."""
        for mention in find_subjects(self.doc, clause.start, figure, None):
            if _APART.search(self.doc.folded, max(clause.start, mention.start - 20), mention.start):
                return mention.subject
        return None

    def _department(self, *, speaks: bool = False) -> Subject | None:
        info = self.doc.info
        if info is None or info.issuer is None or info.issuer_level != "tinh":
            return None
        name = _OF_PLACE.sub("", info.issuer)
        if not (speaks or info.doc_type in _OWN_WORK) or not _DEPARTMENT.match(name):
            return None
        return Subject(name=name, kind="so-nganh", province_code=info.province_code)

    def _named(self, sentence: Span, clause: Span, figure: int) -> Subject | None:
        """The last place or department before the figure that stands as an owner."""
        found = None
        for mention in find_subjects(self.doc, sentence.start, figure, None):
            words = self.doc.folded[max(sentence.start, mention.start - 90) : mention.start]
            before = None if _ANOTHERS.search(words) else _OWNED.search(words[-_BEFORE:])
            if mention.subject is None:
                place = self.place if found and mention.start >= clause.start else None
                found = self._agency_at(mention.start, figure) or place
            elif mention.subject.kind == "so-nganh":
                found = mention.subject if before and "của" in before[0] else found
            elif mention.subject.kind != "khac" and before:
                found = mention.subject
        return found

    def _group(self, sentence: Span, figure: int) -> Subject | None:
        """The bodies below that the sentence's first words bind: `Các sở, ban, ngành phấn đấu … của đơn vị đạt`."""
        if self.own is not self.place:
            return None
        first = next(iter(agencies_between(self.doc, sentence.start, figure)), None)
        if first is None or len(first.names) != 1 or first.names[0] not in _GROUP_KINDS:
            return None
        rest = self.doc.folded[first.end : figure]
        if first.start > sentence.start + 4 or not (
            _GROUP_OWNS.match(rest.lstrip()) and _OF_THEM.search(rest)
        ):
            return None
        code = self.doc.info.province_code if self.doc.info else None
        return Subject(name=first.names[0], kind=_GROUP_KINDS[first.names[0]], province_code=code)

    def _agency_at(self, start: int, end: int) -> Subject | None:
        """The department that the words `của Sở …` name in full."""
        for agency in agencies_between(self.doc, start, end):
            if agency.start <= start + 4 and len(agency.names) == 1 and _DEPARTMENT.match(agency.names[0]):
                code = self.doc.info.province_code if self.doc.info else None
                return Subject(name=agency.names[0], kind="so-nganh", province_code=code)
        return None
