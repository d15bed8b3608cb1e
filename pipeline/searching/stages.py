"""A query as expressions for MATCH, from the loosest to the strictest: its words anywhere, close together, side by side."""

from __future__ import annotations

from itertools import groupby

from extractors.folding import strip_marks
from pipeline.searching.query import WORD, Term, expression

GAP = 4
"""Further words that may stand among a query's words where they are close together."""


def plain_words(terms: list[Term]) -> list[str]:
    """The words to be found, without marks, each term's as one string: a phrase stays whole."""
    return [" ".join(WORD.findall(strip_marks(term.wordings[0]))) for term in terms if not term.minus]


def stages(terms: list[Term], filters: list[str]) -> list[str]:
    """The expressions, each within the filters; the first is what every match fulfils."""
    whole = f"{{text folded}} : ({expression(terms)})"
    limits = "".join(f" AND {limit}" for limit in filters)
    unwanted = " OR ".join(term.expression() for term in terms if term.minus)
    without = f" NOT {{text folded}} : ({unwanted})" if unwanted else ""
    return [words + limits for words in (whole, *(f"({one}{without})" for one in _together(terms)))]


def _together(terms: list[Term]) -> list[str]:
    """The words near each other, and side by side as typed; none for one word, or where a word but begun isn't the last.

    A phrase's own words always stand together, so that being near tells less of it: between the two, the phrases and the
    runs of words beside them with nothing among them, in any order. Where any word has marks, all are taken as they are
    typed: who types `công khai` means no `khải`.
    """
    wanted = [term for term in terms if not term.minus]
    if len(wanted) < 2 or any(term.prefix for term in wanted[:-1]):
        return []
    marked = any(term.exact for term in wanted)
    column = "text" if marked else "folded"
    words = [" ".join(WORD.findall(term.wordings[0])) for term in wanted] if marked else plain_words(terms)
    star = " *" if wanted[-1].prefix else ""
    count = sum(len(one.split()) for one in words)
    together = [f"{column} : NEAR({_quoted(words)}{star}, {count + GAP})"]
    groups = _groups(words)
    if any(" " in one for one in words):
        between = sum(sorted(len(group.split()) for group in groups)[2:])
        together.append(f"{column} : NEAR({_quoted(groups)}{star}, {between})")
    return [*together, f'{column} : "{" ".join(words)}"{star}']


def _quoted(words: list[str]) -> str:
    return " ".join(f'"{one}"' for one in words)


def _groups(words: list[str]) -> list[str]:
    """The phrases as they are, and the words between them in runs as typed."""
    found: list[str] = []
    for single, run in groupby(words, key=lambda one: " " not in one):
        group = list(run)
        found += [" ".join(group)] if single else group
    return found
