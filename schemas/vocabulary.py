"""The closed vocabularies of the records: every code that a field may hold."""

from typing import Literal

DocType = Literal[
    "quyet-dinh", "ke-hoach", "cong-van", "bao-cao", "nghi-quyet", "chi-thi", "thong-bao",
    "to-trinh", "chuong-trinh", "de-an", "huong-dan", "nghi-dinh", "thong-tu", "luat",
    "cong-dien", "ket-luan", "quy-dinh", "phuong-an", "tin-tuc", "khac",
]  # fmt: skip

IssuerLevel = Literal["trung-uong", "tinh", "huyen", "xa"]

SectionKind = Literal[
    "phan", "chuong", "muc", "tieu-muc", "dieu", "khoan", "diem", "gach", "doan", "phu-luc",
    "bang", "can-cu", "noi-nhan", "chu-ky", "chu-thich", "sieu-du-lieu", "rac",
]  # fmt: skip

IndexCode = Literal[
    "PAR_INDEX", "SIPAS", "PAPI", "PCI", "PGI", "DTI", "DDCI", "PII", "ICT_INDEX",
    "PAR_INDEX_LOCAL", "SIPAS_LOCAL", "PAPI_LOCAL", "OTHER",
]  # fmt: skip

SubjectKind = Literal["tinh", "so-nganh", "huyen", "xa", "bo", "khac"]

ScoreUnit = Literal["diem", "%"]

TargetKind = Literal["level", "change", "rank", "rank_change", "maintain"]
TargetUnit = Literal["%", "diem", "bac", "hang"]
Comparator = Literal[">=", ">", "<=", "<", "="]

AgencySource = Literal["own-words", "heading", "column", "group-line"]

DatePrecision = Literal["day", "month", "year"]
DeadlinePrecision = Literal["day", "month", "quarter", "half-year", "year"]
Recurrence = Literal["daily", "weekly", "biweekly", "monthly", "quarterly", "semiannual", "annual", "ongoing"]
OffsetUnit = Literal["day", "working-day", "week", "month", "year"]

Relation = Literal["thay-the", "sua-doi", "can-cu", "thuc-hien", "nhac-den"]
"""How a document uses another, the strongest relation first."""

DuplicateKind = Literal["section", "passage", "document"]

LOCAL_INDEX: dict[str, str] = {
    "PAR_INDEX": "PAR_INDEX_LOCAL",
    "SIPAS": "SIPAS_LOCAL",
    "PAPI": "PAPI_LOCAL",
}
"""A department, district or commune is measured by its province's own index, whatever is printed."""
