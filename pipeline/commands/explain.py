"""``kehoach explain``: why a record says what it says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.commands.extract import FILE, read_or_exit
from pipeline.commands.options import AsJson
from pipeline.console import complain, out, printable
from pipeline.messages import say

if TYPE_CHECKING:
    from rich.text import Text

    from extractors.origins import Origin
    from pipeline.explaining import Explanation
    from schemas.records import Extraction

RECORD = typer.Option("--record", metavar="ID", show_default=False, help="The record, as task-12 or score-3")

_PLACES = {
    "own-words": "own words",
    "sentence": "sentence",
    "paragraph": "paragraph",
    "label": "label",
    "group-line": "line for the group",
    "row": "row",
    "column": "column",
    "caption": "caption",
    "heading": "heading",
    "above": "paragraph above",
    "title": "title",
    "document": "document",
    "gazetteer": "list of agencies",
    "default": "no words",
    "comparison": "comparison",
}
_LONGEST = 160


def explain(
    file: Annotated[Path, FILE],
    record: Annotated[str | None, RECORD] = None,
    as_json: AsJson = False,
) -> None:
    """Print why a record says what it says: its words, its rule, and where each field comes from.

    A record's id is its kind and its place in the JSON of `kehoach extract`, counted from 1. Without one, all
    records are listed with their ids, one a line.

    Exit code: 0 when it was explained, 1 when the document could not be read, 2 for a usage error.

    \b
    Examples:
      kehoach explain plan.html
      kehoach explain plan.html --record task-12
      kehoach explain plan.html --record score-3 --json
    """
    from pipeline.explaining import explain as explained
    from pipeline.explaining import find
    from pipeline.flow import read_file

    document, extraction = read_or_exit(file, read_file, "explain")
    if record is None:
        _list(extraction, as_json)
        return
    found = find(extraction, record)
    if found is None:
        complain(say("There is no record {id}: `kehoach explain {path}` lists them.", id=record, path=file))
        raise typer.Exit(2)
    explanation = explained(document, found, record.strip().lower())
    if as_json:
        typer.echo(_json(explanation.to_dict()))
    else:
        _show(explanation)


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


def _list(extraction: Extraction, as_json: bool) -> None:
    from pipeline.explaining import records, summary

    listed = [(name, record.evidence.rule, summary(record)) for name, record in records(extraction)]
    if as_json:
        typer.echo(_json([dict(zip(("id", "rule", "summary"), one, strict=True)) for one in listed]))
        return
    for name, rule, words in listed:
        typer.echo(printable(f"{name}\t{rule}\t{' '.join(words.split())}"))


def _show(explanation: Explanation) -> None:
    from rich.text import Text

    console = out()
    plain = not console.is_terminal
    evidence = explanation.evidence
    page = ", " + say("page {page}", page=evidence.page) if evidence.page else ""
    console.print(
        Text.assemble((explanation.id, "bold green"), "  ", (printable(explanation.summary), "bold")),
        soft_wrap=True,
    )
    console.print(_in_context(explanation, plain), soft_wrap=plain)
    console.print(
        f"   [{evidence.start}:{evidence.end}]{page} {evidence.section or ''}".rstrip(), style="dim"
    )
    console.print(f"{say('rule')}: {evidence.rule}", soft_wrap=True)
    if explanation.flags:
        console.print(f"{say('flags')}: {', '.join(explanation.flags)}", style="red", soft_wrap=True)
    for origin in explanation.origins:
        whole = (origin.start, origin.end) == (evidence.start, evidence.end)
        console.print(_line(origin, whole), soft_wrap=True)


def _in_context(explanation: Explanation, plain: bool) -> Text:
    """The words marked, on one line: in colour, or by « » where there are no colours."""
    from rich.text import Text

    before, quote, after = (
        " ".join(printable(part).split())
        for part in (explanation.before, explanation.evidence.quote, explanation.after)
    )
    marked = f"«{quote}»" if plain else quote
    return Text.assemble(f"   … {before} ", (marked, "bold black on yellow"), f" {after} …")


def _line(origin: Origin, whole: bool) -> Text:
    """A field's value and where it comes from; all of the record's own words aren't shown a second time."""
    from rich.text import Text

    value = " ".join(printable(origin.value).split())
    words = " ".join(printable(origin.words or "").split())
    shown = f": «{_short(words)}»" if words and not whole else ""
    at = f" [{origin.start}:{origin.end}]" if origin.start is not None and not whole else ""
    return Text.assemble(
        (f"  {origin.field}", "cyan"),
        f" = {_short(value)}  ← ",
        (say(_PLACES[origin.place]), "bold"),
        shown,
        (at, "dim"),
    )


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 2] + " …"
