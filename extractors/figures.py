"""The figures of a sentence: values, places, changes, years, and the words that say how to take them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

_NUMBER = r"\d{1,4}(?:[.,]\d{1,4})?"
_COUNT = r"(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_PLACE = r"(?:(?:ở\s+)?vị trí(?:\s+thứ)?|vị thứ|thứ hạng(?:\s+thứ)?|hạng(?:\s+thứ)?|thứ)"
_UP = r"tăng|thăng|vươn lên|nhảy|cải thiện|lên|cộng"
_DOWN = r"giảm|tụt|thụt|xuống|rớt|lùi|sụt|mất"
_YEAR = r"(?:19|20)\d\d"

UP_WORDS = ("tăng", "thăng", "vươn", "nhảy", "cải", "lên", "cao", "cộng", "+")

_PATTERNS: list[tuple[str, str]] = [
    # từ vị trí 63 (năm 2020) lên 39/63 năm 2021 · từ 51/63 xuống 56/63 · từ hạng 29 xuống hạng 43
    (
        "rank_move",
        rf"từ\s+(?P<rm_w1>(?:xếp\s+)?{_PLACE}\s*)?(?P<rm_a>\d{{1,3}})(?:\s*/\s*(?P<rm_n1>\d{{1,3}}))?(?![\d%]|[.,]\d|\s*điểm)"
        rf"\s*\(?(?:năm\s+)?(?P<rm_y1>{_YEAR})?\)?,?\s*(?:tăng\s+|giảm\s+|vươn\s+|tụt\s+)?(?:lên|xuống|đến)"
        rf"(?:\s+còn)?(?:\s+tới)?\s+(?P<rm_w2>(?:xếp\s+)?{_PLACE}\s*)?(?P<rm_b>\d{{1,3}})"
        rf"(?:\s*/\s*(?P<rm_n2>\d{{1,3}}))?(?![\d%]|[.,]\d|\s*điểm)(?:\s*\(?(?:năm\s+)(?P<rm_y2>{_YEAR})\)?)?",
    ),
    # từ 86,92% (năm 2021) xuống còn 85,74%
    (
        "value_move",
        rf"từ\s+(?P<vm_a>{_NUMBER})\s*(?P<vm_u1>%|điểm)?\s*\(?(?:năm\s+)?(?P<vm_y1>{_YEAR})?\)?,?\s*"
        rf"(?:tăng\s+|giảm\s+)?(?:lên|xuống|đến)(?:\s+còn)?\s+(?P<vm_b>{_NUMBER})\s*(?P<vm_u2>%|điểm)"
        rf"(?:\s*\(?(?:năm\s+)?(?P<vm_y2>{_YEAR})\)?)?",
    ),
    # lần lượt đạt 7,88 điểm và 5,97 điểm · lần lượt hạng 2 và 3
    (
        "turns",
        rf"lần lượt(?:\s+(?:xếp|đứng|đạt|là|ở|được))*\s+(?P<it_place>{_PLACE}\s*)?"
        rf"(?P<it_list>{_NUMBER}(?:\s*(?:điểm|%))?(?:\s*(?:,|;|và)\s*(?:{_PLACE}\s*)?{_NUMBER}(?:\s*(?:điểm|%))?){{1,9}})",
    ),
    # 3 đơn vị dẫn đầu (lần lượt) là · ba đơn vị xếp cuối lần lượt là · 3 vị trí đầu bảng lần lượt thuộc về
    (
        "list_of",
        rf"(?P<lo_n>{_COUNT})\s+(?:đơn vị|địa phương|tỉnh|huyện|xã|phường|sở|bộ|cơ quan|vị trí|tỉnh, thành phố|ngành)\s+"
        r"(?:(?:có\s+)?(?:xếp|đứng|ở|dẫn|thứ hạng|điểm số|vị trí)\s+)?"
        r"(?P<lo_end>dẫn đầu|đứng đầu|đầu bảng|đầu|cao nhất|tốt nhất|xếp cuối|đứng cuối|cuối bảng|cuối|thấp nhất)"
        r"(?P<lo_turn>\s+lần lượt)?\s+(?:lần lượt\s+)?(?:là|thuộc về|gồm)",
    ),
    # so với năm 2020 · so với cùng kỳ năm 2020
    ("versus", rf"so với\s+(?:kết quả\s+|cùng kỳ\s+|chỉ số\s+)?(?:của\s+)?(?:năm\s+)?(?P<vs_y>{_YEAR})"),
    # tăng 03 bậc · tụt một hạng · giảm 0,5 điểm · cao hơn 1,66% · (+6,39%) · giảm khá sâu (6,45%)
    (
        "change",
        rf"(?P<ch_v>(?:{_UP})|(?:{_DOWN})|cao hơn|thấp hơn)(?:\s+(?:tới|đến|được|thêm|nhẹ|mạnh|khá sâu|đáng kể|đi|lên|xuống)){{0,2}}"
        rf"\s*\(?(?P<ch_n>{_NUMBER}|{_COUNT})\s*(?P<ch_u>(?:thứ\s+)?bậc|hạng|vị trí|điểm|điẻm|điếm|%)(?!\s*trở lên)",
    ),
    ("signed", rf"\((?P<sg_s>[+-])\s*(?P<sg_n>{_NUMBER})\s*(?P<sg_u>%|điểm|bậc|hạng)\)"),
    ("keep", r"giữ nguyên\s+(?:vị trí|thứ hạng|thứ bậc|hạng)"),
    # (57/63)
    ("rank_bare", r"\(\s*(?P<rb_n>\d{1,3})\s*/\s*(?P<rb_o>\d{1,3})\s*\)"),
    # xếp thứ 15/63 · hạng 48 · vị trí thứ 22 · xếp 12/63 · đứng thứ nhất
    (
        "rank",
        rf"(?<!năm )(?<!lần )(?<!kỳ )(?<!khóa )(?<!quý )(?<!phần )(?<!tháng )"
        rf"(?:(?:(?:xếp|đứng|giữ)\s+)?(?<!\w){_PLACE}\s*(?P<rk_n>\d{{1,3}})|(?:xếp|đứng)\s+(?P<rk_r>\d{{1,3}})(?=\s*/)"
        rf"|(?:xếp|đứng)\s+{_PLACE}\s*(?P<rk_w>nhất|nhì|hai|ba)(?=\W|$))"
        r"(?![\d,.]\d|\w|\s*(?:điểm|%))(?:\s*/\s*(?P<rk_o>\d{1,3})(?!\d|,\d))?",
    ),
    ("first", r"(?:tiếp tục\s+)?(?:vươn lên\s+)?(?:(?<!người )(?<!cơ quan )(?:dẫn đầu|đứng đầu)|(?:giữ\s+)?ngôi đầu|vị trí (?:cao nhất|quán quân|dẫn đầu|đầu bảng|số 1)|quán quân|cao nhất(?=\s+là\b|\s+với\b))"),
    ("second", r"á quân"),
    ("last", r"(?:đứng|xếp|ở)\s+(?:ở\s+)?(?:vị trí\s+)?(?:cuối(?: cùng)?|chót)(?:\s+bảng)?|cuối bảng|vị trí cuối(?: cùng)?|đội sổ|thấp nhất(?=\s+(?:là|với)\b)"),
    # nhóm B · nhóm cao nhất · nhóm trung bình cao
    ("group", r"(?:thuộc|vào|trong|đạt|lên|từ)\s+nhóm\s+(?:điểm\s+)?(?P<gr_g>[abc]\b|\d\b(?!\s*(?:tỉnh|địa phương|đơn vị|bộ))|cao nhất|trung bình[ -](?:cao|thấp)|thấp nhất|trung bình)"),
    # nhóm 10 tỉnh dẫn đầu · tốp 5
    ("band", r"(?:thuộc|vào|trong)\s+(?:nhóm|tốp|top)\s+(?P<bd_n>\d{1,2})\b"),
    # 45,55/80 điểm · 89,72 điểm · 85,17% · 84,79 (%/100 điểm tối đa)
    (
        "value",
        rf"(?<![\d.,/])(?P<va_n>{_NUMBER})(?:\s*/\s*(?P<va_s>\d{{1,4}}(?:[.,]\d{{1,2}})?)(?![\d/])\s*(?:điểm)?|\s*(?:\((?P<va_x>%)/\d{{2,3}} điểm[^)]{{0,12}}\)|(?P<va_u>điểm|điẻm|%)))",
    ),
    # PAPI đạt 43,28 (no unit)
    ("value_bare", rf"(?:đạt|là|:)\s*(?:được\s+)?(?P<vb_n>\d{{1,3}}[.,]\d{{1,4}})(?![\d/%.,])(?!\s*(?:\(%|điểm|%|triệu|tỷ|nghìn|lần|ha\b|km))"),
    ("out_of_max", r"trên tổng điểm tối đa (?:là\s+)?(?P<om_s>\d{2,4})"),
    ("scope", r"(?:(?:trong|của|tại|ở)\s+)?(?P<sc_t>(?:khu vực|vùng|khối|cụm)\s+[^,.;:()]{2,50}?)(?=[,.;:()]|\s+(?:từ|với|và|đạt|tăng|giảm)\b|$)"),
    ("leads_of", r"(?<=dẫn đầu )(?P<lf_n>\d{1,2})\s+tỉnh(?:, thành phố)?\s+(?P<lf_t>[^,.;:()\d]{2,40})"),
    ("year", rf"(?<![\d./,-])(?:năm\s+)?(?P<yr_y>{_YEAR})(?![\d.,]\d|/\d|\s*-\s*{_YEAR}|\w)"),
    ("goal", r"phấn đấu|mục tiêu|chỉ tiêu|phải đạt|đặt ra|đề ra|hướng tới|dự kiến|kỳ vọng|nhiệm vụ"),
    ("hypothesis", r"\bnếu\b|giả sử|có thể đạt|có thể tăng"),
    ("mean", r"(?:giá trị |điểm |chỉ số |mức )?(?:trung bình|bình quân|trung vị)"),
    ("same", r"có cùng|cùng đạt|cùng giá trị|đều đạt"),
    ("count", r"(?<![\w/.,])(?:\d{1,4}(?:\s*/\s*\d{1,3})?|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:tỉnh|địa phương|bộ|đơn vị|chỉ số|vùng|tiêu chí|xã|huyện|phường|cơ quan|sáng kiến|dịch vụ|lượt|ý kiến|thủ tục|hồ sơ|văn bản)"),
    ("foreign", r"tỷ lệ|tỉ lệ|thu ngân sách|dân số|kinh phí|giải ngân|grdp|tổng thu|thu nhập|sản lượng|vốn đầu tư|hồ sơ|điểm thi đua|kế hoạch(?=\s*[;,.])|tăng cao nhất|giảm nhiều nhất|tăng nhiều nhất|số điểm mất|thu hút"),
    ("generic", r"thứ hạng|điểm số|điểm tổng hợp|tổng điểm|kết quả (?:chung|xếp hạng)|xếp hạng"),
    ("open", r"\("),
    ("close", r"\)"),
    ("clause", r";"),
]  # fmt: skip

_SCAN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PATTERNS))
_GROUPS = [kind for kind, _ in _PATTERNS]


@dataclass(slots=True)
class Figure:
    """One find: its kind (a name of the table above), its place, and its parts as printed."""

    kind: str
    start: int
    end: int
    parts: dict[str, Any] = field(default_factory=dict)


def find_figures(folded: str, start: int, end: int) -> list[Figure]:
    """All figures between the offsets, in order; at each place the first pattern of the table wins."""
    found: list[Figure] = []
    for match in _SCAN.finditer(folded, start, end):
        kind = match.lastgroup or ""
        if kind not in _GROUPS:
            kind = next(k for k in _GROUPS if match[k] is not None)
        parts = {key.split("_", 1)[1]: value for key, value in match.groupdict().items() if value and key[2:3] == "_"}
        found.append(Figure(kind, match.start(), match.end(), parts))
    return found


_MAY_MEASURE = re.compile(r"\d\s*(?:điểm|điẻm|%|bậc|hạng|/\s*\d)|thứ\s+(?:\d|nhất|nhì)|hạng\s+\d|vị trí|đứng|dẫn đầu|nhóm|quân|đạt\s+\d|giữ ngôi|\d \(\d")


def may_measure(folded: str) -> bool:
    """A cheap look: false where a paragraph can hold no value and no place."""
    return _MAY_MEASURE.search(folded) is not None
