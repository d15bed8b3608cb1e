"""JSON Schema (2020-12) of what stands in the files: the contract's records, or flat rows."""

from __future__ import annotations

from typing import Any

from pipeline.exports.fields import Field, fields_of
from schemas.records import RECORD_MODELS

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ROW_TYPES: dict[str, Schema] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "format": "date"},
    "list": {"type": "array", "items": {"type": "string"}},
    "json": {"type": "string", "contentMediaType": "application/json"},
}


def nested_schema(kind: str) -> Schema:
    """A line of JSON Lines: the contract's record with the ids of its document and its own."""
    model = RECORD_MODELS[kind].model_json_schema(by_alias=True, mode="serialization")
    definitions = model.pop("$defs", {})
    beside = {field.name: _field(field) for field in fields_of(kind) if field.name in _beside(kind)}
    ids = {"document_id": {"type": "string", "description": "The document, by its id"}}
    model["properties"] = ids | beside | model["properties"]
    model["required"] = sorted({*model.get("required", ()), "document_id", "id"})
    return {"$schema": _DIALECT, "$id": f"{kind}.schema.json", **model} | (
        {"$defs": definitions} if definitions else {}
    )


def _beside(kind: str) -> set[str]:
    """The fields of a line that the model lacks."""
    return (
        {"same_as", "sources", "text"}
        if kind == "documents"
        else {"id"} - set(RECORD_MODELS[kind].model_fields)
    )


def row_schema(kind: str) -> Schema:
    """A flat row, as CSV, Parquet and the data package have it."""
    return {
        "$schema": _DIALECT,
        "$id": f"{kind}.schema.json",
        "title": kind,
        "type": "object",
        "properties": {field.name: _field(field) for field in fields_of(kind)},
        "required": [field.name for field in fields_of(kind)],
        "additionalProperties": False,
    }


def _field(field: Field) -> Schema:
    made = dict(_ROW_TYPES[field.type])
    if not field.required:
        made["type"] = [made["type"], "null"]
    return made | {"description": field.words}
