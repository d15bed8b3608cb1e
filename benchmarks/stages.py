"""`python -m benchmarks.stages`: where the time of a document goes, stage by stage, as a table or as JSON.

Without files, composed plans are read, a new one each round; with files, each is read as often. A stage's time is its own:
what it asks of another stage is that one's.
"""

from __future__ import annotations

import argparse
import gc
import json
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from benchmarks.composed import compose
from benchmarks.report import percent
from benchmarks.speed import table
from extractors import agencies, extractors
from pipeline import checks, flow
from pipeline.archives import Member
from pipeline.ocr import doubts

ROUNDS = 20
SIZE = 10_000
REST = "the flow itself"
STAGES: tuple[tuple[str, object, str], ...] = (
    ("read the file", flow, "read"),
    ("canonical text", flow, "compose"),
    ("outline", flow, "outline"),
    ("repeats", flow, "mark_repeats"),
    ("document fields", flow, "extract_document"),
    ("agencies named", agencies, "_find"),
    ("hints of the name", flow, "printed_sign"),
    ("hints of the name", flow, "hints_of"),
    ("warnings", flow, "structure_warnings"),
    ("checks", checks, "flag"),
    ("checks", doubts, "flag_doubts"),
)
"""Each stage with the module that calls it and the name that it is called by; the extractors come beside."""


class Clock:
    """CPU seconds by stage; a stage's clock stands while another stage runs inside it."""

    def __init__(self, now: Callable[[], float] = time.process_time) -> None:
        self.spent: dict[str, float] = {}
        self._now = now
        self._open: list[str] = []
        self._since = 0.0

    def enter(self, stage: str) -> None:
        """The stage begins, inside the one that is open."""
        self._charge()
        self._open.append(stage)

    def leave(self) -> None:
        """The stage that began last is over."""
        self._charge()
        self._open.pop()

    def timed(self, stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """The same work, its time told to the stage."""

        @wraps(work)
        def told(*arguments: Any, **named: Any) -> Any:
            self.enter(stage)
            try:
                return work(*arguments, **named)
            finally:
                self.leave()

        return told

    def _charge(self) -> None:
        now = self._now()
        if self._open:
            stage = self._open[-1]
            self.spent[stage] = self.spent.get(stage, 0.0) + now - self._since
        self._since = now


@contextmanager
def watched(clock: Clock) -> Iterator[None]:
    """Within it the flow's stages tell the clock their time."""
    with ExitStack() as patches:
        for stage, module, name in STAGES:
            timed = clock.timed(stage, getattr(module, name))
            patches.enter_context(patch.object(module, name, timed))
        known = {kind: clock.timed(kind, extract) for kind, extract in extractors().items()}
        patches.enter_context(patch.object(flow, "extractors", lambda: known))
        yield


class Profile(NamedTuple):
    """Milliseconds of each stage for ten kB of text, and the kB that were read."""

    milliseconds: dict[str, float]
    size: float

    @property
    def whole(self) -> float:
        return sum(self.milliseconds.values())


def profile(members: list[Member]) -> Profile:
    """The stages' times over all the documents, after another plan has been read unwatched."""
    documents = [(member.data, member.name) for member in members if isinstance(member.data, bytes)]
    flow.extract_bytes(compose(SIZE, -1), "plan.txt")
    gc.collect()  # the word lists, read just now, are looked through for cycles once
    clock, letters = Clock(), 0
    with watched(clock):
        for data, name in documents:
            clock.enter(REST)
            extraction = flow.extract_bytes(data, name)
            clock.leave()
            letters += len(extraction.text.encode())
    spent = sorted(clock.spent.items(), key=lambda one: -one[1])
    return Profile({stage: 1_000 * seconds / letters * 10_000 for stage, seconds in spent}, letters / 1_000)


def rows(found: Profile) -> list[tuple[str, ...]]:
    """The table's rows, the dearest stage first, and their sum."""
    stages = [*found.milliseconds.items(), ("all", found.whole)]
    return [(stage, percent(spent, found.whole), f"{spent:.2f}") for stage, spent in stages]


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.stages", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="files and folders to read")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often, %(default)s by default")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    found = profile(_documents(options.files, options.rounds))
    if options.json:
        print(
            json.dumps({"kB": found.size, "ms per 10 kB": found.milliseconds, "all": found.whole}, indent=2)
        )
    else:
        print(table((f"stage, over {found.size:,.0f} kB", "share", "ms per 10 kB"), rows(found)), end="")


def _documents(files: list[Path], rounds: int) -> list[Member]:
    if not files:
        return [Member("plan.txt", "plan.txt", compose(SIZE, seed)) for seed in range(rounds)]
    return [member for path in flow.find_documents(files) for member in flow.members(path)] * rounds


if __name__ == "__main__":
    main()
