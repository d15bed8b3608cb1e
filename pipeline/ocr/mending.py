"""Misread words of scanned pages mended by closed lists: fixed lines, names, column heads, figures and numbering.

A phrase is mended only where its letters, marks aside, are those of one known phrase; no letter comes or goes, so
that every place in the text holds. Free text is never rewritten.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from extractors.agency_lexicon import entries
from extractors.citation_words import law_names
from extractors.folding import fold, strip_marks
from extractors.indices import index_terms
from extractors.place_tables import provinces

_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"\S+")
_PARTS = re.compile(r"[/⁄.,-]")
_LABEL = re.compile(r"(?P<mark>[^\s.)]{1,3})(?=[.)](?:\s|$))|(?P<bare>\S{1,3})$")
_QUARTER = re.compile(
    r"(?P<before>\b[Qq](?:uý|úy|UÝ|ÚY)\s)(?P<numeral>[IV1l|]{2,4})[/⁄](?P<year>(?:19|20)\d\d)(?!\d)"
)
_STROKES = re.compile(r"[1l|]")
_QUARTERS = ("II", "III", "IV")
_TERM = 3
"""An index's or field's name has so many words; shorter ones are other words too."""
_LONGEST = 12
"""Words of the longest phrase that is looked for."""


@dataclass(frozen=True, slots=True)
class Mend:
    """A stretch of the mended text, and what was read there; both have the same length."""

    start: int
    end: int
    read: str


@dataclass(frozen=True, slots=True)
class _Lexicon:
    lines: dict[str, str]
    headers: dict[str, str]
    names: dict[tuple[str, ...], tuple[str, ...]]
    small: frozenset[tuple[str, ...]]
    first: frozenset[str]
    before_numbers: frozenset[str]
    figures: dict[str, str]


@cache
def _lexicon() -> _Lexicon:
    data = tomllib.loads(resources.files("extractors.lexicons").joinpath("ocr.toml").read_text("utf-8"))
    names = [entry.name for entry in entries() if entry.kind != "-"]
    names += [f"{kind} {province.name}" for province in provinces() for kind in ("tỉnh", "thành phố")]
    names += [f"Luật {law}" for law in law_names()]
    terms = _unambiguous(term for term in index_terms() if term.count(" ") >= _TERM - 1)
    known = _unambiguous(names) | terms
    return _Lexicon(
        {strip_marks(line): line for line in data["lines"]},
        {strip_marks(head): head for head in data["headers"]},
        known,
        frozenset(terms),
        frozenset(words[0] for words in known),
        frozenset(strip_marks(word) for word in data["before_numbers"]),
        data["figures"],
    )


def _unambiguous(names: Iterable[str]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Names of two words or more by their bare letters, but those that two names share."""
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for name in names:
        words = tuple(_WORD.findall(name))
        if 2 <= len(words) <= _LONGEST:
            found.setdefault(tuple(map(strip_marks, words)), set()).add(words)
    return {bare: marked.pop() for bare, marked in found.items() if len(marked) == 1}


def mend_line(text: str) -> tuple[str, list[Mend]]:
    """A paragraph with its fixed phrase, its names and its figures mended."""
    whole = _whole(text, _lexicon().lines)
    mended = whole if whole is not None else _figures(_quarters(_names(text)))
    return mended, _differences(text, mended)


def mend_cell(text: str, *, head: bool) -> tuple[str, list[Mend]]:
    """A table cell's; ``head``: whether it may name its column."""
    whole = _whole(text, _lexicon().headers) if head else None
    mended = whole if whole is not None else _figures(_quarters(_names(text)))
    return mended, _differences(text, mended)


def mend_numbering(labels: Sequence[str]) -> dict[int, str]:
    """The labels that are misread numbers, by their place: what stands between n and n + 2 is n + 1.

    ``labels`` are the first words of neighbouring lines or rows, others than numbers among them.
    """
    mends: dict[int, str] = {}
    numbers = [int(label) if label.isdigit() and len(label) <= 3 else None for label in labels]
    for at in range(1, len(labels) - 1):
        before, after = numbers[at - 1], numbers[at + 1]
        if numbers[at] is None and before is not None and after == before + 2 and 0 < len(labels[at]) <= 3:
            mends[at] = str(before + 1)
    return mends


def label_of(text: str) -> str:
    """The mark at the head of a line or in a cell of numbers, without its dot; empty where there is none."""
    match = _LABEL.match(text)
    return (match["mark"] or match["bare"] or "") if match else ""


def _whole(text: str, known: dict[str, str]) -> str | None:
    """The known phrase whose letters the text has, in the text's own case and with its own blanks; None where none."""
    phrase = known.get(strip_marks(" ".join(text.split())))
    return _dressed(text, "".join(phrase.split())) if phrase is not None else None


def _dressed(text: str, letters: str) -> str | None:
    """The letters put where the text has some, each in the case of the one that it replaces."""
    places = [at for at, c in enumerate(text) if not c.isspace()]
    if len(places) != len(letters):
        return None
    made = list(text)
    for at, letter in zip(places, letters, strict=True):
        made[at] = letter.upper() if text[at].isupper() else letter.lower() if text[at].islower() else letter
    return "".join(made)


def _names(text: str) -> str:
    lexicon = _lexicon()
    words = list(_WORD.finditer(text))
    bare = [strip_marks(word[0]) for word in words]
    at = 0
    while at < len(words):
        length = _known_at(words, bare, at) if bare[at] in lexicon.first else 0
        if length:
            marked = lexicon.names[tuple(bare[at : at + length])]
            for word, letters in zip(words[at : at + length], marked, strict=True):
                dressed = _dressed(word[0], letters)
                if dressed is not None:
                    text = text[: word.start()] + dressed + text[word.end() :]
        at += length or 1
    return text


def _is_name(words: list[re.Match[str]], at: int) -> bool:
    """True where a capital begins a name; `tỉnh` and `thành phố` may be small before it."""
    return any(word[0][0].isupper() for word in words[at : at + 3])


def _known_at(words: list[re.Match[str]], bare: list[str], at: int) -> int:
    """How many words the longest name that begins here has; 0 where none does."""
    most = min(_LONGEST, len(bare) - at)
    for length in range(most, 1, -1):
        name = tuple(bare[at : at + length])
        if name in _lexicon().names and (
            _is_name(words, at) if name not in _lexicon().small else _is_term(words[at : at + length], name)
        ):
            return length
    return 0


def _is_term(words: list[re.Match[str]], name: tuple[str, ...]) -> bool:
    """True where most words of a term, its last among them, were read as they are: `chuyển đổi sổ` is another."""
    right = [fold(word[0]) == fold(meant) for word, meant in zip(words, _lexicon().names[name], strict=True)]
    return right[-1] and 2 * sum(right) > len(right)


def _figures(text: str) -> str:
    """Signs that stand for figures, in a word that has figures and follows what numbers follow, or is a date."""
    lexicon = _lexicon()
    before = ""
    made = text
    for token in _TOKEN.finditer(text):
        word = token[0]
        if any(c.isdigit() for c in word) and any(c in lexicon.figures for c in word):
            meant = "".join(lexicon.figures.get(c, c) for c in word)
            core = meant.strip(".,;:()%")
            dated = before in lexicon.before_numbers or "/" in core
            if re.fullmatch(r"\d+(?:[/.,-]\d+)*", core) and dated and _holds_figures(word):
                made = made[: token.start()] + meant + made[token.end() :]
        before = strip_marks(word.strip(".,;:("))
    return made


def _quarters(text: str) -> str:
    """Numerals of quarters that were read with figures among their strokes, `1V/2024` for `IV/2024`.

    A lone figure stays: the first quarter is written with one as well.
    """
    return _QUARTER.sub(lambda m: f"{m['before']}{_roman(m['numeral'])}/{m['year']}", text)


def _roman(numeral: str) -> str:
    meant = _STROKES.sub("I", numeral)
    return meant if meant in _QUARTERS else numeral


def _holds_figures(word: str) -> bool:
    """True where each part of the number has a figure that was read as one: `III/2024` is a quarter's."""
    return all(any(c.isdigit() for c in part) for part in _PARTS.split(word.strip(".,;:()%")))


def _differences(read: str, mended: str) -> list[Mend]:
    """The words in which the two texts, of one length, differ."""
    if read == mended or len(read) != len(mended):
        return []
    return [
        Mend(token.start(), token.end(), read[token.start() : token.end()])
        for token in _TOKEN.finditer(mended)
        if read[token.start() : token.end()] != token[0]
    ]
