"""Which pins hold for which Python, and what of them is said to have no wheel."""

from __future__ import annotations

import pytest

from scripts import check_wheels
from scripts.check_wheels import ROOT, pins_for, supported, without_wheel

PINS = """# a comment
numpy==2.4.6 ; python_full_version < '3.12' \\
    --hash=sha256:00
numpy==2.5.5 ; python_full_version >= '3.12' \\
    --hash=sha256:01
pymdown-extensions==13.1.2 ; python_full_version >= '3.11.5' \\
    --hash=sha256:02
    # via mkdocs
pywin32==312 ; sys_platform == 'win32' \\
    --hash=sha256:03
rich==15.0.0 \\
    --hash=sha256:04
"""


@pytest.mark.parametrize(
    ("python", "numpy"),
    [("3.11", "numpy==2.4.6"), ("3.12", "numpy==2.5.5"), ("3.14", "numpy==2.5.5")],
)
def test_markers_choose_among_pins(python: str, numpy: str) -> None:
    assert pins_for(python, PINS) == [numpy, "pymdown-extensions==13.1.2", "rich==15.0.0"]


def test_every_package_of_the_pins_is_asked_about() -> None:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    for python in supported():
        assert len(pins_for(python, text)) > 100
    assert supported() == ["3.11", "3.12", "3.13", "3.14"]


def test_each_pin_without_a_wheel_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    lacking = {"one==1", "three==3"}

    def refusal(_python: str, pins: list[str]) -> str:
        first = next((pin for pin in pins if pin in lacking), None)
        return f"ERROR: No matching distribution found for {first}" if first else ""

    monkeypatch.setattr(check_wheels, "_refusal", refusal)
    assert without_wheel("3.14", ["one==1", "two==2", "three==3"]) == ["one==1", "three==3"]


def test_another_failure_of_pip_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_wheels, "_refusal", lambda _python, _pins: "ERROR: the index can't be reached")
    with pytest.raises(RuntimeError, match="can't be reached"):
        without_wheel("3.14", ["one==1"])
