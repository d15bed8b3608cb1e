"""The composed collection with known answers, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.build_docs import load


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database that docs/questions.md speaks of."""
    path = tmp_path_factory.mktemp("questions") / "questions.db"
    load(path)
    return path
