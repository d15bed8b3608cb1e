"""What is known of a document beside its text: its files, its warnings, its versions and copies."""

from __future__ import annotations

from pathlib import PurePath
from sqlite3 import Connection
from typing import Any

from pipeline.duplicates.best import FIELDS
from pipeline.messages import chosen
from pipeline.telling import tell_stored
from pipeline.web.ask import Ask
from pipeline.web.collection import Collection, rows
from pipeline.web.pages.common import document_url, named
from pipeline.web.wording import changed

_LINKS = """
SELECT l.kind, l.how, l.similarity, l.document_id = :id AS later, d.id AS document_id, d.number, d.title, d.issuer, d.issued
FROM document_links AS l
JOIN documents AS d ON d.id = iif(l.document_id = :id, l.other_id, l.document_id)
WHERE :id IN (l.document_id, l.other_id)
ORDER BY l.kind, d.issued, d.id
"""
_CHANGES = """
SELECT kind, words, before, after, document_id, other_id FROM version_changes
WHERE :id IN (document_id, other_id) ORDER BY document_id, other_id, n LIMIT 100
"""
_FILLED = """
SELECT field, value, quote, start, end, other_id AS document_id FROM filled_fields
WHERE document_id = :id ORDER BY start, field
"""
_INSIDE = 'SELECT kind, similarity, "of", "copy" FROM duplicates WHERE document_id = :id ORDER BY n LIMIT 50'


def warnings(connection: Connection, document_id: str) -> list[dict[str, Any]]:
    """The warnings by code, each with how often it was given and its first one's words in the reader's language.

    ``untold`` where these are English, for want of others.
    """
    # SQLite takes the other columns from the row that has the least n.
    sql = """
        SELECT code, count(*) AS count, min(n), message, forms, "values" FROM warnings
        WHERE document_id = ? GROUP BY code ORDER BY code
    """
    found = []
    for row in rows(connection, sql, document_id):
        words = tell_stored(row["message"], row["forms"], row["values"])
        found.append(row | {"message": words, "untold": chosen() != "en" and words == row["message"]})
    return found


def filled(connection: Connection, document_id: str) -> dict[str, str]:
    """The fields that the document lacks and another source of it states."""
    sql = "SELECT field, value FROM filled_fields WHERE document_id = ?"
    return dict(connection.execute(sql, [document_id]).fetchall())


def sources(connection: Connection, collection: Collection, document_id: str) -> list[str]:
    """The files that the document was read from, copies with other bytes among them: their place in the ingested folder,
    else their names alone."""
    sql = "SELECT uri FROM sources JOIN documents ON id = document_id WHERE ? IN (id, same_as) ORDER BY same_as, uri"
    found = rows(connection, sql, document_id)
    return [shown_path(collection, row["uri"]) for row in found]


def shown_path(collection: Collection, uri: str) -> str:
    """A file's place that tells nothing of the machine."""
    path = PurePath(uri)
    folder = collection.documents
    if folder is not None and path.is_absolute() and path.is_relative_to(folder):
        return str(path.relative_to(folder))
    return (
        path.name
        if "!/" not in uri
        else PurePath(uri.partition("!/")[0]).name + "!/" + uri.partition("!/")[2]
    )


def about_versions(
    connection: Connection, ask: Ask, collection: Collection, document_id: str
) -> dict[str, Any]:
    """Copies, versions and changes where the collection was compared, and what stands twice in the document."""
    values = {"id": document_id}

    def read(table: str, sql: str) -> list[dict[str, Any]]:
        if table not in collection.tables:
            return []
        cursor = connection.execute(sql, values)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]

    def linked(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [row | {"name": named(row), "url": document_url(row["document_id"])} for row in found]

    return {
        "links": linked(read("document_links", _LINKS)),
        "changes": [row | _shown(ask, row) for row in read("version_changes", _CHANGES)],
        "filled": [
            row | {"url": f"{document_url(row['document_id'])}?at={row['start']}-{row['end']}#here"}
            for row in read("filled_fields", _FILLED)
            if row["field"] in FIELDS
        ],
        "inside": read("duplicates", _INSIDE),
    }


def _shown(ask: Ask, row: dict[str, Any]) -> dict[str, Any]:
    """The change as words: a new wording with what differs, a new value after the words that it belongs to."""
    before, after = ask.d(row["before"] or ""), ask.d(row["after"] or "")
    both = changed(before, after) if before and after else None
    own = row["words"] if row["words"] not in (row["before"], row["after"]) or not both else ""
    return {"both": both, "before": before, "after": after, "words": own}
