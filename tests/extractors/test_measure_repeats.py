"""Which statement of one fact is the record."""

from __future__ import annotations

import time

import pytest

from extractors.measure_repeats import mark_repeats
from schemas.base import Evidence
from schemas.measures import Ranking
from schemas.subject import Subject
from tests.extractors.extracted import extract

HEAD = "Sở Nội vụ tỉnh Hà Nam\nBáo cáo các chỉ số của tỉnh Hà Nam\n"


@pytest.mark.parametrize(
    ("text", "scores", "rankings"),
    [
        ("PCI năm 2022 đạt 64,1 điểm. PCI năm 2022 đạt 64,1 điểm.", "-r", ""),
        ("PCI năm 2022 đạt 64,1 điểm. PCI năm 2022 đạt 64,1 điểm, tăng 2 điểm.", "r-", ""),
        ("PCI năm 2022 đạt 64,1 điểm, tăng 2 điểm. PCI năm 2022 đạt 64,1 điểm.", "-r", ""),
        ("PCI năm 2022 đạt 64,1 điểm. PCI năm 2021 đạt 64,1 điểm.", "--", ""),
        ("PCI năm 2022 đạt 64,1 điểm. PCI năm 2022 đạt 64,2 điểm.", "--", ""),
        ("SIPAS năm 2022 đạt 84,1%. PAR INDEX năm 2022 đạt 84,1%.", "--", ""),
        ("PCI năm 2022 xếp thứ 12. PCI năm 2022 xếp thứ 12/63.", "", "-r"),
        ("PCI năm 2022 xếp thứ 5, xếp thứ 5 của vùng Đồng bằng sông Hồng.", "", "--"),
        ("PCI năm 2022 xếp thứ 63/63. PCI năm 2022 đứng cuối bảng.", "", "-r"),
        ("PCI năm 2022 xếp thứ 62/63. PCI năm 2022 đứng cuối bảng.", "", "--"),
    ],
)
def test_repeats(text: str, scores: str, rankings: str) -> None:
    found = extract(HEAD + text)
    assert "".join("r" if s.repeat else "-" for s in found.scores) == scores
    assert "".join("r" if r.repeat else "-" for r in found.rankings) == rankings


def test_many_places_of_one_subject() -> None:
    subject = Subject(name="Hà Nam", kind="tinh")
    evidence = Evidence(section="s1", start=0, end=1, quote="x", rule="rank.place")
    records = [
        Ranking(index="PCI", subject=subject, year=1000 + n, rank=1 + n % 60, evidence=evidence)
        for n in range(8000)
    ]
    start = time.process_time()
    mark_repeats(records, ("rank", "out_of"))
    assert time.process_time() - start < 2
    assert not any(record.repeat for record in records)
