"""What a font's name tells: the encoding that it was made for, and whether it prints small letters as capitals."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib import resources
from re import Pattern

_SUBSET = re.compile(r"^[A-Z]{6}\+")
"""What a PDF puts before the name of a font of which it holds only some glyphs."""
_BESIDES = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=1024)
def family(font: str) -> str:
    """The font's name without a PDF's tag, its weight, its slant and all but letters and digits: ``vntimeh``."""
    name = _SUBSET.sub("", font).partition(",")[0].partition(";")[0]
    folded = _BESIDES.sub("", name.lower())
    endings = _data()["endings"]["words"]
    while ending := next((end for end in endings if folded.endswith(end) and folded != end), None):
        folded = folded.removesuffix(ending)
    return folded


@lru_cache(maxsize=1024)
def hint(font: str) -> str | None:
    """The name of the encoding that such a font was made for; None for a font like any other."""
    name = family(font)
    return next((encoding for encoding, pattern in _hints() if pattern.search(name)), None)


@lru_cache(maxsize=1024)
def prints_capitals(font: str, encoding: str) -> bool:
    """True for a font that prints capitals for the small letters of that encoding."""
    pattern = _data()["capitals"].get(encoding)
    return pattern is not None and re.search(str(pattern), family(font)) is not None


@cache
def _data() -> dict[str, dict[str, str | list[str]]]:
    text = resources.files("pipeline.readers.legacy").joinpath("fonts.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def _hints() -> list[tuple[str, Pattern[str]]]:
    return [(name, re.compile("|".join(patterns))) for name, patterns in _data()["hints"].items()]
