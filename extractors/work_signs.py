"""Passages that look like work and are none, and words that make a paragraph work."""

from __future__ import annotations

import re

_NEVER = re.compile(
    r"chịu trách nhiệm (?:thi hành|thực hiện quyết định này)|không phân công|^\s*(?:kính trình|trân trọng)"
    r"|kính trình [^.;]{0,80}(?:xem xét|quyết định)"
    r"|trân trọng\s*[.!/]*\s*$|(?:như|nhiệm vụ|nội dung|giải pháp|công việc) sau(?: đây)?\s*[.;]?\s*$"
    r"|^\s*(?:quyết định|hướng dẫn|kế hoạch|quy định|chỉ thị|thông tư|nghị định|quy chế|nghị quyết|chương trình) này có hiệu lực"
    r"|^[^:]{0,90}:\s*(?:ông|bà|đồng chí|đ/c) [^:]{3,120}(?:điện thoại|đt|email|sđt)[^:]{0,12}:"
    r"|^\s*(?:các |mọi )?(?:tổ chức, cá nhân|cá nhân, tổ chức|người dân)(?!\w)[^.;]{0,120} có (?:thể|quyền) "
    r"|^\s*mục (?:tiêu|đích)(?: chung| cụ thể| tổng quát)?\s*:"
    r"|thông báo để các|^\s*\((?:có|chi tiết|kèm theo|theo|đính kèm|phân công)"
)
_POINTS = re.compile(
    r"\s*(?:\d{1,2}[.)]\s*|[a-zđ]\)\s*|-\s*)?(?:việc )?(?:giao nhiệm vụ|phân công|danh mục|nội dung|chi tiết|(?:các )?nhiệm vụ"
    r"|tiến độ|lộ trình|trách nhiệm|thời gian)(?!\w)[^.;]{0,160}?(?<!\w)(?:tại|theo|ở|trong|có)\s+(?:các\s+)?"
    r"(?:phụ lục|phụ biểu|biểu|bảng)(?!\w)[^.;]{0,80}[.;)\s/]*$"
)
"""A sentence that only says in which annex the work stands."""
_PETITION = re.compile(
    r"(?<!\w)kính (?:đề nghị|mong)\s+(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|chủ tịch"
    r"|(?:ban thường vụ |thường trực )?tỉnh ủy|thành ủy|chính phủ|thủ tướng|bộ)(?!\w)"
    r"[^.;]{0,80}?(?:xem xét|phê duyệt|quyết định|cho ý kiến|chấp thuận|quan tâm)"
    r"|^\s*(?:\d{1,2}[.)]\s*|[a-zđ]\)\s*|[-+]\s*)?(?:đề xuất|kiến nghị)(?: với)?\s+(?:chủ tịch )?(?:ubnd|ủy ban nhân dân|hđnd"
    r"|hội đồng nhân dân|chính phủ|thủ tướng chính phủ|bộ [^,;.]{3,30}?)(?: (?:tỉnh|thành phố|huyện))?"
    r"\s(?:sớm|xem xét|quan tâm|cho phép|cho chủ trương)(?!\w)"
)
"""A request to somebody above."""
_INFORMS = re.compile(
    r"biết(?:,| và| để)? (?:(?:tổ chức|triển khai|nghiêm túc|phối hợp|chủ động) ){0,3}thực hiện[^.;]{0,40}\s*[./]*\s*$"
)
_MONEY = re.compile(
    r"\s*(?:kinh phí|tổng kinh phí|nguồn kinh phí|tổng số|nguồn vốn"
    r"|dự toán kinh phí)\b(?![^:]{0,60}:\s*(?:giao|yêu cầu|đề nghị))"
)
_LOOKED_AT = re.compile(r"\s*(?:việc|kết quả|tình hình) (?!cần)")
_ENACTS = re.compile(
    r"(?:ban hành|phê duyệt|công bố) kèm theo|có hiệu lực (?:thi hành|kể từ|từ)|chịu trách nhiệm thi hành|^\s*bãi bỏ"
    r"|(?:quyết định|nghị quyết|quy chế|quy định) này (?:thay thế|bãi bỏ)"
)
_ISSUED = re.compile(r"\s*(?:ban hành|phê duyệt|thành lập|kiện toàn|công bố)\b")
_ISSUES = re.compile(
    r"(?:ban hành|xây dựng) (?:kế hoạch|chương trình|chỉ thị|đề án|hướng dẫn)[^:;]{0,200}(?:như sau|cụ thể"
    r"|sau đây|nội dung sau)\s*[.:]?\s*$"
)
_CLOSES = re.compile(r"\s*trên đây (?:là|một số|các|những)\b")
NEEDS = re.compile(
    r"\b(?:cần|phải) (?:phải|có|được|tiếp tục|tập trung|chú trọng|đẩy mạnh|tăng cường|khẩn trương|xác định"
    r"|bảo đảm|đảm bảo|thực hiện|ưu tiên|rà soát)\b|\bcũng cần\b"
)
CARRIES_OUT = re.compile(
    r"(?:tổ chức|triển khai|thực hiện)[^.;]{0,60}(?:nhiệm vụ|kế hoạch này|chỉ thị này|nội dung|giải pháp|phụ lục)(?!\w)"
)
DEMANDS = re.compile(r"(?:^|[.;,]\s+)(?:yêu cầu|đề nghị|giao)\s+(?:\w+\s+){2}")
ASKS = re.compile(
    r"(?:chủ tịch|ubnd|giám đốc|bí thư|lãnh đạo|thủ tướng|bộ trưởng)[^,;.]{0,60}\s(?:yêu cầu|đề nghị|giao|chỉ đạo)\s"
)
DUTY = re.compile(r"(?<!đã )\b(?:có|chịu) trách nhiệm\b")
WILL = re.compile(r"\bsẽ (?:chủ trì|phối hợp|tham mưu|tiếp tục|triển khai|tổ chức)\b")


def is_none(folded: str) -> bool:
    """True for words that never assign: who enforces a decision, salutations, notices, lines that only point elsewhere."""
    return (
        _NEVER.search(folded) is not None
        or _INFORMS.search(folded) is not None
        or _POINTS.match(folded) is not None
        or _PETITION.search(folded) is not None
        or _ISSUES.search(folded) is not None
    )


def closes(folded: str) -> bool:
    """True for the closing formula of a document that only says what it was."""
    return _CLOSES.match(folded) is not None


def is_money(folded: str) -> bool:
    """True for a sentence on what the money is and where it comes from."""
    return _MONEY.match(folded) is not None


def is_looked_at(folded: str) -> bool:
    """True for a thing that an inspection looks at or a report tells of: `Việc ban hành kế hoạch …`."""
    return _LOOKED_AT.match(folded) is not None and NEEDS.search(folded) is None


def enacts(folded: str, *, article: bool) -> bool:
    """True for words that issue something or put it in force; ``article``: they are all of a Điều."""
    return _ENACTS.search(folded) is not None or (article and _ISSUED.match(folded) is not None)
