"""Places composed passages in this process alone: `grow FOLDER COUNT` prints CPU seconds, peak and database in MB."""

from __future__ import annotations

import sys
import time
from itertools import islice
from pathlib import Path

from benchmarks.duplicates.composed import stream
from benchmarks.duplicates.ours import OF_A_DOCUMENT, database, place_all, whole_index
from benchmarks.memory import peak
from pipeline.duplicates.collection import AT_ONCE


def main() -> None:
    path, count = Path(sys.argv[1]) / "grown.db", int(sys.argv[2])
    seconds = 0.0
    with database(path) as db:
        bands = whole_index(db)
        passages = stream(count, 11)
        while True:
            chunk = [passage.text for passage in islice(passages, AT_ONCE * OF_A_DOCUMENT)]
            if not chunk:
                break
            # What composes the passages isn't timed.
            start = time.process_time()
            place_all(db, chunk, bands)
            seconds += time.process_time() - start
    print(seconds, peak(), path.stat().st_size / 1e6)


if __name__ == "__main__":
    main()
