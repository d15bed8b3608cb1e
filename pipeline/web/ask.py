"""What a reader asks a page for: the parts of its address, read strictly, and the language."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from pipeline.messages import Language
from pipeline.web.formats import date, figure, number
from pipeline.web.words import code_name, translate

LONGEST = 300
"""Characters of one parameter that are read; the search engine has limits of its own."""


@dataclass(frozen=True)
class Ask:
    """A page's address: the named parts of its path, its parameters, and the reader's language.

    ``export`` is the name of the table that is asked for as a file, with its format.
    """

    path: str
    parts: Mapping[str, str]
    args: Mapping[str, list[str]]
    language: Language = "vi"
    notes: list[str] = field(default_factory=list)

    def t(self, words: str, **values: object) -> str:
        """The words in the reader's language."""
        return translate(self.language, words, **values)

    def code(self, code: str | None) -> str:
        """What a code is called in the reader's language."""
        return code_name(self.language, code)

    def n(self, value: float | None, signed: bool = False) -> str:
        """A number as the reader writes it."""
        return number(value, self.language, signed)

    def d(self, value: str | None) -> str:
        """A date as the reader writes it."""
        return date(value, self.language)

    def fig(self, value: float | None, unit: str | None) -> str:
        """A number with its unit."""
        return figure(value, unit, self.language)

    def text(self, name: str) -> str:
        """The parameter's first value, stripped; empty where it isn't given."""
        values = self.args.get(name) or [""]
        return values[0].replace("\x00", "").strip()[:LONGEST]

    def all(self, name: str, most: int = 12) -> list[str]:
        """The parameter's values, each once, at most so many."""
        values = [value.replace("\x00", "").strip()[:LONGEST] for value in self.args.get(name, [])]
        return [value for value in dict.fromkeys(values) if value][:most]

    def number(self, name: str, low: int, high: int) -> int | None:
        """The parameter as a whole number within bounds; else None, with a note for the reader where it was given."""
        given = self.text(name)
        if given.isascii() and given.isdigit() and len(given) < 8 and low <= int(given) <= high:
            return int(given)
        if given:
            self.notes.append(self.t("{given} is not used: a number from {low} to {high} is needed.",
                                     given=repr(given[:40]), low=low, high=high))  # fmt: skip
        return None

    def day(self, name: str) -> str | None:
        """The parameter as an ISO date, also typed as 30/6/2025; else None, with a note where it was given."""
        given = self.text(name)
        if not given:
            return None
        parts = given.split("/")
        iso = "-".join(part.zfill(2) for part in reversed(parts)) if len(parts) == 3 else given
        try:
            return datetime.date.fromisoformat(iso).isoformat()
        except ValueError:
            self.notes.append(
                self.t("{given} is not used: a date such as 2025-06-30 is needed.", given=repr(given[:40]))
            )
            return None

    @property
    def export(self) -> tuple[str, str] | None:
        """The table and the format (csv or json) that are asked for as a file."""
        kind = self.text("as")
        return (self.text("table"), kind) if kind in ("csv", "json") else None

    def url(self, **changes: object) -> str:
        """This page's address with parameters changed; None or an empty value takes one out."""
        kept = {name: values for name, values in self.args.items() if name not in ("table", "as", "lang")}
        for name, value in changes.items():
            kept[name] = [] if value in (None, "") else [str(value)]
        query = urlencode([(name, value) for name, values in kept.items() for value in values if value])
        return f"{self.path}?{query}" if query else self.path
