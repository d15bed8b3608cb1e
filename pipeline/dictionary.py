"""The data dictionary: every record kind with its fields, types and meanings, from the models themselves."""

from __future__ import annotations

import json
import re
from contextlib import closing
from itertools import groupby
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from pipeline.database.comparison_views import VIEWS
from pipeline.database.connection import open_to_write
from pipeline.database.meanings import meanings, table_words
from pipeline.database.tables import TABLES
from pipeline.database.views import all_views
from schemas.records import RECORD_MODELS, Extraction

_COMMENT = re.compile(r"^-- (.*)$", re.MULTILINE)


def json_schema() -> str:
    """The JSON Schema of an extraction, with every record under ``$defs``."""
    return json.dumps(Extraction.model_json_schema(by_alias=True), ensure_ascii=False, indent=2)


def _type_name(annotation: Any) -> str:
    origin, parts = get_origin(annotation), get_args(annotation)
    if annotation is type(None):
        return "null"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel) and origin is None:
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    if origin is Literal:
        return " ".join(f"`{part}`" for part in parts)
    if origin is list:
        return f"list of {_type_name(parts[0])}"
    if origin is tuple:
        return f"[{', '.join(_type_name(part) for part in parts)}]"
    if origin is Union or str(origin) == "<class 'types.UnionType'>":
        return " or ".join(_type_name(part) for part in parts)
    return str(getattr(annotation, "__name__", annotation))


def _row(name: str, field: FieldInfo) -> str:
    return f"| `{field.alias or name}` | {_type_name(field.annotation)} | {_cell(field.description)} |"


def _parts(annotation: Any) -> list[type[BaseModel]]:
    """The models that an annotation speaks of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _parts(part)]


def _objects() -> list[type[BaseModel]]:
    """The record kinds, then the objects inside them, each once, in the order of first use."""
    found: dict[type[BaseModel], None] = dict.fromkeys(RECORD_MODELS.values())
    waiting: list[type[BaseModel]] = list(found)
    while waiting:
        model = waiting.pop(0)
        parts = [part for field in model.model_fields.values() for part in _parts(field.annotation)]
        waiting += [part for part in dict.fromkeys(parts) if part not in found]
        found |= dict.fromkeys(parts)
    return list(found)


def _first_words(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip().split("\n\n")[0].replace("\n", " ")


def _database() -> list[str]:
    """The tables and views of the database that hold no records, each column with what it holds."""
    lines = [
        "# Other tables and views of the database",
        "",
        "In the database itself all this stands in `column_meanings`, in Vietnamese too. The comparison's tables are",
        "filled at the end of `kehoach run`; columns without a value are null.",
        "",
    ]
    with closing(open_to_write(Path(":memory:")).conn) as database:
        columns = [row for row in meanings(database) if row[0] not in RECORD_MODELS]
    for name, of in groupby(columns, key=lambda row: row[0]):
        view = " (a view)" if name in all_views() else ""
        lines += [f"## {name}{view}", "", _about(name), "", "| column | meaning |", "|---|---|"]
        lines += [f"| `{column}` | {_cell(words)} |" for _, column, words, _ in of] + [""]
    return lines


def _cell(words: str | None) -> str:
    return (words or "").replace("|", "\\|")


def _about(name: str) -> str:
    """What a row of the table or view is."""
    told = {view.name: view.about for view in VIEWS} | {
        spec.name: spec.about for spec in TABLES if spec.about
    }
    return told.get(name) or table_words(name) or " ".join(_COMMENT.findall(all_views().get(name, "")))


def markdown() -> str:
    """The data dictionary as Markdown: a heading and a table for every kind and every object inside one."""
    kinds = {model: kind for kind, model in RECORD_MODELS.items()}
    lines = [
        "# Data dictionary",
        "",
        "Made by `kehoach schema --markdown` from the models in `schemas/`.",
        "",
    ]
    for model in _objects():
        lines += [f"## {model.__name__}", "", _first_words(model), ""]
        if model in kinds:
            lines += [f"A record of `{kinds[model]}`.", ""]
        lines += ["| field | type | meaning |", "|---|---|---|"]
        lines += [_row(name, field) for name, field in model.model_fields.items()] + [""]
    lines += _database()
    return "\n".join(lines)
