"""One served collection: from a request to a page, kept in memory once made, for the database can't change."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Request, Response

from pipeline.messages import Language, speaking
from pipeline.web.ask import Ask
from pipeline.web.collection import Collection, collect
from pipeline.web.page import Builder, Moved, Page
from pipeline.web.store import DATABASE, ReadOnly
from pipeline.web.table import to_csv, to_json
from pipeline.web.timing import limited

COOKIE = "kehoach_lang"
KEPT_PAGES = 256
LONGEST_KEPT = 500_000
"""Characters of a page that is kept: a long document's page is made again."""
SECONDS = 4.0
"""What one page may take of the database's time."""
TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json; charset=utf-8"}


def collect_from(store: ReadOnly) -> Collection:
    """What the pages share, read before the first of them."""
    connection = store.connect()
    try:
        return collect(connection, store.file, store.documents)
    finally:
        connection.close()


@dataclass
class Site:
    """What the plugin knows of the Datasette that it serves in."""

    store: ReadOnly
    language: Language
    sql: bool
    collection: Collection
    seconds: float = SECONDS
    kept: OrderedDict[tuple[str, str, str], str] = field(default_factory=OrderedDict)

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

    async def build(self, builder: Builder, ask: Ask) -> Page | Moved:
        """The page, made in a thread within the time limit; where that is passed, a page that says so."""

        def in_thread(connection: sqlite3.Connection) -> Page | Moved:
            with limited(connection, self.seconds), speaking(ask.language):
                return builder(connection, ask, self.collection)

        try:
            return await self.store.execute_fn(in_thread)
        except sqlite3.OperationalError as error:
            if "interrupted" not in str(error):
                raise
            return Page("slow.html", ask.t("This takes too long"), status=503)

    async def answer(self, datasette: Datasette, request: Request, builder: Builder) -> Response:
        """The response: HTML, a table as a file, or a move."""
        ask = self.ask(request)
        key = (ask.language, request.path, request.query_string)
        html = self.kept.get(key)
        if html is not None:
            self.kept.move_to_end(key)
            return _html(html, 200, request, ask)
        page = await self.build(builder, ask)
        if isinstance(page, Moved):
            return Response.redirect(page.url)
        if ask.export is not None:
            return _file(page, ask)
        html = await datasette.render_template(page.template, _context(page, ask), request=request)
        if page.status == 200 and len(html) < LONGEST_KEPT:
            self.kept[key] = html
            while len(self.kept) > KEPT_PAGES:
                self.kept.popitem(last=False)
        return _html(html, page.status, request, ask)


def _context(page: Page, ask: Ask) -> dict[str, Any]:
    return {"title": page.title, "notes": ask.notes, "tables": page.tables} | page.values


def _html(html: str, status: int, request: Request, ask: Ask) -> Response:
    response = Response.html(html, status=status)
    if request.args.get("lang") in ("en", "vi"):
        response.set_cookie(COOKIE, ask.language, max_age=31_536_000, path="/", samesite="lax", httponly=True)
    return response


def _file(page: Page, ask: Ask) -> Response:
    name, kind = ask.export or ("", "")
    table = page.tables.get(name)
    if table is None:
        return Response.text(ask.t("There is no such table on this page."), status=404)
    body = to_csv(table, ask) if kind == "csv" else to_json(table)
    attached = {"content-disposition": f'attachment; filename="{table.name}.csv"'} if kind == "csv" else {}
    return Response(body, content_type=TYPES[kind], headers=attached)


def site_of(datasette: Datasette) -> Site | None:
    """The site that the Datasette serves; None for one that isn't ours."""
    store = datasette.databases.get(DATABASE)
    return store.site if isinstance(store, ReadOnly) else None
