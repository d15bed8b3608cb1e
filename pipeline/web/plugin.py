"""The Datasette plugin: our pages' addresses, what their templates may call, and the guard before them."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import Base400, Request, Response
from datasette.views.base import DatasetteError
from jinja2 import Environment

from pipeline.web import pictures
from pipeline.web.charts import bar
from pipeline.web.page import Builder
from pipeline.web.pages import PAGES
from pipeline.web.pages.common import league_url
from pipeline.web.site import site_of
from pipeline.web.table import cell

_log = logging.getLogger("kehoach.web")
NAME = "kehoach"
"""The plugin's name, under which a Datasette is configured to show our pages."""

View = Callable[[Datasette, Request], Awaitable[Response]]


def _view(builder: Builder) -> View:
    async def view(datasette: Datasette, request: Request) -> Response:
        site = site_of(datasette)
        if site is None:
            return Response.text("", status=404)
        return await site.answer(datasette, request, builder)

    return view


@hookimpl
def register_routes(datasette: Datasette) -> list[tuple[str, View]]:
    """Our pages, and the pictures of documents' pages."""
    if not datasette.plugin_config(NAME):
        return []
    return [*((route, _view(builder)) for route, builder in PAGES), (pictures.ROUTE, pictures.picture)]


@hookimpl(tryfirst=True)
def handle_exception(
    datasette: Datasette, request: Request, exception: Exception
) -> Callable[[], Awaitable[Response]] | None:
    """Our page in place of a stack of calls; what is no wrong address is written to the log."""
    site = site_of(datasette)
    if site is None:
        return None
    status = exception.status if isinstance(exception, Base400 | DatasetteError) else 500
    if status >= 500:
        _log.error("%s", request.path, exc_info=exception)
    ask = site.ask(request)
    what = ask.t("There is no such page.") if status == 404 else str(exception)
    if status >= 500:
        what = ask.t("This page can't be shown: a fault of the program, which is in the server's log.")
    values = {
        "title": ask.t("Not found") if status == 404 else ask.t("That didn't work"),
        "what": what,
        "notes": [],
    }

    async def shown() -> Response:
        if request.path.endswith(".json"):
            return Response.json({"ok": False, "status": status, "error": what}, status=status)
        return Response.html(await datasette.render_template("missing.html", values, request), status=status)

    return shown


@hookimpl
def prepare_jinja2_environment(env: Environment, datasette: Datasette) -> None:
    """What templates call beside their values."""
    env.globals |= {"bar": bar, "league_url": league_url}


@hookimpl
def extra_template_vars(datasette: Datasette, request: Request | None) -> dict[str, Any]:
    """The reader's language, in Datasette's own pages too."""
    site = site_of(datasette)
    if site is None or request is None:
        return {}
    ask = site.ask(request)
    other = "en" if ask.language == "vi" else "vi"
    switch = ask.url()
    return {
        "ask": ask,
        "t": ask.t,
        "cell": partial(cell, ask),
        "lang": ask.language,
        "indices_named": lambda codes: [(code, ask.code(code)) for code in codes],
        "sql_allowed": site.sql,
        "switch": f"{switch}{'&' if '?' in switch else '?'}lang={other}",
    }
