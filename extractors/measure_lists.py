"""Ordered lists of places and values: `3 đơn vị dẫn đầu lần lượt là A …, B …`, `A và B lần lượt đạt x và y`."""

from __future__ import annotations

import re
from typing import Any

from extractors.document import Document
from extractors.figure_lists import IN_TURN
from extractors.figure_parts import COUNT, PLACE, POINTS, SPELT, STEPS
from extractors.figures import MEASURING, Figure
from extractors.indices import ComponentMention, IndexMention, field_in
from extractors.measure_context import Context, Field
from extractors.measure_order import listed
from extractors.measure_records import Recorder
from extractors.measure_values import read_value
from extractors.numbers import parse_count, parse_decimal
from extractors.subjects import SubjectMention

_ITEM = re.compile(
    rf"(?:{PLACE}\s*)?(?P<w>{SPELT})|(?P<p>{PLACE}\s*)?(?P<n>\d{{1,4}}(?:[.,]\d{{1,4}})?)(?:\s*(?P<u>{POINTS}|{STEPS})|\s*/\s*(?P<o>\d{{1,3}}))?(?:\s*\((?P<b>[^()]{{0,80}})\))?"
)
_OF_YEAR = re.compile(r"\s*(?:năm\s+)?((?:19|20)\d\d)\s*")
_WAY = re.compile(r"(?<!\w)(?:tăng|giảm|tụt)(?!\w)")
_CONTINUED = re.compile(r"(?<!\w)(?:tiếp theo|còn lại|kế tiếp|tiếp đến|kế đến)[^.;]{0,60}$")
_OF_YEARS = re.compile(
    r"(?<!\w)(?:các|những|từng|qua các|\d|hai|ba|bốn|năm) năm(?: (?:đó|này|trên|nêu trên|ấy))?(?!\w)[^,.;:()\d]*$"
)
_IN_TURN = re.compile(rf"(?<!\w){IN_TURN}(?!\w)")
_IN_ORDER = re.compile(r"(?<!\w)thứ tự\s+(?:của\s+)?(?:các\s+|những\s+)?$")
"""`thứ tự 5 vị trí đầu là …`"""
_SOME_FIELDS = re.compile(
    rf"(?<!\w)(?P<n>{COUNT})\s+(?:trụ cột|chỉ số|lĩnh vực|nội dung|tiêu chí)(?:\s+thành phần)?"
    r"\s+(?P<end>đầu tiên|đầu|trước|sau|cuối)\s+(?:đều\s+|đã\s+|cùng\s+)?(?:tăng|giảm|tụt|xếp|đứng|đạt)?\s*$"
)
_NEAR = 50
_RANKED = re.compile(r"(?<!\w)(?:thứ hạng|xếp hạng|vị trí|hạng)[^.;]{0,80}$")


_MOVE_RANKED = re.compile(
    r"(?<!\w)(?:tăng|giảm|tụt|thụt|lùi|rớt|sụt|cải thiện|bứt phá)(?! thiểu)(?!\w)[^,;:]{0,40}$"
)


def ranks_change(words: str) -> bool:
    """True where the words before `cao nhất` say that the rise or fall is ranked: `5 tỉnh có mức tăng … cao nhất`."""
    return _MOVE_RANKED.search(words) is not None


class Listing:
    """A list of places being read: its subjects so far, and what was recorded for each."""

    def __init__(self, figure: Figure, doc: Document) -> None:
        parts = figure.parts
        self.figure = figure
        self.many = parse_count(parts["n"]) or 0
        self.bottom = any(word in parts["end"] for word in ("cuối", "thấp"))
        before = max(0, figure.start - 24)
        self.in_turn = (
            _IN_TURN.search(doc.folded, figure.start, figure.end) is not None
            or _IN_ORDER.search(doc.folded, before, figure.start) is not None
        )
        self.continued = _CONTINUED.search(doc.folded, max(0, figure.start - 80), figure.start) is not None
        self._entries: list[tuple[SubjectMention, Context]] = []
        self._first_score = 0

    def add(self, mention: SubjectMention, context: Context, recorder: Recorder) -> None:
        """Another subject; the list ends by itself after as many as it counts."""
        if not self._entries:
            self._first_score = len(recorder.scores)
        if len(self._entries) < self.many:
            self._entries.append((mention, context.copy(owner_start=None)))

    def finish(self, recorder: Recorder) -> None:
        """Ranks for the subjects.

        Without `lần lượt` the order counts only where each has a value and the values fall; else each is in the band
        of the first so many. A list that only goes on with another one has no places of its own.
        """
        entries = self._entries
        if not entries or self.continued or _ranked(entries, recorder):
            return
        complete = len(entries) == self.many
        values = [_value(context, recorder, self._first_score) for _, context in entries]
        falling = None not in values and values == sorted(values, reverse=True)  # type: ignore[type-var]
        ordered = complete and (self.in_turn or (falling and len(values) > 1))
        whole = Figure("rank", self.figure.start, entries[-1][0].end)
        for number, (_, context) in enumerate(entries, 1):
            if ordered and self.bottom:
                recorder.add_rank(whole, context, from_bottom=len(entries) - number + 1, rule="rank.list")
            elif ordered:
                recorder.add_rank(whole, context, rank=number, rule="rank.list")
            elif not self.bottom and self.many > 1:
                recorder.add_rank(whole, context, band=(1, self.many), rule="rank.list-band")


def _ranked(entries: list[tuple[SubjectMention, Context]], recorder: Recorder) -> bool:
    """True where the list states the places itself."""
    subjects = [recorder.subject_in(context) for _, context in entries]
    return any(r.subject in subjects and r.rank is not None for r in recorder.sentence_rankings)


def _value(context: Context, recorder: Recorder, first: int) -> float | None:
    subject = recorder.subject_in(context)
    return next(
        (s.value for s in recorder.scores[first:] if s.subject == subject and s.component is None), None
    )


def read_turns(recorder: Recorder, mentions: list[Any], at: int, context: Context) -> None:
    """`A và B lần lượt đạt x và y`: the figures go to the years, subjects, fields or indices named before, in order."""
    figure: Figure = mentions[at]
    if not context.index or context.goal or context.hypothesis or context.foreign:
        return
    context.also = []
    items = list(_ITEM.finditer(listed(figure)))
    owners = _dated(items, context) or _owners(figure, mentions[:at], len(items), context, recorder)
    list_start = recorder.doc.folded.index(listed(figure), figure.start)
    way = _WAY.search(recorder.doc.folded, max(0, figure.start - 8), list_start)
    if way is not None:
        _change_in_turn(
            recorder, figure, list(zip(owners, items, strict=False)), 1 if way[0] == "tăng" else -1
        )
        return
    places = _are_places(recorder, figure, items)
    for own, item in zip(owners, items, strict=False):
        if places:
            last = item["o"] or items[-1]["o"]
            out_of = int(last) if last else None
            rank = parse_count(item["n"] or item["w"])
            made = recorder.add_rank(figure, own, rank=rank, out_of=out_of, rule="rank.in-turn")
            recorder.settle(made, own, whose=True)
        else:
            unit = "%" if (item["u"] or "").startswith("%") or _shared_percent(items, item) else "diem"
            recorder.add_score(figure, own, read_value(item["n"], own), unit, rule="score.in-turn")


def _change_in_turn(
    recorder: Recorder, figure: Figure, changes: list[tuple[Context, re.Match[str]]], sign: int
) -> None:
    """`lần lượt tăng 2,1% và 1,3%`: a unit that only the last figure has is all of theirs."""
    shared = changes[-1][1]["u"] if changes else None
    for own, item in changes:
        unit = item["u"] or shared
        if unit is not None:
            recorder.change(figure, own, sign * parse_decimal(item["n"]), unit)


def _shared_percent(items: list[re.Match[str]], item: re.Match[str]) -> bool:
    return not item["u"] and (items[-1]["u"] or "").startswith("%")


def _are_places(recorder: Recorder, figure: Figure, items: list[re.Match[str]]) -> bool:
    if "spelt" in figure.parts:
        return True
    if any(item["w"] for item in items):
        return False
    whole = all(item["n"].isdigit() and len(item["n"]) <= 3 and not item["u"] for item in items)
    if not whole:
        return False
    named = "place" in figure.parts or any(item["p"] or item["o"] for item in items)
    return named or _RANKED.search(recorder.doc.folded, max(0, figure.start - 100), figure.start) is not None


def _dated(items: list[re.Match[str]], context: Context) -> list[Context]:
    """`lần lượt đứng hạng 12 (năm 2022) và hạng 9 (năm 2023)`: each has its own year; none where one lacks it."""
    years = [_OF_YEAR.fullmatch(item["b"] or "") for item in items]
    found = [
        context.copy(year=int(year[1]), dated=True, owner_start=None) for year in years if year is not None
    ]
    return found if len(found) == len(items) else []


def _owners(
    figure: Figure, mentions: list[Any], many: int, context: Context, recorder: Recorder
) -> list[Context]:
    """Contexts for the last so many years, subjects, fields or indices; none where no kind has that many."""
    if "years" in figure.parts:
        return [context.copy(year=int(year), dated=True) for year in figure.parts["years"].split()]
    for near in (_after_last_measure(mentions), mentions):
        years = dict.fromkeys(y for m in near if isinstance(m, Figure) for y in _years(m))
        if len(years) == many:
            return [context.copy(year=year) for year in years]
    if len(context.years_last) == many and _OF_YEARS.search(
        recorder.doc.folded, max(0, figure.start - _NEAR), figure.start
    ):
        return [context.copy(year=year, dated=True) for year in context.years_last]
    for kind in (SubjectMention, ComponentMention, IndexMention):
        owners: list[Any] = [m for m in mentions if isinstance(m, kind)]
        if kind is ComponentMention:
            owners = _meant(recorder, figure, owners)
        if len(owners) >= many:
            found = [_context_of(m, context, recorder) for m in owners[-many:]]
            return [own for own in found if own is not None] if None not in found else []
    counted = any(isinstance(m, Figure) and m.kind == "count" for m in mentions)
    earlier = context.listed_last if counted and len(context.listed_last) == many else []
    return [context.copy(subject=subject) for subject in earlier]


def _meant(recorder: Recorder, figure: Figure, fields: list[Any]) -> list[Any]:
    """The fields, or the first or last so many where the words right before say so: `hai chỉ số đầu lần lượt tăng …`."""
    words = _SOME_FIELDS.search(recorder.doc.folded, max(0, figure.start - 60), figure.start)
    many = parse_count(words["n"]) if words else None
    if words is None or many is None:
        return fields
    return fields[:many] if words["end"].startswith(("đầu", "trước")) else fields[-many:]


def _after_last_measure(mentions: list[Any]) -> list[Any]:
    """The mentions of the clause that no other value or place is in yet."""
    ends = [at for at, m in enumerate(mentions) if isinstance(m, Figure) and m.kind in (*MEASURING, "clause")]
    return mentions[ends[-1] + 1 :] if ends else mentions


def _years(figure: Figure) -> list[int]:
    if figure.kind == "years":
        return list(range(int(figure.parts["from"]), int(figure.parts["to"]) + 1))
    return [int(figure.parts["y"])] if figure.kind == "year" else []


def _context_of(mention: Any, context: Context, recorder: Recorder) -> Context | None:
    if isinstance(mention, SubjectMention):
        return context.copy(subject=mention.subject or recorder.own, owner_start=mention.start)
    if isinstance(mention, IndexMention):
        return context.copy(index=mention.code, component=None, owner_start=mention.start)
    words = recorder.doc.text[mention.start : mention.end]
    named = field_in(mention, words, context.index)
    if named is None:
        return None
    return context.copy(index=named[0], component=Field(named[1], words), owner_start=mention.start)
