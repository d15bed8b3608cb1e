from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.document import Span
from extractors.values import value


@value(frozen=True, slots=True, order=True)
class Pair:
    first: int
    second: int = 0


def test_values_are_compared_hashed_and_ordered_by_their_fields() -> None:
    assert Pair(1) == Pair(1, 0)
    assert len({Pair(1, 2), Pair(1, 2), Pair(2, 1)}) == 2
    assert sorted([Pair(2), Pair(1, 5)])[0] == Pair(1, 5)
    assert replace(Pair(1), second=3) == Pair(1, 3)


def test_a_value_has_its_own_fields_only() -> None:
    with pytest.raises(AttributeError):
        Span(1, 2).third = 3  # type: ignore[attr-defined]
