"""A composed collection, read once, and a browser's requests to its pages without any network."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from pipeline.database.store import Store
from pipeline.flow import extract_file
from pipeline.loading import load_documents
from pipeline.web.serving import Settings, build, guarded
from tests.pipeline.web.collection import HOSTILE, write

SAMPLES = Path(__file__).resolve().parents[3] / "corpus" / "samples"
Get = Callable[..., httpx.Response]


class Reader:
    """Asks one served collection; ``get`` gives the response of an address."""

    def __init__(self, runner: asyncio.Runner, database: Path, settings: Settings) -> None:
        self.runner = runner
        self.datasette = build(database, settings)
        self.app: Any = guarded(self.datasette, settings)

    def get(self, url: str, method: str = "GET", **headers: str) -> httpx.Response:
        """The response; redirections are not followed."""

        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.app)
            async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
                return await client.request(method, url, headers=headers)

        return self.runner.run(ask())


def load(database: Path, files: list[Path]) -> None:
    """Reads the files into the database."""
    with Store(database) as store:
        for file in files:
            for outcome in load_documents(file, store, extract_file):
                assert not hasattr(outcome, "category"), outcome


@pytest.fixture(scope="session")
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as found:
        yield found


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents: plans of six provinces over three years, one that means harm, and a PDF."""
    place = tmp_path_factory.mktemp("plans")
    list(write(place, 6, range(2023, 2026)))
    (place / "hai.txt").write_text(HOSTILE, encoding="utf-8")
    (place / "son-la.pdf").write_bytes((SAMPLES / "son-la-par-index-composed.pdf").read_bytes())
    return place


@pytest.fixture(scope="session")
def database(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("database") / "a plan?#%.db"
    load(path, sorted(folder.iterdir()))
    return path


@pytest.fixture(scope="session")
def reader(runner: asyncio.Runner, database: Path, folder: Path) -> Reader:
    return Reader(runner, database, Settings(documents=folder))


@pytest.fixture(scope="session")
def get(reader: Reader) -> Get:
    return reader.get
