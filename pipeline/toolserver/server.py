"""The server: four tools over one database, which is only read, with limits on how much and how long."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Annotated, Literal

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations
from pydantic import Field

from pipeline.database.connection import DatabaseUnusable, open_to_read
from pipeline.duplicates.listing import Wanted, list_facts
from pipeline.fetching import fetch
from pipeline.messages import say
from pipeline.searching.agency_names import understood
from pipeline.searching.filters import Filters, index_code
from pipeline.searching.find import find
from pipeline.searching.query import QueryError, parse
from pipeline.toolserver.answers import (
    DocumentAnswer,
    Facts,
    Found,
    Tasks,
    document_answer,
    fact_answer,
    passage,
    task_answer,
)
from pipeline.tracking import WantedTasks, list_tasks
from pipeline.web.timing import limited

SECONDS = 10.0
"""What one call may take of the database's time."""
INSTRUCTIONS = """\
Plans, decisions, reports and news of Vietnamese authorities about governance indices (PAR INDEX, SIPAS, PAPI, PCI, PGI, \
DTI, DDCI, PII), read into records that point at their words. The documents are in Vietnamese; words may be searched \
with or without their marks. Every answer has quote, source, start and end: cite them, and state nothing that no quote \
says. A value is what a document states, and documents may disagree (facts with standing "conflict"). Provinces go by \
their old or present name: since July 2025 there are 34, and current_province says in which of them an old one lies. \
No document says whether a task was done. If nothing is found, try fewer words, or words without marks."""
READ_ONLY = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)

Province = Annotated[
    str | None,
    Field(max_length=60, description="A province by its old or present name, or its code: Hà Tĩnh"),
]
Index = Annotated[
    str | None,
    Field(
        max_length=20, description="An index or one of its fields: PAPI, PAR_INDEX, SIPAS, PCI, PAPI.4, PAR.3"
    ),
]
Agency = Annotated[
    str | None,
    Field(
        max_length=120,
        description="An agency by its old or present name, its initials, or a part of a name: Sở Tài chính",
    ),
]
Day = Annotated[str | None, Field(max_length=10, description="ISO date")]
Year = Annotated[int | None, Field(ge=1900, le=2200)]
Skip = Annotated[int, Field(ge=0, le=100_000, description="How many to pass over, to read on")]


class Tools:
    """The tools over one database; each call opens it anew, to read."""

    def __init__(self, database: Path, seconds: float = SECONDS) -> None:
        self.database = database
        self.seconds = seconds

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """A connection within the time limit; what was asked in vain is told to the caller."""
        try:
            with closing(open_to_read(self.database)) as connection, limited(connection, self.seconds):
                yield connection
        except (QueryError, DatabaseUnusable) as error:
            raise ToolError(str(error)) from error
        except sqlite3.OperationalError as error:
            if "interrupted" not in str(error):
                raise
            raise ToolError(say("This takes too long: narrow it down by province, index or year.")) from error

    def search(
        self,
        words: Annotated[
            str, Field(max_length=400, description='Words, "phrases", -words to leave out, starts*')
        ],
        province: Province = None,
        index: Index = None,
        year: Annotated[Year, Field(description="Issued in that year, or speaking of it")] = None,
        agency: Agency = None,
        kind: Annotated[
            Literal["document", "section", "score", "ranking", "target", "task"] | None,
            Field(description="Only this kind of result; a document is found by its title"),
        ] = None,
        level: Annotated[
            Literal["trung-uong", "tinh", "huyen", "xa"] | None,
            Field(description="Issued by a body of the centre, of a province, a district or a commune"),
        ] = None,
        limit: Annotated[int, Field(ge=1, le=25)] = 8,
    ) -> Found:
        """Find passages and records by their words, best first.

        Use it for anything in words: a topic, a solution, a phrase. For values of an index use facts, for work and
        deadlines use tasks. All words must occur; words without marks ("hai long") find those with any (hài lòng).
        """
        with self._opened() as connection:
            filters = Filters(province, index, year, agency, kind, level=level)
            results = find(connection, words, parse(words), filters, limit)
            notes = [understood(connection, agency)]
        if not results.results:
            notes.append(say("Nothing found: try fewer words, words without marks, or fewer filters."))
        elif results.bounded:
            notes.append(
                say("Many passages match; only a part of them was ranked. More words narrow it down.")
            )
        note = " ".join(filter(None, notes)) or None
        return Found(results=[passage(result) for result in results.results], note=note)

    def get_document(
        self,
        name: Annotated[
            str,
            Field(
                max_length=500,
                description="A document_id or source of another answer, or a number: 58/KH-UBND",
            ),
        ],
        start: Annotated[int, Field(ge=0, description="The offset from which to read")] = 0,
        length: Annotated[int, Field(ge=1, le=20_000, description="Characters to read")] = 6_000,
    ) -> DocumentAnswer:
        """Read a document: what it is, its headings with their offsets, and a stretch of its text.

        A long document is read in stretches: go on from next_start, or from the start of a heading.
        """
        with self._opened() as connection:
            return document_answer(fetch(connection, name, start, length))

    def facts(
        self,
        subject: Annotated[
            str | None,
            Field(
                max_length=120, description="Whose value: a province, department, commune, or a part of it"
            ),
        ] = None,
        index: Index = None,
        year: Annotated[
            Year, Field(description="The year measured, or in which a target is to be reached")
        ] = None,
        conflicts: Annotated[bool, Field(description="Only values on which documents disagree")] = False,
        limit: Annotated[int, Field(ge=1, le=100)] = 20,
        skip: Skip = 0,
    ) -> Facts:
        """List scores, ranks and targets: whose, of which index, in which year, and every document that states each.

        Where standing is "conflict", documents state different values: report both with their quotes.
        """
        with self._opened() as connection:
            code = index_code(connection, index) if index else None
            listed = list_facts(connection, Wanted(conflicts, subject, code, year))
            found = list(islice(listed, skip, skip + limit + 1))
        return Facts(facts=[fact_answer(fact) for fact in found[:limit]], more=len(found) > limit)

    def tasks(
        self,
        provinces: Annotated[
            list[Annotated[str, Field(max_length=60)]] | None,
            Field(max_length=63, description="Provinces by their old or present names or codes"),
        ] = None,
        agency: Agency = None,
        role: Annotated[
            Literal["lead", "coordinating", "any"], Field(description="The agency's part in the task")
        ] = "lead",
        index: Index = None,
        due_from: Annotated[Day, Field(description="Due on that day or later, as 2025-07-01")] = None,
        due_to: Annotated[Day, Field(description="Due on that day or earlier")] = None,
        before: Annotated[
            Day, Field(description="To be done before that day, so past its deadline on it")
        ] = None,
        limit: Annotated[int, Field(ge=1, le=100)] = 20,
        skip: Skip = 0,
    ) -> Tasks:
        """List assigned work by due date: what, who leads and who coordinates, by when.

        Those without a date come last. A draft and a second copy of a document are left out.
        """
        wanted = WantedTasks(tuple(provinces or ()), agency, role, index, due_from, due_to, before)
        with self._opened() as connection:
            found = list(islice(list_tasks(connection, wanted), skip, skip + limit + 1))
            note = understood(connection, agency)
        return Tasks(tasks=[task_answer(task) for task in found[:limit]], more=len(found) > limit, note=note)


def build(database: Path, seconds: float = SECONDS) -> MCPServer[None]:
    """The server over a database; raises DatabaseUnusable where there is none that can be read."""
    open_to_read(database).close()
    server: MCPServer[None] = MCPServer(
        "kehoach", title="kehoach", instructions=INSTRUCTIONS, log_level="WARNING"
    )
    tools = Tools(database, seconds)
    for tool in (tools.search, tools.get_document, tools.facts, tools.tasks):
        server.add_tool(tool, annotations=READ_ONLY)
    return server
