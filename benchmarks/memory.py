"""Reads one composed plan in this process alone; prints its CPU milliseconds and the peak memory in MB."""

import sys
from pathlib import Path

from benchmarks.composed import compose
from benchmarks.measure import cpu
from pipeline.flow import extract_bytes


def peak() -> float:
    """The most memory that this process has held, in MB, as the kernel counts it."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1_024 / 1_000_000
    raise RuntimeError("the kernel names no peak of memory")


def main() -> None:
    extract_bytes(compose(10_000, 0), "plan.txt")
    content = compose(int(sys.argv[1]), 1)
    print(cpu(lambda: extract_bytes(content, "plan.txt")), peak())


if __name__ == "__main__":
    main()
