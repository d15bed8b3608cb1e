"""What was taken for what: each wrong field with its values, and how often, to show where to work next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from pipeline.evaluation.values import Record

_LONGEST = 60
"""Longer words are cut: they tell one cause from another by their beginning."""
RECORD = "record"
"""In place of a field where the whole record is missed or too many."""


@dataclass(frozen=True, slots=True)
class Confusion:
    """One field's wrong value in place of the right one; ``rule`` made the record, where there is one."""

    kind: str
    field: str
    rule: str | None
    found: str
    expected: str

    @classmethod
    def of_verdict(cls, kind: str, verdict: str, rule: str | None = None) -> Confusion:
        """A whole record that nothing was found for, or that nothing asks for."""
        found, expected = ("nothing", "a record") if verdict == "missed" else ("a record", "nothing")
        return cls(kind, RECORD, rule, found, expected)

    def to_dict(self) -> dict[str, str | None]:
        """The confusion's fields."""
        return asdict(self)


def confused(kind: str, field: str, gold: Record, found: Record, record: Record | None = None) -> Confusion:
    """A field of a found record beside the gold's; ``record`` is what holds the rule, if not the found one."""
    rule = (record or found)["evidence"]["rule"]
    return Confusion(kind, field, rule, shown(found.get(field)), shown(gold.get(field)))


def shown(value: object) -> str:
    """A value in few words; a subject by its name."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, (list, tuple)):
        value = "; ".join(map(str, value)) or None
    text = "null" if value is None else " ".join(str(value).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 2] + " …"


def counted(confusions: Iterable[Confusion]) -> list[tuple[Confusion, int]]:
    """Each confusion with its number, the most frequent first, equals in a fixed order."""
    counts = Counter(confusions)
    return sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))
