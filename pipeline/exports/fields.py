"""The fields of a record as a flat row: their names, types and meanings, and how they come out of the database."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pipeline.database.columns import Column, Row, columns_of
from pipeline.database.meanings import field_at, meaning
from pipeline.exports.stream import Entry
from schemas.records import RECORD_MODELS

Type = Literal["string", "integer", "number", "boolean", "date", "list", "json"]
"""``list`` is one of words; ``json`` is anything else that has parts, as its JSON text."""

_TYPES: dict[str, Type] = {
    "text": "string",
    "section": "string",
    "integer": "integer",
    "real": "number",
    "bool": "boolean",
}
_DATES = ("deadline_due", "deadline_start")
"""Columns of full ISO dates; other dates may be a month or a year alone, and stay words."""
_CONTEXT = {
    "number": "document_number",
    "title": "document_title",
    "issuer": "document_issuer",
    "issued": "document_issued",
    "current_province": "document_current_province",
    "source_uri": "document_source",
}
"""What every record tells of its document, so that a row can be read alone."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its name and type, what it holds, and the column that it comes from (of the document, if ``context``)."""

    name: str
    type: Type
    words: str
    column: str
    context: bool = False
    required: bool = False


@cache
def fields_of(kind: str) -> tuple[Field, ...]:
    """The fields of a kind's flat rows, in order: its ids, the model's, then what is known of its document."""
    model = RECORD_MODELS[kind]
    own = [
        Field(column.name, _type(kind, column), meaning(kind, column.name) or "", column.name)
        for column in columns_of(model)
        if column.name != "id"
    ]
    ids = [_plain(kind, "id", required=True)]
    if kind == "documents":
        return (
            *ids,
            *own,
            _plain(kind, "same_as"),
            Field("sources", "list", "The files that hold it, those of its copies after its own", "sources"),
            _plain(kind, "text", required=True),
        )
    context = [
        Field(name, "string", f"Of its document: {meaning('documents', column)}", column, context=True)
        for column, name in _CONTEXT.items()
    ]
    return (*ids, _plain(kind, "document_id", required=True), *own, *context)


def _plain(kind: str, name: str, required: bool = False) -> Field:
    return Field(name, "string", meaning(kind, name) or "", name, required=required)


def _type(kind: str, column: Column) -> Type:
    if column.name in _DATES:
        return "date"
    if column.kind != "json":
        return _TYPES[column.kind]
    field = field_at(RECORD_MODELS[kind], column.path)
    annotation = field.annotation if field else None
    parts = get_args(annotation)
    of_words = get_origin(annotation) is list and (parts[0] is str or get_origin(parts[0]) is Literal)
    return "list" if of_words else "json"


def flat(entry: Entry) -> Row:
    """The record as one row: numbers, truth values, dates and lists of words as such, other parts as JSON text."""
    return {field.name: _value(field, entry) for field in fields_of(entry.kind)}


def _value(field: Field, entry: Entry) -> Any:
    stored = getattr(entry.about, field.column) if field.context else entry.row[field.column]
    if stored is None:
        return None
    if field.type == "boolean":
        return bool(stored)
    if field.type == "date":
        return datetime.date.fromisoformat(stored)
    return json.loads(stored) if field.type == "list" and isinstance(stored, str) else stored
