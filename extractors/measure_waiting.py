"""Figures that stand before their subject: `Với 43,5 điểm, X …`, `Đứng thứ 10 là X`."""

from __future__ import annotations

import re

from extractors.figures import Figure
from extractors.measure_context import Context
from extractors.measure_figures import HANDLERS
from extractors.measure_mentions import Mention
from extractors.measure_places import place
from extractors.measure_progress import MEASURES, ORDERED, PARTED, Progress
from extractors.subjects import SubjectMention

AFTER_WAITING = MEASURES | {"change", "signed", "keep", "scale", "group", "band"}
"""Figures that wait too once one before them waits."""
_FAR = 16
"""So many mentions ahead the subject of a figure may stand."""
_WIDE = 200
"""Letters before a figure in which its segment begins."""
_JOINS = re.compile(
    r"(?:\s+(?:trong|trên|của|về|tại|ở|bảng|chỉ số|kết quả|cả nước|toàn quốc|khối|năm|par|papi|pci|sipas|dti|ddci|pgi|pii)"
    r"\b[^,.;:]{0,70}?)?\s*(?:vẫn |tiếp tục |lần lượt )?"
    r"(?:là|thuộc về|gọi tên|vẫn là)\s+"
    r"(?:tỉnh |thành phố |tp\.? ?|vùng |huyện |sở |ubnd |thành phố |bộ )*$"
)
_TITLED = re.compile(r"\s+(?:tỉnh |thành phố |tp\.? ?)?")
_AFTER_COMMA = re.compile(
    r"[^;]{0,150},\s*(?:thì |tỉnh |thành phố |tp\.? ?|pci |par index |papi |dti |chỉ số |đã |ubnd |huyện "
    r"|xã |của |năm \d{4} )*$"
)
_DATED = re.compile(r"\s*(?:của |trong |vào |ở )?\(?")
_HEAD = re.compile(
    r"\s*(?:và |còn |nhưng |trong đó |cũng |chỉ )?(?:với|từ|ở|đạt|được|đứng|xếp|giữ|vị trí|tại)\b[^,]*$|\s*$"
)


def waits(progress: Progress, mentions: list[Mention], at: int, context: Context) -> bool:
    """True where the figure at the index belongs to a subject that is still to come."""
    figure = mentions[at]
    assert isinstance(figure, Figure)
    if progress.waiting and figure.kind in AFTER_WAITING and not progress.named:
        return True
    if figure.kind not in MEASURES | {"change"} or context.goal or context.hypothesis or context.bracket:
        return False
    following = _next_subject(mentions, at)
    if following is None:
        return False
    if figure.kind in ORDERED and _joined(progress, mentions, at, following):
        return True
    return not progress.named and _heads(progress, figure, following)


def _joined(progress: Progress, mentions: list[Mention], at: int, following: SubjectMention) -> bool:
    """`đứng thứ 10 là X`, `á quân X`, `thứ 5 và thứ 6 lần lượt là X và Y`."""
    figure, folded = mentions[at], progress.doc.folded
    gap = folded[figure.end : following.start]
    titled = folded.endswith("quân", figure.start, figure.end) and _TITLED.fullmatch(gap)
    return bool(titled or _JOINS.fullmatch(gap) or _turns_next(mentions, at))


def _heads(progress: Progress, figure: Figure, following: SubjectMention) -> bool:
    """`Với 43,5 điểm, X …`: the figure opens its segment, and a comma parts it from the subject."""
    folded = progress.doc.folded
    marks = list(PARTED.finditer(folded, max(progress.clause, figure.start - _WIDE), figure.start))
    head = _HEAD.fullmatch(folded, marks[-1].end() if marks else progress.clause, figure.start)
    if head is None or (figure.kind == "change" and head[0].strip()):
        return False
    return _AFTER_COMMA.fullmatch(folded[figure.end : following.start]) is not None


def _next_subject(mentions: list[Mention], at: int) -> SubjectMention | None:
    for mention in mentions[at + 1 : at + 1 + _FAR]:
        if isinstance(mention, SubjectMention):
            return mention
        if isinstance(mention, Figure) and mention.kind in ("clause", "list_of", "turns"):
            return None
    return None


def _turns_next(mentions: list[Mention], at: int) -> bool:
    """`thứ 5 và thứ 6 lần lượt là`."""
    for mention in mentions[at + 1 : at + 4]:
        if isinstance(mention, Figure) and mention.kind == "in_turn":
            return True
        if not (isinstance(mention, Figure) and mention.kind in ORDERED):
            return False
    return False


def dates_waiting(progress: Progress, year: Figure) -> bool:
    """`Từ vị trí thứ 31 năm 2021, X …`: the year is the waiting figure's own, which takes it."""
    if (
        not progress.waiting
        or _DATED.fullmatch(progress.doc.folded, progress.waiting[-1].end, year.start) is None
    ):
        return False
    progress.waiting[-1].parts["year"] = year.parts["y"]
    return True


def release(progress: Progress, context: Context) -> None:
    """The subject has come: the figures that waited are its own."""
    waiting, progress.waiting = progress.waiting, []
    for figure in waiting:
        year = figure.parts.get("year")
        here = context.copy(year=int(year), dated=True) if year else context
        if year and progress.doc.folded.endswith("từ ", 0, figure.start):
            context.versus = int(year)
        if figure.kind in ORDERED and not context.blocked():
            place(progress.recorder, figure, here)
        else:
            HANDLERS[figure.kind](progress.recorder, figure, here)


def end_clause(progress: Progress, context: Context) -> None:
    """What still waits belongs to the document's own place; a list that began is complete."""
    if progress.waiting and context.index:
        context.owner = True
        release(progress, context)
    end_list(progress)


def end_list(progress: Progress) -> None:
    """A list of places ends where its clause does, or where another goes on with it."""
    if progress.listing is not None:
        progress.listing.finish(progress.recorder)
        progress.listing = None
