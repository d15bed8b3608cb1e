"""How text becomes records: pure functions of a document, one a record kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from extractors.document import Document

    Extractor = Callable[[Document], list[Any]]


def extractors() -> dict[str, Extractor]:
    """Every record kind with the function that extracts it; a new kind is one file and one line here."""
    from extractors.agencies import extract_agencies
    from extractors.citations import extract_citations
    from extractors.rankings import extract_rankings
    from extractors.scores import extract_scores
    from extractors.targets import extract_targets
    from extractors.tasks import extract_tasks

    return {
        "scores": extract_scores,
        "rankings": extract_rankings,
        "targets": extract_targets,
        "tasks": extract_tasks,
        "agencies": extract_agencies,
        "citations": extract_citations,
    }
