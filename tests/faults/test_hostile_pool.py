"""The dearest files made to hurt, in the pool: each ends as it may, within its limits, and a plan beside them is read."""

from __future__ import annotations

import time
from pathlib import Path

from benchmarks.hostile import read
from pipeline.engines.settings import Settings
from tests.faults.hostile import CASES, READ, SPECIAL
from tests.faults.hostile_files import PLAN

TIMEOUT = 8.0
SMALL = Settings(workers=1, timeout=TIMEOUT, memory=250)
LIMITS = {"timeout", "memory"}


def test_within_their_limits(tmp_path: Path) -> None:
    dear = [case for case in CASES if case.slow or case.name.startswith(("bom", "ten"))]
    for case in dear:
        (tmp_path / case.name).write_bytes(case.make())
    for name in SPECIAL:
        (tmp_path / name).symlink_to("/dev/zero")
    sound = next(case for case in CASES if case.name == "chu-goi-la.docx")
    (tmp_path / sound.name).write_bytes(PLAN.encode())
    began = time.monotonic()
    ends = read(tmp_path, SMALL)
    for case in dear:
        assert ends[case.name] <= {*case.ends, *LIMITS}, case.name
    assert ends[sound.name] == {READ}
    assert all(ends[name] == {"unsupported"} for name in SPECIAL)
    assert time.monotonic() - began < TIMEOUT * len(ends)
