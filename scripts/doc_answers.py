"""Runs the commands and queries of docs/questions.md and its Vietnamese page, and puts what comes out below each."""

from __future__ import annotations

import re
import shlex
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.messages import chosen, use

DATABASE = "outputs/questions.db"
"""The database that the page names; another stands for it wherever the page is run."""
_QUESTION = re.compile(r"^## (?P<number>\d+)\. (?P<words>.+)$", re.MULTILINE)
_BLOCK = re.compile(
    r"^```(?P<language>sql|sh)\n(?P<code>.*?)^```\n(?P<shown>\n(?:\|[^\n]*\n)+|\n```text\n.*?^```\n)?",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the page, and its one command or query."""

    number: int
    words: str
    language: str
    code: str

    def table(self, database: Path) -> list[list[str]]:
        """What the query gives, the names of its columns first; a value as it is shown."""
        with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            cursor = connection.execute(self.code)
            names = [column[0] for column in cursor.description]
            return [names, *([_shown(value) for value in row] for row in cursor)]

    def output(self, database: Path) -> str:
        """What the command prints."""
        return run(self.code, database)


def run(command: str, database: Path) -> str:
    """What a ``kehoach …`` line prints, over the database given; raises RuntimeError where it fails."""
    program, *words = shlex.split(command)
    if program != "kehoach":
        raise RuntimeError(f"no command of ours: {command}")
    words = [str(database) if word == DATABASE else word for word in words]
    spoken = chosen()
    try:
        done = CliRunner().invoke(app, words, env={"COLUMNS": "100", "NO_COLOR": "1"})
    finally:
        # --lang holds for the process.
        use(spoken)
    if done.exit_code:
        raise RuntimeError(f"{command}: {done.output}")
    return done.stdout


def questions(page: str) -> list[Question]:
    """The questions in order; raises ValueError where one has not just one command or query."""
    heads = list(_QUESTION.finditer(page))
    ends = [*(head.start() for head in heads[1:]), len(page)]
    found = []
    for head, end in zip(heads, ends, strict=True):
        blocks = list(_BLOCK.finditer(page, head.end(), end))
        if len(blocks) != 1:
            raise ValueError(f"question {head['number']} has {len(blocks)} commands or queries")
        found.append(Question(int(head["number"]), head["words"], blocks[0]["language"], blocks[0]["code"]))
    return found


def filled(page: str, database: Path) -> str:
    """The page with what comes out of each command and query below it, in place of what stood there."""
    asked = iter(questions(page))

    def answer(block: re.Match[str]) -> str:
        question = next(asked)
        head = f"```{question.language}\n{question.code}```\n\n"
        if question.language == "sql":
            return head + markdown(question.table(database))
        return f"{head}```text\n{question.output(database).rstrip()}\n```\n"

    return _BLOCK.sub(answer, page)


def _shown(value: object) -> str:
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, float) else " ".join(str(value).split())


def markdown(rows: Sequence[Sequence[str]]) -> str:
    """The rows as a table of Markdown, the first as its head."""
    head, *body = ("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows)
    return "\n".join([head, "|" + "---|" * len(rows[0]), *body]) + "\n"
