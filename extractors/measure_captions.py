"""Whose a table is and what its figures are in, by the words over it: its caption, the lines before it, its headings."""

from __future__ import annotations

import re

from extractors.agencies import agencies_in_cell
from extractors.document import Document, Node
from extractors.folding import fold
from extractors.indices import find_names
from extractors.subject_own import own_province
from extractors.wordlists import words as wordlist
from schemas.subject import Subject

_LINES = 3
"""So many short lines right before a table stand over it as its title does."""
_LONGEST = 160
_BODY = r"(?:sở|ban|thanh tra|văn phòng|công an|chi cục|cục|bộ chỉ huy quân sự)\s"
_WHOLE_LINE = re.compile(rf"{_BODY}[^.;:()\d]{{3,90}}$")
_OF_BODY = re.compile(
    r"(?<!đánh giá )(?<!báo cáo )(?<!thẩm định )(?<!công bố )(?<!đề nghị )"
    rf"(?:của|tại|đối với)\s+(?P<who>{_BODY}[^.;:()\d]{{3,90}}?)"
    r"(?=\s+(?:năm|tháng|quý|theo|giai đoạn|trong|qua|đến|so với)\b|\s*[.;:()\d]|\s*$)"
)
_ACTS = re.compile(
    r"(?<!\w)(?:tổng hợp|công bố|đánh giá|thẩm định|như sau|thông báo|trình|gửi|đề nghị|ban hành|cung cấp|cập nhật)(?!\w)"
)
"""What a body does makes the line no name of whose the table is."""
_OF_PROVINCE = re.compile(r"(?<!\w)(?:của|toàn)\s+tỉnh(?!\w)|(?<!\w)(?:cấp|trên địa bàn)\s+tỉnh(?!\w)")
_PLACE_AFTER = re.compile(r"\s+(?:tỉnh|thành phố|tp\.?)\s+\S.*$", re.I)
_PROVINCE_S = re.compile(r"(?:văn phòng ubnd|văn phòng ủy ban|thanh tra|công an|bộ chỉ huy)", re.I)
"""Bodies that are named with their level: `Thanh tra tỉnh`."""
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_ATTACHED = re.compile(r"\s*\(\s*(?:ban hành\s+)?(?:kèm|đính kèm|theo|trích)(?!\w)")
_OTHER = wordlist("measures.toml", "foreign")
_WORK = re.compile(r"(?<!\w)(?:kinh phí|dự toán|ngân sách|giải ngân|biên chế|số lượng)(?!\w)")
_MAXIMA = re.compile(
    r"(?<!\w)(?:(?:bộ|các|hệ thống) tiêu chí|thang điểm|khung điểm|cơ cấu (?:thang )?điểm|cấu trúc (?:thang )?điểm|phân bổ điểm"
    r"|tiêu chí (?:chấm điểm|đánh giá|xác định)"
    r"|gồm (?:có )?(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|mười) (?:lĩnh vực|nhóm tiêu chí|tiêu chí))(?!\w)"
)
_EARNED = re.compile(
    r"(?<!\w)(?:kết quả|đạt|được \d|xếp|tăng|giảm|thẩm định|tự đánh giá|tự chấm|bảng điểm|chấm điểm của|mất|xếp hạng|thực hiện"
    r"|766|lần lượt)(?!\w)"
)
_UNIT_PERCENT = re.compile(r"(?:đơn vị(?: tính)?|đvt)\s*:?\s*(?:là\s+)?(?:%|phần trăm)")


def lines_before(doc: Document, node: Node) -> list[str]:
    """The short paragraphs right before a table, the nearest first; a longer one only where it is the nearest."""
    siblings = node.parent.children if node.parent else [n for n in doc.nodes if n.parent is None]
    at = siblings.index(node)
    found: list[str] = []
    for before in reversed(siblings[max(0, at - _LINES) : at]):
        words = doc.text[before.own.start : before.own.end]
        if before.kind != "doan" or (found and (len(words) > _LONGEST or words.rstrip().endswith("."))):
            break
        found.append(words)
    return found


def is_aside(words: str) -> bool:
    """True for a line in brackets, as `(Kèm theo Báo cáo số …)` or `(Đơn vị tính: %)`."""
    return _ASIDE.fullmatch(words) is not None


def is_attachment(words: str) -> bool:
    """True for the line that says what a table is attached to: its number and date are not the table's."""
    return is_aside(words) and _ATTACHED.match(fold(words)) is not None


def sets_maxima(folded: str) -> bool:
    """True for words that tell what a criterion may earn, not what was earned: `Bộ tiêu chí`, `Thang điểm`."""
    return _MAXIMA.search(folded) is not None and _EARNED.search(folded) is None


def counts_other(words: str) -> bool:
    """True for the words over a table of what is no index's: `Giải quyết hồ sơ năm 2022`, `Kinh phí nâng cao PAPI`."""
    folded = fold(words)
    names = find_names(folded)
    if names:
        return _WORK.search(folded, 0, names[0].start) is not None
    return _OTHER.search(folded) is not None


def body_named(doc: Document, words: str) -> Subject | None:
    """The one department whose the table is: a line of its name, or `… của Sở Nội vụ năm 2023`."""
    text = " ".join(words.split()).strip(" .:")
    folded = fold(text)
    whole = None if _ACTS.search(folded) else _WHOLE_LINE.match(folded)
    of_body = None if whole else _OF_BODY.search(folded)
    if whole is None and of_body is None:
        return own_province(doc) if _OF_PROVINCE.search(folded) else None
    start, end = whole.span() if whole else of_body.span("who") if of_body else (0, 0)
    level = " tỉnh" if _PROVINCE_S.match(folded, start) else ""
    names = agencies_in_cell(_PLACE_AFTER.sub(level, text[start:end], count=1))
    if len(names) != 1 or names[0].startswith("các "):
        return None
    code = doc.info.province_code if doc.info else None
    return Subject(name=names[0], kind="so-nganh", province_code=code)


def in_percent(words: str) -> bool:
    """True where the words give the table's unit as percent: `(Đơn vị tính: %)`."""
    return _UNIT_PERCENT.search(fold(words)) is not None
