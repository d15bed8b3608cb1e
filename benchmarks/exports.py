"""How long an export of a million records takes, and how much memory: python -m benchmarks.exports [--documents N].

One composed plan is stored, then multiplied within the database, over provinces and years. Each format is written by a
process of its own; its memory is what it holds beside the pages of the database that the system maps for it.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

from benchmarks.composed import compose
from pipeline.database.connection import open_to_write, transaction
from pipeline.database.store import Store
from pipeline.exports import FORMATS
from pipeline.flow import extract_bytes

TASKS = 50
"""Tasks of each document."""
_WAIT = 0.2
_WRITE = (
    "import sys; from pathlib import Path; from pipeline.exports import export;"
    "print(sum(export(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]).counts.values()))"
)


def _multiply(db: Connection, table: str, source: str, count: int, changed: dict[str, str]) -> None:
    """Copies of the rows of ``source`` with the columns changed; ``x`` counts them from 1."""
    names = [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", [table])]
    columns = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(changed.get(name, f'r."{name}"') for name in names)
    db.execute(
        f"INSERT INTO {table} ({columns}) WITH RECURSIVE times(x) AS"
        f" (SELECT 1 UNION ALL SELECT x + 1 FROM times WHERE x < {count}) SELECT {values} FROM times, {source}"
    )


def make(path: Path, documents: int) -> None:
    """The database of so many documents, each with fifty tasks."""
    with Store(path) as store:
        store.save(extract_bytes(compose(5_000, 1), "plan.txt", "plan.txt"), "plan.txt")
    database = open_to_write(path)
    with closing(database.conn) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        with transaction(database):
            (first,) = db.execute("SELECT id FROM documents").fetchone()
            (task,) = db.execute("SELECT id FROM tasks WHERE deadline_due IS NOT NULL LIMIT 1").fetchone()
            place = {"current_province": "'P' || (x % 34)", "issued": "(2015 + x % 10) || '-03-04'"}
            _multiply(
                db,
                "documents",
                f"documents AS r WHERE r.id = '{first}'",
                documents,
                {"id": "'d-' || x", **place},
            )
            owned = {"id": "d.id || '/task/' || x", "document_id": "d.id", "n": "x"}
            source = f"documents AS d, tasks AS r WHERE d.id != '{first}' AND r.id = '{task}'"
            _multiply(db, "tasks", source, TASKS, owned)


def _held(process: int) -> int:
    """What the process holds in memory but for mapped files, in kB; nothing once it has ended."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("RssAnon")), 0)


def measure(path: Path, folder: Path, file_format: str) -> tuple[int, float, float, int]:
    """Records, wall time, CPU time and the most memory (kB) of one export."""
    began, spent = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    child = subprocess.Popen(
        [sys.executable, "-c", _WRITE, str(path), str(folder), file_format], stdout=subprocess.PIPE, text=True
    )
    most = 0
    while child.poll() is None:
        most = max(most, _held(child.pid))
        time.sleep(_WAIT)
    said, _ = child.communicate()
    if child.returncode:
        raise RuntimeError(f"the export to {file_format} ended with {child.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - spent.ru_utime - spent.ru_stime
    return int(said), time.perf_counter() - began, cpu, most


def main() -> None:
    """Prints a line for each format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--formats", nargs="*", default=list(FORMATS), choices=FORMATS)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        database = Path(place) / "plans.db"
        make(database, asked.documents)
        print("| format | records | seconds | CPU s | MB held |\n| --- | ---: | ---: | ---: | ---: |")
        for file_format in asked.formats:
            records, wall, cpu, held = measure(database, Path(place) / file_format, file_format)
            print(f"| {file_format} | {records:,} | {wall:.0f} | {cpu:.0f} | {held / 1024:.0f} |", flush=True)


if __name__ == "__main__":
    main()
