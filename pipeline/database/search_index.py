"""The full-text index over passages: what stands in it, in which order, and how a passage gets in and out."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Iterable, Sequence

from extractors.folding import fold, strip_marks
from pipeline.database.columns import Row
from pipeline.database.passages import Passage
from schemas.document import DocumentInfo

APART = " 00 "
"""Between two agencies, so that no words are found across them."""

SHORT, LONG = 6, 90
"""Words of a section below which it is but a heading, and of a passage above which anything may stand in it."""

YEAR_BITS, PLACE_BITS = 10, 36
LATEST = 2_200

_WORD = re.compile(r"[^\W_]+")


def grade(kind: str, words: int) -> int:
    """How good an answer such a passage is, 0 the best: titles, records, sections, long passages, headings."""
    if kind == "document":
        return 0
    if words > LONG:
        return 3
    if kind != "section":
        return 1
    return 4 if words < SHORT else 2


def grade_of(passage_id: int) -> int:
    """The grade that is a part of a passage's id."""
    return passage_id >> (YEAR_BITS + PLACE_BITS)


def shelf(kind: str, words: int, year: int | None) -> int:
    """The least id of such passages.

    The index gives its matches by id: the better grade first, the later year, and then the passage stored first. So
    the first matches of a common word are the best, and the rest needn't be read.
    """
    age = LATEST - year if year and LATEST >= year > LATEST - (1 << YEAR_BITS) + 1 else (1 << YEAR_BITS) - 1
    return (grade(kind, words) << YEAR_BITS | age) << PLACE_BITS


def plain_words(text: str) -> str:
    """The text's words as the index cuts them, without marks, parted by one blank: all that ranking looks at."""
    return " ".join(_WORD.findall(strip_marks(text)))


def compact(name: str) -> str:
    """A name or a code as one word of the index: hatinh, papi6."""
    return "".join(_WORD.findall(strip_marks(name)))


def document_word(document_id: str) -> str:
    """The word that all passages of a document have."""
    return "x" + hashlib.blake2s(document_id.encode(), digest_size=8).hexdigest()


def facet_words(passage: Passage, document_id: str, document: DocumentInfo) -> list[str]:
    """A word for each thing to filter by, told apart by its first letter: kind, year, index, province, level, due month.

    A province stands under its old and present name (n) and code (c), a subject under its name; the code of today's
    province (p) is there for counting.
    """
    names = {document.province, document.current_province, passage.subject} - {None}
    codes = {document.province_code, document.current_province_code} - {None}
    words = [f"k{passage.kind}", document_word(document_id), f"l{compact(document.issuer_level or '0')}"]
    words += [f"y{year}" for year in passage.facets.years]
    words += [f"i{compact(code)}" for code in passage.facets.codes]
    words += [f"n{compact(name)}" for name in names if name]
    words += [f"c{code}" for code in codes]
    words += [f"p{document.current_province_code}"] if document.current_province_code else []
    for due in passage.facets.due:
        words += [f"e{due[:4]}", f"d{due[:7].replace('-', '')}"]
    return sorted(set(words))


class Indexer:
    """Puts passages into the index and gives each its id."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(
        self, document_id: str, text: str, passages: Sequence[Passage], document: DocumentInfo
    ) -> list[int]:
        """Indexes a document's passages; gives the id of each, under which its row must be written.

        To be called in a transaction that also writes those rows: the next ids follow from them.
        """
        year = int(document.issued[:4]) if document.issued else None
        free: dict[int, int] = {}
        ids, rows = [], []
        for passage in passages:
            # A table's cell may hold but a figure: the summary names what it is the figure of.
            said = f"{text[passage.start : passage.end]}\n{passage.summary or ''}"
            first = shelf(passage.kind, len(said.split()), year)
            ids.append(free[first] if first in free else self._free(first))
            free[first] = ids[-1] + 1
            agencies = APART.join(sorted(passage.facets.agencies))
            facets = " ".join(facet_words(passage, document_id, document))
            rows.append((ids[-1], fold(said), plain_words(said), agencies, facets))
        # In the order of ids: the index begins a new piece of itself wherever they go back.
        self._connection.executemany(
            "INSERT INTO passages_fts (rowid, text, folded, agencies, facets) VALUES (?, ?, ?, ?, ?)",
            sorted(rows),
        )
        return ids

    def remove(self, document_id: str) -> None:
        """Takes a document's passages out of the index; to be called while their rows stand."""
        self._connection.execute(
            "DELETE FROM passages_fts WHERE rowid IN (SELECT id FROM passages WHERE document_id = ?)",
            [document_id],
        )

    def _free(self, first: int) -> int:
        sql = "SELECT max(id) FROM passages WHERE id BETWEEN ? AND ?"
        (last,) = self._connection.execute(sql, [first, first + (1 << PLACE_BITS) - 1]).fetchone()
        return first + 1 if last is None else int(last) + 1


def passage_row(passage: Passage, passage_id: int, n: int, document_id: str) -> Row:
    """The row of ``passages``: ``n`` is its place among its document's, from 1."""
    facets = passage.facets
    return {
        "id": passage_id,
        "document_id": document_id,
        "n": n,
        "kind": passage.kind,
        "record_id": passage.record_id,
        "start": passage.start,
        "end": passage.end,
        "page": passage.page,
        "codes": _tokens(sorted(facets.codes)),
        "years": _tokens(str(year) for year in sorted(facets.years)),
        "agencies": "; ".join(sorted(facets.agencies)),
        "subject": passage.subject,
        "summary": passage.summary,
    }


def _tokens(values: Iterable[str]) -> str:
    """Values between bars, each found whole: ``|PAPI|PAPI.6|``."""
    return "".join(f"|{value}" for value in values) + "|"
