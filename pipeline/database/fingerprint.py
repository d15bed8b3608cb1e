"""What shaped the records: a digest of the code and the lexicons, so that a change of either reads files again."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_SHAPING = {".py", ".toml", ".tsv", ".json", ".txt", ".csv"}
_LATER = (
    "collecting",
    "commands",
    "full_disk",
    "searching",
    "evaluation",
    "cli",
    "console",
    "exports",
    "dictionary",
    "messages",
    "web",
    "engines",
    "ledger",
    "runs",
    "api",
    "explaining",
    "fetching",
    "telling",
    "toolserver",
    "tracing",
    "tracking",
)
"""Parts of ``pipeline`` that come after the records are stored, or only speak of them."""
_BESIDE = re.compile(r"pipeline/database/(?:meanings|upgrade)")
"""Files of the database that shape no record: the words on its columns, and what brings old ones up to date."""


def _files() -> list[Path]:
    found = []
    for package in ("schemas", "extractors", "pipeline"):
        for path in sorted((_ROOT / package).rglob("*")):
            parts = path.relative_to(_ROOT).parts
            later = parts[0] == "pipeline" and parts[1].split(".")[0] in _LATER
            later = later or bool(_BESIDE.match(path.relative_to(_ROOT).as_posix()))
            if path.suffix in _SHAPING and not later and path.is_file():
                found.append(path)
    return found


@cache
def fingerprint() -> str:
    """Sixteen hex digits that stay the same while the code and the lexicons that shape records do."""
    digest = hashlib.sha256()
    for path in _files():
        content = path.read_bytes()
        digest.update(f"{path.relative_to(_ROOT).as_posix()}:{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


@cache
def whole_fingerprint() -> str:
    """As ``fingerprint``, for all that a run writes into the database: the words on its columns and its views too."""
    digest = hashlib.sha256(fingerprint().encode())
    for path in sorted(Path(__file__).parent.iterdir()):
        if path.is_file():
            digest.update(path.name.encode() + b":" + path.read_bytes())
    return digest.hexdigest()[:16]


READING = (
    "pipeline/readers/",
    "pipeline/labels.py",
    "extractors/doc_types.py",
    "extractors/document.py",
    "extractors/folded.py",
    "extractors/folding.py",
    "extractors/indices.py",
    "extractors/lexicon.py",
    "extractors/lexicons/boxes.toml",
    "extractors/lexicons/doc_types.toml",
    "extractors/lexicons/indices.toml",
    "extractors/lexicons/junk.toml",
    "extractors/lexicons/places/communes.tsv",
    "extractors/lexicons/places/districts.tsv",
    "extractors/lexicons/places/province_names.tsv",
    "extractors/lexicons/places/provinces.tsv",
    "extractors/lexicons/portal.toml",
    "extractors/lexicons/table_headers.toml",
    "extractors/lexicons/wraps.toml",
    "extractors/phrases.py",
    "extractors/place_tables.py",
    "extractors/places.py",
    "extractors/so_ky_hieu.py",
    "extractors/table_headers.py",
    "extractors/values.py",
    "extractors/word_boxes.py",
    "schemas/base.py",
    "schemas/document.py",
    "schemas/reference.py",
    "schemas/section.py",
    "schemas/vocabulary.py",
)
"""What shapes a file's reading, before anything is extracted: just what the readers import and the lexicons these use.

Tests find what is missing and what is too many. What reads pictures isn't among it: such readings aren't kept.
"""


@cache
def reading_fingerprint() -> str:
    """As ``fingerprint``, for what shapes a file's reading alone."""
    digest = hashlib.sha256()
    for path in _files():
        name = path.relative_to(_ROOT).as_posix()
        if name.startswith(READING):
            content = path.read_bytes()
            digest.update(f"{name}:{len(content)}:".encode())
            digest.update(content)
    return digest.hexdigest()[:16]
