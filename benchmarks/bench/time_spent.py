"""Where a document's time goes, and how long the command takes to start."""

from __future__ import annotations

from benchmarks import stages
from benchmarks.bench.part import Bars, Options, Part
from benchmarks.composed import compose
from benchmarks.measure import start_ups, start_ups_cpu
from benchmarks.report import Section
from pipeline.archives import Member

HEAD = ("start-up, best of several", "ms by the clock", "CPU ms")


def measure(options: Options) -> Part:
    """Stages over composed plans; start-up beside imports that cost as much."""
    rounds = 5 if options.quick else stages.ROUNDS
    plans = [Member("plan.txt", "plan.txt", compose(stages.SIZE, seed)) for seed in range(rounds)]
    found = stages.profile(plans)
    head = (f"stage, over {found.size:,.0f} kB", "share", "CPU ms for 10 kB")
    spent = Section("stages", head, stages.rows(found), [found.milliseconds])
    walls, spent_by = start_ups(), start_ups_cpu()
    rows: list[tuple[str, ...]] = [(name, f"{walls[name]:.0f}", f"{spent_by[name]:.0f}") for name in walls]
    begun = Section("start-up", HEAD, rows, [{"wall": walls, "cpu": spent_by}])
    bars = [(stage, milliseconds) for stage, milliseconds in found.milliseconds.items()][:12]
    return Part([spent, begun], [Bars("10 kB of a plan, by stage", bars, " ms")])
