"""Patterns of what states several figures at once: lists in order, lists of places, lists of fields; on folded text."""

from __future__ import annotations

from extractors.figure_parts import COUNT, NUMBER, PLACE, POINTS, SPELT, STEPS, UNIT_LIST, YEAR

ITEM = rf"(?:{PLACE}\s*)?(?!{YEAR}(?![.,\d])){NUMBER}(?:\s*{POINTS}|\s*{STEPS}|\s*/\s*\d{{1,3}})?(?:\s*\([^()]{{0,80}}\))?"
NEXT_ITEM = r"(?:\s*(?:,|;|và|,\s*và)\s*)"
_VERBS = r"(?:\s+(?:xếp|đứng|đạt|là|ở|được|các|mức|với|tăng|giảm|về|giữ|giành|chiếm|thứ hạng)){0,4}"
IN_TURN = r"(?:lần lượt|theo thứ tự(?! (?:từ (?:thấp|dưới|cuối)|ngược|tăng|abc|bảng chữ|chữ cái|alphabet|ưu tiên|thời gian)))"
"""That what follows is in order, the best first."""
TURNS = (
    rf"(?:{IN_TURN}|tương ứng){_VERBS}\s*:?\s*(?P<place>(?:xếp\s+|đứng\s+)?{PLACE}\s*)?"
    rf"(?:(?P<list>{ITEM}(?:{NEXT_ITEM}{ITEM}){{1,11}})"
    rf"|(?<=\w )(?P<spelt>{SPELT}(?:{NEXT_ITEM}(?:{PLACE}\s*)?{SPELT}){{1,11}}))"
)
TOP_PLACES = (
    rf"(?:chiếm|giữ|nắm|giành)\s+(?:trọn\s+|cả\s+)?(?P<n>{COUNT})\s+(?:vị trí|ngôi|thứ hạng)\s+(?:đầu tiên|đầu bảng|dẫn đầu"
    r"|đứng đầu|cao nhất|đầu)(?!\w)"
)
SEQUEL = (
    r"(?:(?:tiếp|kế) (?:theo|đến|tiếp|sau|đó)|theo sau|xếp sau|ngay sau|sau)(?:\s+(?:đó|nữa|sau))?(?P<turns>\s+lần lượt)?"
    r"\s+(?:vẫn\s+)?(?:là|thuộc về|gọi tên|có)(?P<late>\s+lần lượt)?(?!\w)"
)
"""What goes on with a list of places: the next ones."""
_NOUN = r"(?:đơn vị|địa phương|tỉnh|huyện|xã|phường|sở|bộ|cơ quan|vị trí|ngành|quận|vùng|thành phố)"
_ENDS = (
    r"dẫn đầu|đứng đầu|đầu bảng|đầu tiên|đứng trên|đầu|cao nhất|tốt nhất|xếp cuối|đứng cuối|cuối cùng|cuối bảng|cuối"
    r"|thấp nhất"
)
LIST = (
    rf"(?:(?:nhóm|top|tốp)\s+)?(?!(?:3[1-9]|[4-9]\d|\d{{3}})\s)(?P<n>{COUNT})\s+{_NOUN}\b(?P<gap>[^.;:()\d]{{0,80}}?)(?:\b(?P<end>{_ENDS}))\b"
    rf"(?P<more>[^.;:()]{{0,90}}?)(?:\blà\b|\bthuộc về\b|\bgồm(?: có)?\b|:)\s*:?"
)
TOP_LIST = r"(?P<end>top|tốp)\s+(?P<n>\d{1,2})\b(?P<gap>)(?P<more>[^.;:()]{0,90}?)(?:\blà\b|\bthuộc về\b|\bgồm(?: có)?\b|:)\s*:?"
FIELDS = (
    rf"(?P<n>{COUNT})\s+(?:chỉ số|lĩnh vực|nội dung|trụ cột|tiêu chí)(?:\s+(?:thành phần|nội dung|chính))?\s+"
    r"(?P<what>[^.;:]{3,70}?)\s*(?:\blà\b|\bgồm(?: có)?\b|:)\s*:?\s"
)
AMONG_FIRST = (
    rf"(?:thuộc|vào)\s+(?:số\s+)?(?P<n>\d{{1,2}})\s+{UNIT_LIST}(?:\s+(?:có|đạt)\s+[^,.;:()\d]{{2,60}}?)?"
    r"\s+(?P<end>dẫn đầu|đứng đầu|cao nhất|tốt nhất)(?:\s+(?:cả nước|toàn quốc))?"
)
"""`lọt vào 10 tỉnh dẫn đầu`"""
