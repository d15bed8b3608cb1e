"""What a change did to the records: two reports of `kehoach evaluate --json` over the same gold, document by document.

    python -m pipeline.evaluation.change before.json after.json

Prints Markdown: F1 by kind, then each finding that is gone (a gain) and each that is new (a loss), by its document.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Report = dict[str, Any]
Finding = tuple[str, str, str, str]
"""Kind, verdict, words and detail."""


def compared(before: Report, after: Report) -> str:
    """The change as Markdown; ValueError where the two were measured on other gold."""
    if before["fingerprint"] != after["fingerprint"]:
        raise ValueError("the two reports were measured on different gold")
    lines = [
        f"## {after['gold']}",
        "",
        "| kind | F1 before | F1 after |",
        "|---|---|---|",
        *_kinds(before, after),
        "",
    ]
    changed = list(_documents(before, after))
    return "\n".join(lines + (changed or ["No record changed.", ""]))


def _kinds(before: Report, after: Report) -> Iterator[str]:
    for kind, score in after["kinds"].items():
        was, now = before["kinds"].get(kind, score)["strict"]["f1"], score["strict"]["f1"]
        mark = "" if was == now else " **up**" if now > was else " **down**"
        yield f"| {kind} | {was:.4f} | {now:.4f}{mark} |"


def _documents(before: Report, after: Report) -> Iterator[str]:
    """A part for each document with a finding that is gone or new."""
    earlier = {document["gold"]: document for document in before["documents"]}
    for document in after["documents"]:
        was = earlier.get(document["gold"], {"findings": [], "status": document["status"]})
        gone, new = _findings(was) - _findings(document), _findings(document) - _findings(was)
        if was["status"] == document["status"] and not gone and not new:
            continue
        yield f"### {document['file']}"
        yield ""
        if was["status"] != document["status"]:
            yield f"- {was['status']} before, {document['status']} now: {document['message']}"
        yield from (f"- gain: {_told(finding)}" for finding in sorted(gone.elements()))
        yield from (f"- **loss**: {_told(finding)}" for finding in sorted(new.elements()))
        yield ""


def _findings(document: dict[str, Any]) -> Counter[Finding]:
    return Counter(
        (each["kind"], each["verdict"], each["words"], each["detail"]) for each in document["findings"]
    )


def _told(finding: Finding) -> str:
    kind, verdict, words, detail = (" ".join(part.replace("`", "'").split()) for part in finding)
    return f"{kind}, {verdict}: `{words}`" + (f" ({detail})" if detail else "")


def main(arguments: list[str]) -> int:
    """Prints the change; 1 where a kind's F1 fell."""
    before, after = (json.loads(Path(name).read_text(encoding="utf-8")) for name in arguments)
    print(compared(before, after))
    fell = [
        kind
        for kind, score in after["kinds"].items()
        if kind in before["kinds"] and score["strict"]["f1"] < before["kinds"][kind]["strict"]["f1"]
    ]
    return 1 if fell else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
