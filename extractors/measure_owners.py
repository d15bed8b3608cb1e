"""What the names of indices, fields and subjects do to the context: figures after them are theirs."""

from __future__ import annotations

import re

from extractors.criteria import is_criterion
from extractors.figures import Figure
from extractors.indices import ComponentMention, IndexMention, field_in
from extractors.local_indices import index_for
from extractors.measure_context import Context, Field
from extractors.measure_groups import state
from extractors.measure_mentions import Mention
from extractors.measure_places import place
from extractors.measure_progress import PARTED, Progress
from extractors.measure_visible import is_side, names_mean
from extractors.measure_waiting import AFTER_WAITING, release
from extractors.subjects import SubjectMention

_TRAILING = re.compile(
    r"(?<!\w)(?:về|trong|theo|của|trên|bảng|xếp hạng|điểm|hạng|cả nước|toàn quốc|\d)\s+"
    r"(?:kết quả\s+|bộ\s+|lĩnh vực\s+|đánh giá\s+|bảng\s+|mỗi\s+|các\s+|nội dung\s+|chỉ số\s+|xếp hạng\s+"
    r"|thực hiện\s+|công bố\s+|chung\s+)*$"
)
_ABOUT = re.compile(
    r"\bvề\s+(?:chỉ số\s+|lĩnh vực\s+|nội dung\s+|tiêu chí\s+)?(?:thành phần\s+|nội dung\s+)?\"?$"
)
_LISTED = re.compile(
    r"[\s\"”“,]*(?:\([^()]{1,40}\)[\s,]*)?(?:và|,|cùng)?[\s\"“”]*(?:vùng |tỉnh |thành phố |tp\.? ?|ubnd "
    r"|huyện |lĩnh vực |chỉ số |sở )*"
)


def foresee(progress: Progress, mentions: list[Mention], at: int, context: Context) -> None:
    """An index that the clause names after its figures (`xếp thứ 5 về PCI`) is theirs; so is a sentence's only one."""
    figures = 0
    codes = {m.code for m in mentions if isinstance(m, IndexMention)}
    for mention in mentions[at:]:
        if isinstance(mention, Figure):
            if mention.kind == "clause" and context.index is not None:
                return
            figures += mention.kind in AFTER_WAITING or mention.kind == "turns"
        elif isinstance(mention, IndexMention):
            alone = context.index is None and len(codes) == 1
            if figures and (alone or _trails(progress, mention)):
                context.index, context.index_name, context.named = mention.code, mention.name, True
            return


def _trails(progress: Progress, mention: IndexMention) -> bool:
    start = max(progress.clause, mention.start - 40)
    return _TRAILING.search(progress.doc.folded, start, mention.start) is not None


def take_index(progress: Progress, mention: IndexMention, context: Context) -> None:
    """An index named; where it only trails what is spoken of already, nothing starts anew."""
    # `điểm tối đa của mỗi nội dung PAPI` is still not a value of PAPI's.
    foreign = context.foreign and "," not in progress.doc.folded[context.foreign_end : mention.start]
    if _trails(progress, mention) and (foreign or (mention.code == context.index and context.owner)):
        context.index, context.named = mention.code, True
        return
    progress.recorder.flush()
    context.speak_of(mention.code, mention.name, mention.start)
    if names_mean(progress.doc, mention):
        context.mean, context.subject = True, None


def take_component(progress: Progress, mention: ComponentMention, context: Context) -> None:
    """A field named: by its code, or by its words where the index has no codes for it."""
    words = progress.doc.text[mention.start : mention.end]
    named = mention.codes[0] if mention.codes[0][0] == "" else field_in(mention, words, context.index)
    if named is None and is_criterion(context.index, words):
        named = ("", words)
    if named is None or (not named[1].startswith("P") and _is_rate(progress, mention)):
        return
    part, index = Field(named[1], words), named[0] or context.index
    if _field_of_last(progress, mention, part, index):
        return
    if not progress.waiting:
        progress.recorder.flush()
    before = context.copy()
    context.speak_of(index, context.index_name, mention.start)
    context.component = part
    context.also = [own.copy(component=part) for own in context.also]
    joined = before.component is not None and _adjoins(progress, before, mention.start)
    context.run = [*context.run, before] if joined else []
    if context.each is not None and context.each_left:
        context.each_left -= 1
        state(progress.recorder, context.each, context)


def _is_rate(progress: Progress, mention: ComponentMention) -> bool:
    """`Tỷ lệ số hóa hồ sơ đạt 96%` counts; it is no value of the criterion of that name."""
    return progress.doc.folded.endswith(("tỷ lệ ", "tỉ lệ "), 0, mention.start)


def _field_of_last(progress: Progress, mention: ComponentMention, part: Field, index: str | None) -> bool:
    """`xếp thứ 5 về chỉ số Tính minh bạch`: the field of the figure before it."""
    folded, recorder = progress.doc.folded, progress.recorder
    if index is None or not _ABOUT.search(folded, max(progress.clause, mention.start - 40), mention.start):
        return False
    last = recorder.sentence_end
    near = [r for r in recorder.sentence_rankings if r.evidence.end == last and r.component is None]
    if not near or PARTED.search(folded, last, mention.start):
        return False
    for record in near:
        record.index = index_for(index, record.subject)  # type: ignore[assignment]
        record.component, record.component_name = part.code, part.name
    return True


def _adjoins(progress: Progress, before: Context, start: int) -> bool:
    """True where only a comma or `và` parts the owner before from the one at ``start``."""
    return _LISTED.fullmatch(progress.doc.folded, before.owner_end or 0, start) is not None


def take_subject(progress: Progress, mentions: list[Mention], at: int, context: Context) -> int:
    """A subject named; returns the index of the last mention used, since one named beside takes its bracket along."""
    mention = mentions[at]
    assert isinstance(mention, SubjectMention)
    if is_side(progress.doc, mention):
        return _take_side(progress, mentions, at, context)
    if not progress.waiting:
        progress.recorder.flush()
    before = context.copy()
    context.subject = mention.subject or progress.recorder.own or context.subject
    context.mean = False
    if context.also and all(own.year != context.year for own in context.also):
        context.also = [own.copy(subject=context.subject) for own in context.also]
    progress.named.append(mention.subject)
    if context.index:
        _claim(progress, mention, context)
    _note_run(progress, before, mention, context)
    context.owner_end = mention.end
    release(progress, context)
    if context.queue:
        place(progress.recorder, context.queue.pop(0), context)
    if progress.listing is not None and context.index:
        progress.listing.add(mention, context, progress.recorder)
    return at


def _claim(progress: Progress, mention: SubjectMention, context: Context) -> None:
    """Figures are measured again, unless the words of another measure run on to the subject."""
    parted = PARTED.search(progress.doc.folded, context.foreign_end, mention.start)
    foreign = context.foreign and parted is None
    context.claim(mention.start)
    context.foreign = foreign


def _note_run(progress: Progress, before: Context, mention: SubjectMention, context: Context) -> None:
    """`A và B`: both may have the next figure; fields that were listed are this subject's."""
    if context.component is not None:
        context.run = [own.copy(subject=context.subject) for own in context.run]
    elif before.subject and _adjoins(progress, before, mention.start):
        context.run = [*context.run, before]
    else:
        context.run = []


def _take_side(progress: Progress, mentions: list[Mention], at: int, context: Context) -> int:
    """`xếp thứ 2, sau X (72,8 điểm)`: X owns only the bracket right after it."""
    mention = mentions[at]
    assert isinstance(mention, SubjectMention)
    following = mentions[at + 1] if at + 1 < len(mentions) else None
    context.owner_end = mention.end if context.owner_end is not None else None
    if not (
        isinstance(following, Figure) and following.kind == "open" and following.start - mention.end <= 1
    ):
        return at
    progress.brackets.append(context.copy(also=context.also))
    context.bracket = True
    context.subject, context.component = mention.subject or progress.recorder.own, None
    context.claim(mention.start)
    return at + 1
