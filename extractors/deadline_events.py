"""Deadlines that hang on an event: ngay sau khi được công bố, 05 ngày làm việc kể từ ngày ký."""

from __future__ import annotations

import re
from dataclasses import dataclass

from schemas.task import Offset
from schemas.vocabulary import OffsetUnit


@dataclass(frozen=True, slots=True)
class Event:
    """``start`` and ``end`` hold all the words, ``at`` is where the event itself begins after a counted time."""

    start: int
    end: int
    at: int
    offset: Offset | None = None
    stated: bool = True
    """False for a bare ``khi …``, which more often tells in which case than by when."""


_COUNT = r"(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|mười)"
_EVENT = re.compile(
    rf"""
    (?:
      (?:(?:trong|sau|chậm\snhất|muộn\snhất|không\squá|tối\sđa)\s(?:(?:là|trong|vòng|thời\shạn|thời\sgian|sau)\s){{0,3}})?
      (?<![\d/.,])(?P<n>{_COUNT})\s(?:\([^)]{{1,12}}\)\s)?(?P<unit>ngày(?:\slàm\sviệc)?|tuần|tháng|năm|giờ(?:\slàm\sviệc)?)
      \s?,?\s{{0,2}}(?P<from>(?:(?:tính\s)?(?:kể\s)?từ|sau)\s(?:ngày|khi|thời\sđiểm|lúc)\s)
    | (?P<after>(?:ngay\s)?sau\skhi\s|ngay\skhi\s|ngay\ssau\s(?=hội\snghị|kỳ\shọp|cuộc\shọp|khi\s))
    | (?P<given>(?<!trước\s)(?<!mỗi\s)khi\s(?:có|được)\s(?=yêu\scầu|kết\squả|hướng\sdẫn|văn\sbản|chỉ\sđạo|quyết\sđịnh|
      thông\sbáo|ý\skiến|phê\sduyệt|công\sbố|ban\shành|giao|thông\squa
      |[^,;.()\n]{{3,60}}\s(?:đồng\sý|chấp\sthuận|phê\sduyệt|cho\sphép|thống\snhất)(?!\w)))
    | (?P<session>(?<!\w)(?:(?:trước|tại|trong|sau)\s)?kỳ\shọp\s(?:
        (?:thường\slệ|thường\skỳ)\s(?:(?:hđnd|của|tỉnh)\s){{0,3}}(?:giữa|cuối|đầu)\snăm
        | (?:(?:hđnd|của|tỉnh)\s){{0,3}}(?:giữa|cuối|đầu)\snăm(?!\s\d))(?!\w))
    | (?P<loose>(?<!trước\s)khi\s|trước\skhi\s(?!kết\sthúc|hết)|kể\stừ\s(?:ngày|khi)\s(?!\d))
    )
    """,
    re.VERBOSE,
)
_GATE = ("khi ", "kỳ họp", "kể từ", "từ ngày", "từ thời điểm", "từ lúc", "sau ngày", "ngay sau")
_STOP = re.compile(r"(?<!bộ)(?<!sở)(?<!ban),|,(?!\s(?:ban|ngành)(?!\w))|[;()\n]|\.(?!\d)|\s-\s|:(?!\d)")
_VERB = re.compile(
    r"\s(?:thực hiện|tiến hành|tham mưu|báo cáo|gửi|giao|xây dựng|rà soát|phải|có trách nhiệm|trước ngày)\s"
)
_UNITS: dict[str, OffsetUnit] = {
    "ngày": "day", "ngày làm việc": "working-day", "tuần": "week", "tháng": "month", "năm": "year",
}  # fmt: skip
_FIGURES = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "mười": 10}


def find_events(folded: str, start: int, end: int) -> list[Event]:
    """The events between two offsets; each runs to the end of its clause."""
    found: list[Event] = []
    words = folded[start:end]
    if not any(word in words for word in _GATE):
        return found
    for match in _EVENT.finditer(folded, start, end):
        if not found or match.start() >= found[-1].end:
            found.append(_event(folded, match, end))
    return found


def _event(folded: str, match: re.Match[str], end: int) -> Event:
    at = match.start("from") if match["from"] else match.start()
    stated = not match["loose"]
    return Event(match.start(), _clause_end(folded, match.end(), end), at, _offset(match), stated)


def _offset(match: re.Match[str]) -> Offset | None:
    unit = _UNITS.get(" ".join((match["unit"] or "").split()))
    if unit is None:
        return None
    return Offset(n=_FIGURES.get(match["n"]) or int(match["n"]), unit=unit)


def _clause_end(folded: str, start: int, end: int) -> int:
    """The end of the event's clause: a mark of punctuation, or the verb of the main clause after enough words."""
    stop = _STOP.search(folded, start, end)
    last = stop.start() if stop else end
    verb = next(
        (hit for hit in _VERB.finditer(folded, start, last) if len(folded[start : hit.start()].split()) > 4),
        None,
    )
    last = verb.start() if verb else last
    return last - (len(folded[start:last]) - len(folded[start:last].rstrip(" ./")))
