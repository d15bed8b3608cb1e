"""What all records share: strict models, the evidence, and the flags of failed checks."""

from pydantic import BaseModel, ConfigDict, Field


class Model(BaseModel):
    """A contract object: unknown fields are refused, so that a misspelt field is found at once."""

    model_config = ConfigDict(extra="forbid")


class Evidence(Model):
    """The words that a record rests on: ``text[start:end] == quote`` always holds."""

    start: int = Field(ge=0, description="Offset of the first code point in the document's text")
    end: int = Field(ge=0, description="Offset after the last code point, exclusive")
    quote: str = Field(description="The words as they stand in the document's text")
    page: int | None = Field(None, ge=1, description="Page, counted from 1; null where the format has none")
    bbox: tuple[float, float, float, float] | None = Field(
        None,
        description="Left, top, right, bottom in PDF points from the page's top left; null without pages",
    )
    section: str | None = Field(None, description="Id of the innermost section that holds the words")
    rule: str = Field(description="The pattern or table rule that made the record, as rank.phrase")
    ocr_confidence: float | None = Field(
        None, ge=0, le=100, description="Mean confidence of the words where OCR read them, 0-100; else null"
    )
    ocr_read: str | None = Field(
        None, description="The words as OCR read them, where some were mended by a closed list; else null"
    )


class Record(Model):
    """A record that points at its words in the document."""

    evidence: Evidence = Field(description="The words that prove the record")
    flags: list[str] = Field(
        default_factory=list,
        description="Checks that the record failed, as rank-above-out-of; the value stays as printed",
    )
    repeat: bool = Field(False, description="True where the same document states the same fact earlier")
