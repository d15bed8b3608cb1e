"""Whether a figure can be of an index that its own sentence does not name."""

from __future__ import annotations

import re
from functools import cache

from extractors.figures import Figure
from extractors.measure_context import Context
from extractors.measure_records import Recorder
from extractors.wordlists import wordings

_WORD = re.compile(r"\w+")


_HEAD = re.compile(
    r"(?:^|[,;:.(\n])(?P<words>[^,;:.(\n]{0,120})(?<!\w)của\s+(?:(?:tỉnh|thành phố|tp\.?|toàn)\s+)?$"
)
"""What the place has, in the owner's own segment: `Đội bóng đá nữ của tỉnh`."""
_SPARE = 2
"""So many other words may stand between: `tỉnh cán đích ở vị trí thứ 2`."""


@cache
def _bridge_words() -> frozenset[str]:
    return frozenset(word for wording in wordings("measures.toml")["bridge"] for word in wording.split())


def bridged(recorder: Recorder, figure: Figure, context: Context) -> bool:
    """True where the sentence names the index, or leads from its owner to the figure by words of no content.

    A sentence that goes on with the index of the one before may speak of something else: `tỉnh thu hút 25 dự án,
    xếp thứ 8/63`.
    """
    if context.named:
        return True
    if not _is_index_s(recorder, context):
        return False
    start = context.owner_end if context.owner_end is not None else context.owner_start
    if start is None or start > figure.start:
        return True
    return _strange_words(recorder.doc.folded, start, figure.start) <= _SPARE


def right_after_field(recorder: Recorder, figure: Figure, context: Context) -> bool:
    """`Gia nhập thị trường 7,05`: only blanks and a quotation mark part the field from its value."""
    if context.component is None or context.owner_end is None or context.owner_end > figure.start:
        return False
    return not recorder.doc.folded[context.owner_end : figure.start].strip(' "”“')


def goes_on(recorder: Recorder, figure: Figure, context: Context, out_of: int) -> bool:
    """`A xếp thứ 5/63, B 26/63`: right after the next field another place among as many."""
    last = recorder.sentence_rankings[-1:]
    return bool(last) and last[0].out_of == out_of and right_after_field(recorder, figure, context)


def _is_index_s(recorder: Recorder, context: Context) -> bool:
    """False where the owner's place only says whose something else is."""
    at = context.owner_start
    if at is None:
        return True
    folded = recorder.doc.folded
    if folded.startswith("của ", at):
        at += len("của ")
    head = _HEAD.search(folded, max(0, at - 160), at)
    return head is None or _strange_words(folded, *head.span("words")) == 0


def _strange_words(folded: str, start: int, end: int) -> int:
    """How many words between the offsets have a content of their own."""
    known = _bridge_words()
    words = (match[0] for match in _WORD.finditer(folded, start, end))
    return sum(1 for word in words if word not in known and not word[0].isdigit())
