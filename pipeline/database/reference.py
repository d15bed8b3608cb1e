"""The tables that documents refer to: the provinces with their periods, and the indices with their fields."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, get_args

from extractors.indices import lexicon
from extractors.place_tables import Province, provinces
from pipeline.database.columns import Row
from schemas.vocabulary import LOCAL_INDEX, IndexCode

if TYPE_CHECKING:
    from sqlite_utils import Database


def _id(province: Province) -> str:
    """Codes are given again to other provinces, so a province is its code and the day that it began, if known."""
    return f"{province.code}-{province.valid_from}" if province.valid_from else province.code


def _province_rows() -> list[Row]:
    return [
        {
            "id": _id(province),
            "code": province.code,
            "name": province.name,
            "type": province.type,
            "valid_from": province.valid_from,
            "valid_to": province.valid_to,
            "successor": province.successor,
        }
        for province in sorted(provinces(), key=_id)
    ]


def _index_rows() -> Iterator[Row]:
    """Every index of the vocabulary, a province's own forms below the national ones, and the fields below theirs."""
    indices, components = lexicon()
    names: dict[str, str] = {entry.code: entry.name for entry in indices if entry.code != "OTHER"}
    national = {local: code for code, local in LOCAL_INDEX.items()}
    for code in get_args(IndexCode):
        parent = national.get(code)
        yield {"code": code, "name": names.get(parent or code), "parent": parent}
    for component in components:
        yield {"code": component.code, "name": component.name, "parent": component.index}


def _replace(db: Database, table: str, rows: list[Row]) -> None:
    """Make the table hold just these rows; a table that does is left as it is."""
    key = db.table(table).pks[0]
    wanted = sorted(rows, key=lambda row: row[key])
    if list(db.table(table).rows_where(order_by=key)) == wanted:
        return
    db.table(table).upsert_all(rows, pk=key)
    gone = {row[key] for row in db.table(table).rows} - {row[key] for row in rows}
    for value in sorted(gone):
        db.table(table).delete(value)


def fill_reference(db: Database) -> None:
    """Bring ``provinces`` and ``indices`` up to the lexicons."""
    _replace(db, "provinces", _province_rows())
    _replace(db, "indices", list(_index_rows()))


def province_id(code: str | None, name: str | None, issued: str | None) -> str | None:
    """The row of the province of that code and name at the date; None where the table has no such province."""
    bearers = [p for p in provinces() if p.code == code and p.name == name]
    # A year or a month alone is its first day.
    day = issued + "-01-01"[len(issued) - 4 :] if issued and len(issued) < 10 else issued or ""
    for province in bearers:
        if (province.valid_from or "") <= day <= (province.valid_to or "9999"):
            return _id(province)
    return _id(bearers[0]) if bearers else None
