"""Makes scores and rankings from figures, and gives each the change that the sentence states beside it."""

from __future__ import annotations

from typing import Any

from extractors.document import Document, Span
from extractors.figures import Figure
from extractors.measure_context import Context
from extractors.subjects import index_for, own_subject
from schemas.measures import Ranking, Score
from schemas.subject import Subject

_POINTS = frozenset({"điểm", "điẻm", "điếm", "%"})
_NO_CHANGE = frozenset({"rank.from", "score.from", "rank.group"})


class Recorder:
    """The records made so far; ``mark`` says where those of the present sentence begin."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.own = own_subject(doc)
        self.scores: list[Score] = []
        self.rankings: list[Ranking] = []
        self._pending: list[tuple[Figure, Context]] = []
        self._mark = (0, 0)
        self._last_end = 0

    def begin_sentence(self) -> None:
        """From here on changes belong to new figures only."""
        self._pending = []
        self._mark = (len(self.scores), len(self.rankings))

    @property
    def sentence_scores(self) -> list[Score]:
        return self.scores[self._mark[0] :]

    @property
    def sentence_rankings(self) -> list[Ranking]:
        return self.rankings[self._mark[1] :]

    # -- records ------------------------------------------------------------------------------------------------

    def _identity(self, context: Context) -> dict[str, Any]:
        assert context.index is not None
        subject = context.subject or (None if context.mean else self.own) or Subject(name="cả nước", kind="khac")
        return {
            "index": index_for(context.index, subject),
            "index_name": context.index_name if context.index == "OTHER" else None,
            "component": context.component,
            "component_name": context.component_name,
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
        self, figure: Figure, context: Context, value: float | None, unit: str, *, rule: str, approx: bool = False
    ) -> Score:
        """A score for the figure, which takes over a change stated before it."""
        score = Score(
            **self._identity(context),
            value=value,
            unit=unit,  # type: ignore[arg-type]
            scale=100.0 if unit == "%" and value is not None else None,
            approx=approx,
            evidence=self.doc.evidence(self._span(figure, context), rule),
        )
        self.scores.append(score)
        return score

    def add_rank(self, figure: Figure, context: Context, *, rule: str, **place: Any) -> Ranking:
        """A ranking for the figure."""
        ranking = Ranking(
            **self._identity(context),
            **place,
            scope=context.scope,
            evidence=self.doc.evidence(self._span(figure, context), rule),
        )
        self.rankings.append(ranking)
        return ranking

    # -- changes ------------------------------------------------------------------------------------------------

    def change(self, figure: Figure, context: Context, amount: float, unit: str) -> None:
        """A change belongs to the figure before it in the sentence, else to the next one, else it stands alone."""
        figure.parts["amount"], figure.parts["unit"] = amount, unit
        records: list[Any] = self.sentence_scores if unit in _POINTS else self.sentence_rankings
        for record in reversed(records):
            if not _same(record, context):
                break
            if record.delta is None and record.evidence.rule not in _NO_CHANGE:
                _attach(record, figure, context)
                return
        self._pending.append((figure, context.copy()))

    def settle(self, record: Score | Ranking, context: Context) -> None:
        """Gives a new record the change that was stated before it."""
        for at, (figure, _) in enumerate(self._pending):
            if (figure.parts["unit"] in _POINTS) == isinstance(record, Score):
                _attach(record, figure, context)
                del self._pending[at]
                return

    def flush(self) -> None:
        """Changes that found no figure are records of their own: the value or place is not stated."""
        for figure, context in self._pending:
            unit = figure.parts["unit"]
            made: Score | Ranking
            if unit in _POINTS:
                made = self.add_score(figure, context, None, "%" if unit == "%" else "diem", rule="score.change")
            else:
                made = self.add_rank(figure, context, rule="rank.change")
            _attach(made, figure, context)
        self._pending = []

    def compare(self, versus: int) -> None:
        """`so với năm …` after the figures: the year that their changes are measured against."""
        for record in [*self.sentence_scores, *self.sentence_rankings]:
            if record.delta is not None and record.delta_year is None:
                record.delta_year = versus
            if record.year is None:
                record.year = versus + 1


def _attach(record: Score | Ranking, figure: Figure, context: Context) -> None:
    amount = figure.parts["amount"]
    record.delta = int(amount) if isinstance(record, Ranking) else amount  # type: ignore[assignment]
    record.delta_year = context.versus


def _same(record: Score | Ranking, context: Context) -> bool:
    same_scope = not isinstance(record, Ranking) or (record.scope == context.scope or context.scope is None)
    return record.component == context.component and same_scope
