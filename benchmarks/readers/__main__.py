"""`python -m benchmarks.readers WHAT…`: the readers' figures, as tables, as JSON, or in benchmarks/README.md."""

from benchmarks.command import run
from benchmarks.measure import ROOT
from benchmarks.readers import memory, rows, speed, tables, words

MEASURES = {
    "tables": tables.measure,
    "rows": rows.measure,
    "words": words.measure,
    "speed": speed.measure,
    "memory": memory.measure,
}

if __name__ == "__main__":
    run("benchmarks.readers", __doc__, MEASURES, ROOT.parent / "shared" / "realdocs")
