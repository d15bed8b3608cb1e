"""Flags: each check with a record that fails it and one that passes."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.checks import flag
from schemas.base import Evidence
from schemas.document import DocumentInfo, Source
from schemas.measures import Ranking, Score, Target
from schemas.records import Extraction
from schemas.reference import Citation
from schemas.subject import Subject
from schemas.task import Deadline, Task

EVIDENCE = Evidence(start=0, end=1, quote="x", rule="test")
PROVINCE = Subject(name="Bắc Kạn", kind="tinh", province_code="06")
DISTRICT = Subject(name="huyện Na Rì", kind="huyen", province_code="06")
MODELS: dict[str, Any] = {"scores": Score, "rankings": Ranking, "targets": Target, "tasks": Task, "citations": Citation}  # fmt: skip
FIELDS: dict[str, dict[str, Any]] = {
    "scores": {"index": "PAPI", "subject": PROVINCE, "unit": "diem", "year": 2024},
    "rankings": {"index": "PAPI", "subject": PROVINCE, "year": 2024},
    "targets": {"index": "PAPI", "subject": PROVINCE, "measure": "Chỉ số", "kind": "level"},
    "tasks": {"text": "Mở lớp tập huấn"},
    "citations": {"doc_type": "ke-hoach", "relation": "nhac-den", "mentions": 1},
}


def flagged(issued: str | None, records: list[tuple[str, dict[str, Any]]]) -> list[list[str]]:
    """The flags of each record, in the order given."""
    made = [
        MODELS[kind].model_validate(FIELDS[kind] | fields | {"evidence": EVIDENCE})
        for kind, fields in records
    ]
    source = Source(sha256="0" * 64, media_type="text/plain", bytes=1)
    extraction = Extraction(document=DocumentInfo(id="h-0", issued=issued, source=source), text="x")
    for (kind, _), record in zip(records, made, strict=True):
        getattr(extraction, kind).append(record)
    flag(extraction)
    flag(extraction)  # a second time adds nothing
    return [record.flags for record in made]


def due(day: str, **fields: Any) -> dict[str, Any]:
    return {"deadline": Deadline(raw="hạn", due=day, **fields)}


PAPI = [4.5, 5.0, 4.2, 6.8, 7.1, 7.7, 3.4, 3.3]

ALONE: list[tuple[str, dict[str, Any], list[str]]] = [
    ("scores", {"value": 42.1}, []),
    ("scores", {"value": 421.0}, ["value-out-of-range"]),
    ("scores", {"value": 4.21}, ["value-out-of-range"]),
    ("scores", {"value": 48.6}, ["value-out-of-range"]),
    ("scores", {"value": 48.6, "year": 2020}, []),
    ("scores", {"value": 48.6, "subject": DISTRICT}, []),
    ("scores", {"value": 58.9, "unit": "%"}, []),
    ("scores", {"value": 36.2, "year": 2021}, ["value-out-of-range"]),
    ("scores", {"value": 36.2, "year": 2014}, []),
    ("scores", {"value": 61.0, "year": 2017}, ["value-out-of-range"]),
    ("scores", {"value": 61.0, "year": None}, []),
    ("scores", {"index": "PAR_INDEX", "value": 92.3, "unit": "%", "year": 2021}, ["value-out-of-range"]),
    ("scores", {"index": "PAR_INDEX", "value": 92.3, "unit": "%", "year": 2023}, []),
    ("scores", {"index": "PAR_INDEX", "value": 8.65, "component": "PAR.1", "year": 2021}, []),
    ("scores", {"index": "PAR_INDEX_LOCAL", "value": 97.0, "unit": "%", "year": 2021, "subject": DISTRICT}, []),
    ("scores", {"value": None, "delta": 99.0}, []),
    ("scores", {"value": 6.9, "component": "PAPI.4"}, []),
    ("scores", {"value": 69.0, "component": "PAPI.4"}, ["value-out-of-range"]),
    ("scores", {"value": 69.0, "component": "PAPI.4", "unit": "%"}, []),
    ("scores", {"index": "PAR_INDEX", "value": 100.5, "unit": "%", "scale": 100}, ["value-out-of-range"]),
    ("scores", {"index": "PAR_INDEX", "value": 11.5, "component": "PAR.3", "scale": 14.5}, []),
    ("scores", {"index": "PAR_INDEX", "value": 15.0, "component": "PAR.3", "scale": 14.5}, ["value-above-scale"]),
    ("scores", {"index": "SIPAS", "value": 8.4, "scale": 10}, []),
    ("scores", {"index": "OTHER", "index_name": "766", "value": 9000.0}, []),
    ("rankings", {"rank": 12, "out_of": 61}, []),
    ("rankings", {"rank": 62, "out_of": 61}, ["rank-above-out-of"]),
    ("rankings", {"from_bottom": 9, "out_of": 8, "subject": DISTRICT}, ["rank-above-out-of"]),
    ("rankings", {"band": (1, 30), "out_of": 20, "subject": DISTRICT}, ["rank-above-out-of"]),
    ("rankings", {"rank": 64}, ["value-out-of-range"]),
    ("rankings", {"rank": 62}, ["value-out-of-range"]),
    ("rankings", {"rank": 62, "out_of": 63}, []),
    ("rankings", {"rank": 62, "index": "SIPAS"}, []),
    ("rankings", {"rank": 35, "index": "SIPAS", "year": 2025}, ["value-out-of-range"]),
    ("rankings", {"rank": 34, "index": "SIPAS", "year": 2025, "delta": 20}, []),
    ("rankings", {"rank": 35, "index": "DTI"}, ["value-out-of-range"]),
    ("rankings", {"rank": 35, "index": "DTI", "year": 2023}, []),
    ("rankings", {"rank": 64, "index": "PCI", "year": 2007}, []),
    ("rankings", {"rank": 64, "year": None}, []),
    ("rankings", {"rank": 65, "year": None, "out_of": 70}, ["value-out-of-range"]),
    ("rankings", {"rank": 9, "scope": "khu vực", "out_of": 8}, ["rank-above-out-of"]),
    ("rankings", {"rank": 64, "subject": DISTRICT}, []),
    ("rankings", {"rank": 60, "delta": 10}, ["value-out-of-range"]),
    ("rankings", {"rank": 60, "delta": -10}, []),
    ("rankings", {"rank": 3, "delta": -10}, ["value-out-of-range"]),
    ("targets", {"value": 45.0, "unit": "diem"}, []),
    ("targets", {"value": 450.0, "unit": "diem"}, ["value-out-of-range"]),
    ("targets", {"index": "SIPAS", "value": 90.0, "value_to": 105.0, "unit": "%"}, ["value-out-of-range"]),
    ("targets", {"index": None, "value": 105.0, "unit": "%"}, []),
    ("targets", {"kind": "change", "value": 500.0, "unit": "diem"}, []),
    ("targets", {"kind": "rank", "value": 20, "unit": "hang"}, []),
    ("targets", {"kind": "rank", "value": 70, "unit": "hang"}, ["value-out-of-range"]),
    ("targets", {"kind": "rank", "value": 70, "unit": "hang", "subject": DISTRICT}, []),
    ("targets", {"kind": "rank", "value": 40, "unit": "hang", "index": "SIPAS", "year": 2025}, []),
    ("tasks", {}, []),
    ("tasks", due("2025-03-10"), []),
    ("tasks", due("2025-03-09"), ["deadline-before-document"]),
    ("tasks", due("2025-12-31", start="2026-01-01"), ["deadline-before-start"]),
    ("citations", {"date": "2025-03-10"}, []),
    ("citations", {"date": "2025-03-11"}, ["citation-after-document"]),
    ("citations", {"date": "2025"}, []),
    ("citations", {"date": "2026"}, ["citation-after-document"]),
    ("citations", {"date": None}, []),
]  # fmt: skip

TOGETHER: list[tuple[str, list[tuple[str, dict[str, Any]]], list[list[str]]]] = [
    (
        "rank, earlier rank and places gained agree",
        [("rankings", {"rank": 20, "delta": 5, "delta_year": 2023}), ("rankings", {"rank": 25, "year": 2023})],
        [[], []],
    ),
    (
        "places gained are wrong",
        [("rankings", {"rank": 20, "delta": 4, "delta_year": 2023}), ("rankings", {"rank": 25, "year": 2023})],
        [["previous-and-delta-disagree"], []],
    ),
    (
        "a loss printed as a gain, the rank in another sentence",
        [("rankings", {"delta": 5, "delta_year": 2023}), ("rankings", {"rank": 25, "year": 2023}), ("rankings", {"rank": 30})],
        [["previous-and-delta-disagree"], [], []],
    ),
    (
        "another component's rank proves nothing",
        [("rankings", {"rank": 20, "delta": 4, "delta_year": 2023}), ("rankings", {"rank": 25, "year": 2023, "component": "PAPI.1"})],
        [[], []],
    ),
    (
        "one of two earlier values fits",
        [("scores", {"value": 43.0, "delta": 1.5, "delta_year": 2023}), ("scores", {"value": 41.5, "year": 2023}), ("scores", {"value": 41.0, "year": 2023})],
        [[], [], []],
    ),
    (
        "rounded figures agree",
        [("scores", {"value": 43.02, "delta": 1.51, "delta_year": 2023}), ("scores", {"value": 41.5, "year": 2023})],
        [[], []],
    ),
    (
        "points lost have the wrong sign",
        [("scores", {"value": 40.0, "delta": 1.5, "delta_year": 2023}), ("scores", {"value": 41.5, "year": 2023})],
        [["previous-and-delta-disagree"], []],
    ),
    (
        "points against percent prove nothing",
        [("scores", {"value": 40.0, "delta": 1.5, "delta_year": 2023}), ("scores", {"value": 41.5, "year": 2023, "unit": "%"})],
        [[], []],
    ),
    (
        "the eight contents add up",
        [("scores", {"value": 42.0}), *[("scores", {"value": v, "component": f"PAPI.{n + 1}"}) for n, v in enumerate(PAPI)]],
        [[]] * 9,
    ),
    (
        "the eight contents do not add up",
        [("scores", {"value": 43.0}), *[("scores", {"value": v, "component": f"PAPI.{n + 1}"}) for n, v in enumerate(PAPI)]],
        [["components-and-whole-disagree"], *[[]] * 8],
    ),
    (
        "seven contents that are more than the whole",
        [("scores", {"value": 38.0}), *[("scores", {"value": v, "component": f"PAPI.{n + 1}"}) for n, v in enumerate(PAPI[:7])]],
        [["components-and-whole-disagree"], *[[]] * 7],
    ),
    (
        "six contents were the whole until 2017",
        [("scores", {"value": 36.0, "year": 2016}), *[("scores", {"value": v, "component": f"PAPI.{n + 1}", "year": 2016}) for n, v in enumerate(PAPI[:6])]],
        [["components-and-whole-disagree"], *[[]] * 6],
    ),
    (
        "components of PCI are weighted",
        [("scores", {"index": "PCI", "value": 5.0}), ("scores", {"index": "PCI", "value": 6.5, "component": "PCI.1"})],
        [[], []],
    ),
    (
        "seven contents prove nothing",
        [("scores", {"value": 43.0}), *[("scores", {"value": v, "component": f"PAPI.{n + 1}"}) for n, v in enumerate(PAPI[:7])]],
        [[]] * 8,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "fields", "flags"), ALONE)
def test_one_record(kind: str, fields: dict[str, Any], flags: list[str]) -> None:
    assert flagged("2025-03-10", [(kind, fields)]) == [flags]


@pytest.mark.parametrize(("name", "records", "flags"), TOGETHER, ids=[case[0] for case in TOGETHER])
def test_records_together(
    name: str, records: list[tuple[str, dict[str, Any]]], flags: list[list[str]]
) -> None:
    assert flagged(None, records) == flags


@pytest.mark.parametrize(
    ("issued", "day", "flags"),
    [
        (None, "2020-01-01", []),
        ("2025", "2025-01-31", []),
        ("2025", "2024-12-31", ["deadline-before-document"]),
        ("2025-03", "2025-02-28", ["deadline-before-document"]),
        ("2025-03", "2025-03-01", []),
    ],
)
def test_deadline_against_a_date_known_in_part(issued: str | None, day: str, flags: list[str]) -> None:
    assert flagged(issued, [("tasks", due(day))]) == [flags]
