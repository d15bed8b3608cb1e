"""What every child needs, loaded once before any is born: code, lexicons and patterns are met by reading short documents."""

from __future__ import annotations

from importlib import resources

from pipeline.archives import Member
from pipeline.flow import extract_member


def warm() -> None:
    """Reads each of the documents beside this file."""
    for file in sorted(resources.files("pipeline.engines").joinpath("warm").iterdir(), key=lambda f: f.name):
        extract_member(Member(file.name, file.name, file.read_bytes()))
