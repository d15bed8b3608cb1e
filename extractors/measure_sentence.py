"""One sentence of measures: who owns each figure, by the indices, fields and subjects named around it."""

from __future__ import annotations

import re

from extractors.document import Document, Span
from extractors.figures import Figure, find_figures
from extractors.indices import ComponentMention, IndexMention
from extractors.measure_captions import sets_maxima
from extractors.measure_context import Context
from extractors.measure_figures import HANDLERS
from extractors.measure_lists import Listing, ranks_change, read_turns
from extractors.measure_mentions import Mention, collect
from extractors.measure_owners import foresee, take_component, take_index, take_subject
from extractors.measure_progress import MEASURES, ORDERED, Progress
from extractors.measure_records import Recorder
from extractors.measure_sequel import Sequel
from extractors.measure_waiting import dates_waiting, end_clause, end_list, waits
from extractors.numbers import parse_count
from extractors.subjects import SubjectMention
from schemas.subject import Subject

_GOES_ON = re.compile(r"\s*(?:trong đó|theo đó|cụ thể(?: hơn)?|kết quả(?=,)|đồng thời|ngoài ra)\b")
_OF_THAT_YEAR = re.compile(r"\s?|\s(?:của|tại|ở)\s[^,.;:()\d]{2,40}\s")
"""From `so với năm 2020` to a bracket of that year's figures: `so với năm 2020 của hai tỉnh cũ (…)`."""
_WIDEST = 24
"""So many mentions of a bracket tell what it is."""
_YEAR = re.compile(r"(?:19|20)\d\d")


class SentenceReader:
    """Reads sentences one after the other into the recorder."""

    def __init__(self, doc: Document, recorder: Recorder) -> None:
        self.doc = doc
        self.recorder = recorder
        self._progress = Progress(doc, recorder)

    def read(self, span: Span, context: Context, aims: bool) -> None:
        """Adds the sentence's records; the context's index and years go on to the next sentence."""
        mentions = collect(self.doc, span, context)
        before = context.year, context.carried
        self._begin(span, mentions, context, aims)
        at = 0
        while at < len(mentions):
            at = self._step(mentions, at, context) + 1
        end_clause(self._progress, context)
        self.recorder.flush()
        self._date_all(mentions)
        if context.hypothesis:
            context.year, context.carried = before
        context.last = self._progress.lone_subject(context.last)
        context.listed_last = self._progress.measured() or context.listed_last
        context.years_last = self._progress.years() or context.years_last

    def _date_all(self, mentions: list[Mention]) -> None:
        """The one year that a sentence names, though only after a semicolon, is that of its undated figures too."""
        years = {m.parts["y"] for m in mentions if isinstance(m, Figure) and m.kind in ("year", "versus")}
        if len(years) == 1 and not any(isinstance(m, Figure) and m.kind == "versus" for m in mentions):
            for record in (*self.recorder.sentence_scores, *self.recorder.sentence_rankings):
                record.year = record.year or int(next(iter(years)))

    def _begin(self, span: Span, mentions: list[Mention], context: Context, aims: bool) -> None:
        context.begin_sentence(aims and not self._reports(mentions))
        context.maxima = sets_maxima(self.doc.folded[span.start : span.end])
        self.recorder.begin_sentence()
        self._progress.begin(span.start)
        if _GOES_ON.match(self.doc.folded, span.start) or self.recorder.own is None:
            context.subject = context.last
        elif not any(isinstance(m, IndexMention) for m in mentions):
            context.subject = self._own_department(context)
        foresee(self._progress, mentions, 0, context)
        bases = {int(m.parts["y"]) for m in mentions if isinstance(m, Figure) and m.kind == "versus"}
        if len(bases) == 1:
            context.versus = base = bases.pop()
            dated = any(isinstance(m, Figure) and m.kind in ("year", "years", "past") for m in mentions)
            if not dated and context.year is not None and (context.carried or context.year <= base):
                context.year = base + 1

    def _own_department(self, context: Context) -> Subject | None:
        """In a department's own document a sentence goes on with the department that the one before measured."""
        issuer = (self.doc.info.issuer if self.doc.info else None) or ""
        measured = (s for s in context.listed_last if s.kind == "so-nganh")
        return next((s for s in measured if issuer.startswith(s.name)), None)

    def _reports(self, mentions: list[Mention]) -> bool:
        """Under a news page's headline of aims a change against a stated year is still a report."""
        kinds = {m.kind for m in mentions if isinstance(m, Figure)}
        info = self.doc.info
        news = info is not None and info.doc_type == "tin-tuc"
        return news and {"change", "versus"} <= kinds and "goal" not in kinds

    def _step(self, mentions: list[Mention], at: int, context: Context) -> int:
        """Takes one mention into account; returns the index of the last one used."""
        mention = mentions[at]
        if isinstance(mention, SubjectMention):
            return take_subject(self._progress, mentions, at, context)
        made = len(self.recorder.scores) + len(self.recorder.rankings)
        if isinstance(mention, IndexMention):
            take_index(self._progress, mention, context)
        elif isinstance(mention, ComponentMention):
            take_component(self._progress, mention, context)
        elif mention.kind == "open":
            self._open(mentions, at, context)
        elif mention.kind == "close":
            saved = self._progress.brackets.pop() if self._progress.brackets else None
            if saved is not None:
                context.restore(saved)
        else:
            self._take_figure(mentions, at, context)
        if not isinstance(mention, Figure) or len(self.recorder.scores) + len(self.recorder.rankings) > made:
            context.owner_end = mention.end
        return at

    # -- brackets -------------------------------------------------------------------------------------------

    def _open(self, mentions: list[Mention], at: int, context: Context) -> None:
        """A bracket that only names the index or its year names it for the sentence; others are asides."""
        inside = _inside(mentions, at)
        if _names_index(inside):
            self._progress.brackets.append(None)
            return
        self._progress.brackets.append(context.copy(also=context.also, run=context.run))
        context.bracket = True
        year = _year_before(self.doc, mentions, at, inside)
        if year is not None:
            context.year, context.dated, context.goal = year, True, False
        if context.goal and _tells_past(inside):
            context.goal = False

    # -- figures --------------------------------------------------------------------------------------------

    def _take_figure(self, mentions: list[Mention], at: int, context: Context) -> None:
        figure, progress = mentions[at], self._progress
        assert isinstance(figure, Figure)
        if figure.kind == "list_of":
            self._begin_list(figure, context)
        elif figure.kind == "sequel":
            self._go_on(figure, context)
        elif figure.kind == "turns":
            read_turns(self.recorder, mentions, at, context)
        elif figure.kind == "in_turn":
            self._take_turns(context)
        elif figure.kind == "fields":
            self._begin_fields(figure, context)
        elif figure.kind == "same":
            now = {"index": context.index, "year": context.year, "dated": context.dated}
            context.also = [other.copy(**now) for other in context.peers()]
        elif figure.kind == "clause":
            end_clause(progress, context)
            HANDLERS["clause"](self.recorder, figure, context)
            progress.clause = figure.end
            foresee(progress, mentions, at + 1, context)
        elif figure.kind == "year" and dates_waiting(progress, figure):
            return
        elif waits(progress, mentions, at, context):
            progress.waiting.append(figure)
        elif figure.kind in HANDLERS:
            HANDLERS[figure.kind](self.recorder, figure, context)

    def _take_turns(self, context: Context) -> None:
        """`lần lượt là` before a list: its subjects have the places that wait, or the list's own, in order."""
        if self._progress.listing is not None:
            self._progress.listing.in_turn = True
        context.queue = [f for f in self._progress.waiting if f.kind in ORDERED]
        self._progress.waiting = []

    def _begin_list(self, figure: Figure, context: Context) -> None:
        """`3 đơn vị dẫn đầu năm 2022 là`: the subjects that follow are of the list."""
        year = _YEAR.search(figure.parts.get("more", "") + figure.parts.get("gap", ""))
        if year:
            context.year, context.dated = int(year[0]), True
        context.counted = context.foreign = False
        context.owner = True
        moved = ranks_change(figure.parts.get("gap", ""))
        if context.index and not (context.goal or context.hypothesis or moved):
            self._progress.listing = Listing(figure, self.doc)

    def _go_on(self, figure: Figure, context: Context) -> None:
        """`tiếp theo là`: the subjects that follow have the places after the one stated last."""
        end_list(self._progress)
        after = self.recorder.rankings[-1:] if not context.goal and not context.hypothesis else []
        if after and after[0] in self.recorder.paragraph_rankings and after[0].rank is not None:
            part = context.component.code if context.component else None
            if after[0].component == part and context.index:
                self._progress.listing = Sequel(figure, self.doc, after[0])
                context.owner, context.counted, context.foreign = True, False, False

    def _begin_fields(self, figure: Figure, context: Context) -> None:
        """`hai chỉ số thành phần dẫn đầu cả nước là`: each field that follows has the place."""
        start = figure.start + self.doc.folded[figure.start : figure.end].index(figure.parts["what"])
        stated = find_figures(self.doc.folded, start, start + len(figure.parts["what"]))
        context.each = next((f for f in stated if f.kind in ("first", "last", "rank", "group", "band")), None)
        context.each_left = parse_count(figure.parts["n"]) or 0
        for versus in (f for f in stated if f.kind == "versus"):
            HANDLERS["versus"](self.recorder, versus, context)
        context.counted = False


def _inside(mentions: list[Mention], at: int) -> list[Mention]:
    """What stands in the bracket that opens at the index, or the beginning of it."""
    inside: list[Mention] = []
    for mention in mentions[at + 1 : at + 1 + _WIDEST]:
        if isinstance(mention, Figure) and mention.kind == "close":
            break
        inside.append(mention)
    return inside


def _names_index(inside: list[Mention]) -> bool:
    others = [m for m in inside if not isinstance(m, IndexMention)]
    years = all(isinstance(m, Figure) and m.kind == "year" for m in others)
    return years and len(others) < len(inside)


def _year_before(doc: Document, mentions: list[Mention], at: int, inside: list[Mention]) -> int | None:
    """`so với năm 2020 (đứng thứ 36/63)`: the bracket's figures are of the year that it follows."""
    near = (m for m in mentions[max(0, at - 3) : at] if isinstance(m, Figure) and m.kind == "versus")
    before = next((m for m in near if _OF_THAT_YEAR.fullmatch(doc.folded, m.end, mentions[at].start)), None)
    if before is None:
        return None
    kinds = {m.kind for m in inside if isinstance(m, Figure)}
    return int(before.parts["y"]) if kinds & MEASURES and not kinds & {"change", "year", "versus"} else None


def _tells_past(inside: list[Mention]) -> bool:
    """True where a bracket in a goal opens with a year, and strives for nothing itself."""
    for mention in inside[:3]:
        if isinstance(mention, Figure) and mention.kind == "year":
            return True
        if isinstance(mention, Figure) and mention.kind == "goal":
            return False
    return False
