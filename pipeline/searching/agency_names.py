"""Under which names an agency may stand: its own, those it bore before the reorganisation, and the one since."""

from __future__ import annotations

from functools import cache

from extractors.agency_lexicon import entries
from extractors.folding import strip_marks


@cache
def _canonical() -> dict[str, str]:
    """Each wording without marks, to the canonical name; of two agencies that share a wording the first has it."""
    found: dict[str, str] = {}
    for entry in entries():
        for wording in (entry.name, *entry.aliases):
            found.setdefault(strip_marks(wording), entry.name)
    return found


def names_of(asked: str) -> list[str] | None:
    """The names, without marks, of a known agency: what is asked, its old names and its new one; None for another."""
    plain = strip_marks(asked).strip()
    name = _canonical().get(plain)
    if name is None:
        return None
    now = {entry.name: entry.current for entry in entries()}
    others = [entry.name for entry in entries() if entry.current == name]
    current = now.get(name)
    return list(dict.fromkeys([plain, *(strip_marks(one) for one in (name, current, *others) if one)]))
