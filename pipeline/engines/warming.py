"""What every child needs, loaded once before any is born: code, lexicons and patterns are met by reading short documents."""

from __future__ import annotations

from importlib import import_module, resources

from pipeline.archives import Member
from pipeline.flow import extract_member

_FURTHER = ("pipeline.engines.child", "pipeline.ocr.reader", "pipeline.sources.opening")
"""What a child comes to need that none of the short documents does."""


def warm() -> None:
    """Reads each of the documents beside this file."""
    for name in _FURTHER:
        import_module(name)
    for file in sorted(resources.files("pipeline.engines").joinpath("warm").iterdir(), key=lambda f: f.name):
        extract_member(Member(file.name, file.name, file.read_bytes()))
