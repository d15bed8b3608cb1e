"""Dates as a sheet shows them; what a format leaves to the reader's country is written day first."""

from __future__ import annotations

import re
from datetime import date, datetime, time

_LITERAL = re.compile(r'"[^"]*"|\\.|[_*].')
_DATE = re.compile(r"[ymdhs]", re.IGNORECASE)
_TOKEN = re.compile(
    r'"([^"]*)"|\\(.)|[_*].|(am/pm|a/p)|(y+|m+|d+|h+|s+|e+|\.0+)|(.)', re.IGNORECASE | re.DOTALL
)
_FOREIGN = re.compile(r"m{3,}|d{3,}|^[^y]*m[^a-z]*d", re.IGNORECASE)
"""Names of months or days, or the month first: what each country's Excel shows its own way."""


def is_date(section: str) -> bool:
    """True for a format of dates or times."""
    bare = _LITERAL.sub("", section)
    return _DATE.search(bare) is not None and "General" not in bare


def show_date(value: date | datetime | time, code: str) -> str:
    """The date or time in the format's own order and words, or else day first."""
    section = code.partition(";")[0]
    bare = _LITERAL.sub("", section).lower()
    if isinstance(value, time):
        return f"{value.hour:02d}:{value.minute:02d}"
    if not is_date(section):
        section = "dd/mm/yyyy"
    elif _FOREIGN.search(bare):
        section = _day_first(bare)
    return _fill(value, section)


def _day_first(bare: str) -> str:
    """The same parts of a date in the order of day, month, year, and the time after them."""
    parts = [part for letter, part in (("d", "dd"), ("m", "mm"), ("y", "yyyy")) if letter in bare]
    return "/".join(parts) + (" hh:mm" if "h" in bare else "")


def _fill(value: date, section: str) -> str:
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
    shown: list[str] = []
    after_hours = False
    for quoted, escaped, half, part, other in _TOKEN.findall(section):
        if part:
            shown.append(_part(moment, part.lower(), after_hours))
            after_hours = part[0] in "hH" or (after_hours and part[0] in "mM")
        elif half:
            shown.append("AM" if moment.hour < 12 else "PM")
        else:
            shown.append(quoted or escaped or other)
    return "".join(shown).strip()


def _part(moment: datetime, part: str, after_hours: bool) -> str:
    """One part of a date or time; an ``m`` after hours is minutes."""
    width = min(len(part), 2)
    match part[0]:
        case "y" | "e":
            return f"{moment.year:04d}" if len(part) > 2 or part[0] == "e" else f"{moment.year % 100:02d}"
        case "m":
            return f"{moment.minute if after_hours else moment.month:0{width}d}"
        case "d":
            return f"{moment.day:0{width}d}"
        case "h":
            return f"{moment.hour:0{width}d}"
        case "s":
            return f"{moment.second:0{width}d}"
        case _:
            return ""
