"""What the verb of its clause makes of a figure: a change of the thing between them, or a bar not to be passed."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.document import Document, Span
from extractors.target_figures import TargetFigure
from schemas.vocabulary import Comparator

_CHANGES = re.compile(
    r"(?:^|[^\w])(?:cắt giảm|rút ngắn|tinh giản|tiết kiệm|giảm|tăng)(?! cường| trưởng| tốc| dần)"
    r"(?:(?!xuống|còn|lên|đạt|chiếm|mức| là |tỷ lệ|tỉ lệ|bảo đảm|đảm bảo)[^;%]){1,110}$"
)
_RATE_CHANGES = re.compile(
    r"(?:^|[^\w])(?P<verb>giảm|tăng) (?:tỷ lệ|tỉ lệ) (?:(?!xuống|còn|lên|đạt|mức)[^;%]){1,110}$"
)
_NOUN = re.compile(r"(?:tốc độ|mức|tỷ lệ|tỉ lệ|độ|miễn,?|số|kế hoạch|công tác) $")
_GAINS = re.compile(r"\b(?:tăng|nâng|cải thiện|thăng|lên)\b(?!.*\b(?:tụt|giảm|xuống)\b)")
_RANKED = re.compile(r"thứ hạng|xếp hạng|vị thứ|thứ bậc|vị trí")
_NOT_TO = re.compile(r"không để [^;.]{2,90}$")
_NONE_IN = re.compile(r"\bkhông (?:có|còn|để)\b[^,;.:]{0,70} nào [^,;.:]{0,30}$")
"""`không có nội dung nào thuộc nhóm thấp nhất`"""
_FLIPPED: dict[str, Comparator] = {">": "<=", ">=": "<", "<": ">=", "<=": ">"}


def settle(
    doc: Document, figure: TargetFigure, clause: Span, last: TargetFigure | None
) -> TargetFigure | None:
    """The figure as its clause means it: `rút ngắn thời gian … 20%` changes, `không để … quá 2%` is at most 2.

    None for places that nothing in the clause gains (`tụt 5 bậc`) and groups that none is to be in;
    ``last`` is the figure before in the sentence.
    """
    before = doc.folded[clause.start : figure.start]
    if figure.verbless and not _GAINS.search(before):
        return None
    if figure.sort in ("group", "band") and _NONE_IN.search(before):
        return None
    if figure.sort == "bare" and _RANKED.search(before):
        ranked: Comparator = "=" if figure.comparator == "=" else "<="
        return replace(figure, kind="rank", sort="rank", unit="hang", comparator=ranked)
    if figure.comparator in (">", "<") and _NOT_TO.search(before):
        return replace(figure, comparator=_FLIPPED[figure.comparator], bounded=True)
    signed = before.endswith("+")
    if figure.sort == "level" and (
        signed or _goes_on(doc, figure, before, last) or _changes(doc, figure, before)
    ):
        return replace(figure, kind="change", sort="change")
    return figure


def _goes_on(doc: Document, figure: TargetFigure, before: str, last: TargetFigure | None) -> bool:
    """`giảm 10% đơn vị và 5% biên chế`: the second figure changes like the first."""
    if last is None or last.sort != "change" or before.strip():
        return False
    return not re.search(r"[;:]|đạt", doc.folded[last.end : figure.start])


def _changes(doc: Document, figure: TargetFigure, before: str) -> bool:
    """`rút ngắn thời gian … 20%`; of a rate only where it falls by, or is compared with what it was."""
    if figure.unit != "%" or figure.comparator in ("<", "<="):
        return False
    match, rated = _CHANGES.search(before), _RATE_CHANGES.search(before)
    if match is not None and not _NOUN.search(before[: match.start() + 1]):
        return True
    compared = "so với" in doc.folded[figure.end : figure.end + 12]
    return rated is not None and (compared or figure.comparator == "=" or rated["verb"] == "giảm")
