"""Lines that say of an item who leads, who helps, by when and with what result: `Cơ quan chủ trì: …`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.agencies import agencies_in_cell
from extractors.document import Document, Span

_LABELS = {
    "lead": r"(?:cơ quan|đơn vị|cơ quan, đơn vị|cơ quan/đơn vị)\s*(?:chủ trì|thực hiện|đầu mối|chịu trách nhiệm|tham mưu|chủ trì thực hiện)(?: thực hiện| tham mưu)?|chủ trì(?: thực hiện)?|phân công(?: thực hiện)?|người thực hiện",
    "help": r"(?:(?:cơ quan|đơn vị|cơ quan, đơn vị|cơ quan/đơn vị)\s*)?phối hợp(?: thực hiện)?",
    "deadline": r"thời (?:gian|hạn|điểm)(?: hoàn thành| thực hiện| dự kiến)?|tiến độ(?: hoàn thành| thực hiện)?|hoàn thành|lộ trình(?: thực hiện)?|hạn hoàn thành",
    "product": r"(?:dự kiến )?(?:sản phẩm|kết quả)(?: đầu ra| dự kiến| hoàn thành|, kết quả|/kết quả|/sản phẩm)?",
    "content": r"nội dung(?: thực hiện| công việc)?",
}  # fmt: skip
_LABEL = re.compile(
    r"(?:(?<=^)|(?<=[.;(\n])\s{0,3}|(?<=[.;] [-+])\s{0,2})(?:[-+*]\s*|[a-zđ]\)\s*)?(?:"
    + "|".join(f"(?P<{key}>{words})" for key, words in _LABELS.items())
    + r")\s*:\s*"
)


@dataclass(slots=True)
class Attributes:
    """What the labels of an item say; ``cut`` is where the first of them stands in the item's own words."""

    leads: list[str] = field(default_factory=list)
    helps: list[str] = field(default_factory=list)
    deadline: Span | None = None
    product: str | None = None
    cut: int | None = None


def read_attributes(doc: Document, spans: list[Span]) -> Attributes:
    """Reads the labels in the item's own words (the first span) and in the lines below it."""
    found = Attributes()
    for number, span in enumerate(spans):
        folded = doc.folded[span.start : span.end]
        labels = list(_LABEL.finditer(folded))
        for at, label in enumerate(labels):
            stop = labels[at + 1].start() if at + 1 < len(labels) else len(folded)
            if label.lastgroup == "content":
                continue
            if number == 0:
                if label.start() == 0:
                    continue
                found.cut = found.cut if found.cut is not None else span.start + label.start()
            _take(doc, found, label.lastgroup or "", span.start + label.end(), span.start + stop)
    return found


def _take(doc: Document, found: Attributes, key: str, start: int, end: int) -> None:
    words = doc.text[start:end].strip().rstrip(".;)").strip()
    if key == "lead":
        found.leads += agencies_in_cell(words)
    elif key == "help":
        found.helps += agencies_in_cell(words)
    elif key == "deadline":
        begin = start + len(doc.text[start:end]) - len(doc.text[start:end].lstrip())
        found.deadline = Span(begin, begin + len(words))
    elif key == "product" and words not in ("", "-", "Không"):
        found.product = found.product or " ".join(words.split())
