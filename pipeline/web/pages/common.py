"""What several pages show: links, names of indices, and columns that recur."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

from pipeline.duplicates.otherwise import Otherwise
from pipeline.web.ask import Ask
from pipeline.web.collection import Collection, slug
from pipeline.web.table import Column, Doubt

Row = Mapping[str, Any]


def document_url(document_id: str, record_id: str | None = None) -> str:
    """The document's page, at a record where one is named (``id/task/3``)."""
    url = f"/document/{quote(document_id, safe='~')}"
    if not record_id:
        return url
    record = record_id.removeprefix(f"{document_id}/")
    return f"{url}?{urlencode({'record': record})}#here"


def province_url(name: str | None) -> str | None:
    """The page of the province, under an old or its present name."""
    return f"/province/{slug(name)}" if name else None


def league_url(index: str, **values: object) -> str:
    """The page of an index, with a year or a field."""
    query = urlencode({name: value for name, value in values.items() if value})
    return f"/index/{quote(index, safe='')}" + (f"?{query}" if query else "")


def conflicts_url(row: Row) -> str:
    """The page of conflicts, with those of a row's fact alone."""
    return _conflicts(row, year=row["year"])


def conflicts_over_years(row: Row) -> str:
    """As ``conflicts_url``, of all years: a change rests on two of them."""
    return _conflicts(row)


def otherwise_url(fact: Otherwise) -> str:
    """The page of conflicts, with one fact alone."""
    return _conflicts(
        {"province": fact.subject, "index": fact.index, "component": fact.component}, year=fact.year
    )


def _conflicts(row: Row, **more: object) -> str:
    values = {"subject": row["province"], "index": row["index"], "field": row.get("component"), **more}
    return "/conflicts?" + urlencode({name: value for name, value in values.items() if value})


def record_url(record_id: str | None) -> str | None:
    """A record in its document, by its id alone (``document/score/1``)."""
    return document_url(record_id.rsplit("/", 2)[0], record_id) if record_id else None


def source_of(row: Row) -> str | None:
    """The document behind a row, at the record that it comes from: a target's or a task's own, not its result's."""
    ids = ("target_id", "task_id", "score_id", "ranking_id")
    record = next((row[name] for name in ids if row.get(name)), None)
    return record_url(record) or document_url(row["document_id"])


def named(row: Row) -> str:
    """How a document is named in a table: its number, else its title, else its id."""
    title = row.get("title") or ""
    short = title if len(title) <= 60 else title[:59].rsplit(" ", 1)[0] + "…"
    return row.get("number") or short or row["document_id"]


def component_name(ask: Ask, collection: Collection, code: str | None) -> str:
    """The field of an index by its code and name; the whole index where there is none."""
    if not code:
        return ask.t("the whole index")
    name = collection.indices.get(code)
    return f"{code} · {name}" if name else code


PROVINCE = Column("province", "Province", "name", link=lambda row: province_url(row["province"]))
UNIT = Column("province", "Unit then", "name")
VALUE = Column(
    "value",
    "Value",
    "number",
    lambda row: record_url(row.get("score_id")),
    doubt=Doubt("value_others", conflicts_url),
)
VALUE_CHANGE = Column(
    "value_change",
    "Change",
    "change",
    doubt=Doubt("value_change_doubted", conflicts_over_years, bare=True),
)
RANK = Column(
    "rank",
    "Rank",
    "rank",
    lambda row: record_url(row.get("ranking_id")),
    doubt=Doubt("rank_others", conflicts_url),
)
RANKED = Column(
    "ranked",
    "Rank",
    "text",
    lambda row: record_url(row.get("ranking_id")),
    doubt=Doubt("rank_others", conflicts_url),
)
RANK_CHANGE = Column(
    "rank_change",
    "Places gained",
    "places",
    doubt=Doubt("rank_change_doubted", conflicts_over_years, bare=True),
)
SOURCE = Column("source_name", "Source", "ref", link=source_of)
