"""The word lists that tell a deadline from other talk of time."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from pydantic import TypeAdapter

from schemas.base import Model


class DeadlineWords(Model):
    """The lists of ``lexicons/deadlines.toml``, folded."""

    qualified_nouns: list[str]
    time_verbs: list[str]
    finishing_verbs: list[str]
    action_verbs: list[str]
    openings: list[str]
    subjects: list[str]


@cache
def words() -> DeadlineWords:
    """The word lists, read once."""
    text = resources.files("extractors.lexicons").joinpath("deadlines.toml").read_text("utf-8")
    return TypeAdapter(DeadlineWords).validate_python(tomllib.loads(text))


@cache
def any_of(name: str) -> re.Pattern[str]:
    """A pattern for one of the words of a list, as a whole word."""
    listed = sorted(getattr(words(), name), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(listed) + r")(?!\w)")


@cache
def _ending(name: str) -> re.Pattern[str]:
    return re.compile(any_of(name).pattern + r"\s*$")


def after_time_verb(lead: str) -> bool:
    """Whether the text that leads to a period ends in a verb that it can date (hoàn thành, ban hành)."""
    return _ending("time_verbs").search(lead[-30:]) is not None


def after_finishing_verb(lead: str) -> bool:
    """Whether the text that leads to a period ends in a verb of finishing (hoàn thành, xong)."""
    return _ending("finishing_verbs").search(lead[-30:]) is not None


def after_qualified_noun(lead: str) -> bool:
    """Whether the text that leads to a recurrence ends in a noun that it only qualifies (kế hoạch hằng năm)."""
    return _ending("qualified_nouns").search(lead[-30:]) is not None
