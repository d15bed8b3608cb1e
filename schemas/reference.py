"""What a document names: agencies, other documents, and its own repetitions."""

from pydantic import Field

from schemas.base import Evidence, Model, Record
from schemas.vocabulary import DocType, DuplicateKind, IssuerLevel, Relation


class Agency(Model):
    """An agency that the document names."""

    name: str = Field(description="Canonical name")
    kind: str = Field(description="so-nganh, bo, ubnd, dang, doan-the, nhom, …")
    level: IssuerLevel | None = Field(None, description="Level of government")
    province_code: str | None = Field(None, description="Province that it belongs to")
    mentions: int = Field(ge=1, description="How often it is named")
    current_name: str | None = Field(
        None, description="Successor after the 2025 reorganisation, where there is just one"
    )
    evidence: Evidence = Field(description="The first mention")


class Citation(Record):
    """Another document that this one names, at its first mention."""

    doc_type: DocType = Field(description="Kind of the document named")
    number: str | None = Field(None, description="Số ký hiệu as printed, blanks removed")
    date: str | None = Field(None, description="ISO date, or a year alone")
    issuer: str | None = Field(None, description="Issuer as printed")
    title: str | None = Field(None, description="Its trích yếu as printed, or the name of a law or programme")
    relation: Relation = Field(description="The strongest relation over all mentions")
    mentions: int = Field(ge=1, description="How often it is named")


class Duplicate(Model):
    """A run of sections or a passage that stands again."""

    kind: DuplicateKind = Field(description="section, passage or document")
    of: str = Field(description="Id of the first section of the kept copy")
    copy_: str = Field(alias="copy", description="Id of the first section of the other copy")
    similarity: float = Field(ge=0, le=1, description="1 where the copies are the same")
    of_span: tuple[int, int] | None = Field(None, description="Start and end of the kept copy in the text")
    copy_span: tuple[int, int] | None = Field(None, description="Start and end of the other copy in the text")
