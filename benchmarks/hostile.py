"""`python -m benchmarks.hostile DIR`: writes files made to hurt, and a table of what must become of each."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.faults.hostile import CASES, SPECIAL, write


def main(folder: Path) -> None:
    """Writes them, and prints each name with the ends that it may come to."""
    ends = {case.name: case.ends for case in CASES} | SPECIAL
    for path in write(folder):
        name = path.relative_to(folder).as_posix()
        print(f"{ascii(name)[1:-1]:<28} {' | '.join(ends.get(name, ('nothing to read',)))}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
