"""Whose score, rank or target a record is about."""

from pydantic import Field

from schemas.base import Model
from schemas.vocabulary import SubjectKind


class Subject(Model):
    """A province by its bare name; a district or commune with its type word; a mean or region as printed."""

    name: str = Field(description="Name without UBND: Tuyên Quang, huyện Sơn Dương, Sở Nội vụ, cả nước")
    kind: SubjectKind = Field(description="tinh, so-nganh, huyen, xa, bo, or khac for means and regions")
    province_code: str | None = Field(
        None, description="Code of the province, as in force in the year measured or at the document's date"
    )
