"""The report of a run as one page that needs nothing else: what became of the documents, how fast, what was slow."""

from __future__ import annotations

from html import escape
from importlib import resources
from typing import TYPE_CHECKING

from pipeline.console import printable
from pipeline.messages import chosen, say
from pipeline.runs.pictures import bars, line

if TYPE_CHECKING:
    from pipeline.runs.record import Record

_FAILURES = 200
"""Failures that the page names; run.json names all."""


def page_of(record: Record) -> str:
    """The page's HTML, in the language of the run."""
    parts = [_summary(record), _speed(record), _counts(record), _slowest(record), _provinces(record)]
    parts += [_failures(record), _made_with(record)]
    title = escape(say("Run {name}", name=record.run["name"]))
    style = resources.files("pipeline.runs").joinpath("report.css").read_text("utf-8")
    return (
        f'<!doctype html>\n<html lang="{chosen()}"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{style}</style></head><body><h1>{title}</h1>\n"
        + "\n".join(filter(None, parts))
        + "\n</body></html>\n"
    )


def _summary(record: Record) -> str:
    run, documents = record.run, record.report["documents"]
    ended = run["ended"] or "killed"
    rows = [
        (say("Database"), run["database"]),
        (say("Ended"), say(ended)),
        (say("Seconds"), f"{run['seconds']:,}"),
        (say("Documents a second"), f"{run['per_second']:,}"),
        *((say(state), f"{n:,}") for state, n in documents.items() if n),
        *((say(kind), f"{n:,}") for kind, n in record.report["records"].items() if n),
    ]
    return _pairs(rows)


def _speed(record: Record) -> str:
    """Documents a second between one tick and the next."""
    points, before = [], (0.0, 0)
    for second, documents, *_ in record.ticks:
        if second > before[0]:
            points.append((second, (documents - before[1]) / (second - before[0])))
        before = (second, documents)
    return line(say("Documents a second"), points, say("Seconds"), say("Documents a second"))


def _counts(record: Record) -> str:
    failures: dict[str, int] = {}
    for failure in record.report["failures"]:
        failures[failure["category"]] = failures.get(failure["category"], 0) + 1
    shown = (
        ("Failures by kind", failures),
        ("Left out", record.report["left_out"]),
        ("Warnings", record.report["warnings"]),
        ("Failed checks", record.report["flags"]),
    )
    return "\n".join(
        bars(say(title), sorted(((say(name), n) for name, n in counts.items()), key=lambda row: -row[1]))
        for title, counts in shown
    )


def _slowest(record: Record) -> str:
    return bars(
        say("The slowest documents"), [(printable(s["uri"]), s["seconds"]) for s in record.slowest], " s"
    )


def _provinces(record: Record) -> str:
    rows = [(name or say("no province"), n) for name, n in record.provinces]
    return bars(say("Documents by province"), rows)


def _failures(record: Record) -> str:
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(printable(words))}</td>" for words in _told(failure)) + "</tr>"
        for failure in record.report["failures"][:_FAILURES]
    )
    return f"<h2>{escape(say('Failures'))}</h2><table>{rows}</table>" if rows else ""


def _told(failure: dict[str, str]) -> tuple[str, str, str]:
    category = failure["category"]
    return failure["uri"], say(category), f"{failure['message']} {failure['advice']}".strip()


def _made_with(record: Record) -> str:
    run = record.run
    rows = [(name, str(value)) for part in ("settings", "versions") for name, value in run[part].items()]
    paths = [(say("Paths"), path) for path in run["paths"][:50]]
    return f"<h2>{escape(say('Made with'))}</h2>" + _pairs([*paths, *rows])


def _pairs(rows: list[tuple[str, str]]) -> str:
    cells = "".join(
        f"<tr><th>{escape(name)}</th><td>{escape(printable(value))}</td></tr>" for name, value in rows
    )
    return f"<table>{cells}</table>"
