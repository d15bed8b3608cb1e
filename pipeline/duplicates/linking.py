"""Links between documents: a new one is compared with those that share its words, and linked to what it is."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterator
from functools import partial

from pipeline.duplicates.best import better, filled
from pipeline.duplicates.changes import changes
from pipeline.duplicates.contents import contents
from pipeline.duplicates.order import comes_before
from pipeline.duplicates.profile import Profile, profile
from pipeline.duplicates.relation import Relation, relate
from pipeline.duplicates.sharing import sharers
from pipeline.duplicates.signatures import GRAM
from pipeline.duplicates.wording import words_of

_FACTS = ("task-redated", "task-reassigned", "figure-changed")
"""What one document can't state in two ways; its words may be read a little otherwise from another format."""


def link(db: sqlite3.Connection, document_id: str) -> None:
    """Links a document that has been placed with those compared before; each pair is verified, none is inferred.

    One that is another's copy already stays so.
    """
    if _kept(db, {document_id}) != {document_id}:
        return
    own = profile(db, document_id)
    found = list(_related(db, own))
    same = [(other, relation) for other, relation in found if relation.kind == "same"]
    if same:
        _unite(db, own, *max(same, key=lambda pair: (pair[1].similarity, pair[0].id)))
        return
    for other, relation in found:
        if relation.kind == "template":
            first, later = sorted((own, other), key=lambda side: (side.issued, side.id))
            _write(db, later.id, first.id, relation)
    versions = [(other, relation) for other, relation in found if relation.kind == "version"]
    _order(db, own, versions)


def _related(db: sqlite3.Connection, own: Profile) -> Iterator[tuple[Profile, Relation]]:
    """The documents that it stands in a relation to; of one document's sources the kept one speaks for all."""
    for other_id in sorted(_kept(db, sharers(db, own.id, own.own)) - {own.id}):
        other = profile(db, other_id)
        relation = relate(own, other, partial(_changed, db, own, other))
        if relation is not None:
            yield other, relation


def _kept(db: sqlite3.Connection, documents: set[str]) -> set[str]:
    sql = (
        "SELECT coalesce(other_id, value) FROM json_each(?) LEFT JOIN document_links"
        " ON document_id = value AND kind = 'same'"
    )
    return {kept for (kept,) in db.execute(sql, [json.dumps(sorted(documents))])}


def _changed(db: sqlite3.Connection, one: Profile, other: Profile, added: bool) -> bool:
    """Whether a task of both has another date or agency, or a measure another value; or one has a task of its own.

    A task that one reader finds in a text and another doesn't is none: its words must be missing.
    """
    for change in changes(contents(db, one.id), contents(db, other.id)):
        if change.kind in _FACTS and change.before_record and change.after_record:
            return True
        lacking = {"task-added": one, "task-dropped": other}.get(change.kind) if added else None
        if lacking is not None and not _says(lacking, words_of(change.words)):
            return True
    return False


def _says(document: Profile, words: array[int]) -> bool:
    """Whether at least half of the 5-grams stand in the document's text."""
    grams = set(_grams(words))
    return len(grams & set(_grams(document.whole))) * 2 >= len(grams)


def _grams(words: array[int]) -> Iterator[tuple[int, ...]]:
    return zip(*(words[at:] for at in range(GRAM)), strict=False)


def _write(db: sqlite3.Connection, document_id: str, other_id: str, relation: Relation) -> None:
    db.execute(
        "INSERT OR REPLACE INTO document_links (document_id, other_id, kind, how, similarity, shared)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [document_id, other_id, relation.kind, relation.how, relation.similarity, relation.shared],
    )


def _unite(db: sqlite3.Connection, own: Profile, other: Profile, relation: Relation) -> None:
    """Links the lesser source to the better; what the lesser was kept for goes over to the better."""
    kept = better(own, other)
    copy = other if kept is own else own
    if kept is own:
        for table in ("document_links", "version_changes"):
            db.execute(f"UPDATE {table} SET document_id = ? WHERE document_id = ?", [kept.id, copy.id])
            db.execute(f"UPDATE {table} SET other_id = ? WHERE other_id = ?", [kept.id, copy.id])
        db.execute("DELETE FROM filled_fields WHERE document_id = ?", [copy.id])
    _write(db, copy.id, kept.id, relation)
    db.execute(
        "UPDATE documents SET same_as = :kept WHERE id = :copy OR same_as = :copy",
        {"kept": kept.id, "copy": copy.id},
    )
    _weigh_again(db, kept.id, copy.id)
    copies = db.execute(
        "SELECT document_id FROM document_links WHERE other_id = ? AND kind = 'same' ORDER BY 1", [kept.id]
    )
    for (source,) in copies.fetchall():
        for field in filled(db, kept.id, source):
            db.execute(
                "INSERT OR IGNORE INTO filled_fields (document_id, field, value, other_id, start, end, quote)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                [kept.id, field.field, field.value, source, field.start, field.end, field.quote],
            )


def _weigh_again(db: sqlite3.Connection, *sources: str) -> None:
    """What the documents state counts otherwise now."""
    db.execute(
        "UPDATE facts SET standing = 'stale' WHERE id IN (SELECT fact_id FROM fact_statements WHERE document_id IN"
        f" ({', '.join('?' * len(sources))}))",
        sources,
    )


def _order(db: sqlite3.Connection, own: Profile, versions: list[tuple[Profile, Relation]]) -> None:
    """Puts the document into the order of its versions: after the last before it, and before the first after it."""
    earlier = [(other, relation) for other, relation in versions if comes_before(other, own)]
    later = [(other, relation) for other, relation in versions if not comes_before(other, own)]
    before = _extreme(earlier, last=True)
    after = _extreme(later, last=False)
    if before and after:
        for table in ("document_links", "version_changes"):
            db.execute(
                f"DELETE FROM {table} WHERE document_id = ? AND other_id = ?", [after[0].id, before[0].id]
            )
    if before:
        _version(db, before[0], own, before[1])
    if after:
        _version(db, own, after[0], after[1])


def _extreme(versions: list[tuple[Profile, Relation]], last: bool) -> tuple[Profile, Relation] | None:
    found = None
    for version in versions:
        if found is None or comes_before(found[0], version[0]) == last:
            found = version
    return found


def _version(db: sqlite3.Connection, before: Profile, after: Profile, relation: Relation) -> None:
    _write(db, after.id, before.id, relation)
    _weigh_again(db, before.id, after.id)
    db.execute("DELETE FROM version_changes WHERE document_id = ? AND other_id = ?", [after.id, before.id])
    found = changes(contents(db, before.id), contents(db, after.id))
    db.executemany(
        "INSERT INTO version_changes (document_id, other_id, n, kind, words, before, after, before_record,"
        " after_record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (after.id, before.id, n, change.kind, change.words, change.before, change.after, change.before_record,
             change.after_record)
            for n, change in enumerate(found, 1)
        ],
    )  # fmt: skip
