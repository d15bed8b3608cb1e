"""Words with names as the lexicons have them, so that `UBND` and `Ủy ban nhân dân` are one, and no new wording."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from functools import cache

from extractors.agency_lexicon import abbreviations
from extractors.agency_names import find_known
from extractors.folding import fold
from extractors.indices import ComponentMention, find_names
from extractors.phrases import phrase_pattern
from pipeline.duplicates.wording import words_of

_Named = tuple[int, int, str]
"""Start and end of a name in the text, and what it is called, folded."""

_ZEROS = re.compile(r"(?<![\w.,])0+(?=[1-9])|(?<=[\d]/)0+(?=[1-9])")
"""Zeros before a whole number or a part of a date: `05 xã`, `ngày 01/06/2025`."""
_CODE = str.maketrans({str(digit): chr(ord("a") + digit) for digit in range(10)} | {".": "", "_": ""})


def canonical_words(text: str) -> array[int]:
    """The text's words as numbers, names of agencies and indices and short forms as the lexicons have them."""
    folded = fold(text)
    parts, at = [], 0
    for start, end, name in _names(text, folded):
        parts += [folded[at:start], name]
        at = end
    parts.append(folded[at:])
    return words_of(_ZEROS.sub("", "".join(parts)))


def _names(text: str, folded: str) -> Iterator[_Named]:
    """Names in the order of the text, none inside another; of those that begin together the longest."""
    found = [*_agencies(text, folded), *_indices(folded), *_short_forms(text, folded)]
    at = 0
    for start, end, name in sorted(found, key=lambda named: (named[0], -named[1])):
        if start >= at:
            yield start, end, name
            at = end


def _agencies(text: str, folded: str) -> Iterator[_Named]:
    for known in find_known(text, folded).values():
        yield known.start, known.end, fold(known.entry.name)


def _indices(folded: str) -> Iterator[_Named]:
    """The names that stand for an index or a field anywhere; an index that the vocabulary lacks keeps its words."""
    for mention in find_names(folded):
        if isinstance(mention, ComponentMention):
            if not mention.weak:
                yield mention.start, mention.end, mention.codes[0][1].lower().translate(_CODE)
        elif mention.code != "OTHER":
            yield mention.start, mention.end, mention.code.lower().translate(_CODE)


def _short_forms(text: str, folded: str) -> Iterator[_Named]:
    """Words that have a short form; one in capitals counts only where it is printed so: `TT`, not `tt`."""
    pattern, canonical = _forms()
    for match in pattern.finditer(folded):
        name, capitals = canonical[" ".join(match[0].split())]
        if not capitals or text[match.start() : match.end()].isupper():
            yield match.start(), match.end(), name


@cache
def _forms() -> tuple[re.Pattern[str], dict[str, tuple[str, bool]]]:
    """The pattern of the forms, and for each what is said in its place, and whether it is one in capitals."""
    lexicon = abbreviations()
    pairs = [(short, name) for name, forms in lexicon.words.items() for short in forms]
    pairs += list(lexicon.spelling.items())
    canonical = {fold(short): (fold(name), short.isupper()) for short, name in pairs}
    return phrase_pattern(canonical), canonical
