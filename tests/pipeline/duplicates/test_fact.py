"""When statements of one fact agree, and where that leaves it."""

from __future__ import annotations

import pytest

from pipeline.duplicates.fact import Statement, agree, decimals, share_of, sides, standing

SHARES = [
    ("SIPAS", None, 8.63, "diem", 10.0, 86.3),
    ("SIPAS", None, 8.63, "diem", None, 86.3),
    ("SIPAS", None, 86.3, "%", 100.0, 86.3),
    ("PAR_INDEX", None, 86.57, "diem", None, 86.57),
    ("PAR_INDEX", "PAR.3", 11.57, "diem", None, None),
    ("PAR_INDEX", "PAR.3", 11.57, "diem", 13.0, 89.0),
    ("DTI", None, 0.6, "diem", None, 60.0),
    ("DTI", None, 600.0, "diem", None, 60.0),
    ("PCI", "PCI.2", 7.5, "diem", None, 75.0),
    ("766", None, 70.0, "diem", None, None),
]


@pytest.mark.parametrize(("index", "component", "value", "unit", "scale", "expected"), SHARES)
def test_share(index: str, component: str | None, value: float, unit: str, scale: float | None, expected: float | None) -> None:  # fmt: skip
    assert share_of(index, component, value, unit, scale) == expected


@pytest.mark.parametrize(("value", "expected"), [(86.0, 0), (86.5, 1), (86.57, 2), (0.0, 0), (1e-7, 0)])
def test_decimals(value: float, expected: int) -> None:
    assert decimals(value) == expected


def said(value: float, source: str = "a", share: float | None = None, approx: bool = False, printed: str = "") -> Statement:  # fmt: skip
    return Statement(f"{source}/{value}", source, source, value, printed, share, approx)


AGREE = [
    ("same", said(86.57), said(86.57), True),
    ("rounded", said(86.57), said(86.6), True),
    ("cut off", said(86.57), said(86.5), True),
    ("whole number, cut off", said(86.57), said(86.0), True),
    ("whole number, rounded", said(86.57), said(87.0), True),
    ("misprint: digits changed places", said(86.57), said(85.67), False),
    ("misprint: one digit", said(86.57), said(86.87), False),
    ("near, but both exact", said(86.57), said(86.58), False),
    ("another scale", said(8.63, share=86.3), said(86.3, share=86.3), True),
    ("another scale, another value", said(8.63, share=86.3), said(83.6, share=83.6), False),
    ("scales that can't be compared", said(11.57), said(89.0, share=89.0), None),
    ("about", said(43.0, approx=True), said(42.7), True),
    ("about, but far", said(43.0, approx=True), said(40.1), False),
    (
        "near, and the last zero is printed",
        said(77.9, printed="77,90%"),
        said(77.95, printed="77,95%"),
        False,
    ),
    ("the last zero is printed in both", said(77.9, printed="77,90%"), said(77.9, printed="77.9"), True),
    ("a share in tenths", said(8.63, share=86.3, printed="8,63/10"), said(86.34, share=86.34), True),
    ("ranks", said(15), said(16), False),
]


@pytest.mark.parametrize(("one", "other", "expected"), [c[1:] for c in AGREE], ids=[c[0] for c in AGREE])
def test_agree(one: Statement, other: Statement, expected: bool | None) -> None:
    assert agree(one, other) is expected
    assert agree(other, one) is expected


STANDINGS = [
    ([said(86.57)], "once", [[86.57]]),
    ([said(86.57), said(86.57)], "once", [[86.57, 86.57]]),
    ([said(86.57), said(86.6, "b")], "corroborated", [[86.57, 86.6]]),
    ([said(86.57), said(85.67, "b")], "conflict", [[85.67], [86.57]]),
    ([said(86.57), said(85.67, "b"), said(86.57, "c")], "conflict", [[86.57, 86.57], [85.67]]),
    ([said(43.0, approx=True), said(42.7, "b"), said(43.2, "c")], "conflict", [[42.7, 43.0], [43.2]]),
    ([said(11.57), said(89.0, "b", share=89.0)], "corroborated", [[11.57, 89.0]]),
]


@pytest.mark.parametrize(("statements", "expected", "values"), STANDINGS)
def test_standing(statements: list[Statement], expected: str, values: list[list[float]]) -> None:
    found = sides(statements)
    assert standing(found) == expected
    assert [[statement.value for statement in side.statements] for side in found] == values
