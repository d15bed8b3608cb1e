"""Search: the engine's ranked results with the words marked, and the facets by which to narrow them."""

from __future__ import annotations

from sqlite3 import Connection
from typing import Any

from markupsafe import Markup, escape

from pipeline.searching.agency_names import understood
from pipeline.searching.candidates import Matches
from pipeline.searching.filters import KINDS, LEVELS, Filters
from pipeline.searching.find import Result, find
from pipeline.searching.marks import Span, snippet
from pipeline.searching.marks import marked as spans_of
from pipeline.searching.naming import named
from pipeline.searching.query import QueryError, Term, parse
from pipeline.web.ask import Ask
from pipeline.web.collection import Collection
from pipeline.web.page import Page, tables
from pipeline.web.pages.common import document_url, otherwise_url
from pipeline.web.pages.facets import COUNTED, facets_of
from pipeline.web.pages.oneline import lines_of
from pipeline.web.pages.record import KINDS as RECORDS
from pipeline.web.table import Column, Table

PER_PAGE, MOST = 20, 200


def search(connection: Connection, ask: Ask, collection: Collection) -> Page:
    """The results of ``q`` within the filters; without words, an empty form with advice."""
    query, filters = ask.text("q"), _filters(ask)
    values: dict[str, Any] = {
        "query": query, "filters": filters, "problem": None, "results": [], "facets": [], "kinds": KINDS, "levels": LEVELS,
        "provinces": collection.provinces, "more": None, "asked": bool(query), "in_copies": None,
    }  # fmt: skip
    if not query:
        return Page("search.html", ask.t("Search"), values)
    limit = ask.number("n", 1, MOST) or PER_PAGE
    try:
        terms = parse(query)
        found = find(connection, query, terms, filters, MOST if ask.export else limit)
        facets = facets_of(ask, collection, Matches(connection, terms, filters), found, filters.kind)
        told = understood(connection, filters.agency)
    except QueryError as error:
        return Page("search.html", ask.t("Search"), values | {"problem": str(error)})
    if told:
        ask.notes.append(told)
    lines = lines_of(connection, ask, [result.id for result in found.results])
    values |= {
        "results": [_shown(ask, result, _line(result, lines, terms)) for result in found.results],
        "facets": facets,
        "counted": COUNTED if any(n >= COUNTED for facet in facets for _, n, _ in facet.values) else None,
        "bounded": found.bounded,
        "left_out": ", ".join(found.left_out),
        "in_copies": ask.url(copies=1) if found.in_copies else None,
        "more": ask.url(n=min(limit * 2, MOST)) if len(found.results) == limit < MOST else None,
    }
    return Page("search.html", f"{query} · {ask.t('Search')}", values, tables(_table(ask, found.results)))


def _filters(ask: Ask) -> Filters:
    return Filters(
        province=ask.text("province") or None,
        index=ask.text("index") or None,
        year=ask.number("year", 1900, 2200),
        agency=ask.text("agency") or None,
        kind=ask.text("kind") if ask.text("kind") in KINDS else None,
        copies=ask.text("copies") == "1",
        level=ask.text("level") if ask.text("level") in LEVELS else None,
        due_from=ask.day("due_from"),
        due_to=ask.day("due_to"),
    )


def marked(text: str, spans: list[Span]) -> Markup:
    """The text as HTML, the spans marked; nothing of the text is taken for a tag."""
    parts, at = [], 0
    for start, end in spans:
        parts += [escape(text[at:start]), Markup("<mark>{}</mark>").format(text[start:end])]
        at = end
    return Markup("").join([*parts, escape(text[at:])])


def _line(result: Result, lines: dict[str, str], terms: list[Term]) -> Markup | None:
    """The record in one line, with the words marked; a document has its title alone."""
    if result.kind == "document":
        return None
    line = lines.get(result.id)
    if line:
        return marked(line, spans_of(line, terms))
    return marked(result.summary, result.summary_marked) if result.summary else None


def _shown(ask: Ask, result: Result, line: Markup | None) -> dict[str, Any]:
    is_document = result.kind == "document"
    url = document_url(result.document_id, result.id)
    if is_document:
        url = document_url(result.document_id)
    elif result.kind not in RECORDS:
        url = f"{document_url(result.document_id)}?at={result.start}-{result.end}#here"
    return {
        "kind": ask.code(result.kind),
        "kind_code": result.kind,
        "url": url,
        "title": marked(*named(result)),
        "words": None if is_document else marked(*snippet(result.text, result.marked, 320)),
        "summary": line,
        "otherwise": [(fact.values, otherwise_url(fact)) for fact in result.otherwise],
        "place": " · ".join(part for part in (result.issuer, result.province, ask.d(result.issued)) if part),
        "page": result.page,
        "copy_of": document_url(result.copy_of) if result.copy_of else None,
    }


def _table(ask: Ask, results: list[Result]) -> Table:
    keys = (
        "kind",
        "text",
        "summary",
        "number",
        "title",
        "issuer",
        "province",
        "issued",
        "page",
        "source",
        "start",
        "end",
        "copy_of",
    )
    rows = [
        {key: getattr(result, key) for key in keys}
        | {"record": result.id, "otherwise": [value for fact in result.otherwise for value in fact.values]}
        for result in results
    ]
    return Table(
        "results", ask.t("Results"), [Column(key, key) for key in ("record", *keys, "otherwise")], rows
    )
