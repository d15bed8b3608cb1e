"""Assigned work: who does what by when."""

from typing import Literal

from pydantic import Field

from schemas.base import Model, Record
from schemas.vocabulary import AgencySource, DeadlinePrecision, IndexCode, OffsetUnit, Recurrence


class Offset(Model):
    """A time counted from an event: five working days after signing."""

    n: int = Field(ge=0, description="How many")
    unit: OffsetUnit = Field(description="Of which unit")


class Deadline(Model):
    """When the work is to be done."""

    raw: str = Field(description="The words as printed")
    due: str | None = Field(None, description="Last day of the period, ISO")
    start: str | None = Field(None, description="First day of the period, ISO")
    inclusive: bool | None = Field(None, description="False for trước a date; null without a date")
    precision: DeadlinePrecision | None = Field(None, description="How exact the words are")
    recurrence: Recurrence | None = Field(None, description="How often, ongoing for thường xuyên")
    day: int | None = Field(None, ge=1, le=31, description="Day of a recurring date")
    month: int | None = Field(None, ge=1, le=12, description="Month of a recurring date")
    event: str | None = Field(None, description="The event that it hangs on, as printed")
    offset: Offset | None = Field(None, description="Time counted from the event")


class Task(Record):
    """One assigned piece of work: a table row, a list item or a paragraph."""

    text: str = Field(description="The words after the label, white space collapsed")
    label: str | None = Field(None, description="The item's own mark: 2.6, a, -")
    path: list[str] = Field(default_factory=list, description="Headings and lead-ins above it as printed")
    indices: list[IndexCode] = Field(default_factory=list, description="Indices to be improved")
    components: list[str] = Field(default_factory=list, description="Codes or words of the components")
    lead_agencies: list[str] = Field(default_factory=list, description="Cơ quan chủ trì, canonical names")
    coordinating_agencies: list[str] = Field(
        default_factory=list, description="Cơ quan phối hợp, canonical names"
    )
    agency_source: AgencySource | None = Field(None, description="Where the lead's name stands")
    deadline: Deadline | None = Field(None, description="The last deadline named")
    deadlines: list[Deadline] = Field(
        default_factory=list, description="All deadlines, where several are named"
    )
    product: str | None = Field(None, description="Sản phẩm, from a table cell or a label")
    kind: Literal["table", "prose"] = Field("prose", description="Whether a table row or prose assigns it")
