"""What is known of the document itself: the fields of its letterhead, its portal and its file."""

from typing import Literal

from pydantic import Field

from schemas.base import Model
from schemas.vocabulary import DatePrecision, DocType, IssuerLevel


class Hint(Model):
    """What the file's name says of a field that the document leaves blank, or a manifest of the document; no value of it."""

    field: Literal["number", "issued", "province", "note"] = Field(
        description="The field that is null, or a date that lacks its day; province and note of a manifest"
    )
    value: str = Field(
        description="As the field would have it: 16/KH-UBND, 2025-03-06; a manifest's own words"
    )
    said_by: str = Field(description="The file's name as it stands, or the manifest's")


class Source(Model):
    """The file that was read."""

    uri: str | None = Field(None, description="Path or address that the document was read from")
    sha256: str = Field(description="Hash of the file's bytes, in hex")
    media_type: str = Field(description="Format as found from the bytes, as text/html")
    bytes: int = Field(ge=0, description="Size of the file")
    pages: int | None = Field(None, description="Number of pages; null where the format has none")
    address: str | None = Field(
        None, description="Address of a web page, as the page itself states it; null where it doesn't"
    )
    saved: str | None = Field(
        None,
        description="ISO time at which the file itself says that it was last saved; null where it doesn't",
    )
    ocr: bool = Field(False, description="True only where this program ran OCR")
    ocr_confidence: float | None = Field(
        None, ge=0, le=100, description="Mean word confidence of the OCR, 0-100"
    )
    hints: list[Hint] = Field(
        default_factory=list,
        description="Number and date of issue as the file's name has them, where the document lacks them; what a manifest says",
    )


class DocumentInfo(Model):
    """The document's own identity; a value that it doesn't state is null."""

    id: str = Field(
        description="Stable id: place, year and number, else h- and 16 hex digits of the content's hash"
    )
    number: str | None = Field(None, description="Số ký hiệu without blanks; null where it is left blank")
    doc_type: DocType = Field("khac", description="Kind of document, tin-tuc for a news page")
    title: str | None = Field(
        None, description="Trích yếu without its type words, first letter raised, one line"
    )
    issuer: str | None = Field(None, description="The letterhead's body, canonical: UBND tỉnh Hà Tĩnh")
    issuer_level: IssuerLevel | None = Field(None, description="Level of the issuer")
    co_issuers: list[str] = Field(default_factory=list, description="The other bodies of a joint document")
    province: str | None = Field(None, description="Province as it was at the document's date")
    province_code: str | None = Field(None, description="Code of that province at that time")
    current_province: str | None = Field(
        None, description="Province that the territory is in since 2025-07-01"
    )
    current_province_code: str | None = Field(None, description="Code of the current province")
    district: str | None = Field(None, description="District of the issuer, with its type word")
    commune: str | None = Field(None, description="Commune of the issuer, with its type word")
    issued: str | None = Field(None, description="ISO date of issue, or the part of it that is known")
    issued_precision: DatePrecision | None = Field(None, description="How much of the date is known")
    effective: str | None = Field(
        None, description="ISO date from which the document is in force, where a clause says"
    )
    signer: str | None = Field(None, description="Name of the person who signed")
    signer_title: str | None = Field(
        None, description="The signer's own office as printed, without TM. and KT. lines"
    )
    subject_field: str | None = Field(None, description="Lĩnh vực, where a portal gives it")
    recipients: list[str] = Field(default_factory=list, description="Nơi nhận, the Lưu: line included")
    language: str = Field("vi", description="Language of the text, as ISO 639-1")
    source: Source = Field(description="The file that was read")


class Warning(Model):
    """Something that a reader of the records must know, or a person should look at."""

    code: str = Field(description="truncated, heading-lost, blank-number, unknown-header, …")
    message: str = Field(description="What was seen and where, in plain words")
    forms: list[str] = Field(
        default_factory=list,
        description="The message's sentences with their values left out, as {pages}: what a translation goes by",
    )
    values: dict[str, str | int] = Field(
        default_factory=dict, description="The values of the sentences, by the names that stand in them"
    )
