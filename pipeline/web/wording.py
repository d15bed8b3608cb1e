"""How a wording was changed: what was taken out and what was put in, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from markupsafe import Markup, escape

LONGEST = 400
"""Words of each wording that are compared; the rest is left out, and an ellipsis tells so."""


def changed(before: str, after: str) -> Markup:
    """Both wordings in one, with ``del`` and ``ins``; nothing of either is a tag."""
    old, new = before.split(), after.split()
    cut = max(len(old), len(new)) > LONGEST
    body = Markup(" ").join(_parts(old[:LONGEST], new[:LONGEST]))
    return body + (Markup(" …") if cut else Markup(""))


def _parts(old: list[str], new: list[str]) -> Iterator[Markup]:
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield escape(" ".join(new[c:d]))
            continue
        if a < b:
            yield Markup("<del>{}</del>").format(" ".join(old[a:b]))
        if c < d:
            yield Markup("<ins>{}</ins>").format(" ".join(new[c:d]))
