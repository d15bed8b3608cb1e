"""The wordings of documents into the database, and who uses each cluster: what is boilerplate, and what is one's own."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.duplicates.bands import Bands
from pipeline.duplicates.placing import Place, place
from pipeline.duplicates.wording import Wording, wordings

BOILERPLATE = 3
"""Issuers that use the same words, at the least: two may be a draft's and its signed copy's."""
BATCH = 20_000
"""Wordings that are signed and looked up at once, about."""

_OWN_FIGURES = """
SELECT start, end FROM scores WHERE document_id = :id AND coalesce(value, delta) IS NOT NULL AND subject_kind != 'khac'
UNION ALL SELECT start, end FROM rankings WHERE document_id = :id AND subject_kind != 'khac'
UNION ALL SELECT start, end FROM targets WHERE document_id = :id AND value IS NOT NULL AND subject_kind != 'khac'
ORDER BY start
"""


@dataclass(frozen=True, slots=True)
class Text:
    """A document's wordings, and which of them hold a figure of its own: a score, a rank or a target."""

    document_id: str
    wordings: list[Wording]
    own: list[bool]


def read_text(db: sqlite3.Connection, document_id: str) -> Text:
    """The document's wordings from its stored text; menus and the document's own repeats are none."""
    (text,) = db.execute("SELECT text FROM documents WHERE id = ?", [document_id]).fetchone()
    spans = db.execute(
        "SELECT start, end FROM passages WHERE document_id = ? AND kind = 'section' ORDER BY n",
        [document_id],
    )
    found = list(wordings(text, spans))
    figures = db.execute(_OWN_FIGURES, {"id": document_id}).fetchall()
    return Text(document_id, found, list(_touched(found, figures)))


def _touched(found: Sequence[Wording], spans: Sequence[tuple[int, int]]) -> Iterator[bool]:
    """Whether a span overlaps each wording; both are in the order of the text, though spans may nest."""
    for wording in found:
        yield any(start < wording.end and end > wording.start for start, end in spans)


def write_texts(db: sqlite3.Connection, bands: Bands, texts: Sequence[Text]) -> None:
    """Places the wordings of several documents and writes them, with those who use their clusters."""
    first = (db.execute("SELECT max(id) FROM wordings").fetchone()[0] or 0) + 1
    flat = [(text, at) for text in texts for at in range(len(text.wordings))]
    places = place(first, [text.wordings[at].words for text, at in flat], bands)
    rows = [_row(first + n, text, at, places[n]) for n, (text, at) in enumerate(flat)]
    db.executemany(f"INSERT INTO wordings VALUES ({', '.join('?' * 10)})", rows)
    bands.flush()
    db.executemany(
        "INSERT INTO compared (document_id, linked) VALUES (?, 0)", [(text.document_id,) for text in texts]
    )
    count_users(
        db, {first + n: found.cluster for n, found in enumerate(places) if found.cluster != first + n}
    )


def _row(number: int, text: Text, at: int, found: Place) -> tuple[object, ...]:
    wording = text.wordings[at]
    return (
        number,
        text.document_id,
        wording.start,
        wording.end,
        len(wording.words),
        found.cluster,
        found.similarity,
        found.figures_differ,
        text.own[at],
        wording.words.tobytes() if found.cluster == number else None,
    )


_USERS = """
INSERT INTO wording_users (cluster, issuer, province, documents, places)
SELECT cluster, coalesce(issuer, ''), coalesce(max(province), ''), count(DISTINCT document_id), count(*)
FROM wordings JOIN documents ON documents.id = document_id
WHERE wordings.id IN (SELECT value FROM json_each(?)) AND NOT own_number AND NOT figures_differ
GROUP BY 1, 2
ON CONFLICT (cluster, issuer) DO UPDATE SET documents = documents + excluded.documents, places = places + excluded.places
"""


def count_users(db: sqlite3.Connection, members: Mapping[int, int]) -> None:
    """Notes who uses the clusters that wordings have joined, by the wordings; a cluster of one wording has no row."""
    joined = set(members.values())
    counted = db.execute(
        "SELECT DISTINCT cluster FROM wording_users WHERE cluster IN (SELECT value FROM json_each(?))",
        [json.dumps(sorted(joined))],
    )
    # The first wording of a cluster counts from the day that a second one joins it.
    first = joined - {cluster for (cluster,) in counted}
    db.execute(_USERS, [json.dumps(sorted(first.union(members)))])
