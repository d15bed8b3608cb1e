"""One sentence of measures: who owns each figure, by the indices, fields and subjects named before it."""

from __future__ import annotations

import re
from typing import Any

from extractors.document import Document, Span
from extractors.figures import Figure, find_figures
from extractors.indices import ComponentMention, IndexMention, find_criteria, find_names
from extractors.measure_context import Context
from extractors.measure_figures import HANDLERS, place
from extractors.measure_lists import read_list, read_turns
from extractors.measure_records import Recorder
from extractors.subjects import SubjectMention, find_subjects

_SATISFACTION = re.compile(r"(?:mức độ|tỷ lệ|tỉ lệ) hài lòng")
_FIGURE_NEXT = re.compile(r"\s*(?:đạt\s*)?\d")
_JOINS = re.compile(r"\s+là\s+(?:vùng |tỉnh |thành phố |huyện |sở )?$")
_AND = re.compile(r"(?:\s|,|và|vùng|tỉnh|huyện|thành phố)*$")

Mention = IndexMention | ComponentMention | SubjectMention | Figure


class SentenceReader:
    """Reads sentences one after the other into the recorder."""

    def __init__(self, doc: Document, recorder: Recorder) -> None:
        self.doc = doc
        self.recorder = recorder

    def read(self, span: Span, context: Context, aims: bool) -> None:
        """Adds the sentence's records; the context's index and years go on to the next sentence."""
        mentions = self._mentions(span, context)
        context.begin_sentence(aims)
        self.recorder.begin_sentence()
        stack: list[Context] = []
        at = 0
        while at < len(mentions):
            mention = mentions[at]
            kind = mention.kind if isinstance(mention, Figure) else ""
            if kind == "open":
                stack.append(context.copy())
                if aims and _tells_past(mentions, at):
                    context.goal = False
            elif kind == "close":
                if stack:
                    context.restore(stack.pop())
            elif kind == "list_of":
                at = read_list(self.recorder, mentions, at, context)
            elif kind == "turns":
                read_turns(self.recorder, mentions, at, context)
            elif kind == "same":
                context.sharing = self._sharing(mentions, at)
            else:
                self._step(mention, context, mentions, at)
            at += 1
        self.recorder.flush()

    def _mentions(self, span: Span, context: Context) -> list[Mention]:
        names: list[Any] = list(find_names(self.doc.folded, span.start, span.end))
        names += find_criteria(self.doc, span, names) + self._satisfaction(span, context)
        figures = find_figures(self.doc.folded, span.start, span.end)
        years = [int(f.parts["y"]) for f in figures if f.kind == "year"]
        subjects = find_subjects(self.doc, span.start, span.end, years[0] if years else context.year)
        subjects = [s for s in subjects if not any(s.start < n.end and s.end > n.start for n in names)]
        counted = {s.start for s in subjects}
        figures = [f for f in figures if not (f.kind == "count" and f.start in counted)]
        return sorted([*names, *subjects, *figures], key=lambda m: (m.start, isinstance(m, Figure)))

    def _satisfaction(self, span: Span, context: Context) -> list[IndexMention]:
        """`mức độ hài lòng` names SIPAS only with sự phục vụ, or as a bare figure beside another index's."""
        found = []
        for match in _SATISFACTION.finditer(self.doc.folded, span.start, span.end):
            rest = self.doc.folded[match.end() : min(span.end, match.end() + 140)]
            before = find_names(self.doc.folded, span.start, match.start())
            beside = context.index is not None or any(isinstance(n, IndexMention) for n in before)
            if "sự phục vụ" in rest or (beside and _FIGURE_NEXT.match(rest)):
                found.append(IndexMention(match.start(), match.end(), "SIPAS"))
        return found

    def _step(self, mention: Mention, context: Context, mentions: list[Mention], at: int) -> None:
        if isinstance(mention, IndexMention):
            self.recorder.flush()
            context.speak_of(mention.code, mention.name, mention.start)
        elif isinstance(mention, ComponentMention):
            self._take_component(mention, context)
        elif isinstance(mention, SubjectMention):
            self._take_subject(mention, context, mentions, at)
        elif mention.kind in HANDLERS:
            HANDLERS[mention.kind](self.recorder, mention, context)

    def _take_component(self, mention: ComponentMention, context: Context) -> None:
        named = mention.codes[0] if mention.codes[0][0] == "" else mention.code_in(context.index)
        if named is None:
            return
        self.recorder.flush()
        context.speak_of(named[0] or context.index, context.index_name, mention.start)
        context.component, context.component_name = named[1], self.doc.text[mention.start : mention.end]

    def _take_subject(self, mention: SubjectMention, context: Context, mentions: list[Mention], at: int) -> None:
        self.recorder.flush()
        context.subject = mention.subject or self.recorder.own
        if not context.index:
            return
        context.owner, context.counted, context.owner_start = True, False, mention.start
        before = mentions[at - 1] if at else None
        if isinstance(before, Figure) and before.kind in ("first", "last", "rank"):
            if _JOINS.fullmatch(self.doc.folded[before.end : mention.start]):
                place(self.recorder, before, context)

    def _sharing(self, mentions: list[Mention], at: int) -> list[Any]:
        """The subjects before the last one in `A và B có cùng …`: they share the value that follows."""
        shared: list[Any] = []
        last: SubjectMention | None = None
        for mention in reversed(mentions[:at]):
            if not isinstance(mention, SubjectMention):
                break
            if last is not None:
                if not _AND.fullmatch(self.doc.folded[mention.end : last.start]):
                    break
                shared.append(mention.subject or self.recorder.own)
            last = mention
        return shared


def _tells_past(mentions: list[Mention], at: int) -> bool:
    """True where a bracket in a goal opens with a year, and strives for nothing itself."""
    for mention in mentions[at + 1 : at + 4]:
        if isinstance(mention, Figure) and mention.kind == "year":
            return True
        if isinstance(mention, Figure) and mention.kind in ("goal", "close"):
            return False
    return False
