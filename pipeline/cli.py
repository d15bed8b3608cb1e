"""The command line, ``kehoach``: its commands, and the language that they speak."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import Annotated, Any, Literal

import typer
from typer.main import get_command

from pipeline.commands.cache import cache
from pipeline.commands.diff import diff
from pipeline.commands.evaluate import evaluate
from pipeline.commands.explain import explain
from pipeline.commands.export import export
from pipeline.commands.extract import extract
from pipeline.commands.facts import facts
from pipeline.commands.fetch import fetch
from pipeline.commands.mcp import mcp
from pipeline.commands.retry import retry
from pipeline.commands.run import run
from pipeline.commands.schema import schema
from pipeline.commands.search import search
from pipeline.commands.serve import serve
from pipeline.commands.status import status
from pipeline.commands.tasks import tasks
from pipeline.commands.trace import trace
from pipeline.commands.upgrade import upgrade
from pipeline.messages import chosen, language_asked, say, use, vietnamese

app = typer.Typer(
    name="kehoach",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    run, status, retry, fetch, extract, explain, search, facts, tasks, trace, diff, serve, mcp, export, evaluate, schema,
    cache, upgrade,
):  # fmt: skip
    app.command()(command)

LANG = typer.Option("--lang", envvar="KEHOACH_LANG", help="The language of messages and help")


@app.callback()
def language(lang: Annotated[Literal["en", "vi"], LANG] = "en") -> None:
    """Vietnamese government plans into records that point at their words, in a searchable database.

    \b
    Examples:
      kehoach run corpus/samples
      kehoach search "cải cách hành chính"
      kehoach run --help
    """
    use(lang)


def translated(command: Any, name: str = "kehoach") -> Any:
    """The command with its help and its options' in the chosen language, and so its subcommands."""
    if chosen() == "vi":
        command.help = vietnamese()["commands"][name]
        for parameter in command.params:
            if getattr(parameter, "help", None):
                parameter.help = say(parameter.help)
        for subname, subcommand in getattr(command, "commands", {}).items():
            translated(subcommand, subname)
    return command


def main() -> None:
    """The program's start."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # JSON is UTF-8 whatever the terminal's locale says, and no name of a file may stop the output.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    use(language_asked(sys.argv[1:]))
    translated(get_command(app))()


if __name__ == "__main__":
    main()
