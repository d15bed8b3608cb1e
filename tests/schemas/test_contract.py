"""The models against the contract: every field it names is there, unknown ones are refused, JSON goes both ways."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import ValidationError

from schemas import vocabulary
from schemas.base import Evidence, Model, Record
from schemas.document import DocumentInfo, Hint, Source
from schemas.records import RECORD_MODELS, Extraction
from schemas.reference import Duplicate
from schemas.section import Section, Table
from schemas.subject import Subject
from schemas.task import Deadline, Offset

FIELDS: dict[type[Model], str] = {
    Extraction: "document text sections scores rankings targets tasks agencies citations duplicates warnings",
    Evidence: "start end quote page bbox section rule",
    DocumentInfo: (
        "id number doc_type title issuer issuer_level province province_code current_province current_province_code"
        " district commune issued issued_precision effective co_issuers signer signer_title subject_field recipients source"
    ),
    Source: "uri sha256 media_type bytes pages ocr ocr_confidence hints",
    Hint: "field value said_by",
    Section: "id parent kind label heading level start end page duplicate_of table",
    Table: "header rows pages",
    Subject: "name kind province_code",
    RECORD_MODELS["scores"]: (
        "index component component_name subject year value unit scale delta delta_year evidence flags repeat grade approx"
    ),
    RECORD_MODELS["rankings"]: (
        "index component component_name subject year rank out_of from_bottom band group scope delta delta_year evidence"
    ),
    RECORD_MODELS["targets"]: (
        "index component component_name subject measure year year_to open_ended per_year kind comparator value unit value_to"
        " base_year grade group evidence"
    ),
    RECORD_MODELS["tasks"]: (
        "text label path indices components lead_agencies coordinating_agencies agency_source deadline product evidence"
    ),
    Deadline: "raw due start inclusive precision recurrence event offset",
    Offset: "n unit",
    RECORD_MODELS["agencies"]: "name kind level province_code mentions current_name",
    RECORD_MODELS["citations"]: "doc_type number date issuer title relation mentions evidence",
    RECORD_MODELS["duplicates"]: "kind of copy similarity",
    RECORD_MODELS["warnings"]: "code message",
}

VOCABULARIES = {
    "SectionKind": (
        "phan chuong muc tieu-muc dieu khoan diem gach doan phu-luc bang can-cu noi-nhan chu-ky chu-thich sieu-du-lieu rac"
    ),
    "IndexCode": (
        "PAR_INDEX SIPAS PAPI PCI PGI DTI DDCI PII ICT_INDEX PAR_INDEX_LOCAL SIPAS_LOCAL PAPI_LOCAL OTHER"
    ),
    "SubjectKind": "tinh so-nganh huyen xa bo khac",
    "IssuerLevel": "trung-uong tinh huyen xa",
    "ScoreUnit": "diem %",
    "TargetKind": "level change rank rank_change maintain",
    "TargetUnit": "% diem bac hang",
    "Comparator": ">= > <= < =",
    "AgencySource": "own-words heading column group-line",
    "Relation": "can-cu thuc-hien sua-doi thay-the nhac-den",
    "Recurrence": "daily weekly biweekly monthly quarterly semiannual annual ongoing",
    "DuplicateKind": "section passage document",
    "DatePrecision": "day month year",
    "DeadlinePrecision": "day month quarter half-year year",
}

DUPLICATE = {"kind": "section", "of": "s1", "copy": "s9", "similarity": 1.0}


@pytest.mark.parametrize(
    ("model", "fields"), FIELDS.items(), ids=lambda value: getattr(value, "__name__", "")
)
def test_every_field_of_the_contract_is_there(model: type[Model], fields: str) -> None:
    names = {field.alias or name for name, field in model.model_fields.items()}
    assert set(fields.split()) <= names


@pytest.mark.parametrize(("name", "codes"), VOCABULARIES.items())
def test_every_code_of_the_contract_is_there_and_no_other(name: str, codes: str) -> None:
    assert set(get_args(getattr(vocabulary, name))) == set(codes.split())


@pytest.mark.parametrize("model", [*FIELDS], ids=lambda model: model.__name__)
def test_every_field_says_what_it_is(model: type[Model]) -> None:
    assert all(field.description for field in model.model_fields.values())


def test_every_kind_of_record_points_at_its_words() -> None:
    for kind in ("scores", "rankings", "targets", "tasks", "citations"):
        assert issubclass(RECORD_MODELS[kind], Record)
    assert RECORD_MODELS["agencies"].model_fields["evidence"].is_required()


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (Subject, {"name": "Lào Cai", "kind": "tinh", "colour": "xanh"}),
        (Subject, {"name": "Lào Cai", "kind": "vung"}),
        (Evidence, {"start": -1, "end": 2, "quote": "x", "rule": "r"}),
        (Evidence, {"start": 0, "end": 2, "quote": "x", "rule": "r", "page": 0}),
        (Section, {"id": "s1", "kind": "doan", "level": 0, "start": 0, "end": 1}),
        (Section, {"id": "s1", "kind": "bullet", "level": 1, "start": 0, "end": 1}),
        (Source, {"sha256": "0", "media_type": "text/plain", "bytes": -1}),
        (Source, {"sha256": "0", "media_type": "text/plain", "bytes": 1, "ocr_confidence": 101}),
        (Duplicate, DUPLICATE | {"similarity": 1.5}),
        (Deadline, {"raw": "quý I", "precision": "decade"}),
    ],
)
def test_what_the_contract_lacks_is_refused(model: type[Model], fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(fields)


def test_a_copy_is_called_copy_in_json() -> None:
    duplicate = Duplicate.model_validate(DUPLICATE)
    assert duplicate.copy_ == "s9"
    assert duplicate.model_dump(by_alias=True)["copy"] == "s9"


def test_an_extraction_reads_back_from_its_json() -> None:
    source = Source(sha256="0" * 64, media_type="text/plain", bytes=3)
    info = DocumentInfo(id="h-0", source=source)
    extraction = Extraction(document=info, text="Đà", duplicates=[Duplicate.model_validate(DUPLICATE)])
    text = extraction.to_json()
    assert "Đà" in text and text == extraction.to_json()
    assert Extraction.model_validate_json(text) == extraction
