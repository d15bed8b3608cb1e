"""Where a document sets aims and where it tells: by the headings and lead-ins above, or by a news page's headline."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from extractors.document import Document, Node
from extractors.folding import fold
from extractors.target_words import words
from extractors.work_zones import heading_zone

HeadingSense = Literal["aims", "told", "work", "other"]

_HEAD = 22
"""Words that tell must stand this near a heading's beginning, unless it is all in capitals."""
_REACH = 60
_PROGRAMME = re.compile(r"mục tiêu quốc gia")
_AHEAD = re.compile(r"mục tiêu|phấn đấu|kế hoạch|phương hướng|nhiệm vụ|đến năm|năm 20\d\d|giai đoạn")
"""A heading without these that says `chỉ tiêu` names what is measured: below results, what was reached."""
_ACTS = re.compile(
    r"(?:khắc phục|nâng cao|cải thiện|tổ chức|triển khai|tăng cường|đẩy mạnh|duy trì|giữ vững|xây dựng|rà soát)\b"
)


@lru_cache(maxsize=4096)
def heading_sense(heading: str) -> HeadingSense:
    """What a heading says of the figures below it; of several telling words the first decides."""
    folded = fold(heading)
    aims = words("aims").search(_PROGRAMME.sub(lambda m: "x" * len(m[0]), folded), 0, _REACH)
    told = words("told").search(folded)
    if told and ((told.start() > _HEAD and not heading.isupper()) or _ACTS.match(folded)):
        told = None
    zone = heading_zone(heading)
    if aims and (told is None or aims.start() <= told.start()) and zone != "work":
        return "aims"
    if told and zone != "work":
        return "told"
    return "work" if zone == "work" else "other"


def sense_above(doc: Document, node: Node) -> HeadingSense:
    """The sense of the nearest telling heading above the node, `other` where none tells."""
    indicators = False
    for ancestor in node.ancestors():
        if ancestor.section.heading is None or ancestor.kind == "gach":
            continue
        heading = doc.text[ancestor.own.start : ancestor.own.end]
        sense = heading_sense(heading)
        ahead = _AHEAD.search(fold(heading)) is not None
        if sense == "aims" and not ahead:
            indicators = True
        elif sense != "other":
            return sense if not indicators or (sense == "told" and not ahead) else "aims"
    return "aims" if indicators else "other"


def under_aims(doc: Document, node: Node) -> bool:
    """True where the nearest telling heading names aims; for a news page the headline is the last of them."""
    sense = sense_above(doc, node)
    return sense == "aims" or (sense == "other" and headlined(doc))


def headlined(doc: Document) -> bool:
    """True for a news page whose headline names aims."""
    info = doc.info
    return (
        info is not None
        and info.doc_type == "tin-tuc"
        and words("aims").search(fold(info.title or "")) is not None
    )
