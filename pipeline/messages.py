"""What the program says, in English or Vietnamese: the English words are the key, messages.vi.toml holds the other."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Literal, cast

Language = Literal["en", "vi"]

_chosen: Language = "en"
_spoken: ContextVar[Language | None] = ContextVar("_spoken", default=None)


@cache
def vietnamese() -> dict[str, dict[str, str]]:
    """The catalogue: ``phrases`` by their English words, ``commands`` (whole help texts) by the command's name."""
    text = Path(__file__).with_suffix(".vi.toml").read_text(encoding="utf-8")
    return cast(dict[str, dict[str, str]], tomllib.loads(text))


def use(language: Language) -> None:
    """Choose the language of all that follows."""
    global _chosen
    _chosen = language


def chosen() -> Language:
    """The language in use."""
    return _spoken.get() or _chosen


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """The language within the block, in this thread alone: a server's readers each have their own."""
    token = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(token)


def language_asked(arguments: Sequence[str]) -> Language:
    """The language named by ``--lang`` or by KEHOACH_LANG, before the command line is parsed: help needs it."""
    asked = os.environ.get("KEHOACH_LANG", "en")
    for at, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
        elif argument == "--lang" and at + 1 < len(arguments):
            asked = arguments[at + 1]
    return "vi" if asked.lower().startswith("vi") else "en"


def say(text: str, **values: object) -> str:
    """The words in the chosen language with the values put in; words that have no translation stay English."""
    if chosen() == "vi":
        text = vietnamese()["phrases"].get(text, text)
    return text.format(**values) if values else text
