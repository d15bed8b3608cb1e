"""A wheel is compared with the packages of the checkout, file by file."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from scripts.check_wheel import differences, expected

NAME = "kehoach-0.1.0-py3-none-any.whl"


@pytest.mark.parametrize(
    ("dropped", "added", "said"),
    [
        (None, None, []),
        ("extractors/lexicons/bounds.toml", None, ["missing: extractors/lexicons/bounds.toml"]),
        ("pipeline/messages.vi.toml", None, ["missing: pipeline/messages.vi.toml"]),
        (
            "kehoach-0.1.0.dist-info/licenses/NOTICE",
            None,
            ["missing: kehoach-0.1.0.dist-info/licenses/NOTICE"],
        ),
        (None, "tests/test_setup.py", ["too many: tests/test_setup.py"]),
    ],
)
def test_what_is_missing_or_too_many_is_named(
    tmp_path: Path, dropped: str | None, added: str | None, said: list[str]
) -> None:
    wheel = tmp_path / NAME
    with zipfile.ZipFile(wheel, "w") as archive:
        for name in sorted(expected(NAME) - {dropped} | ({added} if added else set())):
            archive.writestr(name, "")
    assert differences(wheel) == said
