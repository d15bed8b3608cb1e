"""Targets that a later version of their document states anew: a new figure there is a change, and no conflict."""

from __future__ import annotations

import sqlite3

MOST_VERSIONS = 100
"""Versions that are followed from one document, at the most."""

_LATER = f"""
WITH RECURSIVE later (fact_id, document_id, later_id, steps) AS (
    SELECT DISTINCT s.fact_id, s.document_id, s.document_id, 0
    FROM fact_statements AS s JOIN facts ON facts.id = s.fact_id
    WHERE facts.standing = 'stale' AND facts.measure LIKE 'target %'
    UNION
    SELECT later.fact_id, later.document_id, l.document_id, steps + 1
    FROM later JOIN document_links AS l ON l.other_id = later.later_id AND l.kind = 'version'
    WHERE steps < {MOST_VERSIONS}
)
SELECT l.fact_id, l.document_id, l.later_id
FROM later AS l
WHERE l.steps > 0
    AND EXISTS (SELECT 1 FROM fact_statements AS s WHERE s.fact_id = l.fact_id AND s.document_id = l.later_id)
ORDER BY l.steps DESC, l.later_id DESC
"""


def revise(db: sqlite3.Connection) -> None:
    """Notes for the targets among the facts to be weighed which version is the next to state each again."""
    db.execute(
        "UPDATE fact_statements SET revised_by = NULL WHERE revised_by IS NOT NULL"
        " AND fact_id IN (SELECT id FROM facts WHERE standing = 'stale')"
    )
    # The nearest version comes last, and stays.
    rows = {(fact, document): later for fact, document, later in db.execute(_LATER)}
    db.executemany(
        "UPDATE fact_statements SET revised_by = ? WHERE fact_id = ? AND document_id = ?",
        [(later, fact, document) for (fact, document), later in rows.items()],
    )
