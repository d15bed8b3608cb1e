"""The whole of what is extracted from one document: the JSON that ``kehoach extract`` prints."""

from pydantic import Field

from schemas.base import Model
from schemas.document import DocumentInfo, Warning
from schemas.measures import Ranking, Score, Target
from schemas.reference import Agency, Citation, Duplicate
from schemas.section import Section
from schemas.task import Task


class Extraction(Model):
    """One document's records, with the text that their evidence indexes."""

    document: DocumentInfo = Field(description="The document's own fields")
    text: str = Field(description="Canonical text, Unicode NFC; all offsets count its code points")
    sections: list[Section] = Field(default_factory=list, description="The section tree, in reading order")
    scores: list[Score] = Field(default_factory=list, description="Measured values")
    rankings: list[Ranking] = Field(default_factory=list, description="Measured places")
    targets: list[Target] = Field(default_factory=list, description="Values to be reached")
    tasks: list[Task] = Field(default_factory=list, description="Assigned work")
    agencies: list[Agency] = Field(default_factory=list, description="Agencies named")
    citations: list[Citation] = Field(default_factory=list, description="Other documents named")
    duplicates: list[Duplicate] = Field(default_factory=list, description="What stands twice")
    warnings: list[Warning] = Field(default_factory=list, description="What a reader must know")

    def to_json(self, *, indent: int | None = None) -> str:
        """The contract's JSON; the same extraction gives the same bytes."""
        return self.model_dump_json(by_alias=True, indent=indent)


RECORD_MODELS: dict[str, type[Model]] = {
    "documents": DocumentInfo,
    "sections": Section,
    "scores": Score,
    "rankings": Ranking,
    "targets": Target,
    "tasks": Task,
    "agencies": Agency,
    "citations": Citation,
    "duplicates": Duplicate,
    "warnings": Warning,
}
"""Every record kind with its model: what the schema command, the exports and the data dictionary list."""
