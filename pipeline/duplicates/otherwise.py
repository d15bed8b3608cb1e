"""What documents state otherwise than a record: the other sides of its fact."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

_SQL = """
SELECT s.record_id, f.subject, f."index", f.component, f.year, f.measure, f."values"
FROM fact_statements AS s JOIN facts AS f ON f.id = s.fact_id
WHERE s.record_id IN (SELECT value FROM json_each(?)) AND f.standing = 'conflict' AND s.revised_by IS NULL
ORDER BY s.record_id, length(f.measure), f.measure
"""


@dataclass(frozen=True, slots=True)
class Otherwise:
    """A fact in conflict, and the values of its other sides, that of the most documents first."""

    subject: str
    index: str
    component: str | None
    year: int
    measure: str
    values: tuple[float, ...]


def stated_otherwise(connection: sqlite3.Connection, records: Sequence[str]) -> dict[str, list[Otherwise]]:
    """By record, each of its facts on which documents disagree: the value itself first, then its change.

    Of a collection that hasn't been compared nothing is known.
    """
    found: dict[str, list[Otherwise]] = {}
    for record, subject, index, component, year, measure, sides in connection.execute(
        _SQL, [json.dumps(list(records))]
    ):
        others = tuple(side["value"] for side in json.loads(sides) if record not in side["records"])
        if others:
            found.setdefault(record, []).append(Otherwise(subject, index, component, year, measure, others))
    return found
