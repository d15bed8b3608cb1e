"""The user's words as an FTS5 expression: words with marks match exactly, words without match with any marks."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from extractors.folding import fold, strip_marks
from pipeline.messages import say

MAX_TERMS = 64

WORD = re.compile(r"[^\W_]+")
"""A word as the search index cuts it: letters and digits."""

_TERM = re.compile(r'-?"[^"]*(?:"\*?|$)|[^\s"]+')
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class QueryError(ValueError):
    """The words can't be searched for; the message says why."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase of the query, in the wordings that it may have; ``exact`` where it carries marks."""

    wordings: tuple[str, ...]
    exact: bool
    prefix: bool = False
    minus: bool = False

    @property
    def words(self) -> list[list[str]]:
        """Each wording's words."""
        return [WORD.findall(wording) for wording in self.wordings]

    def expression(self) -> str:
        """The term for MATCH: quoted, so that nothing in it is an operator."""
        column = "text : " if self.exact else ""
        star = " *" if self.prefix else ""
        parts = [f'{column}"{wording}"{star}' for wording in self.wordings]
        return parts[0] if len(parts) == 1 else f"({' OR '.join(parts)})"


def _term(raw: str, folded: str) -> Term | None:
    """The term that the words make, or None for punctuation; ``raw`` is as typed, ``folded`` the same length."""
    minus = len(raw) > 1 and raw.startswith("-")
    prefix = raw.rstrip('"').endswith("*") or raw.endswith('"*')
    words = _bare(folded[minus:])
    if not WORD.search(words):
        return None
    plain = strip_marks(words)
    if plain == words:
        return Term((plain,), False, prefix, minus)
    # The start of a longer word may carry its tone where the word alone would not: hoà* is also hoàn.
    unfolded = _bare(raw[minus:]).lower()
    wordings = (words, unfolded) if prefix and unfolded != words and len(unfolded) == len(words) else (words,)
    return Term(wordings, True, prefix, minus)


def _bare(words: str) -> str:
    return words.replace('"', " ").rstrip("* ").strip()


def _clean(query: str) -> str:
    # An argument that isn't UTF-8 comes with lone surrogates, which SQLite refuses.
    printable = query.encode("utf-8", "replace").decode("utf-8")
    return unicodedata.normalize("NFC", _CONTROL.sub(" ", printable))


def parse(query: str) -> list[Term]:
    """The terms: words, "phrases", -words to leave out, starts* of words; raises QueryError where none is left."""
    text = _clean(query)
    folded = fold(text)
    terms = [
        term
        for match in _TERM.finditer(folded)
        if (term := _term(text[match.start() : match.end()], match[0])) is not None
    ]
    if not terms:
        raise QueryError(say("Nothing to search for in {query}: give at least one word", query=repr(query)))
    if all(term.minus for term in terms):
        raise QueryError(
            say("{query} only says what to leave out: give at least one word to find", query=query)
        )
    if len(terms) > MAX_TERMS:
        raise QueryError(say("Too many words: {n}, at most {most}", n=len(terms), most=MAX_TERMS))
    return terms


def expression(terms: list[Term]) -> str:
    """The whole query for MATCH: all terms, and none of those to be left out."""
    wanted = " AND ".join(term.expression() for term in terms if not term.minus)
    unwanted = " OR ".join(term.expression() for term in terms if term.minus)
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted
