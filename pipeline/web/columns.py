"""What the tables' columns mean, for Datasette's pages."""

from __future__ import annotations

from typing import Any

from pipeline.database.columns import columns_of
from pipeline.database.meanings import meaning
from schemas.records import RECORD_MODELS


def described() -> dict[str, Any]:
    """Datasette's description of the database: a text for each column of the records' tables."""
    tables = {
        kind: {"columns": {column.name: meaning(kind, column.name) for column in columns_of(model)}}
        for kind, model in RECORD_MODELS.items()
    }
    return {"tables": tables}
