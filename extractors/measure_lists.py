"""Ordered lists of places: `3 đơn vị dẫn đầu lần lượt là A với …, B với … và C với …`."""

from __future__ import annotations

import re
from typing import Any

from extractors.figures import Figure
from extractors.indices import ComponentMention, IndexMention
from extractors.measure_context import Context
from extractors.measure_records import Recorder
from extractors.numbers import parse_count, parse_decimal
from extractors.subjects import SubjectMention

_ITEM = re.compile(r"(?P<n>\d{1,4}(?:[.,]\d{1,4})?)\s*(?P<u>điểm|%)?")


def read_list(recorder: Recorder, mentions: list[Any], at: int, context: Context) -> int:
    """Gives each subject of the list its place and its value; returns the index of the last mention used.

    Without `lần lượt` the order counts only where each has a value and the values fall (or, from the end, fall too);
    else each is in the band of the first so many.
    """
    figure: Figure = mentions[at]
    many = parse_count(figure.parts["n"]) or 0
    bottom = "cuối" in figure.parts["end"] or "thấp" in figure.parts["end"]
    entries, used = _entries(mentions, at, many)
    context.counted = context.foreign = False
    context.owner = True
    if not context.index or not entries or context.goal:
        return at
    values = [value for _, value in entries if value is not None]
    falling = len(values) == len(entries) and values == sorted(values, reverse=True)
    in_turn = "turn" in figure.parts or "lần lượt" in recorder.doc.folded[figure.start : figure.end]
    for number, (mention, _) in enumerate(entries, 1):
        own = context.copy()
        own.subject = mention.subject or context.subject
        whole = Figure("rank", figure.start, mentions[used].end)
        own.owner_start = None
        if not (in_turn or falling):
            if not bottom:
                recorder.add_rank(whole, own, band=(1, many), rule="rank.list-band")
        elif bottom:
            recorder.add_rank(whole, own, from_bottom=len(entries) - number + 1, rule="rank.list")
        else:
            recorder.add_rank(whole, own, rank=number, rule="rank.list")
    _add_values(recorder, mentions, at, used, context)
    return used


def _entries(mentions: list[Any], at: int, many: int) -> tuple[list[tuple[SubjectMention, float | None]], int]:
    entries: list[tuple[SubjectMention, float | None]] = []
    used = at
    for number in range(at + 1, len(mentions)):
        mention = mentions[number]
        if isinstance(mention, SubjectMention) and len(entries) < many:
            entries.append((mention, None))
            used = number
        elif isinstance(mention, Figure) and mention.kind == "value" and entries and entries[-1][1] is None:
            entries[-1] = (entries[-1][0], parse_decimal(mention.parts["n"]))
            used = number
        elif isinstance(mention, Figure) and mention.kind in ("open", "close") and entries:
            continue
        elif len(entries) >= many or isinstance(mention, Figure):
            break
    return (entries if len(entries) == many else []), used


def _add_values(recorder: Recorder, mentions: list[Any], at: int, used: int, context: Context) -> None:
    for number in range(at + 1, used + 1):
        mention = mentions[number]
        if isinstance(mention, SubjectMention):
            context.subject = mention.subject
            context.owner_start = mention.start
        elif isinstance(mention, Figure) and mention.kind == "value":
            unit = "%" if mention.parts.get("u") == "%" else "diem"
            recorder.add_score(mention, context, parse_decimal(mention.parts["n"]), unit, rule="score.list")


def read_turns(recorder: Recorder, mentions: list[Any], at: int, context: Context) -> None:
    """`A và B lần lượt đạt x và y`: the last figures go to the last owners named, in order."""
    figure: Figure = mentions[at]
    if not context.index or context.goal or context.foreign:
        return
    items = list(_ITEM.finditer(figure.parts["list"]))
    owners = _owners(mentions, at, len(items))
    if len(owners) != len(items):
        return
    for owner, item in zip(owners, items, strict=True):
        own = context.copy()
        own.owner, own.owner_start = True, owner.start
        if isinstance(owner, SubjectMention):
            own.subject = owner.subject
        elif isinstance(owner, IndexMention):
            own.index, own.component, own.component_name = owner.code, None, None
        else:
            named = owner.code_in(context.index)
            if named is None:
                continue
            own.index, own.component = named
            own.component_name = recorder.doc.text[owner.start : owner.end]
        if "place" in figure.parts:
            recorder.add_rank(figure, own, rank=int(item["n"]), rule="rank.in-turn")
        else:
            unit = "%" if item["u"] == "%" else "diem"
            recorder.add_score(figure, own, parse_decimal(item["n"]), unit, rule="score.in-turn")


def _owners(mentions: list[Any], at: int, many: int) -> list[Any]:
    """The last so many subjects, fields or indices before the figure, all of one kind."""
    for kind in (SubjectMention, ComponentMention, IndexMention):
        before = [m for m in mentions[:at] if isinstance(m, kind)]
        nearest = next((m for m in reversed(mentions[:at]) if not isinstance(m, Figure)), None)
        if len(before) >= many and isinstance(nearest, kind):
            return before[-many:]
    return []
