"""A query as expressions for MATCH, from the loosest to the strictest: its words anywhere, close together, side by side."""

from __future__ import annotations

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

    Where any word has marks, all are taken as they are typed: who types `công khai` means no `khải`.
    """
    wanted = [term for term in terms if not term.minus]
    if len(wanted) < 2 or any(term.prefix for term in wanted[:-1]):
        return []
    marked = any(term.exact for term in wanted)
    column = "text" if marked else "folded"
    words = [" ".join(WORD.findall(term.wordings[0])) for term in wanted] if marked else plain_words(terms)
    star = " *" if wanted[-1].prefix else ""
    count = sum(len(one.split()) for one in words)
    near = " ".join(f'"{one}"' for one in words) + star
    return [f"{column} : NEAR({near}, {count + GAP})", f'{column} : "{" ".join(words)}"{star}']
