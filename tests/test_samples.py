"""The samples that a script makes: as committed, and the same document in each of its forms."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from pipeline.archives import members
from pipeline.readers import read
from pipeline.readers.blocks import Reading
from scripts.build_samples import FIXTURES, SAMPLES, build, members_of
from tests.needs import libreoffice
from tests.pipeline.readers.helpers import shown

MADE = build()
CONVERTED = sorted(FIXTURES.glob("cong-van-composed.*"))


def contents(package: bytes) -> dict[str, bytes]:
    """The members, those of packages inside it unpacked too: how well they are packed depends on the machine."""
    found = {}
    for name, data in members_of(package):
        found |= (
            {f"{name}/{inner}": part for inner, part in contents(data).items()}
            if zipfile.is_zipfile(BytesIO(data))
            else {name: data}
        )
    return found


@pytest.mark.parametrize("name", MADE)
def test_samples_are_what_the_script_makes(name: str) -> None:
    assert contents((SAMPLES / name).read_bytes()) == contents(MADE[name])


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*-composed.*")), ids=lambda path: path.name)
def test_samples_are_small_and_have_gold(path: Path) -> None:
    assert path.stat().st_size < 200 * 1024
    assert list(SAMPLES.glob(f"{path.name.partition('.')[0]}*.gold.json"))


def words(reading: Reading) -> list[str]:
    """All words in reading order, table bars aside."""
    text = " ".join(shown(block) for block in reading.blocks)
    return [word for word in text.replace("|", " ").split() if word.strip("[]/-")]


def letter() -> list[str]:
    archive = next(data for name, data in MADE.items() if name.endswith(".zip"))
    (data,) = (m.data for m in members(archive, "a.zip", "a.zip") if m.name.endswith(".docx"))
    assert isinstance(data, bytes)
    return words(read(data, "cong-van.docx"))


@libreoffice
@pytest.mark.parametrize("path", CONVERTED, ids=lambda path: path.suffix)
def test_old_forms_say_the_same(path: Path) -> None:
    assert words(read(path.read_bytes(), path.name)) == letter()


def test_old_forms_are_there() -> None:
    assert [path.suffix for path in CONVERTED] == [".doc", ".odt", ".rtf"]
