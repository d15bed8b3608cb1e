"""`python -m benchmarks.duplicates WHAT…`: what stands twice, as tables, as JSON, or in benchmarks/README.md."""

from benchmarks.command import run
from benchmarks.duplicates import growth, passages, peers
from benchmarks.measure import ROOT

MEASURES = {
    "passages": lambda _, verbose: passages.measure(verbose),
    "peers": lambda _, verbose: peers.measure(verbose),
    "growth": lambda _, verbose: growth.measure(verbose),
}

if __name__ == "__main__":
    run("benchmarks.duplicates", __doc__, MEASURES, ROOT.parent / "shared")
