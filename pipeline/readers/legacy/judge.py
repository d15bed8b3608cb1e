"""A document's old encodings: found over all of its runs, then each run converted by its font and its words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from pipeline.readers.blocks import Note
from pipeline.readers.legacy.capitals import raise_capitals
from pipeline.readers.legacy.evidence import READINGS, UNICODE, Tally, placed_words, readings, tally, words
from pipeline.readers.legacy.fonts import family, hint, prints_capitals
from pipeline.readers.legacy.tables import NAMES, encoding

_PROOF = 5
"""Words that are syllables in an old encoding alone, before a font whose name tells nothing is held to be in it."""
_RUN_PROOF = 3
"""As many in one run show that the run is, whatever else is set in its font."""
_SPURIOUS = 0.1
"""A reading that a smaller share of a font's words prove is chance: a slip may be a syllable in another encoding."""
_KNOWN = 0.5
_PRIOR = 1.5
"""What the font of a run weighs beside its own words, in words."""
_DOUBT = 0.5
_ENOUGH = 5_000
"""Words of one run that are looked at: enough for any judgement."""
_MOST = 200_000
"""Different words of one font that are counted, and characters of a run of which each word is judged by itself."""

Shares = dict[str, float]
"""How a font's words are shared out between readings; they add up to one, or nothing is known."""
Fonts = dict[str | None, Shares]
"""The shares of each family of fonts; those of families made for one encoding under ``*`` and its name."""


class Legacy:
    """The old encodings of one document: their names in ``encodings``, the most used first. Made by ``found``."""

    def __init__(self, fonts: Fonts, whole: Shares) -> None:
        """``whole``: the shares of the document."""
        self._fonts = fonts
        self._whole = whole
        self._readings = [name for name in READINGS if name == UNICODE or name in whole]
        old = sorted((name for name in whole if name != UNICODE), key=lambda name: -whole[name])
        self.encodings = tuple(old)
        self.note = Note(
            "legacy-encoding", "Read as {names}.", {"names": ", ".join(NAMES[name] for name in old)}
        )

    @classmethod
    def found(cls, runs: Iterable[tuple[str, str | None]]) -> Legacy | None:
        """What all runs of a document, each a text and its font's name, prove; None where all is Unicode."""
        tallies, proven = _counted(runs)
        fonts: Fonts = {
            name: shares for name, one in tallies.items() if (shares := _shares(name, one, proven[name]))
        }
        accepted = {name for shares in fonts.values() for name in shares}
        if not accepted - {UNICODE}:
            return None
        for encoded in NAMES:
            made_for = sum((one for name, one in tallies.items() if name and hint(name) == encoded), Tally())
            fonts[f"*{encoded}"] = _shared_out(made_for, accepted)
        return cls(fonts, _shared_out(sum(tallies.values(), Tally()), accepted))

    def convert(self, text: str, font: str | None) -> str:
        """A run in Unicode, NFC; one that is in Unicode already, as all of its font or by its words, is unchanged."""
        reading = self._reading(text, font)
        if reading == UNICODE:
            return text
        made_for = font is not None and hint(font) == reading
        parts = [self._converted(one, part, made_for) for one, part in self._parts(text, reading)]
        converted = "".join(parts)
        if font is not None and prints_capitals(font, reading):
            return converted.upper()
        return raise_capitals(converted) if reading == "tcvn3" else converted

    def _converted(self, reading: str, text: str, made_for: bool) -> str:
        if reading == UNICODE:
            return text
        old = encoding(reading)
        return old.convert_all(text) if made_for else old.convert(text)

    def _parts(self, text: str, reading: str) -> list[tuple[str, str]]:
        """The text in parts, each with its reading: words that only another reading of the document knows have that.

        One letter is no proof: a typing error may be a syllable in another encoding.
        """
        if len(text) > _MOST:
            return [(reading, text)]
        strange = [
            (at, word) for at, word in placed_words(text) if reading not in (readings(word) or (reading,))
        ]
        parts: list[tuple[str, str]] = []
        start = 0
        if sum(not character.isascii() for _, word in strange for character in word) > 1:
            for at, word in strange:
                other = next((name for name in self._readings if name in readings(word)), reading)
                parts += [(reading, text[start:at]), (other, word)]
                start = at + len(word)
        return [*parts, (reading, text[start:])]

    def _reading(self, text: str, font: str | None) -> str:
        prior = self._prior(font)
        if prior == {UNICODE: 1.0}:
            return UNICODE
        own = tally(Counter(words(text, _ENOUGH)).items())
        return max(self._readings, key=lambda name: own.valid[name] + _PRIOR * prior.get(name, 0.0))

    def _prior(self, font: str | None) -> Shares:
        """The shares of the font's family, or of those like it; without any, the document's, held in doubt."""
        own = self._fonts.get(None if font is None else family(font))
        if not own and font is not None:
            own = self._fonts.get(f"*{hint(font)}")
        return own or {**self._whole, UNICODE: self._whole.get(UNICODE, 0.0) + _DOUBT}


def suspected(text: str) -> bool:
    """True where the words of a text alone, its fonts not asked, show that some of it is in an old encoding."""
    found = tally(Counter(words(text, _ENOUGH)).items())
    return bool(_shares(None, found, set()).keys() - {UNICODE})


def _counted(
    runs: Iterable[tuple[str, str | None]],
) -> tuple[dict[str | None, Tally], dict[str | None, set[str]]]:
    """The words of each family of fonts, and the encodings that one of its runs proves by itself."""
    counted: defaultdict[str | None, Counter[str]] = defaultdict(Counter)
    proven: defaultdict[str | None, set[str]] = defaultdict(set)
    for text, font in runs:
        found = words(text, _MOST)
        if found:
            name = None if font is None else family(font)
            if len(counted[name]) < _MOST:
                counted[name].update(found)
            # Most runs are in Unicode, and prove nothing else.
            if sum(UNICODE not in readings(word) for word in found) >= _RUN_PROOF:
                proven[name] |= _proven_by(tally(Counter(found).items()))
    return {name: tally(counter.items()) for name, counter in counted.items()}, proven


def _proven_by(run: Tally) -> set[str]:
    """The encodings in which most words of a run are syllables that are none as they stand."""
    return {
        name
        for name in NAMES
        if run.alone[name] >= _RUN_PROOF
        and run.valid[name] >= run.words * 0.6
        and run.valid[name] > 2 * run.valid[UNICODE]
    }


def _shares(name: str | None, words: Tally, proven: set[str]) -> Shares:
    """What a family's words prove; nothing where no word does."""
    made_for = hint(name) if name else None
    alone = words.alone.total()
    accepted = {
        reading
        for reading, times in words.alone.items()
        if times >= alone * _SPURIOUS
        and (reading == UNICODE or times >= (1 if reading == made_for else _PROOF))
        and words.known >= words.words * _KNOWN
    }
    return _shared_out(words, accepted | proven)


def _shared_out(words: Tally, accepted: set[str]) -> Shares:
    total = sum(words.alone[reading] for reading in accepted)
    return {name: words.alone[name] / total for name in READINGS if name in accepted and words.alone[name]}
