"""The Datasette plugin: what its own pages show of ours, and what they say where something is wrong."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.utils.asgi import Base400, Request, Response
from datasette.views.base import DatasetteError

from pipeline.web import pictures
from pipeline.web.site import site_of

_log = logging.getLogger("kehoach.web")
NAME = "kehoach"
"""The plugin's name, under which a Datasette is configured to show our pages."""

View = Callable[[Datasette, Request], Awaitable[Response]]


@hookimpl
def register_routes(datasette: Datasette) -> list[tuple[str, View]]:
    """The pictures of documents' pages; our pages stand before Datasette."""
    return [(pictures.ROUTE, pictures.picture)] if datasette.plugin_config(NAME) else []


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
def extra_css_urls(datasette: Datasette) -> list[str]:
    """A style for Datasette's own pages of tables, from here as the policy asks."""
    return [datasette.urls.path("/static/tables.css")] if datasette.plugin_config(NAME) else []


@hookimpl
def extra_template_vars(datasette: Datasette, request: Request | None) -> dict[str, Any]:
    """The reader's language, in Datasette's own pages too."""
    site = site_of(datasette)
    if site is None or request is None:
        return {}
    return site.values(site.ask(request))
