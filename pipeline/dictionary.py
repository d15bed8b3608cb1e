"""The data dictionary: every record kind with its fields, types and meanings, from the models themselves."""

from __future__ import annotations

import json
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from pipeline.database.comparison_tables import COMPARISON_TABLES
from pipeline.database.comparison_views import VIEWS
from schemas.records import RECORD_MODELS, Extraction


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
    meaning = (field.description or "").replace("|", "\\|")
    return f"| `{field.alias or name}` | {_type_name(field.annotation)} | {meaning} |"


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


def _comparison() -> list[str]:
    """What the end of a run writes of documents beside each other: tables of the database that are no records."""
    lines = [
        "# Tables of the comparison",
        "",
        "Filled at the end of `kehoach run`; columns without a value are null.",
        "",
    ]
    for spec in COMPARISON_TABLES:
        lines += [f"## {spec.name}", "", spec.about, "", "| column | type | meaning |", "|---|---|---|"]
        for column, kind in spec.columns.items():
            meaning = spec.meanings[column].replace("|", "\\|")
            lines.append(f"| `{column}` | {kind.__name__} | {meaning} |")
        lines.append("")
    for view in VIEWS:
        lines += [f"## {view.name} (a view)", "", view.about, ""]
    return lines


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
    lines += _comparison()
    return "\n".join(lines)
