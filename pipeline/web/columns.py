"""What the tables' columns mean, for Datasette's pages: the models' own descriptions."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from pipeline.database.columns import columns_of
from schemas.records import RECORD_MODELS


def described() -> dict[str, Any]:
    """Datasette's description of the database: a text for each column that a model describes."""
    tables = {
        kind: {
            "columns": {
                column.name: words
                for column in columns_of(model)
                if (words := _description(model, column.path)) is not None
            }
        }
        for kind, model in RECORD_MODELS.items()
    }
    return {"tables": tables}


def _description(model: type[BaseModel], path: tuple[str, ...]) -> str | None:
    field = next(
        (field for name, field in model.model_fields.items() if path[0] in (name, field.alias)), None
    )
    if field is None or len(path) == 1:
        return field.description if field else None
    inner = [
        part
        for part in (field.annotation, *getattr(field.annotation, "__args__", ()))
        if isinstance(part, type)
    ]
    models = [part for part in inner if issubclass(part, BaseModel)]
    return _description(models[0], path[1:]) if models else None
