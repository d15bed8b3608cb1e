"""Districts named without their type word, in a sentence that speaks of the districts: `khối huyện: Bác Ái dẫn đầu`."""

from __future__ import annotations

import re

from extractors.document import Document, Span
from extractors.folded import Led
from extractors.places import district_named, province_named
from extractors.subjects import CAPITALIZED, SubjectMention
from schemas.subject import Subject

_DISTRICTS = Led(
    re.compile(
        r"(?<!\w)(?:(?:khối|cấp|các)\s+(?:các\s+)?(?:huyện|quận|thị xã)|ubnd\s+(?:các\s+)?huyện)(?!\w)"
    ),
    "khối cấp các ubnd",
)
_RUN = re.compile(rf"(?<!\w)({CAPITALIZED}(?:\s{CAPITALIZED}){{1,5}})")
_WORD = re.compile(r"\S+")
_MOST, _LEAST = 4, 2
"""How many words such a name has."""


def bare_districts(doc: Document, span: Span, taken: list[SubjectMention]) -> list[SubjectMention]:
    """The districts of the document's own province that the sentence names by their bare names."""
    code = doc.info.province_code if doc.info else None
    if code is None or not _DISTRICTS.finds(doc.folded, span.start, span.end):
        return []
    found: list[SubjectMention] = []
    for run in _RUN.finditer(doc.text, span.start, span.end):
        mention = _district(doc, run, code)
        if mention is not None and not any(m.start < mention.end and mention.start < m.end for m in taken):
            found.append(mention)
    return found


def _district(doc: Document, run: re.Match[str], code: str) -> SubjectMention | None:
    """The first and longest name in a run of words in capitals that one district of the province has."""
    on = doc.info.issued if doc.info else None
    words = [(run.start() + w.start(), run.start() + w.end()) for w in _WORD.finditer(run[0])]
    for at in range(len(words) - 1):
        for many in range(min(_MOST, len(words) - at), _LEAST - 1, -1):
            start, end = words[at][0], words[at + many - 1][1]
            units = district_named(doc.text[start:end], code, on)
            if len(units) == 1 and province_named(doc.text[start:end]) is None:
                return SubjectMention(
                    start, end, Subject(name=units[0].name, kind="huyen", province_code=code)
                )
    return None
