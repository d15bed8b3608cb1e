"""What the patterns of figures are built of: numbers, units, places, and who is ranked; all on folded text."""

from __future__ import annotations

import re

from extractors.wordlists import wordings

NUMBER = r"\d{1,4}(?:[.,]\d{1,4})?"
YEAR = r"(?:19|20)\d\d"
TENS = (
    r"(?:hai|ba|bốn|năm|sáu|bảy|tám|chín)\s+mươi(?:\s+(?:mốt|hai|ba|tư|bốn|lăm|sáu|bảy|tám|chín))?"
    r"|mười(?:\s+(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín)(?=\W|$))?"
)
ORDINAL = rf"{TENS}|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín"
SPELT = rf"(?:{ORDINAL})(?=\W|$)(?!\s+(?:19|20)\d\d)"
"""A place in words; `năm` before a year is none."""
COUNT = rf"(?:\d{{1,3}}|{TENS}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)"
_SITES = "|".join(sorted(wordings("measures.toml")["sites"]))
POINTS = rf"(?:điểm\s*(?:phần trăm|%)|phần trăm|điểm(?!\s{{1,3}}(?:{_SITES})(?!\w))|điẻm|điếm|%)"
STEPS = r"(?:thứ\s+bậc|thứ\s+hạng|bậc|hạng|vị trí)"
PLACE = (
    r"(?:(?:ở\s+|các\s+)?vị trí(?:\s+thứ)?|vị thứ|thứ hạng(?:\s+chung)?(?:\s+thứ)?|thứ bậc"
    r"|hạng(?:\s+(?:chung|thứ)){0,2}|thứ|top)"
)
REGION = "|".join(
    re.escape(name)
    for name in sorted(wordings("subjects.toml")["regions"], key=lambda name: (-len(name), name))
)
UNITS = (
    r"(?:tỉnh|thành phố|thành|địa phương|đơn vị|sở|ban|ngành|bộ|cơ quan|huyện|quận|thị xã|xã|phường|thị trấn"
    rf"|đặc khu|vùng(?!\s+(?:{REGION}))|quốc gia|nước)"
)
UNIT_LIST = rf"{UNITS}(?:(?:\s*[,/]\s*|\s+và\s+|\s+){UNITS}){{0,5}}"
OF_UNITS = rf"(?:\s+{UNIT_LIST}(?:\s+trực thuộc(?:\s+trung ương)?)?)?"

UP = ("tăng", "thăng", "vươn", "nhảy", "cải", "lên", "cộng", "cao", "vượt", "bứt", "leo", "nâng", "nhích")
DOWN = ("giảm", "tụt", "thụt", "xuống", "rớt", "lùi", "sụt", "thấp", "hạ", "trượt", "rơi", "mất")
UP_WORDS = (*UP, "+")
