"""Where the query's words stand in a found text, and the part of a long text that shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extractors.folding import fold, strip_marks
from pipeline.searching.query import WORD, Term

Span = tuple[int, int]


def _matches(words: list[str], at: int, wanted: list[str], prefix: bool) -> bool:
    if at + len(wanted) > len(words):
        return False
    *whole, last = wanted
    if words[at : at + len(whole)] != whole:
        return False
    final = words[at + len(whole)]
    return final.startswith(last) if prefix else final == last


@lru_cache(maxsize=50_000)
def _plain(word: str) -> str:
    return strip_marks(word)


def _found(text: str, terms: list[Term]) -> Iterator[Span]:
    tokens = list(WORD.finditer(text))
    folded = fold(text)
    exact = [folded[token.start() : token.end()] for token in tokens]
    plain = [_plain(word) for word in exact]
    for term in terms:
        if term.minus:
            continue
        words = exact if term.exact else plain
        for wanted in term.words:
            for at in range(len(tokens)):
                if _matches(words, at, wanted, term.prefix):
                    yield tokens[at].start(), tokens[at + len(wanted) - 1].end()


def marked(text: str, terms: list[Term]) -> list[Span]:
    """The spans of the query's words in the text, in order; those parted by blanks alone are one."""
    spans: list[Span] = []
    for start, end in sorted(set(_found(text, terms))):
        if spans and not text[spans[-1][1] : start].strip():
            spans[-1] = (spans[-1][0], max(spans[-1][1], end))
        else:
            spans.append((start, end))
    return spans


_BLANKS = re.compile(r"\s")


def snippet(text: str, spans: list[Span], width: int = 280) -> tuple[str, list[Span]]:
    """At most ``width`` characters of the text on one line, from before the first mark, with their spans."""
    first = spans[0][0] if spans else 0
    start = max(0, min(first - width // 4, len(text) - width))
    end = min(len(text), start + width)
    start = _edge(text, start, first) if start else 0
    if end < len(text):
        end = max(text.rfind(" ", first, end), start + 1) if text.find(" ", first, end) > 0 else end
    before, after = ("…" if start else ""), ("…" if end < len(text) else "")
    shift = len(before) - start
    kept = [(max(s, start) + shift, min(e, end) + shift) for s, e in spans if e > start and s < end]
    return before + _BLANKS.sub(" ", text[start:end]) + after, kept


def _edge(text: str, start: int, first: int) -> int:
    """The start of the next word, so that none is cut, but never beyond the first mark."""
    blank = text.find(" ", start, first)
    return blank + 1 if blank >= 0 else start
