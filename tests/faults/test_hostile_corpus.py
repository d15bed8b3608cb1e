"""The corpus of files made to hurt: what becomes of each, in this process, and in folders that hold no files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pipeline.errors import DocumentError
from pipeline.flow import extract_member, find_documents, members
from tests.faults.hostile import CASES, LOOPS, READ, SPECIAL, Case, write


def ends_of(path: Path) -> set[str]:
    """What became of the file's documents: ``read``, or the category of the failure."""
    ends = set()
    try:
        for member in members(path):
            try:
                assert extract_member(member).text
                ends.add(READ)
            except DocumentError as error:
                assert error.message
                ends.add(error.category)
    except DocumentError as error:
        ends.add(error.category)
    return ends


@pytest.mark.parametrize("case", [case for case in CASES if not case.slow], ids=lambda case: ascii(case.name))
def test_what_becomes_of_it(case: Case, tmp_path: Path) -> None:
    path = tmp_path / case.name
    path.write_bytes(case.make())
    ends = ends_of(path)
    assert ends and ends <= {*case.ends, "needs-tool"}


@pytest.mark.parametrize("kind", SPECIAL)
def test_what_is_no_file_is_refused_before_it_is_read(kind: str, tmp_path: Path) -> None:
    if kind == "ong":
        os.mkfifo(tmp_path / kind)
    else:
        (tmp_path / kind).symlink_to("/dev/zero")
    assert ends_of(tmp_path / kind) == set(SPECIAL[kind])


def test_a_folder_of_them_gives_its_files_and_nothing_else(tmp_path: Path) -> None:
    written = {path.relative_to(tmp_path).as_posix() for path in write(tmp_path, with_slow=False)}
    found = {path.relative_to(tmp_path).as_posix() for path in find_documents([tmp_path])}
    assert found == written - set(SPECIAL) - set(LOOPS)
