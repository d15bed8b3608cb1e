"""`python -m benchmarks.duplicates WHAT…`: what stands twice, as tables, as JSON, or in benchmarks/README.md."""

from benchmarks.command import run
from benchmarks.duplicates import documents, facts, growth, inside, passages, peers, single
from benchmarks.measure import ROOT

MEASURES = {
    "inside": inside.measure,
    "documents": documents.measure,
    "passages": lambda _, verbose: passages.measure(verbose),
    "peers": lambda _, verbose: peers.measure(verbose),
    "growth": lambda _, verbose: growth.measure(verbose),
    "single": lambda _, verbose: single.measure(verbose),
    "facts": lambda _, verbose: facts.measure(verbose),
}

if __name__ == "__main__":
    run("benchmarks.duplicates", __doc__, MEASURES, ROOT.parent / "shared")
