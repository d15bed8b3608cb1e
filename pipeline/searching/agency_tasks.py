"""The tasks of an agency that is asked for: of which rows of ``task_agencies``."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence

from extractors.folding import strip_marks
from pipeline.searching.agency_names import REORGANISED, agency_named

TASKS = """
SELECT task_id FROM task_agencies
    WHERE role IN (SELECT value FROM json_each(:roles)) AND name IN (SELECT value FROM json_each(:names))
UNION
SELECT g.task_id FROM task_agencies AS g JOIN tasks ON tasks.id = g.task_id JOIN v_documents AS d ON d.id = document_id
    WHERE role IN (SELECT value FROM json_each(:roles)) AND name IN (SELECT value FROM json_each(:later))
        AND d.issued >= :reorganised
UNION
SELECT g.task_id FROM task_agencies AS g JOIN tasks ON tasks.id = g.task_id JOIN v_documents AS d ON d.id = document_id
    WHERE role IN (SELECT value FROM json_each(:roles)) AND name IN (SELECT value FROM json_each(:local))
        AND :province IN (d.province, d.current_province)
"""
"""The ids of the tasks, by the values that ``values_of`` gives."""

_NAMES = "SELECT DISTINCT name FROM task_agencies"
_TODAY = """
SELECT DISTINCT g.name, coalesce(a.current_name, g.name)
FROM task_agencies AS g LEFT JOIN agencies AS a ON a.id = g.agency_id
"""


def values_of(
    connection: sqlite3.Connection, asked: str, roles: Sequence[str]
) -> dict[str, str | None] | None:
    """The values for ``TASKS``: the agency of the lexicon, else those that are called so, now or before, else those
    whose names hold the words; None where no task names such a one. Raises QueryError where several are meant."""
    known = agency_named(connection, asked)
    if known is None:
        names, later, local, province = _holding(connection, asked), set[str](), set[str](), None
    else:
        printed = [name for (name,) in connection.execute(_NAMES)]
        names, later, local = (
            {name for name in printed if strip_marks(name) in wanted}
            for wanted in (known.names, known.later, known.local)
        )
        province = known.province
    if not (names or later or local):
        return None
    lists = {"roles": set(roles), "names": names, "later": later, "local": local}
    as_json = {name: json.dumps(sorted(values), ensure_ascii=False) for name, values in lists.items()}
    return {**as_json, "province": province, "reorganised": REORGANISED}


def _holding(connection: sqlite3.Connection, asked: str) -> set[str]:
    wanted = strip_marks(asked.strip())
    known = [(name, strip_marks(name), strip_marks(today)) for name, today in connection.execute(_TODAY)]
    exact = {name for name, *forms in known if wanted in forms}
    return exact or {name for name, *forms in known if any(wanted in form for form in forms)}
