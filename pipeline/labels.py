"""The marks that open a section: how each numbering tradition prints them, and how deep each stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.folding import fold


@dataclass(frozen=True, slots=True)
class Label:
    """A mark at the head of a line: its style, what it says, and where the words after it begin."""

    style: str
    kind: str
    text: str
    body: int


RANKS = {
    style: rank
    for rank, style in enumerate(
        ["phu-luc", "phan", "chuong", "muc", "tieu-muc", "dieu", "upper", "caps", "roman", "arabic", "decimal2",
         "decimal3", "decimal4", "ordinal", "arabic-bracket", "alpha", "parenthesis", "dash", "plus"]
    )
}  # fmt: skip
"""Styles from the outermost to the innermost; the order decides where a mark new to its block is hung."""

_UNIT = r"(?:điểm|%|triệu|tỷ|nghìn|bậc|ha\b|km|m2|đồng|người|ngày|tháng|năm)"
_OPENS = r"(?=[^\s.,;:)])"

_PATTERNS: list[tuple[str, str, re.Pattern[str]]] = [
    # Phần II · PHẦN THỨ HAI · Phần thứ nhất:
    ("phan", "phan", re.compile(r"(?P<m>phần\s+(?:thứ\s+\w+|[ivx]{1,5}|\d{1,2}))(?=[\s.:,-]|$)[\s.:-]*", re.I)),
    ("chuong", "chuong", re.compile(r"(?P<m>chương\s+(?:[ivx]{1,5}|\d{1,2}))(?=[\s.:-]|$)[\s.:-]*", re.I)),
    ("muc", "muc", re.compile(r"(?P<m>mục\s+(?:[ivx]{1,5}|\d{1,2}))(?=[.:]|\s*$)[\s.:-]*", re.I)),
    ("tieu-muc", "tieu-muc", re.compile(r"(?P<m>tiểu\s+mục\s+\d{1,2})(?=[\s.:-]|$)[\s.:-]*", re.I)),
    # Điều 4. · Điều 12a:
    ("dieu", "dieu", re.compile(r"(?P<m>Điều\s+\d{1,3}[a-zđ]?)\s*[.:]\s*")),
    # PHỤ LỤC · Phụ lục II · PHỤ LỤC 3:
    (
        "phu-luc",
        "phu-luc",
        re.compile(r"(?P<m>(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?:[IVX]{1,5}|\d{1,2}[A-Za-z]?))?)(?=[\s.:(-]|$)[\s.:-]*"),
    ),
    # II. · IV- · III/ · V)
    ("roman", "muc", re.compile(r"(?P<m>[IVX]{1,5})\s*(?:[./)]|-(?=\s)|-(?=[^\W\d_]))\s*" + _OPENS)),
    ("upper", "muc", re.compile(r"(?P<m>[A-HĐ])\s*[./)]\s+" + _OPENS)),
    # 2.6. Sở · 1.1 Chỉ số, never 45.55 điểm
    (
        "decimal",
        "muc",
        re.compile(rf"(?P<m>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})(?:\.\s*|\s+)(?!{_UNIT}|\d)" + _OPENS),
    ),
    ("arabic", "muc", re.compile(r"(?P<m>\d{1,3})\s?(?:\.|/(?=\s))(?:\s+|(?=[^\W\d_]|[“\"]))" + _OPENS)),
    ("arabic-bracket", "muc", re.compile(r"(?P<m>\d{1,3})\s?\)\s*" + _OPENS)),
    ("alpha", "diem", re.compile(r"(?P<m>[a-zđ])\s?(?:\)\s*|\.\s+)" + _OPENS)),
    ("parenthesis", "diem", re.compile(r"\((?P<m>[a-zđ]|\d{1,2}|[ivx]{1,4})\)\s*" + _OPENS)),
    ("plus", "gach", re.compile(r"(?P<m>\+)\s*" + _OPENS)),
    ("dash", "gach", re.compile(r"(?P<m>[-–—−•·▪*➢])\s*" + _OPENS)),
    ("ordinal", "muc", re.compile(r"(?P<m>Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))\s*[,:]\s*" + _OPENS)),
]

_FIRST = frozenset("PCMĐTIVXABDEFGHpcmt+-–—−•·▪*➢(0123456789abcdeghiklnoqrsuvxyđ")
_TITLED = frozenset({"phan", "chuong", "muc", "tieu-muc", "phu-luc"})


def read_label(line: str) -> Label | None:
    """The mark at the head of a line, or None where the line has no mark."""
    if not line or line[0] not in _FIRST:
        return None
    for style, kind, pattern in _PATTERNS:
        match = pattern.match(line)
        if match is None:
            continue
        if style in _TITLED and not _stands_as_title(style, line, match):
            continue
        mark = " ".join(match["m"].split())
        if style == "decimal":
            style = f"decimal{mark.count('.') + 1}"
        elif style == "dash":
            mark = "-"
        return Label(style, kind, mark, match.end())
    return None


def _stands_as_title(style: str, line: str, match: re.Match[str]) -> bool:
    """True for `Phần II` or `Phụ lục I` as a heading, false where a sentence merely begins with the words."""
    rest = line[match.end() :]
    if not rest:
        return True
    if style == "phu-luc":
        return len(line) <= 200 and (match["m"].isupper() or rest[0].isupper() or rest[0] in "(“")
    return rest[0].isupper() and len(line) <= 250


def is_capitals(line: str) -> bool:
    """True where all letters of the line are capitals, and there are at least four."""
    letters = [c for c in line if c.isalpha()]
    return len(letters) >= 4 and all(c.isupper() for c in letters)


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
