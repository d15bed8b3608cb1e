"""What changed from one version of a document to the next: tasks, their dates and agencies, and figures."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.duplicates.contents import Contents, Figure, Item, Sentence
from pipeline.duplicates.similarity import alike, contained, letters_of_all, same_figures

Kind = Literal[
    "task-added", "task-dropped", "task-reworded", "task-redated", "task-reassigned", "figure-changed"
]
PAIRS = 1_000_000
"""Pairs of passages that are compared word by word, at the most; with more, only those with the same words meet."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: ``words`` are those of the passage that it is about, in the later version where that has it.

    ``before`` and ``after`` are the date, the agencies or the words that differ; None on the side that has nothing.
    """

    kind: Kind
    words: str
    before: str | None = None
    after: str | None = None
    before_record: str | None = None
    after_record: str | None = None


def changes(before: Contents, after: Contents) -> list[Change]:
    """What changed, tasks first, each kind in the order of the later version."""
    tasks = list(_tasks(before.tasks, after.tasks))
    told = [" ".join(words.split()) for task in tasks for words in (task.before, task.after) if words]
    return [*tasks, *(figure for figure in _figures(before, after) if not _among(told, figure.words))]


def _among(told: Sequence[str], words: str) -> bool:
    """Whether a task's own change has shown the words: its date is no other figure."""
    sentence = " ".join(words.split())
    return any(sentence in shown for shown in told)


def _tasks(before: Sequence[Item], after: Sequence[Item]) -> Iterator[Change]:
    pairs = _paired(
        [task.words for task in before],
        [task.words for task in after],
        [(task.deadline, task.agencies) for task in before],
        [(task.deadline, task.agencies) for task in after],
    )
    for one, other in sorted(pairs.items(), key=lambda pair: pair[1]):
        old, new = before[one], after[other]
        if old.words != new.words:
            yield Change("task-reworded", new.text, old.text, new.text, old.id, new.id)
        if old.deadline != new.deadline:
            yield Change("task-redated", new.text, old.deadline or None, new.deadline or None, old.id, new.id)
        if old.agencies != new.agencies:
            yield Change(
                "task-reassigned", new.text, old.agencies or None, new.agencies or None, old.id, new.id
            )
    kept = set(pairs.values())
    for at, new in enumerate(after):
        if at not in kept:
            yield Change("task-added", new.text, after=new.text, after_record=new.id)
    for at, old in enumerate(before):
        if at not in pairs:
            yield Change("task-dropped", old.text, before=old.text, before_record=old.id)


def _paired(
    before: Sequence[array[int]],
    after: Sequence[array[int]],
    old: Sequence[object] = (),
    new: Sequence[object] = (),
) -> dict[int, int]:
    """Places of the passages that are the same or near, each paired once.

    Equal words with equal attributes (``old``, ``new``) come first, then equal words, then the most alike: a task may
    stand in a paragraph and again in a table.
    """
    marks = [list(side) or [None] * len(words) for side, words in ((old, before), (new, after))]
    pairs: dict[int, int] = {}
    for exactly in (True, False):
        waiting: defaultdict[object, list[int]] = defaultdict(list)
        taken = set(pairs.values())
        for at in range(len(after) - 1, -1, -1):
            if at not in taken:
                waiting[after[at].tobytes(), marks[1][at] if exactly else None].append(at)
        for at, words in enumerate(before):
            equal = waiting.get((words.tobytes(), marks[0][at] if exactly else None))
            if equal and at not in pairs:
                pairs[at] = equal.pop()
    return pairs | _near(before, after, marks, pairs)


def _near(
    before: Sequence[array[int]],
    after: Sequence[array[int]],
    marks: list[list[object]],
    pairs: dict[int, int],
) -> dict[int, int]:
    """Pairs among the passages that have none yet; of two as much alike, that with the same attributes."""
    taken = set(pairs.values())
    left = [at for at in range(len(before)) if at not in pairs]
    free = [at for at in range(len(after)) if at not in taken]
    found: dict[int, int] = {}
    if len(left) * len(free) > PAIRS:
        return found
    old, new = letters_of_all(before), letters_of_all(after)
    near = [
        (-similarity, marks[0][one] != marks[1][other], one, other)
        for one in left
        for other in free
        if (similarity := alike(old[one], new[other]) or contained(old[one], new[other]))
    ]
    for *_, one, other in sorted(near):
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def _figures(before: Contents, after: Contents) -> Iterator[Change]:
    """Measures with another value, and sentences with the same words around other figures."""
    told = set()
    for old, new in _measures(before.figures, after.figures):
        told.add(new.quote)
        yield Change("figure-changed", new.quote, f"{old.value:g}", f"{new.value:g}", old.id, new.id)
    for one, other in _sentences(before.sentences, after.sentences):
        if not any(quote in other.text for quote in told):
            yield Change("figure-changed", other.text, one.text, other.text)


def _measures(before: Sequence[Figure], after: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of one key with other values, where each version gives the key one value."""
    old, new = _single(before), _single(after)
    for key in new:
        if key in old and old[key].value != new[key].value:
            yield old[key], new[key]


def _single(found: Sequence[Figure]) -> dict[tuple[object, ...], Figure]:
    values: defaultdict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in found:
        values[figure.key].append(figure)
    return {key: same[0] for key, same in values.items() if len({figure.value for figure in same}) == 1}


def _sentences(before: Sequence[Sentence], after: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    pairs = _paired([sentence.words for sentence in before], [sentence.words for sentence in after])
    for one, other in sorted(pairs.items(), key=lambda pair: pair[1]):
        if not same_figures(before[one].words, after[other].words):
            yield before[one], after[other]
