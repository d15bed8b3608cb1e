"""When a document goes: what rested on it is taken back, and wordings whose representative it held are placed again."""

from __future__ import annotations

import json
import sqlite3
from array import array

from pipeline.duplicates.bands import Bands, forget_bands
from pipeline.duplicates.borrowing import BATCH, count_users
from pipeline.duplicates.placing import place
from pipeline.duplicates.wording import CLAUSE_WORDS, words_of


def forget(db: sqlite3.Connection, document_id: str) -> None:
    """Before a document is deleted: its representatives leave the index, and its figures the facts.

    The rest goes with the document's row. Documents that it was linked to are compared again at the end of the run;
    till then the copies of one that goes count for themselves.
    """
    db.execute("UPDATE documents SET same_as = NULL WHERE same_as = ?", [document_id])
    held = db.execute(
        "SELECT id, words FROM wordings WHERE document_id = ? AND words IS NOT NULL", [document_id]
    ).fetchall()
    if held:
        forget_bands(db, held)
    ids = json.dumps([number for number, _ in held])
    db.execute(
        "UPDATE wordings SET cluster = NULL WHERE cluster IN (SELECT value FROM json_each(?)) AND document_id != ?",
        [ids, document_id],
    )
    db.execute("DELETE FROM wording_users WHERE cluster IN (SELECT value FROM json_each(?))", [ids])
    _uncount(db, document_id)
    db.execute(
        "UPDATE compared SET linked = 0 WHERE document_id IN ("
        " SELECT other_id FROM document_links WHERE document_id = :id"
        " UNION SELECT document_id FROM document_links WHERE other_id = :id)",
        {"id": document_id},
    )
    db.execute(
        "UPDATE facts SET standing = 'stale' WHERE id IN (SELECT fact_id FROM fact_statements WHERE document_id = :id"
        " OR document_id IN (SELECT document_id FROM document_links WHERE other_id = :id"
        " UNION SELECT other_id FROM document_links WHERE document_id = :id))",
        {"id": document_id},
    )


def _uncount(db: sqlite3.Connection, document_id: str) -> None:
    """Takes the document from those who use the clusters that it shared; the last one goes."""
    db.execute(
        "UPDATE wording_users SET documents = documents - 1, places = places - lost_places FROM ("
        " SELECT cluster AS lost_cluster, coalesce(issuer, '') AS lost_issuer, count(*) AS lost_places FROM wordings"
        " JOIN documents ON documents.id = document_id"
        " WHERE document_id = ? AND NOT own_number AND NOT figures_differ GROUP BY 1, 2) AS lost"
        " WHERE cluster = lost_cluster AND issuer = lost_issuer",
        [document_id],
    )
    db.execute(
        "DELETE FROM wording_users WHERE documents <= 0 OR cluster IN ("
        " SELECT cluster FROM wordings AS gone WHERE document_id = :id AND NOT EXISTS ("
        " SELECT 1 FROM wordings AS left WHERE left.cluster = gone.cluster AND left.id != gone.cluster"
        " AND left.document_id != :id))",
        {"id": document_id},
    )


def place_again(db: sqlite3.Connection) -> None:
    """Gives a cluster to the wordings that have lost theirs."""
    bands = Bands(db)
    while rows := _without(db):
        joined: dict[int, int] = {}
        for number, words in rows:
            (found,) = place(number, [words], bands)
            own = found.cluster == number
            if not own:
                joined[number] = found.cluster
            db.execute(
                "UPDATE wordings SET cluster = ?, similarity = ?, figures_differ = ?, words = ? WHERE id = ?",
                [
                    found.cluster,
                    found.similarity,
                    found.figures_differ,
                    words.tobytes() if own else None,
                    number,
                ],
            )
            bands.flush()
            bands.write()
        count_users(db, joined)


def _without(db: sqlite3.Connection) -> list[tuple[int, array[int]]]:
    rows = db.execute(
        "SELECT w.id, substr(text, start + 1, end - start) FROM wordings AS w JOIN documents ON documents.id ="
        " document_id WHERE cluster IS NULL ORDER BY w.id LIMIT ?",
        [BATCH],
    )
    return [(number, words_of(words)[:CLAUSE_WORDS]) for number, words in rows.fetchall()]
