"""Makes scores and rankings from figures, and gives each the change that the sentence states beside it."""

from __future__ import annotations

from typing import Any

from extractors.document import Document, Span
from extractors.figures import Figure
from extractors.local_indices import LOWER_KINDS, index_for
from extractors.measure_context import Context
from extractors.subject_own import own_province, own_subject
from extractors.subjects import is_group
from schemas.measures import Ranking, Score
from schemas.subject import Subject

_NO_CHANGE = frozenset({"rank.from", "score.from", "rank.past", "score.past", "rank.group", "rank.band"})
_NEAR = 45
"""So near after a change `so với năm …` is what it is measured against."""
_PROVINCES_ONLY = frozenset({"PCI", "PGI", "PII"})
"""Indices of provinces alone: a department that is named beside one only works on it."""
COUNTRY = Subject(name="cả nước", kind="khac")


def is_points(unit: str) -> bool:
    """True for a unit of scores, false for one of places."""
    return unit.startswith(("đi", "%", "phần"))


class Recorder:
    """The records made so far; marks say where those of the present sentence and clause begin."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.own = own_subject(doc)
        self.scores: list[Score] = []
        self.rankings: list[Ranking] = []
        self._pending: list[tuple[Figure, Context]] = []
        self._mark = (0, 0)
        self._paragraph = (0, 0)
        self._changed: list[tuple[Score | Ranking, int]] = []
        self._last_end = 0
        self._dated: list[Score | Ranking] = []
        self.undated: list[Score | Ranking] = []
        """Records of this clause whose year the clause itself has not named."""

    def begin_paragraph(self) -> None:
        """From here on a change without a figure can only be of a figure to come."""
        self._paragraph = (len(self.scores), len(self.rankings))

    def begin_sentence(self) -> None:
        """From here on changes belong to new figures only."""
        self._pending = []
        self.undated, self._changed, self._dated = [], [], []
        self._mark = (len(self.scores), len(self.rankings))

    @property
    def sentence_scores(self) -> list[Score]:
        return self.scores[self._mark[0] :]

    @property
    def sentence_rankings(self) -> list[Ranking]:
        return self.rankings[self._mark[1] :]

    @property
    def paragraph_rankings(self) -> list[Ranking]:
        return self.rankings[self._paragraph[1] :]

    @property
    def paragraph_records(self) -> list[Score | Ranking]:
        return [*self.scores[self._paragraph[0] :], *self.paragraph_rankings]

    @property
    def sentence_end(self) -> int:
        """Where the last words of the sentence's records end."""
        found = [*self.sentence_scores, *self.sentence_rankings]
        return max((record.evidence.end for record in found), default=0)

    # -- records ------------------------------------------------------------------------------------------------

    def subject_in(self, context: Context) -> Subject:
        """Whose figure it is: the subject named, else the document's own place, for a mean the whole country."""
        subject = context.subject
        if subject is not None and context.index in _PROVINCES_ONLY and subject.kind in LOWER_KINDS:
            subject = own_province(self.doc)
        return subject or (None if context.mean else self.own) or COUNTRY

    def _identity(self, context: Context) -> dict[str, Any]:
        assert context.index is not None
        subject, part = self.subject_in(context), context.component
        return {
            "index": index_for(context.index, subject),
            "index_name": context.index_name if context.index == "OTHER" else None,
            "component": part.code if part else None,
            "component_name": part.name if part else None,
            "subject": subject,
            "year": context.year,
        }

    def _span(self, figure: Figure, context: Context) -> Span:
        """From the words that own the figure; where another record stands between them, the figure alone."""
        start = context.owner_start if context.owner_start is not None else figure.start
        if start < self._last_end <= figure.start:
            start = figure.start
        self._last_end = figure.end
        return Span(min(start, figure.start), figure.end)

    def add_score(
        self,
        figure: Figure,
        context: Context,
        value: float | None,
        unit: str,
        *,
        rule: str,
        approx: bool = False,
    ) -> Score:
        """A score for the figure; ``unit`` is `diem` or `%`."""
        score = Score(
            **self._identity(context),
            value=value,
            unit=unit,
            scale=100.0 if unit == "%" and value is not None else None,
            approx=approx,
            evidence=self.doc.evidence(self._span(figure, context), rule),
        )
        self.scores.append(score)
        self._note(score, context)
        return score

    def add_rank(self, figure: Figure, context: Context, *, rule: str, **place: Any) -> Ranking:
        """A ranking for the figure, within the scope that its own words or the context name."""
        if context.subject is not None and is_group(context.subject):
            context = context.copy(subject=None, mean=False)  # a group has means, but no place
        scope = None if "national" in figure.parts else figure.parts.get("scope", context.scope)
        if scope is not None and scope is context.scope and place.get("out_of") is None and "rank" in place:
            place["out_of"] = context.ranked
        ranking = Ranking(
            **self._identity(context),
            **place,
            scope=scope,
            evidence=self.doc.evidence(self._span(figure, context), rule),
        )
        self.rankings.append(ranking)
        self._note(ranking, context)
        return ranking

    def _note(self, record: Score | Ranking, context: Context) -> None:
        if not context.dated:
            self.undated.append(record)

    def date(self, year: int, also: bool = False) -> None:
        """The clause names its year only after its figures; with ``also`` those it dated just now are of this one too."""
        for record in self.undated:
            record.year = year
        if also:
            again = [
                place.model_copy(update={"year": year}) for place in self._dated if isinstance(place, Ranking)
            ]
            self.rankings += again
        self._dated, self.undated = (self.undated or self._dated), []

    # -- changes ------------------------------------------------------------------------------------------------

    def change(self, figure: Figure, context: Context, amount: float, unit: str) -> None:
        """A change belongs to the figure before it in the sentence, else to the next one, else it stands alone."""
        noted = Figure(figure.kind, figure.start, figure.end, {"unit": unit, "amount": repr(amount)})
        records: list[Any] = self.sentence_scores if is_points(unit) else self.sentence_rankings
        of_frame = [r for r in records if self._same(r, context) and r.evidence.rule not in _NO_CHANGE]
        alike = [
            r for r in of_frame if isinstance(r, Score) and (r.unit == "%") == (not unit.startswith("đi"))
        ]
        of_frame = alike or of_frame
        if not of_frame or of_frame[-1].delta is not None:
            self._pending.append((noted, context.copy()))
        elif _fits(of_frame[-1], unit):
            free = [r for r in of_frame if r.delta is None]
            near = [r for r in free if isinstance(r, Ranking) and r.scope == context.scope]
            self._attach((near or free)[-1], noted, context)

    def _same(self, record: Score | Ranking, context: Context) -> bool:
        """True where the record is of the index, field, subject and year that are spoken of now."""
        code = context.component.code if context.component else None
        subject = self.subject_in(context)
        return (
            record.component == code
            and record.subject == subject
            and record.index == index_for(context.index or "", subject)
            and (record.year == context.year or record.year is None or context.year is None)
        )

    def settle(self, record: Score | Ranking, context: Context, *, whose: bool = False) -> None:
        """Gives a new record the change that was stated before it; with ``whose`` only one of the same subject."""
        for at, (figure, stated) in enumerate(self._pending):
            unit = figure.parts["unit"]
            same_year = record.year is None or stated.year is None or record.year == stated.year
            if whose and self.subject_in(stated) != record.subject:
                continue
            if is_points(unit) == isinstance(record, Score) and _fits(record, unit) and same_year:
                context.versus = context.versus or stated.versus
                self._attach(record, figure, context)
                del self._pending[at]
                return

    def flush(self) -> None:
        """Changes that found no figure are records of their own: the value or place is not stated."""
        for figure, context in self._pending:
            unit = figure.parts["unit"]
            made: Score | Ranking
            earlier = self._earlier(context, is_points(unit))
            if earlier is not None and _fits(earlier, unit):
                self._attach(earlier, figure, context)
                continue
            if is_points(unit):
                made = self.add_score(
                    figure, context, None, "diem" if unit.startswith("đi") else "%", rule="score.change"
                )
            else:
                made = self.add_rank(figure, context, rule="rank.change")
            self._attach(made, figure, context)
        self._pending = []

    def _earlier(self, context: Context, points: bool) -> Score | Ranking | None:
        """The figure of the same thing that an earlier sentence of the paragraph stated without its change."""
        first = self._paragraph[0] if points else self._paragraph[1]
        records: list[Any] = (self.scores if points else self.rankings)[first:]
        for record in reversed(records):
            stated = record.value is not None if points else record.rank is not None
            if stated and record.delta is None and record.year is not None and self._same(record, context):
                return record if record.evidence.rule not in _NO_CHANGE else None
        return None

    def _attach(self, record: Score | Ranking, figure: Figure, context: Context) -> None:
        amount = float(figure.parts["amount"])
        record.delta = int(amount) if isinstance(record, Ranking) else amount
        if context.versus is not None and (record.year is None or context.versus < record.year):
            record.delta_year = context.versus
        self._changed.append((record, figure.end))

    def compare(self, versus: int, start: int) -> None:
        """`so với năm …` after the figures: the year that their changes, those right before it first, are against."""
        for record, end in self._changed:
            if 0 <= start - end <= _NEAR and (record.year or versus + 1) > versus:
                record.delta_year = versus
        stated: list[Score | Ranking] = [*self.sentence_scores, *self.sentence_rankings]
        for record in stated:
            if (
                record.delta is not None
                and record.delta_year is None
                and (record.year or versus + 1) > versus
            ):
                record.delta_year = versus
            if record.year is None:
                record.year = versus + 1
        for figure, context in self._pending:
            if context.versus is None or 0 <= start - figure.end <= _NEAR:
                context.versus = versus
            context.year = context.year or versus + 1


def _fits(record: Score | Ranking, unit: str) -> bool:
    """A change in % of a value in points below 10 is relative growth, not a difference."""
    if isinstance(record, Ranking) or not unit.startswith(("%", "phần")):
        return True
    return record.unit == "%" or record.value is None or record.value > 10
