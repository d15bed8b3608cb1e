"""Warnings in the reader's language: they are kept as English sentences with their values apart."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.messages import chosen, say, vietnamese


def tell(message: str, forms: Sequence[str], values: Mapping[str, Any]) -> str:
    """The warning in the chosen language; the English message where a sentence of it has no other words.

    So it is too where the sentences don't make up the message, as in a database that an older program filled.
    """
    if chosen() == "en" or " ".join(form.format(**values) for form in forms) != message:
        return message
    catalogue = vietnamese()["warnings"]
    if not all(form in catalogue for form in forms):
        return message
    named = {name: say(value) if name == "category" else value for name, value in values.items()}
    return " ".join(catalogue[form].format(**named) for form in forms)


def tell_stored(message: str, forms: str | None, values: str | None) -> str:
    """The same of a row of the database, whose sentences and values are JSON."""
    return tell(message, json.loads(forms or "[]"), json.loads(values or "{}"))
