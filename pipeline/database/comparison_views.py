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
        " whether it is boilerplate, which three issuers make it. Of one document's sources only the kept one counts.",
        """
SELECT used.*, issuers >= 3 AS boilerplate,
    substr(documents.text, wordings.start + 1, wordings.end - wordings.start) AS words
FROM (
    SELECT cluster AS id, count(DISTINCT coalesce(issuer, '')) AS issuers,
        count(DISTINCT province) AS provinces, count(DISTINCT document_id) AS documents, count(*) AS places
    FROM wordings JOIN documents ON documents.id = document_id
    WHERE same_as IS NULL AND NOT own_number AND NOT figures_differ
        AND cluster IN (SELECT cluster FROM wording_users)
    GROUP BY cluster HAVING places > 1
) AS used
JOIN wordings ON wordings.id = used.id
JOIN documents ON documents.id = wordings.document_id
""",
    ),
    View(
        "passage_cluster_members",
        "Every place of such a passage; `use` counts them by the date of issue, 1 for the first to use it, and is null in"
        " a copy of another document.",
        """
SELECT wordings.cluster, wordings.document_id, documents.same_as, documents.issuer, documents.province, documents.issued,
    iif(documents.same_as IS NULL, row_number() OVER (PARTITION BY wordings.cluster ORDER BY
        documents.same_as IS NOT NULL, documents.issued IS NULL, documents.issued, documents.id, wordings.start), NULL)
        AS use,
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
