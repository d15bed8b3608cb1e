"""Gold and extractions composed for the evaluation's tests: records with quotes, and one judged document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pipeline.evaluation import evaluate
from pipeline.evaluation.report import DocumentScore, Tally
from schemas.records import Extraction

Record = dict[str, Any]
Figures = tuple[int, int, int]
"""Right, missed and extra."""

RIGHT, WRONG, NONE = (1, 0, 0), (0, 1, 1), (0, 0, 0)

PROVINCE = {"name": "Bình An", "kind": "tinh", "province_code": "98"}
TEXT = "Chỉ số CCHC năm 2023 của tỉnh đạt 81,5%. Có 12 sở (70,5%) nộp báo cáo. Sở Y tế lập kế hoạch."


def score(**changes: Any) -> Record:
    fields = {
        "index": "PAR_INDEX",
        "component": None,
        "component_name": None,
        "subject": PROVINCE,
        "year": 2023,
    }
    values = {
        "value": 81.5,
        "unit": "%",
        "scale": None,
        "delta": None,
        "delta_year": None,
        "quote": "đạt 81,5%",
    }
    return fields | values | changes


def ranking(**changes: Any) -> Record:
    fields = {"index": "PAPI", "component": None, "component_name": None, "subject": PROVINCE, "year": 2023}
    values = {"rank": 20, "out_of": 61, "from_bottom": None, "band": None, "group": None, "scope": None}
    return fields | values | {"delta": None, "delta_year": None, "quote": "xếp thứ 20/61"} | changes


def target(**changes: Any) -> Record:
    fields = {"index": "SIPAS", "component": None, "component_name": None, "subject": PROVINCE, "year": 2024}
    values = {"year_to": None, "kind": "level", "comparator": ">=", "value": 90, "unit": "%"}
    return fields | values | {"measure": "tỷ lệ hài lòng", "quote": "từ 90% trở lên"} | changes


def citation(**changes: Any) -> Record:
    fields = {"doc_type": "quyet-dinh", "number": "15/QĐ-UBND", "date": "2023-02-01", "issuer": "UBND tỉnh"}
    return fields | {"title": "phân cấp quản lý", "relation": "can-cu", "quote": "số 15/QĐ-UBND"} | changes


def task(text: Any = "Sở Y tế lập kế hoạch khám bệnh lưu động cho các xã vùng cao", **changes: Any) -> Record:
    fields: Record = {"text": text, "label": "1", "path": [], "indices": [], "components": []}
    agencies: Record = {"lead_agencies": [], "coordinating_agencies": [], "deadline": None, "product": None}
    return fields | agencies | {"quote": text} | changes


def deadline(**changes: Any) -> Record:
    empty = dict.fromkeys(("due", "start", "inclusive", "precision", "recurrence", "event"))
    return empty | {"raw": "trước ngày 10/5/2024"} | changes


def extraction(found: Record, text: str = TEXT) -> Extraction:
    """Records with quotes as an extraction whose text holds each quote."""
    data: Record = {"document": {"id": "h-0"} | found.pop("document", {})}
    data["document"]["source"] = {"sha256": "0", "media_type": "text/plain", "bytes": 1}
    for kind in ("scores", "rankings", "targets", "tasks", "citations"):
        data[kind] = []
        for record in found.pop(kind, []):
            quote, page = record["quote"], record.get("page")
            if quote not in text:
                text += "\n" + quote
            start = text.index(quote)
            evidence = {
                "start": start,
                "end": start + len(quote),
                "quote": quote,
                "page": page,
                "rule": "a.b",
            }
            fields = {name: value for name, value in record.items() if name not in ("quote", "page")}
            data[kind].append(
                fields | {"evidence": evidence} | ({"mentions": 1} if kind == "citations" else {})
            )
    return Extraction.model_validate(data | found | {"text": text})


def judged(folder: Path, gold: Record, found: Record, text: str = TEXT) -> DocumentScore:
    """The outcome of one gold file beside one extraction."""
    (folder / "plan.txt").write_text(text, encoding="utf-8")
    (folder / "plan.json").write_text(json.dumps({"file": "plan.txt"} | gold), encoding="utf-8")
    return evaluate(folder, lambda path: extraction(dict(found), text)).documents[0]


def figures(tally: Tally, kind: str) -> tuple[Figures, Figures]:
    strict, loose = tally.kinds[kind].strict, tally.kinds[kind].loose
    return (strict.right, strict.missed, strict.extra), (loose.right, loose.missed, loose.extra)
