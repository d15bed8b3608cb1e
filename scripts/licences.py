"""Lists the licence of every package that the pins install, and fails where one is not permitted.

python -m scripts.licences
"""

from __future__ import annotations

import re
import sys
import tomllib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_PIN = re.compile(r"^([A-Za-z0-9][\w.-]*)==", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Package:
    """An installed package, with the words in which it states its licence."""

    name: str
    version: str
    licence: str


def pinned() -> list[Package]:
    """The packages of requirements.txt that are installed here, by name; some pins are for other Pythons only."""
    found = []
    for name in sorted(set(_PIN.findall((ROOT / "requirements.txt").read_text(encoding="utf-8")))):
        try:
            found.append(Package(name, metadata.version(name), _licence(metadata.metadata(name))))
        except metadata.PackageNotFoundError:
            continue
    return found


def _licence(about: metadata.PackageMetadata) -> str:
    """The expression where there is one, else the classifiers, else the first line of the free field."""
    fields = about.json
    if fields.get("license_expression"):
        return str(fields["license_expression"])
    listed = [
        line.split(" :: ")[-1] for line in fields.get("classifier", []) if line.startswith("License ::")
    ]
    named = [words for words in listed if words != "OSI Approved"]
    free = str(fields.get("license", "")).strip()
    return " AND ".join(named) or (free.splitlines()[0] if free else "")


def refused(packages: list[Package]) -> list[Package]:
    """Those whose licence is not in the list of what is permitted, nor named there as looked at."""
    rules = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    permitted = {words.casefold() for words in rules["permitted"]}
    looked_at = rules["looked_at"]
    return [
        package
        for package in packages
        if package.name not in looked_at and not _all_permitted(package.licence, permitted)
    ]


def _all_permitted(licence: str, permitted: set[str]) -> bool:
    """Every part joined by AND, and of those joined by OR at least one."""
    plain = licence[1:-1] if licence.startswith("(") and licence.endswith(")") else licence
    parts = [re.split(r"\s+OR\s+", part) for part in re.split(r"\s+AND\s+", plain)]
    return all(any(each.strip().casefold() in permitted for each in part) for part in parts)


def main() -> int:
    """Prints the table; 1 where a licence is refused."""
    packages = pinned()
    for package in packages:
        print(f"{package.name:32} {package.version:14} {package.licence}")
    bad = refused(packages)
    for package in bad:
        print(f"not permitted: {package.name} ({package.licence or 'no licence stated'})", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
