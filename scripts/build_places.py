"""Write the tables of places that the extractors read: extractors/lexicons/places/*.tsv.

Sources, both public and installed from the package index at these very versions:
- vietnamadminunits 1.0.4 (MIT): every unit of early 2025 and every unit since 2025-07-01, with their codes.
- underthesea 9.5.0 (Apache-2.0): which of the 34 provinces each of the 63 went into.
- district_changes.tsv beside the results, kept by hand: districts made, renamed and dissolved 2019-2025.

    pip install vietnamadminunits==1.0.4 underthesea==9.5.0
    python scripts/build_places.py

The same sources give the same bytes.
"""

import json
import sqlite3
import sys
import unicodedata
from collections.abc import Iterable
from contextlib import closing
from datetime import date, timedelta
from importlib import metadata, util
from pathlib import Path

TABLES = Path(__file__).resolve().parent.parent / "extractors" / "lexicons" / "places"
VERSIONS = {"vietnamadminunits": "1.0.4", "underthesea": "9.5.0"}
LAST_DAY, FIRST_DAY = "2025-06-30", "2025-07-01"
# Nghị quyết 175/2024/QH15: the province became the city of Huế; the sources know the city only.
HUE = ("46", "Huế", "2025-01-01", "Thừa Thiên Huế", "tỉnh")
# The district, its town and its communes all print Cang; the source's district alone does not.
MISPRINTS = {"Huyện Mù Căng Chải": "Huyện Mù Cang Chải"}
TYPES = (
    "thành phố", "thị trấn", "thị xã", "đặc khu", "huyện", "phường", "quận", "tỉnh", "xã",
)  # fmt: skip

Row = tuple[str, ...]


def package_data(package: str, file: str) -> Path:
    """The path of a package's data file; the package is not imported, since that is slow."""
    installed = metadata.version(package)
    if installed != VERSIONS[package]:
        sys.exit(f"{package} {installed} is installed, but the tables come from {VERSIONS[package]}")
    spec = util.find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"{package} has no files")
    return Path(spec.origin).parent / file


def select(query: str) -> list[Row]:
    """Rows of the units' database, as text in NFC."""
    path = package_data("vietnamadminunits", "data/dataset.db")
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        return [tuple(unicodedata.normalize("NFC", cell) for cell in row) for row in database.execute(query)]


def split_type(printed: str) -> tuple[str, str]:
    """`Thị Xã Mường Lay` as (`thị xã`, `Mường Lay`).

    The word printed first is the type: the source's own type column is wrong in five rows. It also holds
    initials that lost their capital (`Đại áng`), which are raised here; only `Nông trường` has a small one.
    """
    printed = MISPRINTS.get(printed, printed)
    folded = printed.casefold()
    kind = next(kind for kind in TYPES if folded.startswith(kind + " "))
    words = printed[len(kind) :].split()
    return kind, " ".join(word if word == "trường" else word[0].upper() + word[1:] for word in words)


def named(printed: str) -> str:
    return " ".join(split_type(printed))


def successors() -> dict[str, str]:
    """The code that each province's territory has since 2025-07-01, by its code until 2025-06-30."""
    path = package_data("underthesea", "address/data/mapping.json")
    mapping = json.loads(path.read_text("utf-8"))
    before, since = mapping["old_province_names"], mapping["province_names"]
    return {before[old]["code"]: since[new]["code"] for old, new in mapping["province_mapping"].items()}


def provinces() -> list[Row]:
    heir = successors()
    rows: list[Row] = []
    for code, printed in select("SELECT DISTINCT provinceCode, province FROM admin_units_legacy ORDER BY 1"):
        kind, name = split_type(printed)
        if (code, name) == HUE[:2]:
            rows.append((code, HUE[3], HUE[4], "", day_before(HUE[2]), heir[code]))
        rows.append((code, name, kind, HUE[2] if code == HUE[0] else "", LAST_DAY, heir[code]))
    for code, printed in select("SELECT DISTINCT provinceCode, province FROM admin_units ORDER BY 1"):
        kind, name = split_type(printed)
        rows.append((code, name, kind, FIRST_DAY, "", ""))
    return rows


def day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def changes() -> list[Row]:
    lines = (TABLES / "district_changes.tsv").read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines[1:]]


def districts() -> list[Row]:
    """Today's districts and those of the changes; a renamed one has a row for each name under one code."""
    query = "SELECT DISTINCT provinceCode, districtCode, district FROM admin_units_legacy"
    codes = {(province, named(printed)): code for province, code, printed in select(query)}
    since: dict[tuple[str, str], str] = {}
    rows: list[Row] = []
    for day, province, before, after in changes():
        if (province, before) in codes or (after and (province, after) not in codes):
            sys.exit(f"district_changes.tsv and vietnamadminunits disagree: {day} {before} → {after}")
        if after:
            since[province, after] = day
        if before:
            rows.append((before, codes.get((province, after), ""), province, "", day_before(day)))
    for (province, name), code in codes.items():
        rows.append((name, code, province, since.get((province, name), ""), LAST_DAY))
    return sorted(rows, key=lambda row: (row[2], row[1] or "999", row[4], row[0]))


def communes() -> list[Row]:
    old = select(
        "SELECT wardCode, ward, districtCode, provinceCode FROM admin_units_legacy WHERE ward IS NOT NULL"
    )
    new = select("SELECT wardCode, ward, '', provinceCode FROM admin_units")
    return [
        (named(ward), code, district, province)
        for code, ward, district, province in sorted(old) + sorted(new)
    ]


def table(header: str, rows: Iterable[Row]) -> str:
    return "".join("\t".join(row) + "\n" for row in (tuple(header.split()), *rows))


def build() -> dict[str, str]:
    """The tables by file name."""
    return {
        "provinces.tsv": table("code name type valid_from valid_to successor", provinces()),
        "districts.tsv": table("name code province_code valid_from valid_to", districts()),
        "communes.tsv": table("name code district_code province_code", communes()),
    }


if __name__ == "__main__":
    for file, text in build().items():
        (TABLES / file).write_text(text, encoding="utf-8", newline="\n")
