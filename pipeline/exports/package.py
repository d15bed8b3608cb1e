"""The descriptor beside the data: a Frictionless data package, which tells each file's columns and their types."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pipeline.database.connection import SCHEMA_VERSION
from pipeline.exports.fields import Field, fields_of
from pipeline.exports.folder import MAKER, PACKAGE
from pipeline.exports.limits import Limits
from pipeline.exports.schemas import nested_schema, row_schema
from pipeline.exports.writer import Files
from schemas.records import RECORD_MODELS

_MEDIA = {
    "jsonl": "application/jsonl",
    "csv": "text/csv",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ics": "text/calendar",
}
_TYPES = {"list": "array", "json": "string"}
_CSV = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}
_TABULAR = ("csv", "parquet")
"""The formats whose rows are flat; the schema of the others is the record's."""
_GUARD = (
    "Words that begin with = + - @ or an apostrophe have an apostrophe before them, so that no program takes them for"
    " a formula; take one away to have the text as it was."
)


def describe(folder: Path, file_format: str, files: Files, counts: Mapping[str, int], limits: Limits) -> None:
    """Writes ``datapackage.json`` and the JSON Schema of each kind into the folder of the files."""
    schemas = [] if file_format in ("xlsx", "ics") else _write_schemas(folder, file_format, files)
    written = list(dict.fromkeys(path for paths in files.values() for path in paths))
    resources = (
        [_whole(folder, file_format, written[0])]
        if file_format == "xlsx"
        else [_resource(folder, file_format, kind, paths, counts) for kind, paths in files.items()]
    )
    package = {
        "profile": "tabular-data-package" if file_format == "csv" else "data-package",
        "name": "kehoach",
        "title": "Records of Vietnamese government plans, each with the words that prove it",
        "made_by": MAKER,
        "database_version": SCHEMA_VERSION,
        "limits": {name: value for name, value in asdict(limits).items() if value},
        "resources": resources,
        "files": sorted(path.relative_to(folder).as_posix() for path in (*written, *schemas)),
    }
    (folder / PACKAGE).write_text(_json(package), encoding="utf-8")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _write_schemas(folder: Path, file_format: str, files: Files) -> list[Path]:
    made = []
    for kind in files:
        schema = row_schema(kind) if file_format in _TABULAR else nested_schema(kind)
        path = folder / "schemas" / f"{kind}.schema.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(_json(schema), encoding="utf-8")
        made.append(path)
    return made


def _resource(
    folder: Path, file_format: str, kind: str, paths: list[Path], counts: Mapping[str, int]
) -> dict[str, Any]:
    names = [path.relative_to(folder).as_posix() for path in paths]
    found: dict[str, Any] = {
        "name": kind,
        "path": names[0] if len(names) == 1 else names,
        "title": (RECORD_MODELS[kind].__doc__ or "").strip().split("\n")[0],
        "format": file_format,
        "mediatype": _MEDIA[file_format],
        "encoding": "utf-8",
        "rows": counts[kind],
    }
    if len(paths) == 1:
        found |= _sum(paths[0])
    if file_format in _TABULAR:
        found["schema"] = _table_schema(kind, counts)
    if file_format != "ics":
        found["jsonSchema"] = f"schemas/{kind}.schema.json"
    if file_format == "csv":
        found |= {"profile": "tabular-data-resource", "dialect": _CSV, "description": _GUARD}
    return found


def _whole(folder: Path, file_format: str, path: Path) -> dict[str, Any]:
    name = path.relative_to(folder).as_posix()
    return {"name": path.stem, "path": name, "format": file_format, "mediatype": _MEDIA[file_format]} | _sum(
        path
    )


def _sum(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        return {
            "bytes": path.stat().st_size,
            "hash": "sha256:" + hashlib.file_digest(file, "sha256").hexdigest(),
        }


def _table_schema(kind: str, kinds: Mapping[str, int]) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(field) for field in fields_of(kind)],
        "primaryKey": "id",
        "missingValues": [""],
    }
    if kind != "documents" and "documents" in kinds:
        reference = {"resource": "documents", "fields": "id"}
        schema["foreignKeys"] = [{"fields": "document_id", "reference": reference}]
    return schema


def _field(field: Field) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": field.name,
        "type": _TYPES.get(field.type, field.type),
        "description": field.words,
    }
    return made | ({"constraints": {"required": True}} if field.required else {})
