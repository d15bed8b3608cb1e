"""Warnings that the structure gives: composed documents, with the codes and the words that each must tell."""

from __future__ import annotations

import pytest

from pipeline.flow import extract_bytes

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\nSố: 41/KH-UBND\nBắc Kạn, ngày 12 tháng 3 năm 2025\nKẾ HOẠCH\nNâng cao Chỉ số PAPI\n"


def told(body: str, code: str, name: str = "plan.txt") -> list[str]:
    extraction = extract_bytes((HEAD + body if name.endswith("txt") else body).encode(), name)
    return [warning.message for warning in extraction.warnings if warning.code == code]


def table(*rows: tuple[str, ...]) -> str:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        "".join(f"<p>{line}</p>" for line in HEAD.splitlines()) + f"<p>I. NHIỆM VỤ</p><table>{cells}</table>"
    )


@pytest.mark.parametrize(
    ("body", "messages"),
    [
        (
            "I. NHIỆM VỤ\n1. Ban Lễ tân chủ trì đón khách.\n2. Ban Lễ tân báo cáo kết quả.\n",
            ["«Ban Lễ tân» (2×) is not in the list of agencies."],
        ),
        ("I. NHIỆM VỤ\n1. Sở Nội vụ chủ trì đón khách.\n", []),
        ("I. NHIỆM VỤ\n1. Trường THPT Chợ Mới chủ trì trồng cây.\n", []),
        ("I. NHIỆM VỤ\n1. Đoàn Văn Bình chủ trì trồng cây.\n", []),
        ("I. NHIỆM VỤ\n1. Sở Công Thương đưa hàng sang Đài Loan.\n", []),
    ],
)
def test_unknown_agencies(body: str, messages: list[str]) -> None:
    assert told(body, "unknown-agency") == messages


WORKED = "I. NHIỆM VỤ TRỌNG TÂM\n1. Rà soát thủ tục.\n"


@pytest.mark.parametrize(
    ("body", "messages"),
    [
        (f"{WORKED}Năm 2023, hai chỉ số lần lượt đạt 7,88 điểm và 6,4 điểm.\n", 1),
        (f"{WORKED}(Năm 2023, hai chỉ số lần lượt đạt 7,88 điểm và 6,4 điểm)\n", 0),
        (f"{WORKED}Đạt 7,88 điểm\n", 0),
        (
            "I. NHIỆM VỤ TRỌNG TÂM\n(Ban hành kèm theo Kế hoạch số 41/KH-UBND của UBND tỉnh)\n1. Rà soát thủ tục.\n",
            0,
        ),
    ],
)
def test_items_without_a_task(body: str, messages: int) -> None:
    assert len(told(body, "no-task")) == messages


WORK = ("TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành")


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([WORK, ("1", "Rà soát thủ tục", "Sở Tư pháp", "Quý II/2025"), ("2", "Mở lớp", "Sở Nội vụ", "Quý III/2025")], None),
        (
            [(*WORK, "Màu sắc"), ("1", "Rà soát thủ tục", "Sở Tư pháp", "Quý II/2025", "đỏ"), ("2", "Mở lớp", "Sở Nội vụ", "Quý III/2025", "lam")],
            "«Màu sắc»",
        ),
        (
            [("TT", "Nơi đến thăm", "Thời gian"), ("1", "Xã Bằng Vân", "Quý I"), ("2", "Xã Yên Hân", "Quý II"), ("3", "Xã Cao Kỳ", "Quý III")],
            "«Nơi đến thăm»",
        ),
        ([("TT", "Loài cây", "Ghi chú"), ("1", "Mỡ", ""), ("2", "Lát", ""), ("3", "Keo", "")], None),
    ],
)  # fmt: skip
def test_unknown_headers(rows: list[tuple[str, ...]], words: str | None) -> None:
    messages = told(table(*rows), "unknown-header", "plan.html")
    assert messages == ([f"Table columns not understood: {words}."] if words else [])
