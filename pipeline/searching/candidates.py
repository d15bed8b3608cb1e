"""Which passages are ranked: a bounded number of matches, the most promising first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.searching.filters import Filters
from pipeline.searching.query import Term
from pipeline.searching.ranking import Scorer
from pipeline.searching.stages import plain_words, stages

_CONTENT = "SELECT passages_fts.rowid, passages_fts.folded, passages_fts.facets"
_MATCHES = "FROM passages_fts WHERE passages_fts MATCH ? LIMIT ?"
_LIMITED = (
    "FROM passages_fts CROSS JOIN passages ON passages.id = passages_fts.rowid"
    " WHERE passages_fts MATCH ? AND {conditions} LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class Ranked:
    """The ids of passages with their scores, best first; ``bounded`` where there may be more matches than these.

    ``facets`` are the words of the index by which the first of the matches can be filtered, a text for each.
    """

    scored: list[tuple[int, float]]
    bounded: bool
    facets: list[str]


class Matches:
    """The matches of a query within filters, over one connection; raises QueryError for a wrong filter."""

    def __init__(self, connection: sqlite3.Connection, terms: list[Term], filters: Filters) -> None:
        self._connection = connection
        self._stages = stages(terms, filters.expressions(connection))
        conditions, self._values = filters.conditions(connection)
        self._sql = _LIMITED.format(conditions=conditions) if conditions else _MATCHES
        begun = [term.prefix for term in terms if not term.minus]
        self._scorer = Scorer(plain_words(terms), begun[-1])

    @property
    def expression(self) -> str:
        """What all matches fulfil, for MATCH."""
        return self._stages[0]

    def unranked(self, most: int) -> Iterator[int]:
        """The ids of matches as the index gives them: better kinds of passages first, later years first."""
        return (at for (at,) in self._read("SELECT passages_fts.rowid", self.expression, most))

    def count(self, most: int, kind: str | None = None) -> int:
        """How many matches there are, or those of a kind, counted up to so many."""
        match = self.expression if kind is None else f'{self.expression} AND facets : "k{kind}"'
        sql = f"SELECT count(*) FROM (SELECT 1 {self._sql})"
        (found,) = self._connection.execute(sql, [match, *self._values, most]).fetchone()
        return int(found)

    def ranked(self, most: int) -> Ranked:
        """The best matches. Where there are more than so many, those with the words close together are looked up as
        well, and where these are as many, those with the words side by side.

        The index gives matches in the order of their grades, so those left out are of no better grade.
        """
        found: dict[int, str] = {}
        facets: list[str] = []
        for stage in self._stages:
            rows = self._read(_CONTENT, stage, most).fetchall()
            facets = facets or [words for _, _, words in rows]
            found |= {at: folded for at, folded, _ in rows}
            if len(rows) < most:
                break
        scored = [(at, self._scorer.score(at, folded)) for at, folded in found.items()]
        return Ranked(sorted(scored, key=lambda pair: (-pair[1], pair[0])), len(found) >= most, facets)

    def _read(self, select: str, match: str, most: int) -> sqlite3.Cursor:
        return self._connection.execute(f"{select} {self._sql}", [match, *self._values, most])
