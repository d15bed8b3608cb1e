"""One document's extraction as the rows of every table."""

from __future__ import annotations

from pipeline.database.columns import Row, columns_of, to_row
from pipeline.database.tables import RECORD_TABLES
from schemas.records import RECORD_MODELS, Extraction

_SINGULAR = {"agencies": "agency"}
_ROLES = {"lead": "lead_agencies", "coordinating": "coordinating_agencies"}


def record_id(document_id: str, kind: str, n: int) -> str:
    """The id of a document's n-th record of a kind, from 1: ``ha-tinh-2025-16-kh-ubnd/task/3``."""
    return f"{document_id}/{_SINGULAR.get(kind) or kind.removesuffix('s')}/{n}"


def _section_rows(data: Row, document_id: str) -> list[Row]:
    columns = columns_of(RECORD_MODELS["sections"])
    return [
        {"document_id": document_id, "n": n} | to_row(section, columns, document_id)
        for n, section in enumerate(data["sections"], 1)
    ]


def _record_rows(data: Row, kind: str, document_id: str) -> list[Row]:
    columns = columns_of(RECORD_MODELS[kind])
    return [
        {"id": record_id(document_id, kind, n), "document_id": document_id, "n": n}
        | to_row(record, columns, document_id)
        for n, record in enumerate(data[kind], 1)
    ]


def _task_agency_rows(data: Row, document_id: str) -> list[Row]:
    ids = {
        agency["name"]: record_id(document_id, "agencies", n) for n, agency in enumerate(data["agencies"], 1)
    }
    return [
        {
            "task_id": record_id(document_id, "tasks", at),
            "role": role,
            "n": n,
            "name": name,
            "agency_id": ids.get(name),
        }
        for at, task in enumerate(data["tasks"], 1)
        for role, key in _ROLES.items()
        for n, name in enumerate(task[key], 1)
    ]


def rows_of(extraction: Extraction, document_id: str) -> dict[str, list[Row]]:
    """The rows by table, those that are pointed at first; ``documents`` lacks what only the store knows."""
    data = extraction.model_dump(mode="json", by_alias=True)
    document = to_row(data["document"], columns_of(RECORD_MODELS["documents"]), document_id)
    rows = {
        "documents": [document | {"id": document_id, "text": extraction.text}],
        "sections": _section_rows(data, document_id),
        # Agencies stand before the tasks' links to them.
        **{kind: _record_rows(data, kind, document_id) for kind in RECORD_TABLES},
        "task_agencies": _task_agency_rows(data, document_id),
    }
    return rows
