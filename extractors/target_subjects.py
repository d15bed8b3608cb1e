"""Whose target it is: the index's owner that the clause names, else the document's own place or department."""

from __future__ import annotations

import re

from extractors.agencies import agencies_between
from extractors.document import Document, Span
from extractors.subjects import find_subjects, own_subject
from schemas.subject import Subject

_NATION = Subject(name="cả nước", kind="khac")
_DEPARTMENT = re.compile(r"(?:Sở|Ban|Văn phòng|Thanh tra|Cục|Chi cục|Kho bạc|Bảo hiểm)\b")
_OF_PLACE = re.compile(r"\s+(?:tỉnh|thành phố|TP\.?)\s+\S.*$")
_OWN_WORK = frozenset({"ke-hoach", "quyet-dinh", "chuong-trinh", "thong-bao", "chi-thi", "quy-dinh"})
"""What a department issues for itself; in a report or a proposal it speaks for its province."""
_PROVINCIAL = re.compile(r"\b(?:của|toàn|trong|trên địa bàn) tỉnh\b|\btỉnh (?:đạt|xếp|nằm|thuộc)|cấp tỉnh")
_OWNED = re.compile(r"(?:\bcủa|^\W*|phấn đấu|[:;,]|\bđưa)\s*$")


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
        provincial = self.own is not self.place and _PROVINCIAL.search(self.doc.folded, clause.start, figure)
        return self.place if provincial else self.own

    def _department(self) -> Subject | None:
        info = self.doc.info
        if info is None or info.issuer is None or info.issuer_level != "tinh":
            return None
        name = _OF_PLACE.sub("", info.issuer)
        if info.doc_type not in _OWN_WORK or not _DEPARTMENT.match(name):
            return None
        return Subject(name=name, kind="so-nganh", province_code=info.province_code)

    def _named(self, sentence: Span, clause: Span, figure: int) -> Subject | None:
        """The last place or department before the figure that stands as an owner."""
        found = None
        for mention in find_subjects(self.doc, sentence.start, figure, None):
            before = _OWNED.search(self.doc.folded[max(sentence.start, mention.start - 12) : mention.start])
            if mention.subject is None:
                place = self.place if found and mention.start >= clause.start else None
                found = self._agency_at(mention.start, figure) or place
            elif mention.subject.kind == "so-nganh":
                found = mention.subject if before and "của" in before[0] else found
            elif mention.subject.kind != "khac" and before:
                found = mention.subject
        return found

    def _agency_at(self, start: int, end: int) -> Subject | None:
        """The department that the words `của Sở …` name in full."""
        for agency in agencies_between(self.doc, start, end):
            if agency.start <= start + 4 and len(agency.names) == 1 and _DEPARTMENT.match(agency.names[0]):
                code = self.doc.info.province_code if self.doc.info else None
                return Subject(name=agency.names[0], kind="so-nganh", province_code=code)
        return None
