"""Fails where a wheel lacks a file of the packages (their data, templates, notices), or holds anything beside them.

python -m scripts.check_wheel dist/kehoach-0.1.0-py3-none-any.whl
"""

from __future__ import annotations

import sys
import tomllib
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_NOTICES = ("licenses/LICENSE", "licenses/NOTICE", "METADATA", "WHEEL", "RECORD", "entry_points.txt")


def expected(name: str) -> set[str]:
    """What the wheel of that name must hold: each file of the packages in the checkout, and what tells about them."""
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]
    about = "-".join(name.split("-")[:2]) + ".dist-info"
    return {f"{about}/{notice}" for notice in _NOTICES} | {
        path.relative_to(ROOT).as_posix()
        for package in build["targets"]["wheel"]["packages"]
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def differences(wheel: Path) -> list[str]:
    """A line for each file that is missing, and for each that doesn't belong there."""
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    wanted = expected(wheel.name)
    return [f"missing: {name}" for name in sorted(wanted - held)] + [
        f"too many: {name}" for name in sorted(held - wanted)
    ]


def main() -> int:
    """Prints the differences; 1 where there are any."""
    found = differences(Path(sys.argv[1]))
    print("\n".join(found) or "the wheel holds the packages with all their data, and nothing else")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
