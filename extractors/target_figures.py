"""The figures of a target: bounds, values, ranges, places and changes, as a clause prints them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter
from typing import Literal

from extractors.folded import NUMBER, Folded, between
from extractors.numbers import parse_count, parse_decimal
from extractors.target_patterns import CORE, CORE_WORDS, FIGURES, NOT_BEFORE_NUMBER, OPENING, SIGN
from extractors.target_words import comparator_of, words
from extractors.values import value
from schemas.vocabulary import Comparator, TargetKind, TargetUnit

Sort = Literal[
    "rank_change", "change", "rank", "band", "group", "grade", "level", "count", "bare", "keep", "compared"
]


@value(frozen=True, slots=True)
class TargetFigure:
    """One figure of a clause: what it sets, and where its words stand."""

    start: int
    end: int
    kind: TargetKind
    comparator: Comparator | None
    value: float | None
    unit: TargetUnit | None
    value_to: float | None = None
    grade: str | None = None
    group: str | None = None
    sort: Sort = "level"
    bounded: bool = False
    """True where the words bind the figure (tối thiểu, trở lên), so that it can only be a target."""
    verbless: bool = False
    """True for places gained whose verb must stand elsewhere in the clause (`tăng hạng PCI từ 1-3 bậc`)."""


_Sorts = list[tuple[str, re.Pattern[str]]]
_PLACE = itemgetter(0)
_REACH = 110
"""How far before its number, or the word that stands for one, a figure may open."""


def find_target_figures(folded: str, start: int, end: int) -> list[TargetFigure]:
    """All figures between the offsets that could be targets, in order."""
    found: list[TargetFigure] = []
    after = start
    for at, sorts in _openings(folded, start, end):
        if at < after:
            continue
        for sort, pattern in sorts:
            match = pattern.match(folded, at, end)
            if match is not None:
                after = match.end()
                figure = _READERS[sort](match)
                found += [figure] if figure is not None else []
                break
    return found


def _openings(folded: str, start: int, end: int) -> Iterator[tuple[int, _Sorts]]:
    """The places between the offsets where a figure can begin, those with a core in reach, and the sorts to try there."""
    if isinstance(folded, Folded):
        cores = between(folded.once(_all_cores), start, end)
        found = folded.once(_all_openings) if cores else []
        openings = found[bisect_left(found, start, key=_PLACE) : bisect_left(found, end, key=_PLACE)]
    else:
        cores = [match.start() for match in CORE.finditer(folded, start, end)]
        openings = [(m.start(), _sorts(m[0])) for m in OPENING.finditer(folded, start, end)] if cores else []
    for at, sorts in openings:
        core = bisect_left(cores, at)
        if core < len(cores) and cores[core] <= at + _REACH:
            yield at, sorts


def _sorts(opening: str) -> _Sorts:
    return FIGURES[NUMBER if opening.isdecimal() else opening]


def _all_cores(folded: Folded) -> list[int]:
    starts = [at for word in CORE_WORDS for at in folded.words.get(word, ())]
    return sorted(starts + folded.runs[NUMBER])


def _all_openings(folded: Folded) -> list[tuple[int, _Sorts]]:
    """All places of a text where a figure can begin."""
    found = [(sign.start(), FIGURES[sign[0]]) for sign in SIGN.finditer(folded)]
    for word, sorts in FIGURES.items():
        found += [(at, sorts) for at in folded.words.get(word, ()) if word.isalpha()]
    numbers = (at for at in folded.runs[NUMBER] if folded[at - 1 : at] not in NOT_BEFORE_NUMBER)
    found += [(at, FIGURES[NUMBER]) for at in numbers]
    return sorted(found, key=_PLACE)


def _compared(bound: str | None, opened: str | None) -> Comparator:
    """The comparator of a bound before and of trở lên after a figure; bare it is an equality."""
    said = comparator_of(bound) if bound else None
    if said is not None and (said != ">=" or not opened):
        return said
    if opened:
        return "<=" if "xuống" in opened else ">="
    return "="


def _number(text: str) -> float:
    """A figure in which a dot before three digits parts thousands."""
    return float(text.replace(".", "")) if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", text) else parse_decimal(text)


def _rank_change(m: re.Match[str]) -> TargetFigure:
    comparator: Comparator = ">=" if m["rc_m"] else _compared(m["rc_b"], m["rc_o"])
    value, to = float(parse_count(m["rc_n"]) or 0), float(m["rc_m"]) if m["rc_m"] else None
    return TargetFigure(
        m.start(), m.end(), "rank_change", comparator, value, "bac", to,
        sort="rank_change", bounded=comparator != "=", verbless=not m["rc_v"],
    )  # fmt: skip


def _unit(printed: str) -> TargetUnit:
    return "diem" if printed == "điểm" else "%"


def _change(m: re.Match[str]) -> TargetFigure:
    comparator: Comparator = ">=" if m["cg_m"] else _compared(m["cg_b"], m["cg_o"])
    value, to = parse_decimal(m["cg_n"]), parse_decimal(m["cg_m"]) if m["cg_m"] else None
    kind: Literal["level", "change"] = "level" if comparator in ("<", "<=") else "change"
    return TargetFigure(
        m.start(), m.end(), kind, comparator, value, _unit(m["cg_u"]), to, sort=kind, bounded=bool(m["cg_b"])
    )


_PLACED = re.compile(
    r"(?:xếp|đứng|giữ|giữ vững|duy trì|đạt|lên|ở|từ|trong|quá|hạng|vị|bậc|dưới|trên|thấp hơn|:|,|\()\s*(?:thứ\s*)?$"
)
_WEEKDAY = re.compile(r"\s*(?:hằng|hàng|của|tuần|đầu|cuối)\b")


def _rank(m: re.Match[str]) -> TargetFigure | None:
    """A bare `thứ 5` or `hạng 2` is a place only after a word of standing; `thứ 6 hằng tuần` is a day."""
    word, before = m["rk_w"], m.string[max(0, m.start() - 12) : m.start("rk_w")]
    if word in ("thứ", "hạng") and (not _PLACED.search(before) or _WEEKDAY.match(m.string, m.end())):
        return None
    comparator: Comparator = (
        "<" if m["rk_x"] else "<=" if m["rk_o"] or m["rk_m"] or m["rk_b"] or m["rk_y"] else "="
    )
    value, to = float(parse_count(m["rk_n"]) or 3), float(m["rk_m"]) if m["rk_m"] else None
    return TargetFigure(
        m.start(), m.end(), "rank", comparator, value, "hang", to, sort="rank", bounded=comparator != "="
    )


_LAST = re.compile(r"[^;.:,%]{0,40}?\b(?:cuối|thấp nhất|kém nhất|yếu nhất)")
_INTO = re.compile(r"\b(?:thuộc|vào|trong|xếp|lên|đạt|ở|nằm|giữ|duy trì)\s+$")


def _band(m: re.Match[str]) -> TargetFigure | None:
    if _LAST.match(m.string, m.end()):
        return None
    value, to = float(parse_count(m["bd_n"] or m["bd_k"]) or 0), float(m["bd_m"]) if m["bd_m"] else None
    if (
        value < 5
        and m[0].startswith("nhóm")
        and "/" not in m[0]
        and not re.match(
            r"\s*(?:tỉnh|địa phương|đơn vị|thành phố|xã|dẫn|đứng|đầu|cao)", m.string[m.end() : m.end() + 14]
        )
    ):
        grouped = _INTO.search(m.string[max(0, m.start() - 12) : m.start()])
        return (
            TargetFigure(m.start(), m.end(), "rank", None, None, None, group=m["bd_n"], sort="group")
            if grouped
            else None
        )
    return TargetFigure(m.start(), m.end(), "rank", "<=", value, "hang", to, sort="band")


def _group(m: re.Match[str]) -> TargetFigure:
    name = m["gr_g"].upper() if len(m["gr_g"]) == 1 else m["gr_g"]
    return TargetFigure(m.start(), m.end(), "rank", None, None, None, group=name, sort="group")


def _grade(m: re.Match[str]) -> TargetFigure:
    comparator: Comparator = ">=" if m["gd_o"] else "="
    return TargetFigure(
        m.start(), m.end(), "level", comparator, None, None, grade=m["gd_g"].capitalize(), sort="grade"
    )


def _level(m: re.Match[str]) -> TargetFigure | None:
    """A class of values (`từ 80% - dưới 90%`) sets nothing."""
    if (m["lv_x"] or "").startswith("dưới"):
        return None
    comparator: Comparator = ">=" if m["lv_m"] else _compared(m["lv_b"], m["lv_o"])
    value, to = parse_decimal(m["lv_n"]), parse_decimal(m["lv_m"]) if m["lv_m"] else None
    bounded = comparator != "=" and not (m["lv_b"] == "từ" and not m["lv_o"])
    return TargetFigure(m.start(), m.end(), "level", comparator, value, _unit(m["lv_u"]), to, bounded=bounded)


def _count(m: re.Match[str]) -> TargetFigure | None:
    """A count of things; `từ 3 năm` and `trên 5 km` without trở lên are none."""
    if words("not_counted").match(m["ct_u"]) and not (m["ct_v"] == "đạt" or m["ct_u"] == "lần" or _lasts(m)):
        return None
    if m["ct_b"] and _WITHIN_DAYS.match(m.string, m.start("ct_u")) and not _lasts(m):
        return None
    if m["ct_b"] in ("từ", "hơn", "vượt", "thấp hơn") and not m["ct_o"]:
        return None
    comparator: Comparator = ">=" if m["ct_m"] else _compared(m["ct_b"], m["ct_o"])
    value, to = _number(m["ct_n"]), _number(m["ct_m"]) if m["ct_m"] else None
    end = m.end("ct_o") if m["ct_o"] else m.start("ct_u")
    return TargetFigure(
        m.start(), end, "level", comparator, value, None, to, sort="count", bounded=comparator != "="
    )


_WITHIN_DAYS = re.compile(
    r"(?:ngày|giờ|tuần|tháng)(?: làm việc| đồng hồ)?,? "
    r"(?:(?:tính |kể )?từ (?:ngày|khi|thời điểm|lúc)|tính từ|kể từ|sau (?:khi|ngày))(?!\w)"
)
"""`không quá 15 ngày kể từ ngày ký` says by when."""


def _lasts(m: re.Match[str]) -> bool:
    """`thời gian … tối đa 15 phút`: a span of time that is measured."""
    return "thời gian" in m.string[max(0, m.start() - 70) : m.start()]


def _bare(m: re.Match[str]) -> TargetFigure | None:
    """A value without a unit; `không muộn hơn 30/4` is a date."""
    if m.string.endswith(_LATER, 0, m.start()):
        return None
    comparator: Comparator = ">=" if m["br_m"] else _compared(m["br_b"] or m["br_c"], m["br_o"])
    value, to = parse_decimal(m["br_n"]), parse_decimal(m["br_m"]) if m["br_m"] else None
    return TargetFigure(
        m.start(), m.end(), "level", comparator, value, None, to, sort="bare", bounded=comparator != "="
    )


_LATER = ("muộn ", "chậm ", "sớm ")
_READERS = {
    "rank_change": _rank_change,
    "change": _change,
    "rank": _rank,
    "band": _band,
    "group": _group,
    "grade": _grade,
    "level": _level,
    "count": _count,
    "bare": _bare,
}
