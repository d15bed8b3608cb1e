"""Scores, rankings, targets and citations: which fields make two of them the same record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pipeline.evaluation.values import (
    Comparer,
    Record,
    agrees,
    same,
    same_component,
    same_group,
    same_issuer,
    same_number,
    same_scope,
    same_set,
    same_subject,
    same_title,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """What identifies a record of the kind (loose) and what it must also say to be right (strict).

    Of ``main`` the first field that the gold fills is compared. ``noted`` fields and the likeness of
    ``texts`` are measured on the pairs, but make no record wrong.
    """

    kind: str
    key: tuple[str, ...]
    main: tuple[str, ...]
    values: tuple[str, ...]
    noted: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    compare: Mapping[str, Comparer] = field(default_factory=dict)
    special: Mapping[str, Callable[[Record, Record], bool]] = field(default_factory=dict)

    def agrees(self, gold: Record, found: Record, name: str) -> bool:
        """Whether one field is right."""
        if name in self.special:
            return self.special[name](gold, found)
        return agrees(gold, found, name, self.compare.get(name, same))

    def loose(self, gold: Record, found: Record) -> bool:
        """Whether the two tell of the same thing and give its main value."""
        if not all(self.agrees(gold, found, name) for name in self.key):
            return False
        main = next((name for name in self.main if gold.get(name) is not None), None)
        return main is None or self.agrees(gold, found, main)

    def wrong(self, gold: Record, found: Record) -> list[str]:
        """The fields that keep the found record from being right."""
        return [name for name in (*self.key, *self.values) if not self.agrees(gold, found, name)]


def _scale(gold: Record, found: Record) -> bool:
    """Compared only where the gold has a maximum; 100 % may go unsaid."""
    if gold.get("scale") is None or agrees(gold, found, "scale"):
        return True
    return gold["scale"] == 100 and gold.get("unit") == "%" and found.get("scale") is None


def _named(gold: Record, found: Record) -> bool:
    """The same number; the same title where the gold has no number, or accepts that none is given."""
    if found.get("number") and agrees(gold, found, "number", same_number):
        return True
    if gold.get("number") and (found.get("number") or not agrees(gold, found, "number", same_number)):
        return False
    return bool(gold.get("title")) and agrees(gold, found, "title", same_title)


_MEASURED: dict[str, Comparer] = {"component": same_component, "subject": same_subject}

SCORES = Rule(
    "scores",
    key=("index", "component", "subject", "year"),
    main=("value", "delta"),
    values=("value", "unit", "delta", "delta_year", "scale"),
    noted=("index_name", "grade", "approx"),
    texts=("component_name",),
    compare=_MEASURED,
    special={"scale": _scale},
)

RANKINGS = Rule(
    "rankings",
    key=("index", "component", "subject", "year"),
    main=("rank", "from_bottom", "band", "group", "delta"),
    values=("rank", "out_of", "from_bottom", "band", "group", "scope", "delta", "delta_year"),
    noted=("index_name",),
    texts=("component_name",),
    compare=_MEASURED | {"group": same_group, "scope": same_scope},
)

TARGETS = Rule(
    "targets",
    key=("index", "component", "subject", "year"),
    main=("value", "grade", "group", "kind"),
    values=(
        "year_to", "kind", "comparator", "value", "value_to", "unit", "grade", "group", "open_ended",
        "per_year", "base_year",
    ),
    noted=("index_name", "indices", "components"),
    texts=("component_name", "measure"),
    compare=_MEASURED | {"group": same_group, "indices": same_set, "components": same_set},
)  # fmt: skip

CITATIONS = Rule(
    "citations",
    key=("number",),
    main=(),
    values=("date",),
    noted=("doc_type", "relation", "issuer", "title"),
    compare={"issuer": same_issuer, "title": same_title},
    special={"number": _named},
)
