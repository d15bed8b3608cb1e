"""The tables of what stands in more than one document, which the end of a run fills; see ``pipeline.duplicates``."""

from __future__ import annotations

from pipeline.database.table_spec import Link, TableSpec

BANDS_SQL = (
    "CREATE TABLE wording_bands (band INTEGER NOT NULL, wording INTEGER NOT NULL, PRIMARY KEY (band, wording))"
    " STRICT, WITHOUT ROWID"
)
"""The index by which a new wording finds those that it may be like; without row ids, for it is the largest table."""

_Column = tuple[type, str]


def _table(
    name: str,
    about: str,
    columns: dict[str, _Column],
    pk: str | tuple[str, ...],
    links: tuple[Link, ...] = (),
    indexes: tuple[tuple[str, ...], ...] = (),
) -> TableSpec:
    types = {column: kind for column, (kind, _) in columns.items()}
    meanings = {column: meaning for column, (_, meaning) in columns.items()}
    return TableSpec(name, types, pk, links, indexes, about=about, meanings=meanings)


_OWNER = Link("document_id", "documents", owned=True)
_OTHER = Link("other_id", "documents", owned=True)
_DOCUMENT: dict[str, _Column] = {"document_id": (str, "The document")}
_SPAN: dict[str, _Column] = {
    "start": (int, "Offset of the first code point in the document's text"),
    "end": (int, "Offset after the last code point, exclusive"),
}

_WORDINGS = _table(
    "wordings",
    "A sentence or cell of a document, of eight words or more, and the cluster of those that say the same.",
    {
        "id": (int, "Its number"),
        **_DOCUMENT,
        **_SPAN,
        "length": (int, "Words, figures included"),
        "cluster": (int, "The wording that stands for all that are told after it; its own id where it does"),
        "similarity": (float, "To that wording, word by word: 1 for the same words, 0.8 at the least"),
        "figures_differ": (
            int,
            "1 where its figures aren't those of that wording: other facts in the same words",
        ),
        "own_number": (
            int,
            "1 where it holds a score, rank or target of a province or body: never boilerplate",
        ),
        "words": (
            bytes,
            "The words as numbers of 32 bits, of a wording that stands for others or may come to",
        ),
    },
    "id",
    (_OWNER, Link("cluster", "wordings")),
    (("document_id",), ("cluster",)),
)
_USERS = _table(
    "wording_users",
    "An issuer that uses a cluster's words with the same figures, where more than one wording does.",
    {
        "cluster": (int, "The cluster"),
        "issuer": (str, "The issuer, empty where it isn't known"),
        "province": (str, "Its province, empty for a central body"),
        "documents": (int, "Documents of the issuer that hold the words"),
        "places": (int, "Places in them"),
    },
    ("cluster", "issuer"),
    (Link("cluster", "wordings", owned=True),),
)
_COMPARED = _table(
    "compared",
    "A document whose wordings have been placed.",
    {**_DOCUMENT, "linked": (int, "1 once it has been compared with the documents that share its words")},
    "document_id",
    (_OWNER,),
)
_LINKS = _table(
    "document_links",
    "Two documents that are one, versions of one, or made on one template. Each pair was compared; none is inferred.",
    {
        "document_id": (str, "The copy, the later version, or the later on the template"),
        "other_id": (str, "The source that is kept for its records, the version before, or the earlier"),
        "kind": (str, "same, version or template"),
        "how": (
            str,
            "Told by: number (and issuer and date), address, words, text (in another format), scan, part (one without"
            " its end) or title (of one series)",
        ),
        "similarity": (float, "Of their own words in order, 0 to 1, boilerplate left out"),
        "shared": (float, "Share of its own words that the one with fewer has in common with the other"),
    },
    ("document_id", "other_id"),
    (_OWNER, _OTHER),
    (("other_id",), ("kind",)),
)
_FILLED = _table(
    "filled_fields",
    "A field that the kept source of a document lacks, from another source of it; `v_documents` shows both.",
    {
        "document_id": (str, "The kept source"),
        "field": (str, "The document's field, as number"),
        "value": (str, "Its value"),
        "other_id": (str, "The source that states it"),
        "start": (int, "Offset of the first code point in that source's text"),
        "end": (int, "Offset after the last code point, exclusive"),
        "quote": (str, "The words there"),
    },
    ("document_id", "field"),
    (_OWNER, _OTHER),
    (("other_id",),),
)
_CHANGES = _table(
    "version_changes",
    "What changed from a version to the next.",
    {
        "document_id": (str, "The later version"),
        "other_id": (str, "The version before it"),
        "n": (int, "Its place among the changes, from 1"),
        "kind": (
            str,
            "task-added, task-dropped, task-reworded, task-redated, task-reassigned or figure-changed",
        ),
        "words": (str, "The passage that it is about, in the later version where that has it"),
        "before": (str, "The words, date, agencies or value before; null where there were none"),
        "after": (str, "The same after"),
        "before_record": (str, "The record of the earlier version, where it is one's"),
        "after_record": (str, "The record of the later version"),
    },
    ("document_id", "other_id", "n"),
    (_OWNER, _OTHER),
    (("other_id",), ("kind",)),
)
_FACTS = _table(
    "facts",
    "One fact: whose value or place, of which index and component, in which year.",
    {
        "id": (str, "All of them, between bars"),
        "subject_kind": (str, "As in scores"),
        "subject": (str, "Whose it is"),
        "subject_province_code": (
            str,
            "The province of a lower body; null for a province, which its name and year tell",
        ),
        "index": (str, "The index, by its code or printed name"),
        "component": (str, "The component; null for the whole index"),
        "year": (int, "Year measured"),
        "measure": (
            str,
            "score, rank, score-claimed (by its owner), `rank in` a region, `since` a year: the change against it; or"
            " `target` and its kind: what is to be reached, never compared with what was measured",
        ),
        "standing": (
            str,
            "once, corroborated (by several documents), conflict, or copy (only a copy reads so)",
        ),
        "sources": (int, "Documents that state it; sources of one document count once"),
        "values": (
            str,
            "JSON: each side's value, words, documents and records; the side of the most documents first",
        ),
    },
    "id",
    (),
    (("index", "year"), ("standing",), ("subject",)),
)
_STATEMENTS = _table(
    "fact_statements",
    "A document's statement of a fact.",
    {
        "record_id": (str, "The score or ranking"),
        "fact_id": (str, "The fact"),
        **_DOCUMENT,
        "value": (float, "The value as printed"),
        "printed": (str, "The words"),
        "share": (
            float,
            "A score in hundredths of its scale, by which 8,63/10 and 86,3 % agree; null without one",
        ),
        "approx": (int, "1 for gần, khoảng, hơn"),
        "revised_by": (
            str,
            "The later version that states the target anew: the two are no conflict; null where none does",
        ),
        **_SPAN,
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
