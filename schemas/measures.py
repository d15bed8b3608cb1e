"""Measured values and places, and values to be reached."""

from pydantic import Field

from schemas.base import Record
from schemas.subject import Subject
from schemas.vocabulary import Comparator, IndexCode, ScoreUnit, TargetKind, TargetUnit


class Measure(Record):
    """What scores and rankings share: which index, of whom, in which year."""

    index: IndexCode = Field(description="The index, by its code")
    index_name: str | None = Field(None, description="Printed name of an index that the vocabulary lacks")
    component: str | None = Field(
        None, description="Code of the field (PAR.3), or the criterion's words; null for the whole"
    )
    component_name: str | None = Field(
        None, description="The component's words as printed, without Chỉ số or quotes"
    )
    subject: Subject = Field(description="Whose value it is")
    year: int | None = Field(None, description="Year measured, never the year of publication")


class Score(Measure):
    """A measured value of an index or of one of its components."""

    value: float | None = Field(None, description="The value; null where only a change is stated")
    unit: ScoreUnit | None = Field(None, description="diem or %")
    scale: float | None = Field(None, description="Printed maximum for diem, 100 for %")
    delta: float | None = Field(None, description="Printed change, signed, in the same unit")
    delta_year: int | None = Field(None, description="Year that the change is measured against")
    approx: bool = Field(False, description="True for gần, khoảng, hơn")
    grade: str | None = Field(None, description="Xếp loại of the whole index")


class Ranking(Measure):
    """A measured place in a list."""

    rank: int | None = Field(None, description="Place, 1 is best")
    out_of: int | None = Field(None, description="Number ranked, only as printed")
    from_bottom: int | None = Field(None, description="Place counted from the end, 1 is last")
    band: tuple[int, int] | None = Field(None, description="First and last place of a group of places")
    group: str | None = Field(None, description="Named group: A, cao nhất, trung bình cao")
    scope: str | None = Field(None, description="Region or block that the place is within, as printed")
    delta: int | None = Field(None, description="Places gained (positive) or lost")
    delta_year: int | None = Field(None, description="Year that the change is measured against")


class Target(Record):
    """A value to be reached."""

    index: IndexCode | None = Field(None, description="The index; null for an operational target")
    index_name: str | None = Field(None, description="Printed name of an index that the vocabulary lacks")
    component: str | None = Field(None, description="Code or words of the component")
    component_name: str | None = Field(None, description="The component's words as printed")
    subject: Subject = Field(description="Whose target it is")
    measure: str = Field(
        description="What is measured: the clause without the figure and the verb of striving"
    )
    year: int | None = Field(None, description="Year in which it is to be reached")
    year_to: int | None = Field(None, description="Last year of a period")
    open_ended: bool = Field(False, description="True for và các năm tiếp theo")
    per_year: bool = Field(False, description="True for trung bình hằng năm")
    kind: TargetKind = Field(description="level, change, rank, rank_change or maintain")
    comparator: Comparator | None = Field(None, description="How the figure binds")
    value: float | None = Field(None, description="The figure")
    unit: TargetUnit | None = Field(None, description="%, diem, bac, hang; null for any other unit")
    value_to: float | None = Field(None, description="End of a range")
    base_year: int | None = Field(None, description="Year that a comparison is made with")
    grade: str | None = Field(None, description="Grade to be reached, as Khá")
    group: str | None = Field(None, description="Named group to be in")
    indices: list[IndexCode] = Field(default_factory=list, description="Indices of a collective target")
    components: list[str] = Field(default_factory=list, description="Components of a collective target")
