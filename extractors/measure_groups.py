"""What groups and bands make: `thuộc nhóm B`, `trong tốp 10`, `chiếm ba vị trí dẫn đầu`."""

from __future__ import annotations

import re

from extractors.figures import Figure
from extractors.measure_context import Context
from extractors.measure_lists import ranks_change
from extractors.measure_places import denied, place
from extractors.measure_progress import PARTED
from extractors.measure_records import Recorder
from extractors.measure_states import after, before
from extractors.numbers import parse_count
from schemas.subject import Subject

_IN_GROUP = re.compile(
    r"(?:(?<!\w)(?:thuộc|vào|trong|đạt|lên|từ|xuống|ở|nằm|sang|là|thành|xếp|đứng|có mặt|lọt|giữ|duy trì|trở lại|quay lại)"
    r"|[(:])\s*(?:\S{1,30}\s+)?$"
)
_NO_GROUP = re.compile(r"\s*(?:[,:]?\s*(?:\(?có|gồm|bao gồm)\s*\d|, đạt (?:kết quả )?(?:chỉ số )?từ|, gồm)")
_MEAN_OF = re.compile(r"(?<!\w)(?:trung bình|bình quân)\s+(?:chung\s+)?(?:của\s+)?$")
_MOST_MOVED = re.compile(
    r"\s*[^,.;:()]{0,50}?(?:tăng|giảm|tụt|thụt|lùi|rớt|sụt|mất|cải thiện|bứt phá)[^,.;:()]{0,20}nhất"
)
"""`tốp 5 tỉnh có chỉ số tăng mạnh nhất` ranks the change."""
_ASIDE = re.compile(r"\([^()]{1,40}\)")
_LOW = ("thấp nhất", "kém nhất", "yếu nhất", "cuối cùng", "cuối", "chót", "từ dưới lên")
_FROM = re.compile(r"(?<!\w)từ\s+$")


def state(recorder: Recorder, figure: Figure, context: Context) -> None:
    """As ``place``, also for a group or a band that each of several fields is in."""
    if figure.kind == "group":
        recorder.add_rank(figure, context, group=_group_name(recorder, figure), rule="rank.group")
    elif figure.kind == "band":
        if figure.parts.get("end", "") not in _LOW:
            recorder.add_rank(figure, context, band=(1, int(figure.parts["n"])), rule="rank.band")
    else:
        place(recorder, figure, context)


def _group_name(recorder: Recorder, figure: Figure) -> str:
    words = recorder.doc.text[figure.start : figure.end]
    at = recorder.doc.folded[figure.start : figure.end].rindex(figure.parts["g"])
    return words[at : at + len(figure.parts["g"])]


def on_group(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`thuộc nhóm trung bình cao`; what is only described as a group counts its members."""
    if not _IN_GROUP.search(before(recorder, figure, 24)) or _NO_GROUP.match(after(recorder, figure)):
        context.counted = True
        return
    if not context.owns() or denied(recorder, figure, context):
        return
    here = context.copy()
    if _FROM.search(before(recorder, figure, 6)):
        here.year = context.versus
    for own in (*_sharing(recorder, figure, context), here):
        recorder.add_rank(figure, own, group=_group_name(recorder, figure), rule="rank.group")


def _sharing(recorder: Recorder, figure: Figure, context: Context) -> list[Context]:
    """Who else is in the group or band: `A, B và C thuộc nhóm thấp nhất`, where no figure parts them from it."""
    between = _ASIDE.sub("", recorder.doc.folded[context.owner_end or figure.start : figure.start])
    near = not PARTED.search(between)
    shared = context.also or (context.peers() if near else [])
    context.also = []
    return shared


def on_band(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`nằm trong tốp 10`, `một trong 5 địa phương dẫn đầu`."""
    low = figure.parts.get("end", "") in _LOW
    if context.mean and _MEAN_OF.search(before(recorder, figure, 24)):
        words = recorder.doc.text[figure.start : figure.end]
        context.subject = Subject(name=" ".join(words.split()), kind="khac")
        return
    if low or not context.owns() or denied(recorder, figure, context) or int(figure.parts["n"]) == 0:
        return
    words = before(recorder, figure, 24)
    end = figure.start + recorder.doc.folded[figure.start : figure.end].rfind(figure.parts.get("end", ""))
    if _MOST_MOVED.match(after(recorder, figure, 80)) or ranks_change(
        recorder.doc.folded[figure.start : end].rstrip()
    ):
        return
    if not figure.parts.get("end") and not _IN_GROUP.search(words):
        return
    if words.rstrip().endswith((",", ":", ".")) or not words.strip():
        return
    for own in (*_sharing(recorder, figure, context), context):
        recorder.add_rank(figure, own, band=(1, int(figure.parts["n"])), rule="rank.band")


def on_tops(recorder: Recorder, figure: Figure, context: Context) -> None:
    """`A, B và C chiếm ba vị trí dẫn đầu`: each is in the band, in no order that is told."""
    many = parse_count(figure.parts["n"]) or 0
    owners = [*context.peers(), context]
    if context.owns() and many == len(owners) and not denied(recorder, figure, context):
        for own in owners:
            recorder.add_rank(figure, own, band=(1, many), rule="rank.band")
