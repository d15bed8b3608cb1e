"""How often: hằng quý, 02 lần/năm, trước ngày 20 của tháng cuối quý, thường xuyên."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.dates import is_date
from extractors.values import value
from schemas.vocabulary import Recurrence

FREQUENCY: tuple[Recurrence, ...] = (
    "daily", "weekly", "biweekly", "monthly", "quarterly", "semiannual", "annual", "ongoing",
)  # fmt: skip
"""From the most frequent; thường xuyên names no period and comes last."""


@value(frozen=True, slots=True)
class Recurring:
    """A printed recurrence with the day and month of a recurring date."""

    start: int
    end: int
    recurrence: Recurrence
    day: int | None = None
    month: int | None = None
    stated: bool = True
    """False where 'theo quý', '6 tháng' or a bare weekday only may be meant as a recurrence."""


_EVERY = r"(?:hằng|hàng|mỗi|từng)"
_UNIT = r"(?:(?:0?[369]|sáu|ba|chín)\s{1,2}tháng|nửa\s{1,2}năm|ngày|tuần|tháng|quý|quí|năm)(?![^\W\d_])"
_LEAD = re.compile(
    r"(?<!\w)(?:(?:trước|chậm\s+nhất(?:\s+là)?(?:\s+vào)?|vào|trong|đến|định\s+kỳ)\s+)?(?:trước\s+)?(?:ngày\s{0,2})?(?:(?:mùng|mồng)\s)?$"
)
_FOLLOWING = r"(?:liền\skề|kế\stiếp|tiếp\stheo|liền\ssau|sau)"
_DATED = re.compile(
    rf"""
    (?P<day>\d{{1,2}})(?:\s?(?:/|tháng)\s{{0,2}}(?P<month>\d{{1,2}}))?(?:
        \s?,?\s{{0,2}}(?:và\s|của\s)?{_EVERY}\s{{1,2}}(?P<every>tháng|quý|năm)
      | \s(?:của\s)?tháng\s(?:cuối|đầu|thứ\s\w+)\s(?:cùng\s)?(?:của\s|trong\s)?(?:{_EVERY}\s)?
        (?P<term>quý|kỳ)(?:\s{_FOLLOWING})?
      | \s(?:của\s)?(?P<next>tháng|năm)\s{_FOLLOWING}
    )
    | (?:tháng\s{{0,2}}(?P<yearly_month>\d{{1,2}})|quý\s(?:iv|i{{1,3}}|[1-4]))\s?,?\s(?:của\s)?{_EVERY}\snăm
    """,
    re.VERBOSE,
)
_WEEKDAY = re.compile(
    rf"""
    (?P<hour>(?:vào\s)?(?:(?:buổi\s)?(?:sáng|chiều|tối)\s)?)thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])(?!\w)
      (?:,?\s{{0,2}}(?P<week>{_EVERY}\stuần)|\s?,?\s(?:của\s)?(?P<monthly>tuần\s(?:cuối|đầu|thứ\s\w+)(?:\scùng)?
      \s(?:của\s|trong\s)?(?:{_EVERY}\s)?tháng)(?!\s?\d))?
    | ngày(?:\slàm\sviệc)?\s(?:cuối(?:\scùng)?|đầu(?:\stiên)?)\s(?:của\s|trong\s)?(?:{_EVERY}\s)?
      (?P<closing>tuần|tháng|quý)(?!\s{{0,2}}(?:\d|iv|i{{1,3}}(?!\w)|này|sau))
    | tuần\s(?:cuối|đầu|thứ\s\w+)(?:\scùng)?\s(?:của\s|trong\s)?tháng\s(?:cuối|đầu|thứ\s\w+)\s(?:của\s|trong\s)?
      (?:{_EVERY}\s)?(?P<quarterly>quý)(?!\s{{0,2}}(?:[1-4i]))
    | tuần\s(?:cuối|đầu)(?:\scùng)?\s(?:của\s|trong\s)?(?:{_EVERY}\s)?tháng(?!\s?\d)
    """,
    re.VERBOSE,
)
_MORE = (
    rf"(?:(?:\s?[,/]\s?|\s(?:và|hoặc)\s)(?:và\s)?(?:định\skỳ\s)?(?:(?:sơ|tổng)\skết\s)?(?:(?:{_EVERY}|cả)\s)?"
    rf"{_UNIT}(?!\s{{0,2}}\d))"
)
_LED = re.compile(
    rf"""(?<!\w)(?P<lead>(?:theo\s)?định\s+kỳ|(?:cuối\s|đầu\s)?{_EVERY}|theo|sơ\skết)\s{{1,2}}
    (?:(?:vào\s)?{_EVERY}\s)?(?P<units>{_UNIT}{_MORE}{{0,4}})""",
    re.VERBOSE,
)
_EVERY_TIME = re.compile(rf"\s{_EVERY}\s")
_DAY_AFTER = re.compile(
    r"[\s,(]{1,3}(?:trước\s|vào\s|chậm\snhất\s(?:là\s)?)?ngày\s{0,2}(\d{1,2})(?!\s?[/\d]|\s?(?:tháng|của)\s)"
)
_LISTED = re.compile(rf"(?<!\w)(?P<units>{_UNIT}{_MORE}{{1,4}})")
_NUMBER = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6}
_COUNT = r"(?:\d{1,2}|một|hai|ba|bốn|sáu)"
_THING = r"(?:lần|lượt|đợt|cuộc|kỳ|buổi|lớp|tin|bài|số|phiên|chuyên\s(?:mục|đề)|phóng\ssự|hội\snghị)"
_TIMES = re.compile(
    rf"""
    (?P<limit>(?:không\s|vượt\s)?quá\s|(?:không\s(?:nhiều\s|lớn\s)?hơn|tối\sđa)\s)?(?:(?P<times>{_COUNT})\s)?
      (?P<thing>{_THING}(?:,\s{_THING})?|(?<=\d\s)ngày(?=/))\s?(?:/|một|mỗi|trong)\s?(?:(?:0?1|một)\s)?
      (?P<per>0?[369]\stháng|tháng|quý|tuần|năm|ngày)(?![^\W\d_])(?!\s?\d)
    | {_EVERY}\s(?P<per2>tháng|quý|tuần|năm|ngày)\s(?P<times2>{_COUNT})\slần
    | (?:định\skỳ\s|cứ\s)?(?:(?P<span>{_COUNT})\s)?(?P<spanned>tháng|quý|tuần|năm|ngày)
      \s?(?:/\s?(?:(?:một|0?1)\s)?|(?:một|0?1)\s)lần
    """,
    re.VERBOSE,
)
_ONGOING = re.compile(
    r"(?:thường\s+xuyên|liên\s+tục|định\s+kỳ)(?:(?:\s?,\s?|\svà\s|\s)(?:liên\s+tục|định\s+kỳ|thường\s+xuyên)){0,2}"
    r"(?:\s(?:trong|cả|suốt)\s(?:cả\s|suốt\s)?(?:năm|tháng|quý|tuần)(?:\s{1,2}(?:\d{4}|kế\shoạch))?)?"
)
_FIGURE = re.compile(r"\s{0,2}\d")
_BASE: dict[str, Recurrence] = {
    "ngày": "daily", "tuần": "weekly", "tháng": "monthly", "quý": "quarterly", "quí": "quarterly", "năm": "annual",
}  # fmt: skip
_DAYS = {
    "daily": 1.0,
    "weekly": 7.0,
    "biweekly": 14.0,
    "monthly": 30.0,
    "quarterly": 91.0,
    "semiannual": 182.0,
}


def more_frequent(first: Recurring, second: Recurring) -> Recurring:
    """One recurrence over both spans: of two, the more frequent counts; a recurring date is kept."""
    best = min(first, second, key=lambda item: FREQUENCY.index(item.recurrence))
    day, month = (first.day, first.month) if first.day else (second.day, second.month)
    start, end = min(first.start, second.start), max(first.end, second.end)
    return replace(best, start=start, end=end, day=day, month=month, stated=first.stated or second.stated)


def find_recurring(folded: str, start: int, end: int) -> list[Recurring]:
    """The recurrences between two offsets, in order and without overlap; the more exact form wins."""
    found: list[Recurring] = []
    words = folded[start:end]
    for pattern, read, gate in _READERS:
        if not any(word in words for word in gate):
            continue
        for match in pattern.finditer(folded, start, end):
            item = read(match)
            if item and not any(item.start < other.end and other.start < item.end for other in found):
                found.append(item)
    return sorted(found, key=lambda item: item.start)


def _dated(match: re.Match[str]) -> Recurring | None:
    text, at = match.string, match.start()
    lead = _LEAD.search(text, max(0, at - 40), at)
    start = lead.start() if lead else at
    if not match["day"]:
        month = int(match["yearly_month"]) if match["yearly_month"] else None
        return Recurring(start, match.end(), "annual", None, month if month in range(1, 13) else None)
    day, month = int(match["day"]), int(match["month"]) if match["month"] else None
    # A month that isn't printed may have 31 days.
    if not is_date(None, 1 if month is None else month, day) or text[at - 1 : at] in (
        "/",
        ".",
        ",",
        *"0123456789",
    ):
        return None
    if match["every"]:
        return Recurring(start, match.end(), _BASE[match["every"]], day, month)
    if match["term"]:
        return Recurring(start, match.end(), "quarterly" if match["term"] == "quý" else "ongoing", day)
    if match["next"] == "tháng":
        return Recurring(start, match.end(), "monthly", day)
    return Recurring(start, match.end(), "annual", day, month) if month else None


def _weekday(match: re.Match[str]) -> Recurring | None:
    if match["week"]:
        return Recurring(match.start(), match.end(), "weekly")
    if match["closing"]:
        return Recurring(match.start(), match.end(), _BASE[match["closing"]])
    if match["quarterly"]:
        return Recurring(match.start(), match.end(), "quarterly")
    if match["monthly"] or match[0].startswith("tuần"):
        return Recurring(match.start(), match.end(), "monthly")
    # "thứ hai" alone is an ordinal as often as a Monday.
    return Recurring(match.start(), match.end(), "weekly", stated=False) if match["hour"].split() else None


def _led(match: re.Match[str]) -> Recurring | None:
    recurrence = _most_frequent(match["units"])
    lead = " ".join(match["lead"].split())
    stated = lead not in ("theo", "sơ kết") or (lead == "sơ kết" and _EVERY_TIME.search(match[0]) is not None)
    if not stated and (match["units"] == "năm" or _FIGURE.match(match.string, match.end())):
        return None
    day = _DAY_AFTER.match(match.string, match.end()) if recurrence == "monthly" else None
    if day and int(day[1]) in range(1, 32):
        return Recurring(match.start(), day.end(), recurrence, int(day[1]), stated=stated)
    return Recurring(match.start(), match.end(), recurrence, stated=stated)


def _listed(match: re.Match[str]) -> Recurring:
    return Recurring(match.start(), match.end(), _most_frequent(match["units"]), stated=False)


def _most_frequent(units: str) -> Recurrence:
    return min((_unit(unit) for unit in re.findall(_UNIT, units)), key=FREQUENCY.index)


def _unit(words: str) -> Recurrence:
    parts = words.split()
    if len(parts) == 1:
        return _BASE[parts[0]]
    count = {"ba": 3, "sáu": 6, "chín": 9, "nửa": 6}.get(parts[0]) or int(parts[0])
    return {3: "quarterly", 6: "semiannual"}.get(count, "annual")  # type: ignore[return-value]


def _times(match: re.Match[str]) -> Recurring | None:
    if match["limit"]:
        return None
    if match["per"]:
        times = _figure(match["times"]) if match["thing"].startswith(("lần", "đợt", "lượt")) else 1
        return _rate(match, _length(match["per"]) / max(1, times))
    if match["per2"]:
        return _rate(match, _length(match["per2"]) / max(1, _figure(match["times2"])))
    return _rate(match, _figure(match["span"]) * _length(match["spanned"]))


def _figure(words: str | None) -> int:
    return _NUMBER.get(words, 0) or int(words) if words else 1


def _length(unit: str) -> float:
    parts = unit.split()
    days = {"năm": 365.0}.get(parts[-1]) or _DAYS[_BASE[parts[-1]]]
    return days * (int(parts[0]) if len(parts) > 1 else 1)


def _rate(match: re.Match[str], days: float) -> Recurring:
    """The named frequency nearest to one occurrence in so many days."""
    recurrence: Recurrence = next((name for name in FREQUENCY[:6] if days <= _DAYS[name] * 1.35), "annual")
    return Recurring(match.start(), match.end(), recurrence)


def _ongoing(match: re.Match[str]) -> Recurring:
    return Recurring(match.start(), match.end(), "ongoing")


# The plain words without which a pattern can't match: most items hold none of them.
_CYCLE = ("hằng", "hàng", "mỗi", "từng")
_READERS = (
    (_DATED, _dated, (*_CYCLE, "liền", "tiếp", "sau", "tháng cuối", "tháng đầu", "tháng thứ")),
    (_TIMES, _times, ("lần", "/tháng", "/quý", "/năm", "/tuần", "/ngày")),
    (_WEEKDAY, _weekday, ("thứ ", "tuần cuối", "tuần đầu", "ngày làm việc", "ngày cuối", "ngày đầu")),
    (_LED, _led, (*_CYCLE, "định kỳ", "theo", "sơ kết")),
    (_LISTED, _listed, ("6 tháng", "quý, ", "quý và", "quý/")),
    (_ONGOING, _ongoing, ("thường xuyên", "liên tục", "định kỳ")),
)
