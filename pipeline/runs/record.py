"""What a run leaves of itself: ``run.json``, for programs, and ``report.html``, for people, in a folder of its own."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pipeline.database.connection import open_to_read
from pipeline.ledger import places
from pipeline.ledger.book import Ledger
from pipeline.runs.report import page_of
from pipeline.runs.tally import Tally

Ending = Literal["done", "stopped", "full"]

SLOWEST = 20
"""Documents that the report names as the slowest."""


@dataclass(frozen=True, slots=True)
class Record:
    """A run as it is told: plain data."""

    run: dict[str, Any]
    report: dict[str, Any]
    ticks: list[tuple[float, int, int, int]]
    """Seconds since the start, documents, failed and loaded so far."""
    slowest: list[dict[str, Any]]
    provinces: list[tuple[str, int]]
    """Documents in the database by the province of today."""


def write_record(db: Path, ledger: Ledger, run: int, tally: Tally) -> Path:
    """Writes both files; their folder. Raises OSError."""
    record = _record(db, ledger, run, tally)
    folder = places.runs_of(db) / record.run["name"]
    folder.mkdir(parents=True, exist_ok=True)
    told = record.run | {"report": record.report, "slowest": record.slowest}
    (folder / places.RECORD).write_text(
        json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    (folder / places.REPORT).write_text(page_of(record), encoding="utf-8")
    return folder


def _record(db: Path, ledger: Ledger, run: int, tally: Tally) -> Record:
    row = dict(ledger.db.execute("SELECT * FROM runs WHERE id = ?", [run]).fetchone())
    told = {name: json.loads(row[name]) for name in ("paths", "settings", "versions")}
    seconds = row["seen"] - row["started"]
    told |= {
        "name": row["name"],
        "ended": row["ended"],
        "started": row["started"],
        "seconds": round(seconds, 1),
    }
    told |= {"database": str(db), "files": row["files"], "read": tally.read}
    told["per_second"] = round(tally.read / max(seconds, 0.001), 2)
    ticks = ledger.db.execute(
        "SELECT second, documents, failed, loaded FROM ticks WHERE run = ? ORDER BY second", [run]
    ).fetchall()
    slowest = ledger.db.execute(
        "SELECT uri, seconds, size, coalesce(category, 'read') AS outcome FROM documents WHERE run = ?"
        " ORDER BY seconds DESC, uri LIMIT ?",
        [run, SLOWEST],
    ).fetchall()
    return Record(
        told, tally.report.to_dict(), [tuple(t) for t in ticks], [dict(s) for s in slowest], _provinces(db)
    )


def _provinces(db: Path) -> list[tuple[str, int]]:
    sql = "SELECT coalesce(current_province, ''), count(*) FROM documents GROUP BY 1 ORDER BY 2 DESC, 1"
    with closing(open_to_read(db)) as connection:
        return [tuple(row) for row in connection.execute(sql)]
