"""One served collection: from a request to a page."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from http.cookies import SimpleCookie
from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Request
from jinja2 import Environment

from pipeline.messages import Language, speaking
from pipeline.web.answers import Answer
from pipeline.web.answers import answer as whole
from pipeline.web.ask import Ask
from pipeline.web.collection import Collection, Row, collect, rows
from pipeline.web.page import Builder, Moved, Page
from pipeline.web.store import DATABASE, ReadOnly
from pipeline.web.table import cell, to_csv, to_json
from pipeline.web.timing import limited

COOKIE = "kehoach_lang"
SECONDS = 4.0
"""What one page may take of the database's time."""
YEAR = 31_536_000
"""Seconds for which a reader's language is remembered."""
TYPES = {
    "html": "text/html; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json; charset=utf-8",
}


def collect_from(store: ReadOnly) -> Collection:
    """What the pages share, read before the first of them; the rest over a connection of its own, with no time limit."""

    def read(sql: str) -> list[Row]:
        with closing(store.connect()) as connection:
            return rows(connection, sql)

    with closing(store.connect()) as connection:
        return collect(connection, store.file, store.documents, read)


@dataclass
class Site:
    """What the plugin knows of the Datasette that it serves in."""

    store: ReadOnly
    language: Language
    sql: bool
    collection: Collection
    templates: Environment
    seconds: float = SECONDS

    def language_of(self, request: Request) -> Language:
        """The language that the address names, else the reader's last, else the server's."""
        asked = request.args.get("lang")
        if asked is None:
            cookie = SimpleCookie(request.headers.get("cookie", ""))
            asked = cookie[COOKIE].value if COOKIE in cookie else None
        return "en" if asked == "en" else "vi" if asked == "vi" else self.language

    def ask(self, request: Request) -> Ask:
        """The request as pages read it."""
        args = {name: request.args.getlist(name) for name in request.args}
        return Ask(request.path, dict(request.url_vars), args, self.language_of(request))

    async def answer(self, ask: Ask, builder: Builder) -> Answer:
        """The page as HTML, a table of it as a file, or a move; made in a thread, within the time limit."""

        def in_thread(connection: sqlite3.Connection) -> Answer:
            with limited(connection, self.seconds), speaking(ask.language):
                page = builder(connection, ask, self.collection)
            return self._shown(page, ask)

        try:
            made: Answer = await self.store.execute_fn(in_thread)
        except sqlite3.OperationalError as error:
            if "interrupted" not in str(error):
                raise
            return self._shown(Page("slow.html", ask.t("This takes too long"), status=503), ask)
        return made

    def failed(self, ask: Ask) -> Answer:
        """The page for a fault of the program."""
        what = ask.t("This page can't be shown: a fault of the program, which is in the server's log.")
        return self._shown(Page("missing.html", ask.t("That didn't work"), {"what": what}, status=500), ask)

    def values(self, ask: Ask) -> dict[str, Any]:
        """What every template shows, in the reader's language."""
        other = "en" if ask.language == "vi" else "vi"
        switch = ask.url()
        return {
            "ask": ask,
            "t": ask.t,
            "cell": partial(cell, ask),
            "lang": ask.language,
            "indices_named": lambda codes: [(code, ask.code(code)) for code in codes],
            "sql_allowed": self.sql,
            "switch": f"{switch}{'&' if '?' in switch else '?'}lang={other}",
        }

    def remembering(self, answer: Answer, request: Request, language: Language) -> Answer:
        """The answer, with the language noted in the reader's browser where the address names it."""
        if answer.status >= 300 or request.args.get("lang") not in ("en", "vi"):
            return answer
        cookie = f"{COOKIE}={language}; Max-Age={YEAR}; Path=/; SameSite=lax; HttpOnly"
        return replace(answer, headers=[*answer.headers, (b"set-cookie", cookie.encode())])

    def _shown(self, page: Page | Moved, ask: Ask) -> Answer:
        if isinstance(page, Moved):
            return whole("", "text/plain", 302, location=page.url)
        if ask.export is not None and page.status == 200:
            return _file(page, ask)
        template = self.templates.get_template(page.template)
        shown = {"title": page.title, "notes": ask.notes, "tables": page.tables}
        return whole(template.render(self.values(ask) | shown | page.values), TYPES["html"], page.status)


def _file(page: Page, ask: Ask) -> Answer:
    name, kind = ask.export or ("", "")
    table = page.tables.get(name)
    if table is None:
        return whole(ask.t("There is no such table on this page."), "text/plain; charset=utf-8", 404)
    if kind == "json":
        return whole(to_json(table), TYPES["json"])
    attached = f'attachment; filename="{table.name}.csv"'
    return whole(to_csv(table, ask), TYPES["csv"], content_disposition=attached)


def site_of(datasette: Datasette) -> Site | None:
    """The site that the Datasette serves; None for one that isn't ours."""
    store = datasette.databases.get(DATABASE)
    return store.site if isinstance(store, ReadOnly) else None
