"""`python -m benchmarks.scans WHAT…`: how scans are read, as tables, as JSON, or in benchmarks/README.md."""

from benchmarks.command import run
from benchmarks.measure import ROOT
from benchmarks.scans import cached, composed, fields, peers

MEASURES = {
    "composed": lambda _, verbose: composed.measure(verbose),
    "peers": peers.measure,
    "cache": cached.measure,
    "fields": fields.measure,
}

if __name__ == "__main__":
    run("benchmarks.scans", __doc__, MEASURES, ROOT.parent / "shared" / "realdocs" / "pdf_scan")
