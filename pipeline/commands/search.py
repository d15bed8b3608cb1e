"""``kehoach search``: passages and records that hold the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pipeline.commands.asking import asking, telling
from pipeline.commands.options import AsJson, Database
from pipeline.console import DEFAULT_DATABASE, err, out, printable
from pipeline.messages import say

if TYPE_CHECKING:
    from rich.text import Text

    from pipeline.duplicates.otherwise import Otherwise
    from pipeline.searching.find import Result, Results

Kind = Literal["document", "section", "score", "ranking", "target", "task"]
Level = Literal["trung-uong", "tinh", "huyen", "xa"]

WORDS = typer.Argument(
    metavar="WORDS", show_default=False, help='Words, "phrases", -words to leave out, starts*'
)
PROVINCE = typer.Option("--province", help="A province by its old or present name, or its code")
INDEX = typer.Option("--index", help="An index or one of its fields: PAPI, PAR_INDEX, PAPI.6")
YEAR = typer.Option("--year", min=1900, max=2200, help="Issued in that year, or speaking of it")
AGENCY = typer.Option(
    "--agency", help="An agency by its old or present name, its initials (SNV), or the beginning of a name"
)
KIND = typer.Option("--kind", help="Only this kind of result")
COMPONENT = typer.Option("--component", help="A field of an index: PAPI.6; with --index, both must hold")
LEVEL = typer.Option("--level", help="The level of the document's issuer")
DUE_FROM = typer.Option("--due-from", help="Tasks due on that day or later: 2025-01-01 or 1/1/2025")
DUE_TO = typer.Option("--due-to", help="Tasks due on that day or earlier")
COPIES = typer.Option("--copies", help="Also in the sources of a document that aren't kept for its records")
LIMIT = typer.Option("--limit", min=1, max=1000, help="How many results")


def search(
    words: Annotated[list[str], WORDS],
    db: Database = DEFAULT_DATABASE,
    province: Annotated[str | None, PROVINCE] = None,
    index: Annotated[str | None, INDEX] = None,
    year: Annotated[int | None, YEAR] = None,
    agency: Annotated[str | None, AGENCY] = None,
    kind: Annotated[Kind | None, KIND] = None,
    component: Annotated[str | None, COMPONENT] = None,
    level: Annotated[Level | None, LEVEL] = None,
    due_from: Annotated[str | None, DUE_FROM] = None,
    due_to: Annotated[str | None, DUE_TO] = None,
    copies: Annotated[bool, COPIES] = False,
    limit: Annotated[int, LIMIT] = 10,
    as_json: AsJson = False,
) -> None:
    """Find passages and records, best first, with the words marked, the source and the page.

    Words typed without marks find them with any: "ha tinh" finds Hà Tĩnh. Words typed with marks match exactly.

    \b
    Examples:
      kehoach search "cải cách hành chính" --province "Hà Tĩnh" --year 2025
      kehoach search so noi vu --kind task --index PAPI --due-to 30/6/2025
      kehoach search '"một cửa" công* -giám' --limit 5 --json
    """
    from pipeline.searching.agency_names import understood
    from pipeline.searching.filters import Filters
    from pipeline.searching.find import find
    from pipeline.searching.query import parse

    limits = Filters(province, index, year, agency, kind, copies, component, level, due_from, due_to)
    text = " ".join(words)
    with telling():
        terms = parse(text)
    with asking(db) as connection:
        results = find(connection, text, terms, limits, limit)
        told = understood(connection, agency)
    if told:
        err().print(printable(told), soft_wrap=True)
    if as_json:
        typer.echo(results.to_json())
    else:
        _show(results)


def _show(results: Results) -> None:
    from pipeline.searching.marks import snippet

    console = out()
    plain = not console.is_terminal
    if not results.results:
        console.print(say("Nothing found for {query}.", query=printable(results.query)), soft_wrap=True)
    if results.left_out:
        console.print(
            say(
                "No passage holds all the words; these were left out: {left}",
                left=printable(", ".join(results.left_out)),
            ),
            soft_wrap=True,
        )
    if results.in_copies:
        console.print(say("Copies of documents hold the words: --copies shows them."), soft_wrap=True)
    for at, result in enumerate(results.results, 1):
        console.print(_heading(at, result, plain), soft_wrap=True)
        # A document is found by its title, which its heading shows.
        if result.kind != "document":
            console.print(_marked(*snippet(result.text, result.marked), plain), soft_wrap=plain)
        if result.summary and result.kind != "document":
            console.print(_marked(result.summary, result.summary_marked, plain), style="cyan", soft_wrap=True)
        for fact in result.otherwise:
            console.print(f"   ≠ {_otherwise(fact)}", style="yellow", soft_wrap=True)
        console.print(f"   {_place(result)}\n", style="dim", soft_wrap=True)
    if results.bounded:
        err().print(say("Many passages match; only a part of them was ranked. More words narrow it down."))


def _heading(at: int, result: Result, plain: bool) -> Text:
    from rich.text import Text

    from pipeline.searching.naming import named

    name = _marked(*named(result), plain, before="")
    name.stylize("bold")
    more = "".join(f" · {part}" for part in (result.issuer or result.province, result.issued) if part)
    kind = (say(result.kind), "green")
    return Text.assemble((f"{at}. ", "bold"), kind, "  ", name, (printable(more), "bold"))


def _otherwise(fact: Otherwise) -> str:
    """What other documents state, and how to see all of it."""
    values = "; ".join(f"{value:g}" for value in fact.values)
    measure = "" if fact.measure in ("score", "rank") else f" ({fact.measure})"
    return say("other documents state {values}{measure}: kehoach facts --conflicts --subject \"{subject}\" --year {year}",
               values=values, measure=measure, subject=fact.subject, year=fact.year)  # fmt: skip


def _marked(words: str, spans: list[tuple[int, int]], plain: bool, before: str = "   ") -> Text:
    """The words with the spans marked: in colour, or by « » where there are no colours."""
    from rich.text import Text

    # One character for one, so that the spans hold.
    words = printable(words)
    text, at = Text(before), 0
    for start, end in spans:
        text.append(words[at:start])
        text.append(f"«{words[start:end]}»" if plain else words[start:end], style="bold black on yellow")
        at = end
    text.append(words[at:])
    return text


def _place(result: Result) -> str:
    page = ", " + say("page {page}", page=result.page) if result.page else ""
    copy = ", " + say("copy of {document}", document=result.copy_of) if result.copy_of else ""
    return f"{printable(result.source)}{page}{copy} [{result.start}:{result.end}] {result.id}"
