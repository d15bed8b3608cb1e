"""Which documents share a document's own words, and how many: candidates for the same, a version or a template."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections import defaultdict
from dataclasses import dataclass

from pipeline.duplicates.borrowing import BOILERPLATE
from pipeline.duplicates.wording import words_of

WORTH_COMPARING = 0.4
"""Share of a document's own words that the other has too, in one direction, from which on the two are compared."""


@dataclass(frozen=True, slots=True)
class Own:
    """What a document says in its own words: the clusters of its wordings with their lengths, boilerplate left out."""

    lengths: dict[int, int]
    """In the order of the text."""

    @property
    def words(self) -> int:
        return sum(self.lengths.values())


COMMON = 100
"""Documents that use a cluster, of however few issuers, beyond which it is nobody's own."""

_OWN = f"""
SELECT cluster, sum(length) FROM wordings AS w
WHERE document_id = ? AND cluster IS NOT NULL AND (
    SELECT count(*) < {BOILERPLATE} AND coalesce(sum(documents), 0) <= {COMMON}
    FROM wording_users AS u WHERE u.cluster = w.cluster)
GROUP BY cluster ORDER BY min(start)
"""


def own_words(db: sqlite3.Connection, document_id: str) -> Own:
    """The document's own words; a passage that three issuers use is nobody's own."""
    return Own(dict(db.execute(_OWN, [document_id]).fetchall()))


def sharers(db: sqlite3.Connection, document_id: str, own: Own) -> set[str]:
    """The documents compared before that share enough of the document's own words, or bear its number or address."""
    shared: defaultdict[str, int] = defaultdict(int)
    rows = db.execute(
        "SELECT DISTINCT cluster, document_id FROM wordings WHERE cluster IN (SELECT value FROM json_each(?))",
        [json.dumps(sorted(own.lengths))],
    )
    for cluster, other in rows:
        shared[other] += own.lengths[cluster]
    sizes = dict(
        db.execute(
            "SELECT document_id, sum(length) FROM wordings WHERE document_id IN (SELECT value FROM json_each(?))"
            " GROUP BY 1",
            [json.dumps(sorted(shared))],
        )
    )
    found = {
        other
        for other, words in shared.items()
        if words >= WORTH_COMPARING * min(own.words, sizes.get(other, 0))
    }
    linked = db.execute(
        "SELECT document_id FROM compared WHERE linked AND document_id IN (SELECT value FROM json_each(?))",
        [json.dumps(sorted(found))],
    )
    found = {other for (other,) in linked}
    same_number = db.execute(
        "SELECT b.id FROM documents AS a JOIN documents AS b ON b.number = a.number AND b.id != a.id"
        " JOIN compared ON compared.document_id = b.id AND linked WHERE a.id = ?",
        [document_id],
    )
    found |= {other for (other,) in same_number}
    return (found | _at_one_address(db, document_id)) - {document_id}


def _at_one_address(db: sqlite3.Connection, document_id: str) -> set[str]:
    """Those whose address has the same key; one that a site states for all its pages tells nothing."""
    rows = db.execute(
        "SELECT b.id FROM documents AS a JOIN documents AS b ON b.address_key = a.address_key"
        " JOIN compared ON compared.document_id = b.id AND linked WHERE a.id = ? LIMIT ?",
        [document_id, COMMON + 1],
    ).fetchall()
    return {other for (other,) in rows} if len(rows) <= COMMON else set()


def running_words(db: sqlite3.Connection, document_id: str, own: Own) -> array[int]:
    """The document's own wordings one after another, as numbered words."""
    (text,) = db.execute("SELECT text FROM documents WHERE id = ?", [document_id]).fetchone()
    words = array("I")
    rows = db.execute(
        "SELECT start, end, cluster FROM wordings WHERE document_id = ? ORDER BY start", [document_id]
    )
    for start, end, cluster in rows:
        if cluster in own.lengths:
            words.extend(words_of(text, start, end))
    return words
