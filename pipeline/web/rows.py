"""A table's rows as HTML: the part of a page that there is most of, so made without a template."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup, escape

from pipeline.web.ask import Ask
from pipeline.web.charts import bar
from pipeline.web.table import Column, Row, Table, cell


def rows_html(ask: Ask, table: Table) -> Markup:
    """The rows that are shown, each a ``tr``; nothing of a value is taken for a tag."""
    labels = [(column, escape(ask.t(column.title))) for column in table.columns]
    return Markup("\n").join(
        Markup(
            f'<tr role="row">{"".join(_cell(ask, table, column, label, row) for column, label in labels)}</tr>'
        )
        for row in table.rows[: table.shown]
    )


def _cell(ask: Ask, table: Table, column: Column, label: Markup, row: Row) -> str:
    value = row[column.key]
    shown = escape(cell(ask, column, value))
    href = column.link(row) if column.link and value is not None else None
    if href:
        shown = Markup(f'<a href="{escape(href)}">{shown}</a>')
    elif column.kind == "bar":
        drawn = "" if value is None else bar(value, table.top)
        shown = Markup(f'<span class="barred"><span>{shown}</span>{drawn}</span>')
    if column.doubt and row.get(column.doubt.key):
        shown += " " + doubt_mark(ask, row[column.doubt.key], column.doubt.link(row))
    return f'<td role="cell" class="{column.kind}{_mark(column, value)}" data-label="{label}">{shown}</td>'


def doubt_mark(ask: Ask, stated: Any, href: str) -> Markup:
    """The mark of a value that documents state otherwise: ``≠`` with what they state, a link to all of it."""
    others = "; ".join(map(ask.n, stated)) if isinstance(stated, list | tuple) else ""
    words = ask.t("other documents state:") if others else ask.t("rests on figures in conflict")
    return Markup(
        '<a class="doubt" href="{}" title="{}"><span aria-hidden="true">≠</span><span class="unseen">({})</span> {}</a>'
    ).format(href, f"{words} {others}".strip(), words, others)


def _mark(column: Column, value: Any) -> str:
    """What the cell's look depends on."""
    if value is None or value == "":
        return " none"
    if column.kind in ("change", "places") and value:
        return " up" if value > 0 else " down"
    if column.kind == "met":
        return " yes" if value else " no"
    return ""
