"""Views over the comparison's tables: shared passages, every place of each, and how much of a document is shared."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """A view: what a row is, and the query."""

    name: str
    about: str
    sql: str


_SHARED = "(SELECT count(*) FROM wording_users AS users WHERE users.cluster = wordings.cluster) >= 3"
_BORROWED = f"sum(iif(NOT own_number AND NOT figures_differ AND {_SHARED}, length, 0))"

VIEWS = (
    View(
        "passage_clusters",
        "A passage that stands in several places: its words, how many issuers, provinces and documents use it, and"
        " whether it is boilerplate, which three issuers make it.",
        """
SELECT users.cluster AS id, count(*) AS issuers, count(DISTINCT nullif(users.province, '')) AS provinces,
    sum(users.documents) AS documents, sum(users.places) AS places, count(*) >= 3 AS boilerplate,
    substr(documents.text, wordings.start + 1, wordings.end - wordings.start) AS words
FROM wording_users AS users
JOIN wordings ON wordings.id = users.cluster
JOIN documents ON documents.id = wordings.document_id
GROUP BY users.cluster
""",
    ),
    View(
        "passage_cluster_members",
        "Every place of such a passage; `use` counts them by the date of issue, 1 for the first to use it.",
        """
SELECT wordings.cluster, wordings.document_id, documents.issuer, documents.province, documents.issued,
    row_number() OVER (PARTITION BY wordings.cluster ORDER BY documents.issued IS NULL, documents.issued,
        documents.id, wordings.start) AS use,
    wordings.start, wordings.end, wordings.similarity, wordings.figures_differ, wordings.own_number,
    substr(documents.text, wordings.start + 1, wordings.end - wordings.start) AS words
FROM wordings
JOIN documents ON documents.id = wordings.document_id
WHERE wordings.cluster IN (SELECT cluster FROM wording_users)
""",
    ),
    View(
        "borrowed_text",
        "How many of a document's words stand in wordings, how many of these are boilerplate, and their share.",
        f"""
SELECT document_id, sum(length) AS words, {_BORROWED} AS borrowed,
    round(1.0 * {_BORROWED} / sum(length), 4) AS share
FROM wordings
GROUP BY document_id
""",
    ),
)
