"""The ledger held against the database and the shards before a run rests on it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from pipeline.ledger.book import Ledger

_HELD = """
SELECT 1 FROM checked.sources AS s JOIN checked.documents AS d ON d.id = s.document_id
WHERE s.uri = documents.uri AND s.sha256 = documents.sha256 AND (d.fingerprint = :code OR d.fingerprint = :unread)
"""
"""Whether the database holds the document as today's code reads it."""


def audit(ledger: Ledger, db: Path, code: str, engine: Callable[[], str], shards: set[str]) -> None:
    """Takes out of the ledger what is no longer true.

    A document that the database lacks is to be read again, unless it waits in a shard; so is one that other code read,
    and one whose pictures were left unread by another ``engine`` than today's. ``shards`` are those that are whole.
    """
    connection = ledger.db
    connection.execute("ATTACH ? AS checked", [str(db)])
    try:
        values = {
            "code": code, "unread": f"{code}:{_engine(ledger, engine)}", "shards": json.dumps(sorted(shards)),
        }  # fmt: skip
        # A shard goes once all in it is loaded; the note of that may be lost in a power cut. What lies in one that is
        # there may have been read for what is said of it anew: it is loaded again.
        connection.execute(
            "UPDATE documents SET state = 'loaded', shard = NULL, status = 'new', document_id ="
            " (SELECT document_id FROM checked.sources AS s WHERE s.uri = documents.uri)"
            " WHERE state = 'read' AND coalesce(shard, '') NOT IN (SELECT value FROM json_each(:shards))"
            f" AND EXISTS ({_HELD})",
            values,
        )
        gone = connection.execute(
            f"SELECT uri FROM documents WHERE state = 'loaded' AND NOT EXISTS ({_HELD})", values
        ).fetchall()
        waiting = connection.execute("SELECT uri, made, shard FROM documents WHERE state = 'read'").fetchall()
        lost = [uri for uri, made, shard in waiting if made != code or shard not in shards]
        ledger.lose([uri for (uri,) in gone])
        ledger.lose(lost)
        ledger.commit()
    finally:
        connection.execute("DETACH checked")


def _engine(ledger: Ledger, engine: Callable[[], str]) -> str:
    """What reads pictures, asked only where some were left unread."""
    unread = ledger.db.execute(
        "SELECT 1 FROM checked.documents WHERE instr(fingerprint, ':') LIMIT 1"
    ).fetchone()
    return engine() if unread else ""
