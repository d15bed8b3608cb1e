"""What stands in the database: its tables, their links and their indexes."""

from __future__ import annotations

from pipeline.database.columns import PYTHON_TYPES, columns_of
from pipeline.database.comparison_tables import COMPARISON_TABLES
from pipeline.database.table_spec import Link, TableSpec
from schemas.records import RECORD_MODELS

RECORD_TABLES = tuple(kind for kind in RECORD_MODELS if kind not in ("documents", "sections"))
"""The tables with one row a record; their rows have an id made of the document's id, the kind and the place."""
FLAGGED = tuple(kind for kind in RECORD_TABLES if "flags" in RECORD_MODELS[kind].model_fields)
"""The tables whose records may fail a check."""

FTS_SQL = (
    "CREATE VIRTUAL TABLE passages_fts USING fts5(text, folded, agencies, facets, prefix = '1 2', "
    'tokenize = "unicode61 remove_diacritics 0")'
)
"""Full-text search over passages: the words with their marks, the same without, the agencies of a task without marks,
and a word for each thing that a search can be limited by (see ``search_index``)."""

_OWNER = Link("document_id", "documents", owned=True)
_OWN_COLUMNS: dict[str, type] = {"document_id": str, "n": int}
_INDEXES: dict[str, tuple[tuple[str, ...], ...]] = {
    "scores": (("index", "year"), ("subject_province_code",)),
    "rankings": (("index", "year"), ("subject_province_code",)),
    "targets": (("index", "year"), ("subject_province_code",)),
    "tasks": (("deadline_due",),),
    "agencies": (("name",),),
    "citations": (("number",),),
    "warnings": (("code",),),
}


def _model_columns(kind: str) -> dict[str, type]:
    return {column.name: PYTHON_TYPES[column.kind] for column in columns_of(RECORD_MODELS[kind])}


def _documents() -> TableSpec:
    own = ("province_id", "fingerprint", "same_as", "address_key", "text")
    columns = _model_columns("documents") | dict.fromkeys(own, str)
    indexes = (
        "number",
        "province_code",
        "current_province_code",
        "issued",
        "source_sha256",
        *own[:1],
        *own[2:4],
    )
    return TableSpec(
        "documents",
        columns,
        "id",
        (Link("province_id", "provinces"), Link("same_as", "documents")),
        tuple((name,) for name in indexes),
        frozenset({"fingerprint", "text", "source_sha256"}),
    )


def _sections() -> TableSpec:
    links = (_OWNER, Link("parent", "sections"), Link("duplicate_of", "sections"))
    indexes = (("document_id", "n"), ("parent",), ("duplicate_of",))
    return TableSpec("sections", _OWN_COLUMNS | _model_columns("sections"), "id", links, indexes)


def _record_table(kind: str) -> TableSpec:
    columns: dict[str, type] = {"id": str} | _OWN_COLUMNS | _model_columns(kind)
    links, indexes = [_OWNER], [("document_id", "n"), *_INDEXES.get(kind, ())]
    if "section_id" in columns:
        links.append(Link("section_id", "sections"))
        indexes.append(("section_id",))
    if "index" in columns:
        links.append(Link("index", "indices", "code"))
    return TableSpec(kind, columns, "id", tuple(links), tuple(indexes))


_PROVINCE_COLUMNS = ("id", "code", "name", "type", "valid_from", "valid_to", "successor")
_REFERENCE = (
    TableSpec("provinces", dict.fromkeys(_PROVINCE_COLUMNS, str), "id", indexes=(("code",), ("name",))),
    TableSpec(
        "indices", {"code": str, "name": str, "parent": str}, "code", (Link("parent", "indices", "code"),)
    ),
)
_SOURCES = TableSpec(
    "sources",
    {"uri": str, "document_id": str, "sha256": str, "bytes": int},
    "uri",
    (_OWNER,),
    (("document_id",), ("sha256",), ("bytes",)),
)
_TASK_AGENCIES = TableSpec(
    "task_agencies",
    {"task_id": str, "role": str, "n": int, "name": str, "agency_id": str},
    ("task_id", "role", "n"),
    (Link("task_id", "tasks", owned=True), Link("agency_id", "agencies")),
    (("name",), ("agency_id",)),
)
_PASSAGE_FACETS = ("codes", "years", "agencies", "subject", "summary")
_PASSAGES = TableSpec(
    "passages",
    {
        "id": int,
        "document_id": str,
        "n": int,
        "kind": str,
        "record_id": str,
        "start": int,
        "end": int,
        "page": int,
    }
    | dict.fromkeys(_PASSAGE_FACETS, str),
    "id",
    (_OWNER,),
    (("document_id",),),
)

_MEANINGS = TableSpec(
    "column_meanings",
    dict.fromkeys(("table_name", "column_name", "meaning", "meaning_vi"), str),
    ("table_name", "column_name"),
)

TABLES: tuple[TableSpec, ...] = (
    *_REFERENCE,
    _documents(),
    _sections(),
    *(_record_table(kind) for kind in RECORD_TABLES),
    _SOURCES,
    _TASK_AGENCIES,
    _PASSAGES,
    *COMPARISON_TABLES,
    _MEANINGS,
)
"""Every table, those that are pointed at first."""
