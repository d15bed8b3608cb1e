"""The words of the pages in Vietnamese or English: the English words are the key, as in ``pipeline.messages``."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import cast

from pipeline.messages import Language


@cache
def _catalogue() -> dict[str, dict[str, str]]:
    """``words`` by their English; ``codes`` and ``codes_en``: what the records' codes are called."""
    text = Path(__file__).with_name("words.vi.toml").read_text(encoding="utf-8")
    return cast(dict[str, dict[str, str]], tomllib.loads(text))


def translate(language: Language, words: str, **values: object) -> str:
    """The words in the language, with the values put in; words without a translation stay English."""
    if language == "vi":
        words = _catalogue()["words"].get(words, words)
    return words.format(**values) if values else words


def code_name(language: Language, code: str | None) -> str:
    """What a code of the records is called: ``quyet-dinh``, ``lead``, ``PAR_INDEX``; the code itself where unknown."""
    names = _catalogue()["codes" if language == "vi" else "codes_en"]
    code = code or ""
    return names.get(code, code if code.isupper() else code.replace("_", " ") if language == "en" else code)
