"""Whole answers to requests, and those that are kept: the database can't change while it is served."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

Headers = list[tuple[bytes, bytes]]

KEPT_BYTES = 64_000_000
"""What the kept answers of one process take at most, together."""
LONGEST_KEPT = 500_000
"""Bytes of an answer that is kept: a long document's page is made again."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A response: status, headers, and the whole body."""

    status: int
    headers: Headers
    body: bytes


def answer(body: str, content_type: str, status: int = 200, **headers: str) -> Answer:
    """The text as an answer; further headers by their names, with _ for -."""
    content = body.encode("utf-8", "replace")
    own = {"content-type": content_type, "content-length": str(len(content))}
    own |= {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(
        status,
        [(name.encode("latin-1"), value.encode("latin-1", "replace")) for name, value in own.items()],
        content,
    )


class Kept:
    """The answers last asked for, within so many bytes."""

    def __init__(self, most: int = KEPT_BYTES) -> None:
        self._answers: OrderedDict[tuple[str, ...], Answer] = OrderedDict()
        self._most, self._bytes = most, 0

    def get(self, key: tuple[str, ...]) -> Answer | None:
        """The answer kept under the key, which is now the last asked for."""
        found = self._answers.get(key)
        if found is not None:
            self._answers.move_to_end(key)
        return found

    def keep(self, key: tuple[str, ...], answer: Answer) -> None:
        """Keeps a good answer that isn't too long; those not asked for the longest time go."""
        if answer.status != 200 or len(answer.body) > LONGEST_KEPT or key in self._answers:
            return
        self._answers[key] = answer
        self._bytes += len(answer.body)
        while self._bytes > self._most:
            self._bytes -= len(self._answers.popitem(last=False)[1].body)
