"""Units that share one type word before figures in their order: `các xã A, B và C xếp thứ 3, 4 và 5`."""

from __future__ import annotations

import re

from extractors.document import Document, Span
from extractors.folded import Led
from extractors.subject_own import province_code
from extractors.subjects import CAPITALIZED, SubjectMention, named_unit

_NAME = rf"{CAPITALIZED}(?:\s(?:-\s)?{CAPITALIZED}){{0,3}}"
_JOIN = r"(?:\s*,\s*|\s+và\s+)"
_IN_ORDER = (
    r"\s+(?:cùng\s+|đã\s+)?(?:lần lượt|tương ứng|theo thứ tự"
    r"|(?:xếp|đứng|đạt)\s+(?:ở\s+)?(?:vị trí\s+)?(?:thứ\s+|hạng\s+)?\d[\d.,]{0,6}(?:%|\s*điểm)?(?:\s*,|\s+và)\s)"
)
_LIST = Led(
    re.compile(
        rf"[Cc]ác\s+(?P<t>xã|phường|thị trấn|đặc khu|huyện|quận|thị xã)\s+(?P<names>{_NAME}(?:{_JOIN}{_NAME}){{1,11}})"
        rf"(?={_IN_ORDER})"
    ),
    "các",
)
_EACH = re.compile(_NAME)


def listed_units(doc: Document, span: Span) -> list[SubjectMention]:
    """The units of such lists, each with the type word; the first begins at it, so that nothing is counted there."""
    found: list[SubjectMention] = []
    for match in _LIST.finditer(doc.folded, span.start, span.end, doc.text):
        for name in _EACH.finditer(doc.text, *match.span("names")):
            first = name.start() == match.start("names")
            subject = named_unit(match["t"], name[0], province_code(doc))
            found.append(SubjectMention(match.start() if first else name.start(), name.end(), subject))
    return found
