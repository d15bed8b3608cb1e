"""How a result is named: by its document's number and title, once."""

from __future__ import annotations

from pipeline.searching.find import Result
from pipeline.searching.marks import Span


def named(result: Result) -> tuple[str, list[Span]]:
    """The number and title of the result's document, else its id.

    Of a document that is itself the result, its kind too, and the query's words marked, so that neither its words nor
    its summary need be shown beside it.
    """
    parts = [part for part in (result.number, result.title) if part]
    name = " · ".join(parts) or result.document_id
    at = (result.summary or "").find(name) if result.kind == "document" else -1
    if at < 0 or result.summary is None:
        return name, []
    shown = result.summary[: at + len(name)]
    return shown, [span for span in result.summary_marked if span[1] <= len(shown)]
