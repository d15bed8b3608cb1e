"""One sentence of measures: who owns each figure, by the indices, fields and subjects named around it."""

from __future__ import annotations

import re

from extractors.criteria import is_criterion
from extractors.document import Document, Span
from extractors.figures import Figure, find_figures
from extractors.indices import ComponentMention, IndexMention
from extractors.measure_context import Context, Field
from extractors.measure_figures import HANDLERS
from extractors.measure_lists import Listing, read_turns
from extractors.measure_mentions import Mention, collect, is_side, names_mean
from extractors.measure_places import place
from extractors.measure_records import Recorder
from extractors.subjects import SubjectMention, index_for

_JOINS = re.compile(
    r"(?:\s+(?:trong|trên|của|về|tại|ở)\s+[^,.;:]{0,70}?)?\s*(?:vẫn |tiếp tục |lần lượt )?(?:là|thuộc về"
    r"|gọi tên|vẫn là)\s+"
    r"(?:tỉnh |thành phố |tp\.? ?|vùng |huyện |sở |ubnd |thành phố |bộ )*$"
)
_PLACE_WORD = re.compile(r"\s+(?:tỉnh |thành phố |tp\.? ?)?")
_AFTER_COMMA = re.compile(
    r"[^;]{0,150},\s*(?:thì |tỉnh |thành phố |tp\.? ?|pci |par index |papi |dti |chỉ số |đã |ubnd |huyện "
    r"|xã |của |năm \d{4} )*$"
)
_DATED = re.compile(r"\s*(?:của |trong |vào |ở )?\(?")
_HEAD = re.compile(
    r"\s*(?:và |còn |nhưng |trong đó |cũng |chỉ )?(?:với|từ|ở|đạt|được|đứng|xếp|giữ|vị trí|tại)\b[^,]*$|\s*$"
)
_PARTED = re.compile(r"[,;:.(]")
_TRAILING = re.compile(
    r"(?<!\w)(?:về|trong|theo|của|trên|bảng|xếp hạng|điểm|hạng|cả nước|toàn quốc|\d)\s+(?:kết quả\s+|bộ\s+"
    r"|lĩnh vực\s+|đánh giá\s+|bảng\s+"
    r"|mỗi\s+|các\s+|nội dung\s+|chỉ số\s+|xếp hạng\s+|thực hiện\s+|công bố\s+|chung\s+)*$"
)
_GOES_ON = re.compile(r"\s*(?:trong đó|theo đó|cụ thể(?: hơn)?|kết quả|đồng thời|ngoài ra)\b")
_MEASURES = frozenset(
    {"value", "bare", "rank", "first", "last", "most", "least", "second", "rank_move", "leads"}
)
_AFTER_WAITING = _MEASURES | {"change", "signed", "keep", "scale", "group", "band"}
_ORDERED = frozenset({"rank", "first", "second", "last", "most", "least"})


class SentenceReader:
    """Reads sentences one after the other into the recorder."""

    def __init__(self, doc: Document, recorder: Recorder) -> None:
        self.doc = doc
        self.recorder = recorder
        self._waiting: list[Figure] = []
        self._listing: Listing | None = None
        self._named: list[object] = []
        self._clause = 0

    def read(self, span: Span, context: Context, aims: bool) -> None:
        """Adds the sentence's records; the context's index and years go on to the next sentence."""
        mentions = collect(self.doc, span, context)
        context.begin_sentence(aims and not self._reports(mentions))
        self.recorder.begin_sentence()
        self._waiting, self._listing, self._named, self._clause = [], None, [], span.start
        if _GOES_ON.match(self.doc.folded, span.start) or self.recorder.own is None:
            context.subject = context.last
        self._foresee(mentions, 0, context)
        bases = {int(m.parts["y"]) for m in mentions if isinstance(m, Figure) and m.kind == "versus"}
        if len(bases) == 1:
            context.versus = bases.pop()
        stack: list[Context | None] = []
        at = 0
        while at < len(mentions):
            at = self._step(mentions, at, context, stack) + 1
        self._end_clause(context)
        self.recorder.flush()
        others = {repr(s) for s in self._named}
        context.last = self._named[-1] if len(others) == 1 else (context.last if not others else None)  # type: ignore[assignment]

    def _step(self, mentions: list[Mention], at: int, context: Context, stack: list[Context | None]) -> int:
        """Takes one mention into account; returns the index of the last one used."""
        mention = mentions[at]
        made = len(self.recorder.scores) + len(self.recorder.rankings)
        if isinstance(mention, SubjectMention):
            return self._take_subject(mentions, at, context, stack)
        if isinstance(mention, IndexMention):
            self._take_index(mention, context)
        elif isinstance(mention, ComponentMention):
            self._take_component(mention, context)
        elif mention.kind == "open":
            self._open(mentions, at, context, stack)
        elif mention.kind == "close":
            saved = stack.pop() if stack else None
            if saved is not None:
                context.restore(saved)
        else:
            self._take_figure(mentions, at, context)
            if mention.kind == "clause":
                self._clause = mention.end
                self._foresee(mentions, at + 1, context)
        if len(self.recorder.scores) + len(self.recorder.rankings) > made or not isinstance(mention, Figure):
            context.owner_end = mention.end
        return at

    def _reports(self, mentions: list[Mention]) -> bool:
        """Under a news page's headline of aims a change against a stated year is still a report."""
        kinds = {m.kind for m in mentions if isinstance(m, Figure)}
        info = self.doc.info
        news = info is not None and info.doc_type == "tin-tuc"
        return news and {"change", "versus"} <= kinds and "goal" not in kinds

    # -- brackets -----------------------------------------------------------------------------------------------

    def _open(self, mentions: list[Mention], at: int, context: Context, stack: list[Context | None]) -> None:
        """A bracket that only names the index or its year names it for the sentence."""
        inside = []
        for mention in mentions[at + 1 :]:
            if isinstance(mention, Figure) and mention.kind == "close":
                break
            inside.append(mention)
        names = all(
            isinstance(m, IndexMention) or (isinstance(m, Figure) and m.kind == "year") for m in inside
        )
        if names and any(isinstance(m, IndexMention) for m in inside):
            stack.append(None)
            return
        stack.append(context.copy(also=context.also))
        context.bracket = True
        before = mentions[at - 1] if at else None
        kinds = {m.kind for m in inside if isinstance(m, Figure)}
        measures = kinds & _MEASURES and not kinds & {"change", "year", "versus"}
        if isinstance(before, Figure) and before.kind == "versus" and measures:
            beside = mentions[at].start - before.end <= 1
            context.year, context.dated = (
                (int(before.parts["y"]), True) if beside else (context.year, context.dated)
            )
        if context.goal and _tells_past(inside):
            context.goal = False

    # -- owners -------------------------------------------------------------------------------------------------

    def _foresee(self, mentions: list[Mention], at: int, context: Context) -> None:
        """An index that the clause names after its figures (`xếp thứ 5 về PCI`) is theirs; so is a sentence's only one."""
        figures = 0
        codes = {m.code for m in mentions if isinstance(m, IndexMention)}
        for mention in mentions[at:]:
            if isinstance(mention, Figure):
                if mention.kind == "clause" and context.index is not None:
                    return
                figures += mention.kind in _AFTER_WAITING
            elif isinstance(mention, IndexMention):
                alone = context.index is None and len(codes) == 1
                if figures and (alone or self._trails(mention)):
                    context.index, context.index_name, context.named = mention.code, mention.name, True
                return

    def _trails(self, mention: IndexMention) -> bool:
        return (
            _TRAILING.search(self.doc.folded, max(self._clause, mention.start - 40), mention.start)
            is not None
        )

    def _take_index(self, mention: IndexMention, context: Context) -> None:
        if self._trails(mention) and (
            self._of_foreign(mention, context) or (mention.code == context.index and context.owner)
        ):
            context.index, context.named = mention.code, True
            return
        self.recorder.flush()
        context.speak_of(mention.code, mention.name, mention.start)
        if names_mean(self.doc, mention):
            context.mean, context.subject = True, None

    def _of_foreign(self, mention: IndexMention, context: Context) -> bool:
        """`điểm tối đa của mỗi nội dung PAPI`."""
        return context.foreign and "," not in self.doc.folded[context.foreign_end : mention.start]

    def _take_component(self, mention: ComponentMention, context: Context) -> None:
        named = mention.codes[0] if mention.codes[0][0] == "" else mention.code_in(context.index)
        words = self.doc.text[mention.start : mention.end]
        if named is None and is_criterion(context.index, words):
            named = ("", words)
        if named is None:
            return
        if self._trailing_field(mention, Field(named[1], words), named[0] or context.index):
            return
        if not self._waiting:
            self.recorder.flush()
        before = context.copy()
        context.speak_of(named[0] or context.index, context.index_name, mention.start)
        context.component = Field(named[1], words)
        joined = before.component is not None and self._joined(before, mention.start)
        context.run = [*context.run, before] if joined else []
        if context.each is not None:
            place(self.recorder, context.each, context)

    def _take_subject(
        self, mentions: list[Mention], at: int, context: Context, stack: list[Context | None]
    ) -> int:
        mention = mentions[at]
        assert isinstance(mention, SubjectMention)
        following = mentions[at + 1] if at + 1 < len(mentions) else None
        if is_side(self.doc, mention):
            if (
                isinstance(following, Figure)
                and following.kind == "open"
                and following.start - mention.end <= 1
            ):
                stack.append(context.copy(also=context.also))
                context.bracket = True
                context.subject, context.component = mention.subject or self.recorder.own, None
                context.claim(mention.start)
                return at + 1
            return at
        if not self._waiting:
            self.recorder.flush()
        before = context.copy()
        context.subject = mention.subject or self.recorder.own or context.subject
        context.mean = False
        self._named.append(mention.subject)
        if context.index:
            foreign = (
                context.foreign
                and _PARTED.search(self.doc.folded, context.foreign_end, mention.start) is None
            )
            context.claim(mention.start)
            context.foreign = foreign
        if context.component is not None:
            context.run = [own.copy(subject=context.subject) for own in context.run]
        else:
            context.run = (
                [*context.run, before] if before.subject and self._joined(before, mention.start) else []
            )
        context.owner_end = mention.end
        self._release(context)
        if context.queue:
            place(self.recorder, context.queue.pop(0), context)
        if self._listing is not None and context.index:
            self._listing.add(mention, context, self.recorder)
        return at

    def _trailing_field(self, mention: ComponentMention, part: Field, index: str | None) -> bool:
        """`xếp thứ 5 về chỉ số Tính minh bạch`: the field of the figure before it."""
        folded = self.doc.folded
        if not _ABOUT.search(folded, max(self._clause, mention.start - 40), mention.start):
            return False
        last = self.recorder.sentence_end
        near = [r for r in self.recorder.sentence_rankings if r.evidence.end == last and r.component is None]
        if not near or index is None or _PARTED.search(folded, last, mention.start):
            return False
        for record in near:
            record.index = index_for(index, record.subject)  # type: ignore[assignment]
            record.component, record.component_name = part.code, part.name
        return True

    def _joined(self, before: Context, start: int) -> bool:
        """True where only a comma or `và` parts the owner before from the one at ``start``."""
        return _LISTED.fullmatch(self.doc.folded, before.owner_end or 0, start) is not None

    # -- figures ------------------------------------------------------------------------------------------------

    def _take_figure(self, mentions: list[Mention], at: int, context: Context) -> None:
        figure = mentions[at]
        assert isinstance(figure, Figure)
        if figure.kind == "clause":
            self._end_clause(context)
        if figure.kind == "list_of":
            self._begin_list(figure, context)
        elif figure.kind == "turns":
            read_turns(self.recorder, mentions, at, context)
        elif figure.kind == "in_turn":
            if self._listing is not None:
                self._listing.in_turn = True
            context.queue, self._waiting = [f for f in self._waiting if f.kind in _ORDERED], []
        elif figure.kind == "fields":
            self._begin_fields(figure, context)
        elif figure.kind == "same":
            context.also = [other.copy(year=context.year, dated=context.dated) for other in context.run]
        elif self._waiting and figure.kind == "year" and self._dates(figure):
            self._waiting[-1].parts["year"] = figure.parts["y"]
        elif self._waits(mentions, at, context):
            self._waiting.append(figure)
        elif figure.kind in HANDLERS:
            HANDLERS[figure.kind](self.recorder, figure, context)

    def _begin_list(self, figure: Figure, context: Context) -> None:
        year = re.search(r"(?:19|20)\d\d", figure.parts.get("more", "") + figure.parts.get("gap", ""))
        if year:
            context.year, context.dated = int(year[0]), True
        context.counted = context.foreign = False
        context.owner = True
        if context.index and not context.goal and not context.hypothesis:
            self._listing = Listing(figure, self.doc)

    def _begin_fields(self, figure: Figure, context: Context) -> None:
        start = figure.start + self.doc.folded[figure.start : figure.end].index(figure.parts["what"])
        stated = find_figures(self.doc.folded, start, start + len(figure.parts["what"]))
        context.each = next((f for f in stated if f.kind in ("first", "last", "rank")), None)
        for versus in (f for f in stated if f.kind == "versus"):
            HANDLERS["versus"](self.recorder, versus, context)
        context.counted = False

    def _waits(self, mentions: list[Mention], at: int, context: Context) -> bool:
        """True for a figure whose subject comes after it: `Với 43,5 điểm, X …`, `Đứng thứ 10 là X`."""
        figure = mentions[at]
        assert isinstance(figure, Figure)
        if self._waiting and figure.kind in _AFTER_WAITING and not self._named:
            return True
        if figure.kind not in _MEASURES | {"change"} or context.goal or context.hypothesis:
            return False
        following = self._next_subject(mentions, at)
        if following is None:
            return False
        gap = self.doc.folded[figure.end : following.start]
        titled = figure.kind in ("first", "second") and self.doc.folded[figure.start : figure.end].endswith(
            "quân"
        )
        if figure.kind in _ORDERED and (_JOINS.fullmatch(gap) or self._turns_next(mentions, at)):
            return True
        if titled and _PLACE_WORD.fullmatch(gap):
            return True
        heads = list(_PARTED.finditer(self.doc.folded, self._clause, figure.start))
        head = _HEAD.fullmatch(self.doc.folded, heads[-1].end() if heads else self._clause, figure.start)
        if figure.kind == "change" and (head is None or head[0].strip()):
            return False
        return not self._named and head is not None and _AFTER_COMMA.fullmatch(gap) is not None

    def _dates(self, year: Figure) -> bool:
        """`Từ vị trí thứ 31 năm 2021, X …`: the year is the waiting figure's own."""
        return _DATED.fullmatch(self.doc.folded, self._waiting[-1].end, year.start) is not None

    def _next_subject(self, mentions: list[Mention], at: int) -> SubjectMention | None:
        for mention in mentions[at + 1 :]:
            if isinstance(mention, SubjectMention):
                return mention
            if isinstance(mention, Figure) and mention.kind in ("clause", "list_of", "turns"):
                return None
        return None

    def _turns_next(self, mentions: list[Mention], at: int) -> bool:
        """`thứ 5 và thứ 6 lần lượt là`."""
        for mention in mentions[at + 1 : at + 4]:
            if isinstance(mention, Figure) and mention.kind == "in_turn":
                return True
            if not (isinstance(mention, Figure) and mention.kind in _ORDERED):
                return False
        return False

    def _release(self, context: Context) -> None:
        waiting, self._waiting = self._waiting, []
        for figure in waiting:
            year = figure.parts.get("year")
            here = context.copy(year=int(year), dated=True) if year else context
            if year and self.doc.folded.endswith("từ ", 0, figure.start):
                context.versus = int(year)
            if figure.kind in _ORDERED and not context.blocked():
                place(self.recorder, figure, here)
            else:
                HANDLERS[figure.kind](self.recorder, figure, here)

    def _end_clause(self, context: Context) -> None:
        """What still waits belongs to the document's own place; a list that began is complete."""
        if self._waiting and context.index:
            context.owner = True
            self._release(context)
        if self._listing is not None:
            self._listing.finish(self.recorder)
            self._listing = None


_ABOUT = re.compile(
    r"\bvề\s+(?:chỉ số\s+|lĩnh vực\s+|nội dung\s+|tiêu chí\s+)?(?:thành phần\s+|nội dung\s+)?\"?$"
)
_LISTED = re.compile(
    r"[\s\"”“,]*(?:và|,|cùng)?[\s\"“”]*(?:vùng |tỉnh |thành phố |tp\.? ?|huyện |lĩnh vực |chỉ số |sở )*"
)


def _tells_past(inside: list[Mention]) -> bool:
    """True where a bracket in a goal opens with a year, and strives for nothing itself."""
    for mention in inside[:3]:
        if isinstance(mention, Figure) and mention.kind == "year":
            return True
        if isinstance(mention, Figure) and mention.kind == "goal":
            return False
    return False
