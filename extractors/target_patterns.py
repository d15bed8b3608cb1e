"""How a clause prints the figure of a target: one pattern a sort of figure, on folded text."""

from __future__ import annotations

import re

from extractors.folded import NUMBER
from extractors.target_words import alternatives, bound_words, first_words, names

_NUMBER = r"\d{1,4}(?:[.,]\d{1,3})?"
_FINE = r"\d{1,4}(?:[.,]\d{1,4})?"
_COUNT = r"\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười"
_WHOLE = r"\d{1,3}(?:\.\d{3}){1,3}|\d{1,5}(?:,\d{1,2})?"
_VERSUS = r"so\svới\s(?:kết\squả\s)?(?:năm\s)?(?:20\d\d|trước|liền\strước)(?:\sliền\skề)?"
_EACH_YEAR = r"(?:trung\sbình|bình\squân)(?:\s(?:mỗi|hằng|hàng)\snăm)?|(?:mỗi|hằng|hàng)\snăm"
_PERCENT = r"%|điểm\s?(?:%|phần\străm)|điểm|phần\străm"
_RISES = r"(?:vươn\s|tiến\s|nhảy\s|phấn\sđấu\s|tăng\s)?lên"
_SERIES = rf"(?!\s*\(?(?:năm\s20\d\d\)?)?\s*(?:{_RISES}|xuống|vào\snhóm|vào\stốp|vào\stop)\b)"


def _bound(name: str) -> str:
    """tối thiểu · từ trên · ≥ · ít nhất là"""
    after = r"(?:\s(?:là|đạt|từ|mức|mốc|ngưỡng|khoảng|được|ở\smức|tối\sthiểu)){0,2}"
    return rf"(?P<{name}>\b(?:{bound_words()})|≥|≤|>=|<=|>|<)(?:(?<=\w){after}\s|\s*)"


def _open(name: str, reach: int = 3) -> str:
    """trở lên · GRDP trở lên"""
    return rf"(?P<{name}>(?:\s(?!xếp|loại|hạng|mức)[^\W\d_]+){{0,{reach}}}?\s?trở\s(?:lên|xuống)|\s(?:hoặc|và)\scao\shơn)?"


# tăng từ 02 bậc trở lên · tăng 3 - 5 bậc · cải thiện ít nhất 5 bậc · tăng so với năm 2024 từ 2 bậc
_RANK_CHANGE = rf"""
    (?:(?P<rc_v>tăng|cải\sthiện|nâng|thăng|nhảy|vươn\slên|lên|cao\shơn)
    (?:\s(?:{_EACH_YEAR}|{_VERSUS}|thêm|thứ\shạng|thứ\sbậc|xếp\shạng|vị\strí|được|lên|hạng|bậc)){{0,3}}\s)?
    (?:{_bound("rc_b")})?(?<![\d.,/])(?P<rc_n>{_COUNT})(?:\s*(?:-|đến)\s*(?P<rc_m>\d{{1,3}}))?
    \s*(?:thứ\s)?(?:bậc|hạng|vị\strí(?!\sthứ))(?P<rc_o>\strở\slên)?"""

# tăng từ 0,2 điểm trở lên · giảm 5% · tăng thu 25% · cắt giảm tối thiểu 30%
_CHANGE = rf"""
    (?:tăng|giảm|cắt\sgiảm|tinh\sgiản|rút\sngắn|tiết\skiệm|cao\shơn|cải\sthiện)
    (?:\s(?:{_EACH_YEAR}|{_VERSUS}|(?:kết\squả\s)?năm\s(?:20\d\d|trước)|thêm|thu|chi|điểm\ssố|tổng\sđiểm|điểm|được)){{0,3}}\s
    (?:{_bound("cg_b")})?(?<![\d.,/])(?P<cg_n>{_NUMBER})(?:\s*%?\s*(?:-|đến)\s*(?P<cg_m>{_NUMBER}))?
    \s*(?P<cg_u>{_PERCENT}){_SERIES}{_open("cg_o", 0)}"""

# xếp thứ 20 trở lên · không quá hạng 20 · giữ hạng 12 · vị trí thứ 5/34 · không thấp hơn thứ 15 · xếp hạng: 10 - 15
_RANK = rf"""
    (?:(?P<rk_b>không\sthấp\shơn|không\sdưới|không\squá|tối\sthiểu|ít\snhất|thấp\snhất|từ)\s(?:là\s)?)?
    (?:\b(?:xếp|đứng|giữ|giữ\svững|duy\strì|đạt|lên|ở|trong|vào)\s)?
    \b(?P<rk_w>(?:ở\s)?vị\strí(?:\sthứ)?|vị\sthứ|thứ\s(?:hạng|bậc)(?:\sthứ)?|(?:xếp\s)?hạng(?:\sthứ)?|thứ)\s*:?\s*
    (?:(?P<rk_x>dưới\s|<\s?)|(?P<rk_y>≤|<=|không\squá|tối\sthiểu|ít\snhất|trong\skhoảng)\s?|(?:từ\s|thứ\s|đạt\s){{0,2}})
    (?P<rk_n>\d{{1,3}}|nhất|nhì|ba)\b(?:\s*(?:-|đến)\s*(?:hạng\s|vị\strí\s)?(?:thứ\s)?(?P<rk_m>\d{{1,3}}))?
    (?:\s*/\s*\d{{1,3}})?(?P<rk_o>(?:\s[^\W\d_]+){{0,4}}?\strở\slên|\s(?:hoặc|và)\s(?:cao|tốt)\shơn)?(?![\d,]\d){_SERIES}"""

# thuộc nhóm 20 · tốp 10 địa phương dẫn đầu · trong 10 tỉnh, thành phố dẫn đầu
_BAND = r"""
    (?:\b(?:nhóm|tốp|top)(?:\s(?:các|những|từ))?(?:\s|-)?(?P<bd_n>\d{1,2}|(?:hai|ba|năm|mười)(?=\s(?:tỉnh|địa\sphương|đơn\svị|thành\sphố|sở|xã)))(?![\d.,]\d|\d|%|\s?%|/[1-9](?!\d))
       (?:\s*(?:-|đến)\s*(?P<bd_m>\d{1,2}))?(?:\s*/\s*\d{1,3})?
       (?:\s(?:tỉnh|địa\sphương|đơn\svị|thành\sphố)(?:,\sthành\sphố)?\s(?:có\s)?(?:kết\squả\s)?xếp\shạng\s(?:tốt|khá|cao))?
     |\b(?:trong|trong\ssố|thuộc|vào|là\smột\strong)\s(?:số\s|khoảng\s)?(?P<bd_k>\d{1,2})
       \s(?=(?:tỉnh|địa\sphương|đơn\svị|thành\sphố|xã|sở|huyện|phường|bộ)\b[^;.:]{0,50}?(?:dẫn|đứng)\sđầu))"""

# nhóm các tỉnh đạt điểm cao nhất · nhóm có chất lượng điều hành tốt · nhóm dẫn đầu · tốp đầu
_GROUP = rf"""
    \b(?:nhóm|tốp|top)\s(?:(?:các|những)\s)?
    (?:(?:tỉnh|địa\sphương|đơn\svị|xã|sở|huyện|thành\sphố|cơ\squan)[\s,]{{1,2}}){{0,3}}
    (?:(?:có|đạt|điểm|điểm\ssố|chỉ\ssố|chất\slượng|điều\shành|mức|kết\squả|xếp\sloại|xếp\shạng|loại)\s){{0,4}}
    "?(?P<gr_g>(?>{names("groups")})(?!\w)|[1-4](?!\d|[.,]\d|%|\s*(?:tỉnh|địa|đơn|xã|dẫn|đứng|/)))"?
    (?![\w.]\w)(?!\s(?:lên|sang)\s)(?:\scả\snước)?(?:\strở\slên)?"""

# loại Khá trở lên · xếp loại Tốt · đạt mức tốt
_GRADE = rf"""
    (?:\b(?:xếp\s)?loại|\b(?:đạt|xếp|ở|từ)\smức(?:\sđộ)?|\bxếp\shạng)\s(?:mức\s|là\s)?
    "?(?P<gd_g>{names("grades")})(?!\w)"?(?P<gd_o>\s*trở\slên)?"""

# đạt 86% trở lên · 45-50% · ≥ 41,5 điểm · 90/100 điểm · từ 85 đến 90%
_LEVEL = rf"""
    (?:(?:\bđạt\s)?{_bound("lv_b")})?(?<![\d.,/])(?P<lv_n>{_NUMBER})
    (?:\s*(?:%|điểm)?\s*(?:-|đến|tới)\s*(?P<lv_x>dưới\s|trên\s)?(?P<lv_m>{_NUMBER}))?
    \s*(?:/\s*\d{{1,4}}\s*)?(?P<lv_u>{_PERCENT})(?!\w){_SERIES}{_open("lv_o", 5)}"""

# ít nhất 01 sáng kiến · không quá 03 ngày · đạt 90 triệu đồng · từ 03 mô hình trở lên
_COUNTED = rf"""
    (?:(?:\bcó\s)?{_bound("ct_b")}|\b(?P<ct_v>{alternatives("yields")})\s)
    (?P<ct_n>{_WHOLE})(?:\s*(?:-|đến)\s*(?P<ct_m>{_WHOLE}))?
    \s(?P<ct_u>(?!(?:đến|tới|và|hoặc|trở|lên|xuống)\b|điểm|bậc\b|hạng\b|phần\străm|%)[^\W\d_]\w*){_open("ct_o", 5)}"""

# DTI đạt trên 0,75 · PCI: 68,5
_BARE = rf"""
    (?:\btừ\s{_FINE}\s(?:\(?năm\s20\d\d\)?\s)?lên\s(?:mức\s)?(?:{_bound("br_b")})?|(?:\bđạt\s)?{_bound("br_c")}|\bđạt\s|:\s?)
    (?<![\d.,/])(?P<br_n>{_FINE})(?:\s*(?:-|đến)\s*(?P<br_m>{_FINE}))?(?:/\d{{1,3}})?
    (?P<br_o>\strở\slên)?(?=\s*(?:[;)(]|[,.](?!\d)|$)|(?<=[.,]\d\d)\s(?:trong|vào)\s(?:cuối\s|hết\s)?năm\s)"""

_BOUNDS = " ".join((*first_words(bound_words()), "≥ ≤ > <"))
_YIELDS = " ".join(first_words(alternatives("yields")))
_SORTS: list[tuple[str, str, str]] = [
    ("rank_change", f"tăng cải nâng thăng nhảy vươn lên cao {NUMBER} {_BOUNDS}", _RANK_CHANGE),
    ("change", "tăng giảm cắt tinh rút tiết cao cải", _CHANGE),
    ("rank", "không tối ít thấp từ xếp đứng giữ duy đạt lên ở trong vào vị thứ hạng", _RANK),
    ("band", "nhóm tốp top trong thuộc vào là", _BAND),
    ("group", "nhóm tốp top", _GROUP),
    ("grade", "xếp loại đạt ở từ", _GRADE),
    ("level", f"đạt {NUMBER} {_BOUNDS}", _LEVEL),
    ("count", f"có {_BOUNDS} {_YIELDS}", _COUNTED),
    ("bare", f"đạt : {_BOUNDS}", _BARE),
]
"""Each sort of figure with the words and signs that it can begin with in the order in which they are tried."""

FIGURES: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
"""By first word or sign: the sorts of figure to try there, in order, with their patterns."""
for _sort, _firsts, _pattern in _SORTS:
    _compiled = re.compile(_pattern, re.VERBOSE)
    for _first in dict.fromkeys(_firsts.split()):
        FIGURES.setdefault(_first, []).append((_sort, _compiled))

SIGN = re.compile(r"[≥≤<>:]")
OPENING = re.compile(
    rf"\b(?:{'|'.join(word for word in FIGURES if word.isalpha())})\b|(?<![\d.,/])\d|{SIGN.pattern}"
)
"""Where a figure can begin: its patterns are tried only there, which is many times faster than trying them everywhere."""
NOT_BEFORE_NUMBER = frozenset(".,/")

CORE_WORDS = ("nhóm", "tốp", "top", "loại", "mức", "hạng", "thứ", "bậc")
CORE = re.compile(rf"\d|\b(?:{'|'.join(CORE_WORDS)})\b")
"""What a figure holds: a number, or the word that stands for one."""
