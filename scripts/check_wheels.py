"""Asks the package index whether every pin has a wheel for each Python that the project names; downloads none.

python -m scripts.check_wheels [3.14 …]

1 where one has none: pip would build it there, with a compiler, or not at all.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
_PIN = re.compile(r"^[a-z0-9][^\s\\]*==.*?(?=\s*\\?$)", re.MULTILINE)
_SHORT = "Programming Language :: Python :: 3."
_DRY_RUN = ["install", "--dry-run", "--quiet", "--no-deps", "--ignore-installed", "--only-binary=:all:"]
_LACKING = re.compile(r"No matching distribution found for (\S+)")


def supported() -> list[str]:
    """The Pythons that pyproject.toml names, as 3.11."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [line.split(" :: ")[-1] for line in project["classifiers"] if line.startswith(_SHORT)]


def pins_for(python: str, text: str) -> list[str]:
    """The pins of a requirements file that hold for that Python on this machine, without their hashes."""
    here = {"python_version": python, "python_full_version": _latest(python)}
    wanted = [Requirement(pin) for pin in _PIN.findall(text)]
    return [
        f"{each.name}{each.specifier}" for each in wanted if each.marker is None or each.marker.evaluate(here)
    ]


def without_wheel(python: str, pins: list[str]) -> list[str]:
    """Those of the pins that have no wheel for that Python; RuntimeError where pip fails in another way."""
    left, lacking = list(pins), []
    while left and (said := _refusal(python, left)):
        found = _LACKING.search(said)
        if found is None or found.group(1) not in left:
            raise RuntimeError(said)
        lacking.append(found.group(1))
        left.remove(found.group(1))
    return lacking


def _latest(python: str) -> str:
    """A version with its third part: without it, 3.11 is taken for 3.11.0."""
    return f"{python}.99"


def _refusal(python: str, pins: list[str]) -> str:
    """What pip says against installing the pins from wheels; empty where it would."""
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder) / "pins.txt"
        asked.write_text("\n".join(pins), encoding="utf-8")
        asking = [sys.executable, "-m", "pip", *_DRY_RUN, f"--python-version={_latest(python)}"]
        done = subprocess.run(
            [*asking, f"--target={folder}/nowhere", f"--requirement={asked}"],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    return done.stderr if done.returncode else ""


def main() -> int:
    """Prints what is lacking by Python; 1 where something is."""
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    bad = False
    for python in sys.argv[1:] or supported():
        pins = pins_for(python, text)
        lacking = without_wheel(python, pins)
        said = f"no wheel for {', '.join(lacking)}" if lacking else "all with wheels"
        print(f"Python {python}: {len(pins)} pins, {said}")
        bad = bad or bool(lacking)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
