"""Deadlines in running text, where most talk of time says something else.

A date, one counted period or an event counts anywhere in the item; thường xuyên and định kỳ only where they
govern its first action. Dates of cited documents, years of plans and indices, and past years don't count.
"""

from __future__ import annotations

import re

from extractors.deadline_events import Event
from extractors.deadline_grammar import RANGE, Times, assemble, bound_before, find_times
from extractors.deadline_masks import cited_stretches, covered
from extractors.deadline_periods import Period
from extractors.deadline_recurrence import Recurring
from extractors.deadline_words import after_finishing_verb, after_qualified_noun, any_of
from extractors.document import Span
from extractors.folded import NUMBER, Led
from schemas.task import Deadline

_ANY_TIME = Led(
    re.compile(
        r"\d{0,9}(?:\d\s?[/.]\s?\d|\d\s(?:đợt|lượt|cuộc|buổi|kỳ)/|1\slần|(?:19|20)\d\d\s?-)"
        r"|tháng|(?:trong)?qu[ýí]|năm\s|thường xuyên|định kỳ|liên tục|(?:hằng|hàng|mỗi)\s|khi\s(?:có|được)\s"
        r"|(?:sau|ngay)\skhi\s|kể từ|lần/|một\slần|thứ\s|sau ngày"
    ),
    f"{NUMBER} tháng quý quí trongquý trongquí năm thường định liên hằng hàng mỗi khi sau ngay kể lần một thứ",
)
_PAST = re.compile(r"\s{0,2}(?:đến nay|trở về trước)")
_OF = re.compile(r"\s{0,2},?\s{0,2}của\s")
_OCCASION = re.compile(
    r"(?:phiên họp|cuộc họp|hội nghị|buổi làm việc|kỷ niệm|tính đến|tình hình)[^,;.]{0,80}$"
)
_BEGUN = re.compile(r"bắt\s+đầu|thực\s+hiện")
_BEGINS = re.compile(r"(?:bắt\sđầu\s[^,;.:()]{0,40}|áp\sdụng|vận\shành)\s*$")
_SCHEDULE = re.compile(r"(?:lộ\strình|thời\sgian|tiến\sđộ)(?:\sthực\shiện)?\s?:?\s*$")
_TIMETABLE = re.compile(
    r"(?:^|[,;.(:–-]\s?|\btrong\s)(?:lộ\strình|thời\sgian|thời\shạn|tiến\sđộ)(?:\sthực\shiện|\shoàn\sthành)?\s?:?\s*$"
)
_ON_TO = re.compile(r"\s?(?:đến|tới|-|–)\s(?:hết\s|cuối\s)?(?:tháng|quý|quí)\s")
_EVERY = re.compile(r"(?:hằng|hàng)\s(?:tháng|quý|tuần|năm)\s?,?\s*$")
_BRACKET = re.compile(r"\([^\d()]{4,160};\s*$")
_CLOSING = re.compile(r"\s?\)[\s.;,/]{0,4}")
_YEARLY_PLAN = re.compile(r"kế\shoạch(?:\s\w{1,12}){1,4}\s*$")
_COUNTED = re.compile(
    r"\s(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|sở|cơ quan|đơn vị|thôn|bản|ấp|khu|trường|chỉ số|tiêu chí"
    r"|nội dung|hồ sơ|thủ tục)(?!\w)"
)
"""`12/12 xã` counts, and is no day."""
_WITHIN = re.compile(r"trong|họp")
_STRIVES = re.compile(r",\s(?:\w{1,12}\s){0,5}(?:phấn đấu|đặt mục tiêu)\s")
"""After a year that opens a later sentence: what is aimed at, and no time of the work before it."""
_WEEKDAY = re.compile(r"(?<!\w)thứ\s")
"""Without hằng tuần it says on which day, where the words state from when or by when."""
_LESS = ("còn ", "xuống ", "dưới ")
_NAMED_DAY = re.compile(r"(?<!\w)ngày\s[^\W\d][^\d,;.()]{4,60}\(?\s*$")
_YEAR_BEFORE = re.compile(r"\d{4}\s*[,;(]?\s*$")
_UNTIL_VERB = re.compile(r"(?:hoàn thành|xong|phấn đấu|dứt điểm|thực hiện|kết thúc|bảo đảm|đảm bảo)\s*,?\s*$")
_HEAD = re.compile(r"[\s\-+•*–.()0-9a-zđ]{0,6}$")
_SENTENCE = re.compile(r"[.:]\s+$")
_CHARGED = re.compile(
    r"được\s(?:giao|phân công)\s(?:(?!có trách nhiệm|phải\s|cần\s)[^;.]){0,140}"
    r"(?:này|nêu trên|kế hoạch|phụ lục|phụ trách)\s*$"
)
_GROUNDS = re.compile(
    r"^(?:căn cứ|trên cơ sở|theo)\s[^;.]{0,140}?(?:được giao|thẩm quyền|phân công|quy định)\s?,?\s*"
)
_LABEL = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])\s?[.)]\s*|^\(\d{1,2}\)\s*")
_SHORT_VERB = re.compile(r"(?:\w{1,12}\s){2}(?:\w{1,12}\s\w{1,12}\s)?")
_NOT_ADVERB = re.compile(r"(?:nhiệm vụ|chi|kinh phí|công việc|công tác|hoạt động|thường trực)\s*$")


def find_deadlines(
    folded: str, text: str, start: int, end: int, year: int | None
) -> list[tuple[Span, Deadline]]:
    """The deadlines that an item of running text states, in order, each with the span of its words.

    ``start`` and ``end`` bound the item's own words; ``year`` completes dates that print none.
    """
    if not _ANY_TIME.finds(folded, start, end):
        return []
    times = find_times(folded, start, end, lambda event: event.stated)
    masks = cited_stretches(folded, text, start, end)
    clear = [period for period in times.periods if not covered(period, masks)]
    times.periods = _counting(folded, Span(start, end), clear, year)
    if times.periods:
        times.recurring = [
            item
            for item in times.recurring
            if item.stated or not _WEEKDAY.search(folded, item.start, item.end)
        ]
    times.events = [
        e for e in times.events if not covered(e, masks) and not folded.endswith(_LESS, start, e.start)
    ]
    counted = [item for item in times.recurring if _counts(folded, text, start, item)]
    strong = [item for item in counted if not _qualifies(folded, start, item, times.events)]
    found = assemble(folded, text, start, Times(times.periods, strong, times.events), year)
    return found or assemble(folded, text, start, Times([], counted, []), year)


def _counting(folded: str, item: Span, periods: list[Period], year: int | None) -> list[Period]:
    """The periods that date the work; the end of a range counts with its beginning, a lone day of one doesn't."""
    kept: list[Period] = []
    for period in periods:
        ranged = bool(kept) and RANGE.fullmatch(folded, kept[-1].end, period.start) is not None
        if kept and kept[-1].month is None and not ranged:
            kept.pop()
        if (ranged and not period.vague) or _dates_work(folded, item, period, year):
            kept.append(period)
    return kept[:-1] if kept and kept[-1].month is None else kept


def _dates_work(folded: str, item: Span, period: Period, year: int | None) -> bool:
    """Whether a period says when the work is to be done."""
    if period.loose and _COUNTED.match(folded, period.end):
        return False
    bound, at = bound_before(folded, item.start, period.start)
    lead = folded[item.start : at]
    if _BRACKET.search(lead[-170:]) and _CLOSING.fullmatch(folded, period.end, item.end):
        return not period.vague
    if period.vague or _past(period, bound, lead, year):
        return False
    if period.precision == "day":
        return _day_counts(folded, period, bound, lead)
    if period.precision == "year":
        return _year_counts(folded, period, bound, at, lead)
    if bound in ("before", "latest", "within", "until"):
        return True
    if not period.loose and _TIMETABLE.search(lead[-40:]):
        return True
    if bound == "since":
        if _ON_TO.match(folded, period.end, item.end) or _EVERY.search(lead[-14:]):
            return True
        begun = _BEGUN.search(folded, at, period.start) or _BEGINS.search(lead[-60:])
        return begun is not None or not lead.strip(" -+.") or lead.rstrip()[-1:] in ",;("
    return not period.loose and (_opens(lead) or lead.rstrip()[-1:] in ",;(" or after_finishing_verb(lead))


def _past(period: Period, bound: str, lead: str, year: int | None) -> bool:
    """Whether the period lies before the plan's year; a title's year may be the last of several (đến năm 2030)."""
    if period.year is None or year is None or period.goes_on:
        return False
    bounded = bound in ("before", "latest") or (bound == "until" and _opens(lead))
    if bounded and period.precision in ("month", "quarter", "half-year"):
        return False
    return (period.year_to or period.year) < year - (period.precision == "day")


def _day_counts(folded: str, period: Period, bound: str, lead: str) -> bool:
    if _PAST.match(folded, period.end) or bound == "after" or lead.rstrip().endswith("tính"):
        return False
    if bound in ("before", "latest", "until", "since"):
        return True
    if period.loose and not bound:
        return lead.rstrip()[-1:] == ":"
    return not (
        _OF.match(folded, period.end) or _OCCASION.search(lead[-140:]) or _NAMED_DAY.search(lead[-80:])
    )


def _year_counts(folded: str, period: Period, bound: str, at: int, lead: str) -> bool:
    if period.goes_on and bound == "" and _opens(lead) and folded.startswith(",", period.end):
        return True
    if period.loose or (period.goes_on and bound not in ("within", "since")):
        return False
    if bound == "since":
        closes = folded[period.end : period.end + 1] in ("", *",;.)\n")
        return (period.goes_on and closes) or _BEGINS.search(lead[-60:]) is not None
    if bound in ("before", "latest"):
        return True
    if bound == "until":
        strict = folded[at : period.start].rstrip().endswith(("đến", "tới"))
        named = _YEAR_BEFORE.search(lead) is not None
        return not strict or (not named and (_opens(lead) or _UNTIL_VERB.search(lead[-20:]) is not None))
    if bound == "within":
        return _WITHIN.search(folded, at, period.start) is not None
    if bound == "" and _SENTENCE.search(lead) and _STRIVES.match(folded, period.end):
        return False
    if after_finishing_verb(lead) or (period.year_to and _SCHEDULE.search(lead[-40:])):
        return True
    return bound == "" and _opens(lead) and folded[period.end : period.end + 1] in (",", ":")


def _opens(lead: str) -> bool:
    """Whether nothing but a mark stands before in the item, or in its sentence."""
    return _HEAD.fullmatch(lead) is not None or _SENTENCE.search(lead) is not None


def _counts(folded: str, text: str, start: int, item: Recurring) -> bool:
    lead = folded[start : item.start]
    if item.recurrence == "ongoing" and item.day is None:
        return governs_first_action(lead, text[start : item.start])
    if item.stated:
        return True
    if folded.startswith("theo", item.start):
        return not after_qualified_noun(lead)
    return any(word in folded[item.start : item.end] for word in ("thứ", "sơ kết")) or after_qualified_noun(
        lead
    )


def _qualifies(folded: str, start: int, item: Recurring, events: list[Event]) -> bool:
    """Whether the recurrence only says which plan, report or budget is meant."""
    if item.recurrence == "ongoing" or item.day is not None:
        return False
    lead = folded[start : item.start]
    beside = any(0 <= event.start - item.end < 3 for event in events)
    return after_qualified_noun(lead) or (beside and _YEARLY_PLAN.search(lead[-60:]) is not None)


def governs_first_action(folded: str, printed: str) -> bool:
    """Whether an adverb after this lead, folded and as printed from the item's start, governs its first action."""
    lead = folded.lstrip(" -+•*\t")
    lead = _GROUNDS.sub("", _LABEL.sub("", lead, count=1), count=1)
    if not lead.strip(" ."):
        return True
    if ";" in lead or _NOT_ADVERB.search(lead):
        return False
    if _SHORT_VERB.fullmatch(lead) and any_of("action_verbs").match(lead):
        return True
    if not any_of("subjects").match(lead) and not any_of("openings").match(lead):
        return False
    return not _acts(lead, printed[len(printed) - len(lead) :])


def _acts(lead: str, printed: str) -> bool:
    """Whether a verb of doing stands in the lead; capitals are parts of names (Sở Xây dựng)."""
    charged = _CHARGED.search(lead)
    end = charged.start() if charged else len(lead)
    if ". " in lead:
        # A first sentence that only says what somebody is ("cơ quan thường trực trong việc …") assigns nothing yet.
        if not lead.endswith(". "):
            return True
        end = min(end, (lead + " trong việc ").index(" trong việc "))
    hits = any_of("action_verbs").finditer(lead, 0, end)
    return any(hit.start() == 0 or printed[hit.start()].islower() for hit in hits)
