"""The composed database, made once."""

from pathlib import Path

import pytest

from tests.pipeline.exports.composed import make


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("exports") / "plans.db")
