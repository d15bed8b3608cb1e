"""Datasette over a database with our plugin: built for the server and for the tests alike."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.database.connection import open_to_read
from pipeline.messages import Language
from pipeline.web.guard import App, Guard

if TYPE_CHECKING:
    from datasette.app import Datasette
    from jinja2 import Environment

HERE = Path(__file__).parent
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True)
class Settings:
    """How a collection is served: in which language first, to whom, with which files and which freedom."""

    language: Language = "vi"
    host: str = "127.0.0.1"
    password: str | None = None
    sql: bool = False
    documents: Path | None = None


def build(path: Path, settings: Settings) -> Datasette:
    """The application over the database file; raises DatabaseUnusable for a file that can't be served."""
    from pipeline.web.columns import described
    from pipeline.web.site import Site, collect_from
    from pipeline.web.store import DATABASE, ReadOnly

    with closing(open_to_read(path)) as connection:
        columns = described(connection, settings.language)
    _register()
    datasette = _datasette(columns, settings)
    store = ReadOnly(datasette, path, settings.documents)
    store.site = Site(store, settings.language, settings.sql, collect_from(store), _templates(datasette))
    datasette.add_database(store, name=DATABASE)
    return datasette


def _register() -> None:
    """Makes our plugin known to Datasette."""
    from datasette.plugins import pm

    from pipeline.web import plugin

    if not pm.is_registered(plugin):
        pm.register(plugin, name=plugin.NAME)
        # Datasette's own answer to a wrong address prints the call stack with all its values.
        pm.unregister(name="datasette.handle_exception")


def _datasette(columns: dict[str, Any], settings: Settings) -> Datasette:
    """Datasette with our templates and limits, and no database yet; ``columns`` are their descriptions."""
    from datasette.app import Datasette

    from pipeline.web.plugin import NAME
    from pipeline.web.store import DATABASE

    datasette = Datasette(
        template_dir=str(HERE / "templates"),
        static_mounts=[("static", str(HERE / "static"))],
        metadata={"title": "kehoach", "plugins": {NAME: {"pages": True}}, "databases": {DATABASE: columns}},
        settings={
            "default_allow_sql": settings.sql,
            "allow_download": False,
            "suggest_facets": False,
            "truncate_cells_html": 200,
            "sql_time_limit_ms": 2_000,
            # Two threads would wait for each other at every row that SQLite gives; processes don't.
            "num_sql_threads": 1,
            "max_returned_rows": 1_000,
        },
        memory=False,
    )
    datasette.remove_database("_memory")
    return datasette


def _templates(datasette: Datasette) -> Environment:
    """What our pages are made with: their templates await nothing, and are quicker without asking each call whether it does."""
    from pipeline.web.pages.common import league_url
    from pipeline.web.rows import doubt_mark, rows_html

    templates = datasette.jinja_env.overlay(enable_async=False)
    templates.globals |= {
        "urls": datasette.urls,
        "rows_html": rows_html,
        "doubt_mark": doubt_mark,
        "league_url": league_url,
        "zip": zip,
    }
    return templates


def guarded(datasette: Datasette, settings: Settings) -> App:
    """The application behind its guard, as it is served."""
    from pipeline.web.direct import Pages
    from pipeline.web.pages import PAGES
    from pipeline.web.site import site_of

    app, site = datasette.app(), site_of(datasette)
    pages = Pages(app, site, PAGES) if site is not None else app
    return Guard(pages, settings.host in LOOPBACK, settings.password)
