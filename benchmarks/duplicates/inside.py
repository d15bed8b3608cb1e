"""The repeated run of the page that contains itself twice, to the paragraph, against what was noted by hand."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from benchmarks.report import Section
from pipeline.flow import extract_file

HEAD = ("page", "runs noted", "runs found", "exact", "asked")


def measure(shared: Path, verbose: bool) -> list[Section]:
    """One line a page of the gold that has a run; exact are those whose two copies are the noted words, all of them."""
    section = Section("inside", HEAD, [], [])
    for gold in sorted((shared / "gold" / "seeds").glob("*.json")):
        noted = json.loads(gold.read_text(encoding="utf-8"))
        if not noted.get("duplicates"):
            continue
        page = shared / "seeds" / noted["file"]
        source = page.read_bytes().decode("utf-8")
        wanted = [
            tuple(_words(source[run[f"{copy}_start"] : run[f"{copy}_end"]]) for copy in ("original", "copy"))
            for run in noted["duplicates"]
        ]
        extraction = extract_file(page)
        found = [
            tuple(_words(extraction.text[slice(*span)]) for span in (run.of_span, run.copy_span) if span)
            for run in extraction.duplicates
        ]
        exact = sum(run in wanted for run in found)
        if verbose:
            for run in found:
                print(f"{page.name}: {[f'{words[:40]} … {words[-40:]}' for words in run]}", file=sys.stderr)
        section.rows.append((page.name, str(len(wanted)), str(len(found)), str(exact), str(len(wanted))))
        section.figures.append({"page": page.name, "noted": len(wanted), "found": len(found), "exact": exact})
    return [section]


def _words(text: str) -> str:
    """The words alone: the page's own marks of a table's cells aren't the text's."""
    return " ".join(re.findall(r"\w+", text))
