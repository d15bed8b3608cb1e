"""How well a passage answers: the words side by side, most of them, close together; then the passage's own grade."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pipeline.database.search_index import grade_of

GRADES = (1.0, 0.8, 0.7, 0.4, 0.2)
"""What the grades of passages are worth, from the best: less than any difference of a whole phrase."""
SIDE_BY_SIDE, PAIRS, CLOSE = 3.0, 3.0, 1.5


class Scorer:
    """Scores passages for one query, given as its words without marks, and whether the last is but begun."""

    def __init__(self, words: Sequence[str], begun: bool) -> None:
        self._words = [word for one in words for word in one.split()]
        end = "" if begun else " "
        self._whole = f" {' '.join(self._words)}{end}"
        at_end = [" "] * (len(self._words) - 2) + [end]
        self._pairs = [
            f" {one} {other}{last}"
            for one, other, last in zip(self._words, self._words[1:], at_end, strict=False)
        ]
        self._begun = begun

    def score(self, passage_id: int, folded: str) -> float:
        """The passage's score, greater being better; ``folded`` are its words as the index has them."""
        graded = GRADES[min(grade_of(passage_id), len(GRADES) - 1)]
        if not self._pairs:
            return graded
        line = f" {folded} "
        if self._whole in line:
            return graded + SIDE_BY_SIDE + PAIRS + CLOSE
        pairs = sum(pair in line for pair in self._pairs) / len(self._pairs)
        return graded + PAIRS * pairs + CLOSE * self._closeness(folded.split())

    def _closeness(self, found: list[str]) -> float:
        """The share of the query's words in the shortest stretch that holds them all; 0 where none does."""
        wanted = set(self._words)
        last = self._words[-1] if self._begun else None
        counts: defaultdict[str, int] = defaultdict(int)
        held: list[tuple[int, str]] = []
        best, first = 0, 0
        for at, word in enumerate(found):
            named = word if word in wanted else last if last and word.startswith(last) else None
            if named is None:
                continue
            held.append((at, named))
            counts[named] += 1
            while counts[held[first][1]] > 1:
                counts[held[first][1]] -= 1
                first += 1
            if len(counts) == len(wanted):
                length = at - held[first][0] + 1
                best = min(best, length) if best else length
        return len(wanted) / best if best else 0.0
