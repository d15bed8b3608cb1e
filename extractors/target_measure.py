"""What a target measures, in the clause's own words: without the figure, the verb of striving and the dates."""

from __future__ import annotations

import re

from extractors.document import Document, Span
from extractors.folding import fold
from extractors.target_figures import TargetFigure
from extractors.target_names import Topic
from extractors.target_words import alternatives
from schemas.vocabulary import LOCAL_INDEX

_EDGES = ' ,;:.-–"“”/'
_OPENING = re.compile(
    r"(?:\(\d{1,2}\)|[a-zđ]\)|tính đến [^,]{3,30},|có \d{1,4}(?!\d|%|[.,/]\d)|[-+•,:;.(\s]"
    r"|hoàn thành(?= mục tiêu| chỉ tiêu)"
    rf"|(?:nâng|giảm|tăng|rút ngắn)(?= tỷ lệ| tỉ lệ| thời gian)|(?:{alternatives('begins')})(?!\w))\s*"
)
_CARRIES = re.compile(r"(?:thực hiện|hoàn thành|có)(?!\w)\s*(?=$)")
_LINK = re.compile(rf"(?:^|\s)(?:{alternatives('ends')})$")
_STATES = re.compile(rf"(?:{alternatives('states')}|:)\s*$")
_MEASURED = re.compile(rf"\W{{0,12}}(?:{alternatives('measured')})\b")
_PURPOSE = re.compile(
    r"\s(?:để|nhằm|bảo đảm|đảm bảo|phấn đấu|đưa)\s(?=(?:tỷ lệ|tỉ lệ|mức|số|chỉ số|thời gian)\b)"
)
_DATE = (
    r"(?:(?:ngay trong|trong|đến hết|đến cuối|đến|từ|vào|của|hết|cuối|cho|so với)\s)?"
    r"(?:giai đoạn|năm)\s20\d\d(?:\s?-\s?20\d\d)?(?:\svà\s(?:các|những)\snăm\s(?:tiếp\stheo|sau))?"
    r"|(?:đến|trước|trong)\s(?:hết\s|cuối\s)?(?:ngày\s)?(?:quý\s[IVX\d]{1,3}|tháng\s\d{1,2}|\d{1,2}[/.]\d{1,2})"
    r"(?:[/. ](?:năm\s)?20\d\d)?\b"
)
_DATES = re.compile(_DATE, re.I)
_LAST_DATE = re.compile(_DATE + r"[\s.;,)]*$", re.I)
_VERSUS = re.compile(r"\s?(?:so với|hằng năm$|hàng năm$|mỗi năm$).{0,60}$", re.I | re.S)
_UNTIL = re.compile(
    r",?\s(?:xong|hoàn thành|kết thúc|trong|trước|đến|đến hết|báo cáo)(?: trước| trong)?"
    r"\s(?:ngày|tháng|quý)\s?[\dIVX].*$"
    r"|,\s(?:xong|hoàn thành|kết thúc|báo cáo)\s.*$",
    re.S,
)
_BRACKET = re.compile(r"\s*\((?:năm|xếp|hiện|đạt|kết quả)[^()]{0,80}\)?\s*$", re.I)
_BASE = re.compile(r"\stừ\s\d[\d.,]{0,8}\s?(?:%|điểm)?\s*$", re.I)
_CLASSIFIED = re.compile(r"(?:chỉ số|tiêu chí)\s+$", re.I)
_TITLE_OF = re.compile(r"tiêu chí\s+$", re.I)
_ASPECT = re.compile(
    r"(?:tổng điểm|điểm số|điểm|thứ hạng|vị trí)(?: của| về)?(?: nội dung| lĩnh vực)?\s+$", re.I
)
_LOWER = re.compile(r"\scủa (?:huyện|xã|phường|thị xã|thành phố|sở|bộ|đơn vị)\b")
_SERVED = re.compile(r"\scủa (?:người dân|cá nhân|tổ chức)(?:(?:, | và )(?:tổ chức|doanh nghiệp|cá nhân))?")
_EVENT = re.compile(r"\s*(?:lần|lượt|cuộc|kỳ|đợt|buổi)\b")
_NO_NOUN = re.compile(r"(?:theo|đúng|trở lên|so với|vào|trong)\b")
_IN_BRACKET = re.compile(r"\(\s?(?:chỉ tiêu|mục tiêu)")
_VERBS = re.compile(r"(?:cắt giảm|tinh giản|rút ngắn|tiết kiệm|tăng thu|tăng|giảm)", re.I)
_CARRIED = re.compile(r"(?:.*\s(?:thực hiện|triển khai|đôn đốc|trong việc)\s)?(?P<rest>.*)", re.I | re.S)
_PIECES = re.compile(r"[;(]|:\s|,\s(?=(?:trong đó|đạt|có|bằng)\b)", re.I)
_PLACES = frozenset({"rank_change", "rank", "band", "group"})
_VERBED = _PLACES | {"change", "grade", "bare", "compared"}
_INTRANSITIVE = frozenset({"tăng", "giảm"})
_SHORT = 3
"""A subject of so few characters is none."""


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
    """The words that say what is measured; a bare clause (`phấn đấu đạt 30%`) goes on with what is ``held``."""
    if topic.named is not None and (topic.index is not None or topic.component is not None):
        return _name(doc, topic, topic.named)
    own = _own_words(doc, clause, figure)
    return own or held or _earlier_words(doc, sentence, clause) or plain(doc.text[clause.start : clause.end])


def _name(doc: Document, topic: Topic, named: Span) -> str:
    """The index's or field's words with their classifier; in quotation marks without. A lower body's name stays."""
    start = named.start
    proper = topic.component is not None and doc.text[named.start].isupper()
    for pattern in (_TITLE_OF if proper else _CLASSIFIED, _ASPECT):
        before = pattern.search(doc.text, max(0, start - 24), start)
        start = before.start() if before else start
    after = _SERVED.match(doc.folded, named.end) if topic.index == "SIPAS" else None
    if after is None and topic.component is None and topic.index in LOCAL_INDEX:
        after = _LOWER.match(doc.folded, named.end)
    return plain(doc.text[start : after.end() if after else named.end])


def _own_words(doc: Document, clause: Span, figure: TargetFigure) -> str:
    """The subject before the figure; where there is none, or only a verb, what the figure counts."""
    before = plain(doc.text[clause.start : figure.start])
    subject = bare_subject(before)
    if figure.sort in _PLACES:
        return subject if len(subject) > _SHORT else ""
    counted = plain(_UNTIL.sub("", _VERSUS.sub("", doc.text[figure.end : clause.end])), _LAST_DATE)
    if _NO_NOUN.match(fold(counted)) or _IN_BRACKET.match(doc.folded, max(0, clause.start - 1)):
        counted = ""
    verb = _VERBS.match(doc.text, figure.start) if figure.sort == "change" else None
    if verb and counted and (len(subject) <= _SHORT or verb[0].lower() not in _INTRANSITIVE):
        return plain(f"{verb[0]} {counted}")
    if len(subject) > _SHORT and _states(doc, clause, figure, subject):
        return subject
    if len(subject) <= _SHORT or figure.sort == "count":
        return counted
    return plain(f"{_without_opening(before)} {counted}")


def _states(doc: Document, clause: Span, figure: TargetFigure, subject: str) -> bool:
    """True where the figure is the value of what stands before it, and not a count of what follows."""
    before = doc.folded[clause.start : figure.start].rstrip()
    if figure.sort in _VERBED or before.endswith(":"):
        return True
    if figure.sort == "count" and figure.comparator not in ("<", "<="):
        return doc.folded.startswith(("còn", "đạt"), figure.start) or bool(
            _EVENT.match(doc.folded, figure.end)
        )
    stated = _STATES.search(before) or _MEASURED.match(fold(subject))
    return bool(stated) or doc.folded.startswith("đạt", figure.start)


def _earlier_words(doc: Document, sentence: Span, clause: Span) -> str:
    """What the sentence spoke of before the clause: `… chi trả trợ cấp bảo đảm hoàn thành 100%`."""
    for piece in reversed(_PIECES.split(doc.text[sentence.start : clause.start].rstrip(" ("))):
        words = bare_subject(plain(piece))
        if len(words) > 3 and "%" not in words:
            match = _CARRIED.match(words)
            return match["rest"] if match else words
    return ""


def bare_subject(text: str) -> str:
    """The words without verbs of striving before them and linking verbs after them."""
    text = text.rsplit(": ", 1)[-1] if ": " in text[:-2] else text
    purposes = [match.end() for match in _PURPOSE.finditer(fold(text))]
    return _without_links(_without_opening(text[purposes[-1] :] if purposes else text))


def _without_opening(text: str) -> str:
    folded, at = fold(text), 0
    while match := _OPENING.match(folded, at):
        at = match.end()
    carried = _CARRIES.match(folded, at)
    return text[carried.end() if carried else at :]


def _without_links(text: str) -> str:
    while True:
        text = _BASE.sub("", _BRACKET.sub("", text)).rstrip(_EDGES.replace("”", "") + "(")
        match = _LINK.search(fold(text[-14:]))
        if match is None:
            return text
        text = text[: len(text[:-14]) + match.start()]
