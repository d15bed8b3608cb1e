"""spaCy as the token and match layer: tokens that keep numbers and abbreviations whole, and phrase matchers.

All of it works on folded text (``extractors.folding.fold``), whose offsets are those of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_LETTER = r"[^\W\d_]"
_SIGN = r"[a-zđư]{1,15}\d{0,2}(?:[-&,/][a-zđư]{1,15}\d{0,2}){0,6}(?!\w)"
_PIECE = re.compile(
    rf"(?P<number>"
    rf"\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}(?!\d)"  # 16/6/2025
    rf"|\d{{1,5}}{_LETTER}?(?:/\d{{4}})?[/-]{_SIGN}"  # 1606/qđ-ubnd, 2550/snv-cchc&vtlt, 12-nq/tu
    rf"|\d+(?:[.,]\d+)*(?:/\d+(?:[.,]\d+)*)*"  # 89,72 and 45,55/80
    rf")"
    rf"|(?P<word>{_LETTER}+(?:&{_LETTER}+)*)"  # tỉnh, kh&cn
    rf"|(?P<mark>[^\w\s]|_|\d+)"
)


_OPENING = re.compile(r"[^\w\s]|_")
"""A mark before a chunk's first word, which spaCy looks for apart from the infixes."""


def _infixes(chunk: str) -> Iterator[re.Match[str]]:
    """What stands between the words of a chunk without blanks: its marks and numbers."""
    return (piece for piece in _PIECE.finditer(chunk) if piece.lastgroup != "word")


@cache
def pipeline() -> Language:
    """The blank spaCy pipeline with our own tokenizer; spaCy is imported at the first call."""
    return _blank()


@cache
def _patterns() -> Language:
    """The same for the matchers' phrases, with a vocabulary of its own that no memory zone empties."""
    return _blank()


def _blank() -> Language:
    import spacy

    nlp = spacy.blank("xx")
    vocab: Any = nlp.vocab
    vocab.lex_attr_getters = {}  # a word's own text is all that is matched
    nlp.tokenizer = import_module("spacy.tokenizer").Tokenizer(
        nlp.vocab, prefix_search=_OPENING.match, token_match=_PIECE.fullmatch, infix_finditer=_infixes
    )
    return nlp


def tokenize(text: str) -> Doc:
    """A spaCy Doc of the text; ``doc.text == text``, and a token's ``idx`` is its offset."""
    return pipeline().tokenizer(str(text))  # spaCy takes no subclass of str


@contextmanager
def bounded_memory() -> Iterator[None]:
    """Around a batch of documents: words first met inside are forgotten at its end. Not to be nested."""
    with pipeline().memory_zone():
        yield


_BLANKS = re.compile(r"(?<= ) +")
_PART = 50_000
"""Characters of a text, about, that are made tokens of at once."""


def _squeeze(text: str) -> tuple[str, list[int], list[int]]:
    """The text with runs of blanks as one, the places where blanks went, and how many had gone by then."""
    places: list[int] = []
    gone: list[int] = []
    parts: list[str] = []
    last = total = 0
    for run in _BLANKS.finditer(text):
        parts.append(text[last : run.start()])
        places.append(run.start() - total)
        total += run.end() - run.start()
        gone.append(total)
        last = run.end()
    return ("".join(parts) + text[last:] if places else text), places, gone


class Gazetteer:
    """Phrases with keys, found in folded text by spaCy's PhraseMatcher; blanks may be doubled in the text."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Takes (folded phrase, key); of two keys for one phrase the first holds."""
        from spacy.matcher import PhraseMatcher

        nlp = _patterns()
        self._strings = nlp.vocab.strings
        self._matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
        by_key: dict[str, list[str]] = {}
        seen: set[str] = set()
        for phrase, key in phrases:
            if phrase not in seen:
                seen.add(phrase)
                by_key.setdefault(key, []).append(phrase)
        for key, wordings in by_key.items():
            self._matcher.add(key, [nlp.tokenizer(wording) for wording in wordings])

    def find(self, folded: str) -> list[tuple[int, int, str]]:
        """All matches as (start, end, key), offsets in the given text, also those inside one another."""
        return [
            (start + a, start + b, key) for start, part in _parts(folded) for a, b, key in self._find_in(part)
        ]

    def _find_in(self, folded: str) -> list[tuple[int, int, str]]:
        squeezed, places, gone = _squeeze(folded)
        doc = tokenize(squeezed)
        found = []
        for key, first, last in self._matcher(doc):
            end_token = doc[last - 1]
            found.append((doc[first].idx, end_token.idx + len(end_token), self._strings[key]))
        if not places:
            return found
        return [(_back(a, places, gone), _back(b - 1, places, gone) + 1, key) for a, b, key in found]


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """A long text in parts, each with its offset, cut at line breaks, which no phrase runs over.

    A Doc takes some fifty times its text's memory.
    """
    start = 0
    while end := text.find("\n", start + _PART) + 1:
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def _back(offset: int, places: list[int], gone: list[int]) -> int:
    """The offset in the text before blanks went."""
    before = bisect_right(places, offset)
    return offset + (gone[before - 1] if before else 0)
