"""``python -m benchmarks.load``: fifty clients for a minute, half of the pages searches, half documents."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from urllib.parse import quote, urlencode

from benchmarks.load.client import Asked, Request, load
from benchmarks.load.collection import build
from benchmarks.search.queries import queries

HOST = "127.0.0.1"
ASKED = 0.5
"""Seconds at the 95th percentile."""


def main() -> None:
    """Builds the collection where there is none, serves it as the command does, and asks it."""
    given = _arguments()
    with tempfile.TemporaryDirectory(prefix="kehoach-load-") as folder:
        database = given.db or Path(folder) / "plans.db"
        if not database.is_file():
            build(database, given.documents, _told)
        server, port, ready = _serve(database, given.workers)
        try:
            rounds, spent = {}, {}
            for name in ("popular", "other"):
                before = _processor(server.pid)
                rounds[name] = _round(database, port, given, name)
                spent[name] = _processor(server.pid) - before
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(30)
    _show(rounds, spent, ready, given)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    parser.add_argument("--db", type=Path, help="a database to serve; made there where it doesn't exist")
    parser.add_argument("--documents", type=int, default=1_000, help="how many to compose (1000)")
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--workers", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _told(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _serve(database: Path, workers: int) -> tuple[subprocess.Popen[bytes], int, float]:
    """The server in a process of its own, its port, and the seconds until its first answer."""
    port = 8_000 + os.getpid() % 1_000
    began = time.perf_counter()
    command = [
        "-m",
        "pipeline.cli",
        "serve",
        "--db",
        str(database),
        "--port",
        str(port),
        "--workers",
        str(workers),
    ]
    server = subprocess.Popen([sys.executable, *command], stdout=subprocess.DEVNULL)
    while server.poll() is None:
        try:
            found = asyncio.run(load(HOST, port, [iter([("first", "/about")])], 30))
        except OSError:
            time.sleep(0.05)
            continue
        if not found.errors:
            return server, port, time.perf_counter() - began
    raise SystemExit("the server ended")


def _processor(pid: int) -> float:
    """Seconds of processor time that the server's processes have taken: they tell less of other programs than the
    wall's clock does. Linux alone tells them.
    """
    children = Path(f"/proc/{pid}/task/{pid}/children")
    if not children.exists():
        return 0.0
    found = 0.0
    for one in (str(pid), *children.read_text().split()):
        fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        found += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return found


def _round(database: Path, port: int, given: argparse.Namespace, name: str) -> Asked:
    connection = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
    ids = [found for (found,) in connection.execute("SELECT id FROM documents ORDER BY id")]
    connection.close()
    typed = [query.typed for query in queries(2_000)]
    clients = [
        _requests(ids, typed, Random(f"{name}-{n}"), popular=name == "popular") for n in range(given.clients)
    ]
    return asyncio.run(load(HOST, port, clients, given.seconds))


def _requests(ids: list[str], typed: list[str], chance: Random, popular: bool) -> Iterator[Request]:
    """Searches and documents in turns by chance; a few of them mostly, as readers ask, or all alike."""
    while True:
        share = chance.random() ** (6 if popular else 1)
        if chance.random() < 0.5:
            yield "search", "/search?" + urlencode({"q": typed[int(share * len(typed))]})
        else:
            yield "document", f"/document/{quote(ids[int(share * len(ids))], safe='~')}"


def _percentile(seconds: list[float], share: float) -> float:
    return sorted(seconds)[min(int(len(seconds) * share), len(seconds) - 1)] * 1_000


def _show(rounds: dict[str, Asked], spent: dict[str, float], ready: float, given: argparse.Namespace) -> None:
    rows = []
    for name, asked in rounds.items():
        every = [seconds for found in asked.seconds.values() for seconds in found]
        each = spent[name] / len(every) * 1_000
        for sort, seconds in [*sorted(asked.seconds.items()), ("all", every)]:
            figures = {f"p{share * 100:.0f}": _percentile(seconds, share) for share in (0.5, 0.95, 0.99)}
            rows.append(
                {
                    "pages": name,
                    "sort": sort,
                    "requests": len(seconds),
                    **figures,
                    "cpu": each,
                    "errors": len(asked.errors),
                }
            )
    if given.json:
        print(json.dumps({"ready": ready, "rounds": rows}, indent=2))
        return
    print(f"{given.clients} clients, {given.workers} processes; first page after {ready:.1f} s")
    print("| pages | sort | requests | a second | p50 ms | p95 ms | p99 ms | processor ms a page | errors |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for row in rows:
        print(
            f"| {row['pages']} | {row['sort']} | {row['requests']} | {row['requests'] / given.seconds:.0f} "
            f"| {row['p50']:.0f} | {row['p95']:.0f} | {row['p99']:.0f} | {row['cpu']:.1f} | {row['errors']} |"
        )
    for asked in rounds.values():
        for error in asked.errors[:5]:
            _told(error)


if __name__ == "__main__":
    main()
