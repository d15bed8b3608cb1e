"""What a target measures, in the clause's own words: without the figure, the verb of striving and the dates."""

from __future__ import annotations

import re

from extractors.document import Document, Span
from extractors.folding import fold
from extractors.target_figures import TargetFigure
from extractors.target_topics import Topic

_EDGES = ' ,;:.-–"“”/'
_OPENING = re.compile(
    r"(?:\(\d{1,2}\)|[a-zđ]\)|tính đến [^,]{3,30},|có \d{1,4}(?!\d|%|[.,/]\d)|[-+•,:;.(\s]|(?:ph[âầấẩ]n đ[âấầ]u|đảm bảo|bảo đảm|duy trì|giữ vững|góp phần|tiếp tục|phải|cần|cũng|quyết tâm|triển khai|"
    r"(?:chỉ tiêu|mục tiêu)(?: (?:đề ra|được giao|giao|đặt ra|là|phấn đấu))*|nhằm|để|đồng thời|trong đó|từng bước|cụ thể|theo đó|các chỉ số nội dung|"
    r"đối với|về|yêu cầu|nỗ lực|đến|cải thiện,|nâng cao|hoàn thành(?= mục tiêu| chỉ tiêu)|(?:nâng|giảm|tăng|rút ngắn)(?= tỷ lệ| tỉ lệ| thời gian))(?!\w))\s*"
)
_CARRIES = re.compile(r"(?:thực hiện|hoàn thành|có)(?!\w)\s*(?=$)")
_LINK = re.compile(
    r"(?:^|\s)(?:đạt|chiếm|là|còn|xuống|lên|mức|ở|khoảng|với|từ|tỷ lệ|phải|cần|cũng|được|đều|tiếp tục|phấn đấu|đảm bảo|bảo đảm|quyết tâm|nằm|thuộc|"
    r"trong|vào|xếp|đứng|duy trì|giữ|giữ vững|hoàn thành|thực hiện|đánh giá|lọt|vươn|xếp hạng|xếp thứ hạng|tăng|giảm|có|tối thiểu|của tỉnh|tại|cho|đến|so với)$"
)
_STATES = re.compile(r"(?:đạt|chiếm|là|còn|xuống|lên|:|mức|khoảng|phải|tăng|giảm|duy trì|có tỷ lệ)\s*$")
_MEASURED = re.compile(
    r"\W*(?:phấn đấu |nâng |giảm |tăng |duy trì )?(?:tỷ lệ|tỉ lệ|tỷ trọng|mức|thời gian|tốc độ|chỉ số|điểm|thu nhập|grdp|kinh tế)\b"
)
_DATE = r"(?:(?:trong|đến|từ|vào|của|ngay trong|đến hết|hết|cho|so với)\s)?(?:giai đoạn|năm)\s20\d\d(?:\s?-\s?20\d\d)?(?:\svà\s(?:các|những)\snăm\s(?:tiếp\stheo|sau))?"
_DATES = re.compile(_DATE, re.I)
_LAST_DATE = re.compile(_DATE + r"[\s.;,)]*$", re.I)
_VERSUS = re.compile(r"\s?(?:so với|hằng năm$|hàng năm$|mỗi năm$).{0,60}$", re.I | re.S)
_BRACKET = re.compile(r"\s*\((?:năm|xếp|hiện|đạt|kết quả)[^()]{0,80}\)?\s*$", re.I)
_CLASSIFIED = re.compile(r"(?:chỉ số|tiêu chí)\s+$", re.I)
_LOWER = re.compile(r"\scủa (?:huyện|xã|phường|thị xã|thành phố|sở|bộ|đơn vị)\b")
_SERVED = re.compile(r"\scủa (?:người dân|cá nhân|tổ chức)(?:(?:, | và )(?:tổ chức|doanh nghiệp|cá nhân))?")
_NO_NOUN = re.compile(r"(?:theo|đúng|trở lên|so với|vào|trong)\b")
_VERBS = re.compile(r"(?:cắt giảm|tinh giản|rút ngắn|tiết kiệm|tăng thu|tăng|giảm)", re.I)
_CARRIED = re.compile(r"(?:.*\s(?:thực hiện|triển khai|đôn đốc|trong việc)\s)?(?P<rest>.*)", re.I | re.S)
_PIECES = re.compile(r"[;(]|:\s|,\s(?=(?:trong đó|đạt|có|bằng)\b)", re.I)
_PLACES = frozenset({"rank_change", "rank", "band", "group"})
_VERBED = _PLACES | {"change", "grade", "bare", "compared"}


def plain(text: str, dates: re.Pattern[str] = _DATES) -> str:
    """One line without dates, and without punctuation at its edges; brackets and quotes in pairs."""
    flat = " ".join(dates.sub(" ", " ".join(text.split())).split()).strip(_EDGES)
    if flat.startswith("(") and ")" not in flat:
        flat = flat[1:]
    if flat.endswith(")") and "(" not in flat:
        flat = flat[:-1].rstrip()
    return flat.replace(" ,", ",") + ("”" if flat.count("“") > flat.count("”") else "")


def measure_of(
    doc: Document, topic: Topic, sentence: Span, clause: Span, figure: TargetFigure, held: str | None
) -> str:
    """The words that say what is measured; a bare clause (`phấn đấu đạt 22%`) goes on with what is ``held``."""
    if topic.named is not None and (topic.index is not None or topic.component is not None):
        return _name(doc, topic)
    own = _own_words(doc, clause, figure)
    return own or held or _earlier_words(doc, sentence, clause) or plain(doc.text[clause.start : clause.end])


def _name(doc: Document, topic: Topic) -> str:
    """The index's or field's words with their classifier; in quotation marks without. A lower body's name stays."""
    named = topic.named
    assert named is not None
    before = _CLASSIFIED.search(doc.text, max(0, named.start - 12), named.start)
    after = (_SERVED if topic.index == "SIPAS" else _LOWER).match(doc.folded, named.end)
    return plain(doc.text[before.start() if before else named.start : after.end() if after else named.end])


def _own_words(doc: Document, clause: Span, figure: TargetFigure) -> str:
    """The subject before the figure; where there is none, or only a verb, what the figure counts."""
    before = plain(doc.text[clause.start : figure.start])
    subject = bare_subject(before)
    if figure.sort in _PLACES:
        return subject if len(subject) > 3 else ""
    counted = plain(_VERSUS.sub("", doc.text[figure.end : clause.end]), _LAST_DATE)
    if _NO_NOUN.match(fold(counted)):
        counted = ""
    if figure.sort == "change" and len(subject) <= 3:
        verb = _VERBS.match(doc.text, figure.start)
        return plain(f"{verb[0]} {counted}") if verb and counted else counted
    if len(subject) > 3 and _states(doc, clause, figure, fold(before)):
        return subject
    return counted if len(subject) <= 3 or figure.sort == "count" else plain(f"{subject} {counted}")


def _states(doc: Document, clause: Span, figure: TargetFigure, before: str) -> bool:
    """True where the figure is the value of what stands before it, and not a count of what follows."""
    if figure.sort in _VERBED or doc.folded[clause.start : figure.start].rstrip().endswith(":"):
        return True
    if figure.sort == "count" and figure.comparator not in ("<", "<="):
        return doc.folded.startswith(("còn", "đạt"), figure.start)
    return bool(_STATES.search(before) or _MEASURED.match(before)) or doc.folded.startswith(
        "đạt", figure.start
    )


def _earlier_words(doc: Document, sentence: Span, clause: Span) -> str:
    """What the sentence spoke of before the clause: `… giải ngân vốn đầu tư công đảm bảo hoàn thành 100%`."""
    for piece in reversed(_PIECES.split(doc.text[sentence.start : clause.start].rstrip(" ("))):
        words = bare_subject(plain(piece))
        if len(words) > 3 and "%" not in words:
            match = _CARRIED.match(words)
            return match["rest"] if match else words
    return ""


def bare_subject(text: str) -> str:
    """The words without verbs of striving before them and linking verbs after them."""
    return _without_links(_without_opening(text.rsplit(": ", 1)[-1] if ": " in text[:-2] else text))


def _without_opening(text: str) -> str:
    folded, at = fold(text), 0
    while match := _OPENING.match(folded, at):
        at = match.end()
    carried = _CARRIES.match(folded, at)
    return text[carried.end() if carried else at :]


def _without_links(text: str) -> str:
    while True:
        text = _BRACKET.sub("", text).rstrip(_EDGES.replace("”", "") + "(")
        match = _LINK.search(fold(text[-14:]))
        if match is None:
            return text
        text = text[: len(text[:-14]) + match.start()]
