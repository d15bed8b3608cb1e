"""The figures of a target: bounds, values, ranges, places and changes, as a clause prints them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from extractors.numbers import parse_count, parse_decimal
from schemas.vocabulary import Comparator, TargetKind, TargetUnit

_NUMBER = r"\d{1,4}(?:[.,]\d{1,3})?"
_COUNT = r"\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_LEAST = r"tối thiểu|ít nhất|không dưới|không thấp hơn"
_BOUND = rf"(?P<bound>(?:đạt |chiếm )?(?:từ trên|{_LEAST}|không quá|không vượt quá|tối đa|xuống dưới|dưới|trên|vượt|từ)(?: mức)?(?: từ)?|≥|>=|≤|<=|>|<)\s*"
_OPEN = r"(?P<open>(?:\s+[^\W\d_]+){0,3}?\s*(?:trở lên|trở xuống))?"

_FIGURE = re.compile(
    "|".join(
        [
            # tăng từ 02 bậc trở lên · tăng 3 - 5 bậc · tăng ít nhất 20 bậc · tăng trên 10 bậc
            rf"(?P<rank_change>(?:tăng|cải thiện|nâng)\s+(?:trung bình |bình quân )?(?:hằng năm |hàng năm |mỗi năm )?(?:thêm )?(?P<rc_b>từ trên|từ|ít nhất|tối thiểu|trên)?\s*(?P<rc_n>{_COUNT})(?:\s*(?:-|đến)\s*(?P<rc_m>\d{{1,3}}))?\s*(?:thứ )?(?:bậc|hạng)(?P<rc_o>\s*trở lên)?)",
            # tăng từ 0,2 điểm trở lên · giảm 5% · tăng thu 25%
            rf"(?P<change>(?P<cg_v>tăng|giảm)\s+(?:thêm |thu )?(?:(?P<cg_b>từ|ít nhất|tối thiểu|trên)\s*)?(?P<cg_n>{_NUMBER})\s*(?P<cg_u>điểm|%)(?P<cg_o>\s*trở lên)?(?!\s*(?:tổng|số)\b))",
            # xếp thứ 20 trở lên · giữ hạng 12 · vị trí thứ 5 · không thấp hơn thứ 15
            r"(?P<rank>(?P<rk_b>không thấp hơn\s+)?(?:(?:xếp|đứng)\s+)?(?:(?:ở )?vị trí(?: thứ)?|vị thứ|thứ hạng(?: thứ)?|hạng(?: thứ)?|(?<!năm )(?<!lần )thứ)\s*(?P<rk_n>\d{1,3})(?:\s*/\s*\d{1,3})?(?P<rk_o>\s*trở lên)?(?![\d,]))",
            # thuộc nhóm 20 · tốp 10 địa phương dẫn đầu · trong nhóm 16 tỉnh
            r"(?P<band>(?:nhóm|tốp|top)\s+(?P<bd_n>\d{1,2})(?!\d)(?:\s*/\s*\d{1,3})?)",
            # nhóm … đạt điểm cao nhất
            r"(?P<group>nhóm\s+(?:các\s+)?(?:tỉnh(?:, thành phố)?|địa phương)?\s*(?:có\s+|đạt\s+)?(?:điểm\s+)?(?P<gr_g>cao nhất|trung bình cao|cao|khá|tốt|[abc](?=\W|$)))",
            # loại Khá trở lên
            r"(?P<grade>(?:xếp )?loại\s+(?P<gd_g>xuất sắc|tốt|khá|giỏi|trung bình)(?P<gd_o>\s*trở lên)?)",
            # đạt 86% trở lên · 45-50% · ≥ 43,8 điểm · 90/100 điểm · không quá 03 ngày
            rf"(?P<level>(?:{_BOUND})?(?<![\d.,/])(?P<lv_n>{_NUMBER})(?:\s*(?:%|điểm)?\s*(?:-|đến)\s*(?P<lv_m>{_NUMBER}))?\s*(?:/\s*\d{{1,4}}\s*)?(?P<lv_u>%|điểm){_OPEN})",
            # ít nhất 01 sáng kiến · không quá 03 ngày · đạt 110 triệu đồng
            rf"(?P<count>(?:(?P<ct_b>{_LEAST}|không quá|không vượt quá|tối đa|đạt|còn)\s+)(?P<ct_n>\d{{1,3}}(?:[.,]\d{{1,3}})?)\s+(?P<ct_u>(?!bậc|hạng|điểm)[^\W\d_]\w*))",
        ]
    )
)


@dataclass(frozen=True, slots=True)
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
    sort: Literal["rank_change", "change", "rank", "band", "group", "grade", "level", "count"] = "level"
    bounded: bool = False
    """True where the words bind the figure (tối thiểu, trở lên), so that it can only be a target."""


def find_target_figures(folded: str, start: int, end: int) -> list[TargetFigure]:
    """All figures between the offsets that could be targets, in order."""
    found = []
    for match in _FIGURE.finditer(folded, start, end):
        sort = next(k for k in _READERS if match[k] is not None)
        figure = _READERS[sort](match)
        if figure is not None:
            found.append(figure)
    return found


def _comparator(bound: str | None, opened: str | None) -> Comparator:
    words = (bound or "").strip()
    if "≥" in words or ">=" in words:
        return ">="
    if "≤" in words or "<=" in words or any(w in words for w in ("không quá", "tối đa", "không vượt")):
        return "<="
    if "<" in words or "dưới" in words.replace("không dưới", ""):
        return "<"
    if "trên" in words or "vượt" in words or ">" in words:
        return ">"
    if opened and "xuống" in opened:
        return "<="
    return ">=" if words or opened else "="


def _least(bound: str | None, opened: str | None, ranged: str | None) -> Comparator:
    return ">=" if ranged else _comparator(bound, opened)


def _rank_change(m: re.Match[str]) -> TargetFigure:
    value = float(parse_count(m["rc_n"]) or 0)
    comparator = _least(m["rc_b"], m["rc_o"], m["rc_m"])
    to = float(m["rc_m"]) if m["rc_m"] else None
    return TargetFigure(
        m.start(), m.end(), "rank_change", comparator, value, "bac", to, sort="rank_change", bounded=comparator != "="
    )


def _change(m: re.Match[str]) -> TargetFigure:
    unit: TargetUnit = "%" if m["cg_u"] == "%" else "diem"
    comparator = _comparator(m["cg_b"], m["cg_o"])
    return TargetFigure(
        m.start(), m.end(), "change", comparator, parse_decimal(m["cg_n"]), unit, sort="change", bounded=comparator != "="
    )


def _rank(m: re.Match[str]) -> TargetFigure:
    comparator: Comparator = "<=" if m["rk_o"] or m["rk_b"] else "="
    return TargetFigure(
        m.start(), m.end(), "rank", comparator, float(m["rk_n"]), "hang", sort="rank", bounded=comparator == "<="
    )


def _band(m: re.Match[str]) -> TargetFigure:
    return TargetFigure(m.start(), m.end(), "rank", "<=", float(m["bd_n"]), "hang", sort="band")


def _group(m: re.Match[str]) -> TargetFigure:
    return TargetFigure(m.start(), m.end(), "rank", None, None, None, group=m["gr_g"], sort="group")


def _grade(m: re.Match[str]) -> TargetFigure:
    comparator: Comparator = ">=" if m["gd_o"] else "="
    return TargetFigure(m.start(), m.end(), "level", comparator, None, None, grade=m["gd_g"].capitalize(), sort="grade")


def _level(m: re.Match[str]) -> TargetFigure:
    unit: TargetUnit = "%" if m["lv_u"] == "%" else "diem"
    comparator = _least(m["bound"], m["open"], m["lv_m"])
    to = parse_decimal(m["lv_m"]) if m["lv_m"] else None
    bounded = comparator != "=" and not ((m["bound"] or "").strip().endswith("từ") and not m["open"])
    return TargetFigure(m.start(), m.end(), "level", comparator, parse_decimal(m["lv_n"]), unit, to, bounded=bounded)


def _count(m: re.Match[str]) -> TargetFigure:
    comparator: Comparator = "=" if m["ct_b"] in ("đạt", "còn") else _comparator(m["ct_b"], None)
    return TargetFigure(
        m.start(), m.end(), "level", comparator, parse_decimal(m["ct_n"]), None, sort="count", bounded=comparator != "="
    )


_READERS = {
    "rank_change": _rank_change,
    "change": _change,
    "rank": _rank,
    "band": _band,
    "group": _group,
    "grade": _grade,
    "level": _level,
    "count": _count,
}
