"""From a record's model to the columns of its table, and between the record's JSON and a row."""

from __future__ import annotations

import json
import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

Row = dict[str, Any]
Kind = Literal["text", "integer", "real", "bool", "json", "section"]

PREFIXES = {"evidence": "", "source": "source_", "subject": "subject_", "deadline": "deadline_"}
"""Objects inside a record whose fields become columns of their own, with the prefix; others are kept as JSON."""

SECTION_FIELDS = {("id",), ("parent",), ("duplicate_of",), ("evidence", "section")}
"""Fields that name a section: s12 in the document's JSON, document/s12 in the database."""

_SCALARS: dict[object, Kind] = {str: "text", int: "integer", float: "real", bool: "bool"}
PYTHON_TYPES: dict[Kind, type] = {
    "text": str, "integer": int, "real": float, "bool": bool, "json": str, "section": str,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """A column, and the path of the field that it holds in the record's JSON."""

    name: str
    path: tuple[str, ...]
    kind: Kind


def _without_none(annotation: object) -> object:
    if get_origin(annotation) in (Union, types.UnionType):
        kept = [part for part in get_args(annotation) if part is not type(None)]
        return kept[0] if len(kept) == 1 else annotation
    return annotation


def _kind(annotation: object, path: tuple[str, ...], sections: bool) -> Kind:
    if path in SECTION_FIELDS and (sections or path[0] == "evidence"):
        return "section"
    if get_origin(annotation) is Literal:
        return "text"
    return _SCALARS.get(annotation, "json")


def _walk(model: type[BaseModel], sections: bool, path: tuple[str, ...], prefix: str) -> Iterator[Column]:
    for name, field in model.model_fields.items():
        key = field.alias or name
        inner = _without_none(field.annotation)
        if key in PREFIXES and isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from _walk(inner, sections, (*path, key), prefix + PREFIXES[key])
            continue
        kind = _kind(inner, (*path, key), sections)
        column = "section_id" if (*path, key) == ("evidence", "section") else prefix + key
        yield Column(column, (*path, key), kind)


@cache
def columns_of(model: type[BaseModel]) -> tuple[Column, ...]:
    """The columns that hold a record of the model, in the model's order."""
    return tuple(_walk(model, model.__name__ == "Section", (), ""))


def _pick(record: Row, path: tuple[str, ...]) -> Any:
    value: Any = record
    for key in path:
        if value is None:
            return None
        value = value[key]
    return value


def to_row(record: Row, columns: tuple[Column, ...], document_id: str) -> Row:
    """A table's row for a record's JSON; names of sections are made unique with the document's id."""
    row: Row = {}
    for column in columns:
        value = _pick(record, column.path)
        if value is not None and column.kind == "json":
            value = json.dumps(value, ensure_ascii=False)
        elif value is not None and column.kind == "section":
            value = f"{document_id}/{value}"
        row[column.name] = value
    return row


def _value(stored: Any, kind: Kind, document_id: str) -> Any:
    if stored is None:
        return None
    if kind == "json":
        return json.loads(stored)
    if kind == "bool":
        return bool(stored)
    return stored[len(document_id) + 1 :] if kind == "section" else stored


def to_record(row: Row, columns: tuple[Column, ...], document_id: str) -> Row:
    """The record's JSON from its row; an object all of whose columns are null is null."""
    record: Row = {}
    for column in columns:
        at = record
        for key in column.path[:-1]:
            at = at.setdefault(key, {})
        at[column.path[-1]] = _value(row[column.name], column.kind, document_id)
    for key, value in record.items():
        if key in PREFIXES and all(part is None for part in value.values()):
            record[key] = None
    return record
