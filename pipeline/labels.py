"""The marks that open a section: how each numbering tradition prints them, and how deep each stands."""

from __future__ import annotations

import re

from extractors.folding import fold
from extractors.values import value


@value(frozen=True, slots=True)
class Label:
    """A mark at the head of a line: its style, what it says, and where the words after it begin."""

    style: str
    kind: str
    text: str
    body: int


RANKS: dict[str, float] = {
    style: rank
    for rank, style in enumerate(
        ["phu-luc", "form", "phan", "chuong", "muc", "tieu-muc", "dieu", "upper", "caps", "roman", "arabic", "decimal2",
         "decimal3", "decimal4", "ordinal", "arabic-bracket", "alpha", "alpha2", "parenthesis", "parenthesis-letter",
         "parenthesis-roman", "roman-small", "star", "dash", "plus", "bullet"]
    )
}  # fmt: skip
"""Styles from the outermost to the innermost; the order decides where a mark new to its block is hung."""

BULLETS = frozenset({"star", "dash", "plus", "bullet"})
TITLED = frozenset({"phan", "chuong", "muc", "tieu-muc", "phu-luc", "form"})
"""Styles whose mark may stand on a line of its own, its title below."""

_UNIT = r"(?:điểm|%|triệu|tỷ|nghìn|bậc|ha\b|km|m2|đồng|người|ngày|tháng|năm)"
_OPENS = r"(?=[^\s.,;:)])"
_UPPER = "A-Z" + "".join(c for c in map(chr, [*range(0xC0, 0x250), *range(0x1EA0, 0x1EFA)]) if c.isupper())
_CAPITAL = rf"(?=[{_UPPER}“\"\d])"
_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})"
_PART = r"(?:0?[1-9]|[1-9]\d)"

_PATTERNS: list[tuple[str, str, re.Pattern[str]]] = [
    (style, kind, re.compile(pattern))
    for style, kind, pattern in [
        # Phần II · PHẦN THỨ HAI · Phần thứ nhất: · PHẦN A.
        (
            "phan",
            "phan",
            r"(?P<m>(?i:phần)\s+(?:(?i:thứ)\s+\w+|(?i:[ivx]{1,5})|\d{1,2}|[A-EĐ]))(?=[\s.:,–-]|$)[\s.:–-]*",
        ),
        (
            "chuong",
            "chuong",
            r"(?P<m>(?i:chương)\s+(?:(?i:thứ)\s+\w+|(?i:[ivx]{1,5})|\d{1,2}))(?=[\s.:–-]|$)[\s.:–-]*",
        ),
        ("muc", "muc", r"(?P<m>(?i:mục)\s+(?:(?i:[ivx]{1,5})|\d{1,2}))(?=[.:]|\s*$)[\s.:-]*"),
        (
            "tieu-muc",
            "tieu-muc",
            r"(?P<m>(?i:tiểu\s+mục)\s+(?:\d{1,2}|(?i:[ivx]{1,5})))(?=[\s.:-]|$)[\s.:-]*",
        ),
        # Điều 4. · Điều 12a: · ĐIỀU 1.
        ("dieu", "dieu", r"(?P<m>(?:Điều|ĐIỀU)\s+\d{1,3}[a-zđ]?)\s*(?:[.:]\s*|$)"),
        # PHỤ LỤC · Phụ lục II · PHỤ LỤC SỐ 3: · Phụ lục 1a
        (
            "phu-luc",
            "phu-luc",
            r"(?P<m>(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu)"
            r"(?:\s+(?:(?i:số)\s*:?\s*)?(?:[IVX]{1,5}|\d{1,2}[A-Za-z]?|[A-EĐ])(?!\w))?)(?=[\s.:(–-]|$)[\s.:–-]*",
        ),
        # Mẫu số 01 · Biểu mẫu 2: one of an annex's forms
        (
            "form",
            "doan",
            r"(?P<m>(?i:mẫu|biểu mẫu|biểu)(?:\s+(?i:số))?\s*:?\s*\d{1,2}[A-Za-z]?)\s*(?:[.:]\s*|$)",
        ),
        # I.1. Mục · II.2.1 Nội dung · A.3. Tên
        ("decimal", "muc", rf"(?P<m>(?:{_ROMAN}|[A-EĐ])(?:\.{_PART}){{1,3}})(?:[./)]\s*|\s+|$)" + _OPENS),
        # II. · IV- · III/ · V)
        (
            "roman",
            "muc",
            rf"(?P<m>{_ROMAN})\s*(?:[.)]\s*|/(?:\s+|{_CAPITAL})|[-–](?:\s+|{_CAPITAL}))" + _OPENS,
        ),
        ("upper", "muc", rf"(?P<m>[A-HKLMĐ])\s*(?:[./)]\s+|[-–]\s+{_CAPITAL})" + _OPENS),
        # 2.6. Sở · 1.1 Chỉ số · 1.2) Nội dung · 2.3. 12 xã, never 45.55 điểm or 1.00
        (
            "decimal",
            "muc",
            rf"(?P<m>\d{{1,2}}(?:\.{_PART}){{1,3}})(?:[.)/]\s*(?!\d)|[-–]\s*(?!\d){_CAPITAL}|\s+{_CAPITAL}"
            rf"|\.\s+(?=\d{{1,4}}\s[^\W\d_]))(?!{_UNIT})" + _OPENS,
        ),
        (
            "arabic",
            "muc",
            r"(?P<m>\d{1,3})(?:\s?(?:\.|/(?=\s))(?:\s+|(?=[^\W\d_]|[“\"]))"
            rf"|[-–]\s?(?=[{_UPPER}][^\W\d_{_UPPER}])|[-–]\s+(?=[{_UPPER}]))" + _OPENS,
        ),
        ("arabic-bracket", "muc", r"(?P<m>\d{1,3})\s?\)\s*" + _OPENS),
        ("alpha2", "diem", r"(?P<m>[a-eđ]\.?\d{1,2})\s?[.)]\s*" + _OPENS),
        ("roman-small", "muc", r"(?P<m>ii|iii|iv|vi|vii|viii|ix)\s?[.)]\s*" + _OPENS),
        ("alpha", "diem", rf"(?P<m>[a-zđ])\s?(?:\)\s*|\.(?:\s+|{_CAPITAL})|/\s+|-\s+)" + _OPENS),
        ("parenthesis", "muc", r"\((?P<m>\d{1,2})\)\s*" + _OPENS),
        ("parenthesis-roman", "muc", r"\((?P<m>[ivx]{1,4})\)\s*" + _OPENS),
        ("parenthesis-letter", "diem", r"\((?P<m>[a-zđ])\)\s*" + _OPENS),
        ("plus", "gach", r"(?P<m>\+)\s*" + _OPENS),
        ("dash", "gach", r"(?P<m>[-–—−])\s*" + _OPENS),
        ("star", "gach", r"(?P<m>\*)\s*" + _OPENS),
        ("bullet", "gach", r"(?P<m>[•·▪■□◦○●➢►✓✔§❖◆➔→⇨])\s*" + _OPENS),
        ("bullet", "gach", rf"(?P<m>[oØü])\s+(?=[{_UPPER}])"),
        # Thứ nhất, · Một là: · Hai là,
        (
            "ordinal",
            "muc",
            r"(?P<m>Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)"
            r"|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là)\s*[,:]\s*" + _OPENS,
        ),
    ]
]

_LETTERS = "abcdeghiklmnopqrstuvxyđ"
_DIGITS = "0123456789"
_BEGINNINGS = {
    "phan": "Pp", "chuong": "Cc", "muc": "Mm", "tieu-muc": "Tt", "dieu": "Đ", "phu-luc": "P", "form": "MmBb",
    "decimal": "ABCDEĐIVX" + _DIGITS, "roman": "IVX", "upper": "ABCDEFGHKLMĐ", "arabic": _DIGITS,
    "arabic-bracket": _DIGITS, "alpha2": "abcdeđ", "roman-small": "iv", "alpha": _LETTERS, "parenthesis": "(",
    "parenthesis-roman": "(", "parenthesis-letter": "(", "plus": "+", "dash": "-–—−", "star": "*",
    "bullet": "•·▪■□◦○●➢►✓✔§❖◆➔→⇨oØü", "ordinal": "TMHBNSC",
}  # fmt: skip
"""The characters that the marks of each style begin with: few patterns are to be tried at a line."""
_BY_FIRST = {
    first: [entry for entry in _PATTERNS if first in _BEGINNINGS[entry[0]]]
    for first in sorted(set("".join(_BEGINNINGS.values())))
}
_RULES = " -–—−_*=.~+•·"
"""What a line that only parts two others is drawn with, maybe around a small `o0o`."""
_CONTENTS = re.compile(r"(?:\.{4}|…{2}|(?:\. ){4})[.… ]*\d{1,3}$")
"""A line of the table of contents: dots up to a page's number."""
_REFERS = re.compile(
    r"(?:thông tư|nghị định|nghị quyết|quyết định|kế hoạch|quy chế|quy định|luật|đề án|báo cáo) (?:này|số)"
)


def read_label(line: str) -> Label | None:
    """The mark at the head of a line, or None where the line has no mark."""
    patterns = _BY_FIRST.get(line[:1])
    if patterns is None or line.strip(_RULES).lower() in ("", "o0o", "ooo", "000"):
        return None
    if line[-1].isdecimal() and _CONTENTS.search(line[-40:]):
        return None
    for style, kind, pattern in patterns:
        match = pattern.match(line)
        if match is None or (style in TITLED and not _stands_as_title(style, line, match)):
            continue
        mark = " ".join(match["m"].split())
        if style == "decimal":
            style = f"decimal{min(mark.count('.') + 1, 4)}"
        elif style in ("dash", "bullet", "star"):
            mark = "-"
        return Label(style, kind, mark, match.end())
    return None


def _stands_as_title(style: str, line: str, match: re.Match[str]) -> bool:
    """True for `Phần II` or `Phụ lục I` as a heading, false where a sentence merely begins with the words."""
    rest = line[match.end() :]
    if not rest:
        return True
    if _REFERS.match(fold(rest[:30])):
        return False
    if style == "phu-luc":
        return len(line) <= 200 and (match["m"].isupper() or rest[0].isupper() or rest[0] in "(“")
    return rest[0].isupper() and len(line) <= 250


def is_capitals(line: str) -> bool:
    """True where all letters of the line are capitals, and there are at least four."""
    return line.isupper() and sum(map(str.isalpha, line)) >= 4


_ATTRIBUTE = re.compile(
    r"(?:[a-zđ]\)|-|\+)?\s*(?:cơ quan|đơn vị|nội dung|thời gian|thời hạn|tiến độ|sản phẩm|kết quả|chủ trì|phối hợp|"
    r"hoàn thành|kinh phí|hình thức|địa điểm|thành phần|người thực hiện|lộ trình)[^:.;]{0,45}:"
)


def is_attribute(line: str) -> bool:
    """True for a line such as `Cơ quan chủ trì: …` that says something of the item above it."""
    return _ATTRIBUTE.match(fold(line[:80])) is not None


def looks_like_heading(line: str) -> bool:
    """True for a short line that introduces rather than states: no closing stop, or a closing colon."""
    text = line.rstrip()
    if text.endswith(":"):
        return True
    return is_capitals(text) or (len(text) <= 170 and not text.endswith((".", ";", ",", "…", "!", "?")))
