"""How the document uses what it names: by the words that govern the place."""

from __future__ import annotations

import re
from functools import cache

from extractors.doc_types import name_pattern
from extractors.document import Document, Node
from schemas.vocabulary import Relation

_GROUND = re.compile(
    r"[\s\-+•*(]{0,12}(?:căn c[ứư]|theo đề nghị|xét (?:đề nghị|tờ trình|công văn)|theo tờ trình|theo ý kiến)"
)
_CARRIES = re.compile(
    r"(?<!\w)(?:thực hiện|triển khai|thi hành|chấp hành|cụ thể hóa|theo(?! công bố| đó)|bám sát)(?!\w)"
)
_NAMES_ONLY = re.compile(
    r"(?:(?<!\w)(?:ban hành|có|ký|trình|công bố|gửi|dự thảo)|(?<!\w)trừ[^;.]{0,60})\s*(?:(?:các|một số|\d{1,2})\s)?$"
)
_MARK = r"^(?:điều|khoản|điểm|[a-zđ]\)|[\s\d.)+-]){0,12}"
_REPLACES = re.compile(
    r"(?:này|đồng thời)[^.;]{0,140}?(?<!\w)(?:thay thế|bãi bỏ|thay cho)(?:\scho)?[^.;]{0,40}$"
    rf"|{_MARK}(?:bãi bỏ|thay thế|hủy bỏ)(?!\w)[^.;]{{0,160}}$"
)
_AMENDS = re.compile(rf"{_MARK}(?:về việc\s)?(?:sửa đổi|bổ sung|điều chỉnh)(?!\w)[^.;]{{0,200}}$")
_ENDS = re.compile(r"[^.;\n]{0,300}?(?<!\w)hết hiệu lực(?!\w)")
"""After the one named: `Quyết định số … hết hiệu lực kể từ ngày Quyết định này có hiệu lực`."""
_ENDS_BY_THIS = re.compile(rf"{_ENDS.pattern}[^.;\n]{{0,80}}?(?<!\w)này(?!\w)")
_REACH = 3000
_STOP = re.compile(r"[.!?]\s+(?=\S)|\n")
_WORK = re.compile(r"\s*(?:và\s)?(?:thực hiện|triển khai|thi hành|để)")
_QUOTED = re.compile(r"\"[^\"]{0,400}\"|\([^()]{0,300}\)")


def relation_at(doc: Document, node: Node | None, start: int, at: int, own_words: bool) -> Relation:
    """The relation of a document named at ``at`` in a unit of text that begins at ``start``.

    ``own_words`` tells that the unit is what this document itself enacts: an article, or its title.
    """
    sentence = _sentence(doc.folded, max(start, at - _REACH), at)
    lead = _QUOTED.sub(lambda hit: " " * len(hit[0]), doc.folded[sentence:at])
    if not _GROUND.match(lead) and _ENDS_BY_THIS.match(doc.folded, at):
        return "thay-the"
    if own_words or "này" in lead:
        if _REPLACES.search(lead) or (not _GROUND.match(lead) and _ENDS.match(doc.folded, at)):
            return "thay-the"
        if own_words and _AMENDS.search(lead):
            return "sua-doi"
    return _of_clauses(lead, _in_grounds(node))


def in_grounds(doc: Document, node: Node | None, start: int) -> bool:
    """Whether a unit states what the document rests on."""
    return _in_grounds(node) or _GROUND.match(doc.folded, start) is not None


def _in_grounds(node: Node | None) -> bool:
    if node is None:
        return False
    if node.kind == "can-cu":
        return True
    headings = ((ancestor.section.heading or "").lower().strip() for ancestor in node.ancestors())
    return any(heading.startswith(("căn cứ", "cơ sở pháp lý")) for heading in headings)


def _sentence(folded: str, start: int, at: int) -> int:
    """Where the sentence that holds the place begins."""
    stops = [stop.end() for stop in _STOP.finditer(folded, start, at)]
    return stops[-1] if stops else start


@cache
def _bare_item() -> re.Pattern[str]:
    """A clause that only goes on with a list: it opens with a type word or số, or is empty."""
    return re.compile(
        rf"[\s\-]*(?:và\s)?(?:các\s)?(?:(?:{name_pattern()}\s{{0,2}}(?:số)?|số)[\s:]*(?:\d|$)|$)"
    )


def _of_clauses(lead: str, grounds: bool) -> Relation:
    """The relation by the clause that leads to the place; a clause of a list takes the one before it."""
    relation: Relation | None = None
    clauses = lead.split(";")
    for number, clause in enumerate(clauses):
        last = number == len(clauses) - 1
        if _GROUND.match(clause):
            relation = "can-cu"
        elif last and _NAMES_ONLY.search(clause):
            relation = "nhac-den"
        elif _CARRIES.search(clause):
            relation = "can-cu" if relation == "can-cu" and not _opens_with_work(clause) else "thuc-hien"
        elif relation is None or (last and not _continues(clause)):
            relation = "can-cu" if grounds else None
    return relation or ("can-cu" if grounds else "nhac-den")


def _opens_with_work(clause: str) -> bool:
    return _WORK.match(clause) is not None


def _continues(clause: str) -> bool:
    return _bare_item().match(clause) is not None
