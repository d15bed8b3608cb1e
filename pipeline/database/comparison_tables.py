"""The tables of what stands in more than one document, which the end of a run fills; see ``pipeline.duplicates``."""

from __future__ import annotations

from pipeline.database.table_spec import Link, TableSpec

_OWNER = Link("document_id", "documents", owned=True)
_OTHER = Link("other_id", "documents", owned=True)

BANDS_SQL = (
    "CREATE TABLE wording_bands (band INTEGER NOT NULL, wording INTEGER NOT NULL, PRIMARY KEY (band, wording))"
    " STRICT, WITHOUT ROWID"
)
"""The index by which a new wording finds those that it may be like; without row ids, for it is the largest table."""

VIEWS_SQL = {
    "passage_clusters": """
CREATE VIEW passage_clusters AS
SELECT users.cluster AS id, count(*) AS issuers, count(DISTINCT nullif(users.province, '')) AS provinces,
    sum(users.documents) AS documents, sum(users.places) AS places, count(*) >= 3 AS boilerplate,
    substr(documents.text, wordings.start + 1, wordings.end - wordings.start) AS words
FROM wording_users AS users
JOIN wordings ON wordings.id = users.cluster
JOIN documents ON documents.id = wordings.document_id
GROUP BY users.cluster
""",
    "passage_cluster_members": """
CREATE VIEW passage_cluster_members AS
SELECT wordings.cluster, wordings.document_id, documents.issuer, documents.province, documents.issued,
    row_number() OVER (PARTITION BY wordings.cluster ORDER BY documents.issued IS NULL, documents.issued,
        documents.id, wordings.start) AS use,
    wordings.start, wordings.end, wordings.similarity, wordings.figures_differ, wordings.own_number,
    substr(documents.text, wordings.start + 1, wordings.end - wordings.start) AS words
FROM wordings
JOIN documents ON documents.id = wordings.document_id
WHERE wordings.cluster IN (SELECT cluster FROM wording_users)
""",
    "borrowed_text": """
CREATE VIEW borrowed_text AS
SELECT document_id, sum(length) AS words,
    sum(iif(NOT own_number AND NOT figures_differ
        AND (SELECT count(*) FROM wording_users AS users WHERE users.cluster = wordings.cluster) >= 3, length, 0))
        AS borrowed,
    round(1.0 * sum(iif(NOT own_number AND NOT figures_differ
        AND (SELECT count(*) FROM wording_users AS users WHERE users.cluster = wordings.cluster) >= 3, length, 0))
        / sum(length), 4) AS share
FROM wordings
GROUP BY document_id
""",
}
"""Clusters of shared passages, every place of each with the first use first, and how much of a document is shared."""

_WORDINGS = TableSpec(
    "wordings",
    {
        "id": int,
        "document_id": str,
        "start": int,
        "end": int,
        "length": int,
        "cluster": int,
        "similarity": float,
        "figures_differ": int,
        "own_number": int,
        "words": bytes,
    },
    "id",
    (_OWNER, Link("cluster", "wordings")),
    (("document_id",), ("cluster",)),
)
_USERS = TableSpec(
    "wording_users",
    {"cluster": int, "issuer": str, "province": str, "documents": int, "places": int},
    ("cluster", "issuer"),
    (Link("cluster", "wordings", owned=True),),
)
_COMPARED = TableSpec("compared", {"document_id": str, "linked": int}, "document_id", (_OWNER,))
_LINKS = TableSpec(
    "document_links",
    {"document_id": str, "other_id": str, "kind": str, "how": str, "similarity": float, "shared": float},
    ("document_id", "other_id"),
    (_OWNER, _OTHER),
    (("other_id",), ("kind",)),
)
_FILLED = TableSpec(
    "filled_fields",
    {"document_id": str, "field": str, "value": str, "other_id": str, "start": int, "end": int, "quote": str},
    ("document_id", "field"),
    (_OWNER, _OTHER),
    (("other_id",),),
)
_CHANGES = TableSpec(
    "version_changes",
    {
        "document_id": str,
        "other_id": str,
        "n": int,
        "kind": str,
        "words": str,
        "before": str,
        "after": str,
        "before_record": str,
        "after_record": str,
    },
    ("document_id", "other_id", "n"),
    (_OWNER, _OTHER),
    (("other_id",), ("kind",)),
)
_FACTS = TableSpec(
    "facts",
    {
        "id": str,
        "subject_kind": str,
        "subject": str,
        "subject_province_code": str,
        "index": str,
        "component": str,
        "year": int,
        "measure": str,
        "standing": str,
        "sources": int,
        "values": str,
    },
    "id",
    (),
    (("index", "year"), ("standing",), ("subject",)),
)
_STATEMENTS = TableSpec(
    "fact_statements",
    {
        "record_id": str,
        "fact_id": str,
        "document_id": str,
        "value": float,
        "printed": str,
        "share": float,
        "approx": int,
        "start": int,
        "end": int,
    },
    ("record_id", "fact_id"),
    (Link("fact_id", "facts"), _OWNER),
    (("fact_id",), ("document_id",)),
)

COMPARISON_TABLES: tuple[TableSpec, ...] = (
    _WORDINGS,
    _USERS,
    _COMPARED,
    _LINKS,
    _FILLED,
    _CHANGES,
    _FACTS,
    _STATEMENTS,
)
