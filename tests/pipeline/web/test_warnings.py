"""Warnings of a document in the page's own language."""

from __future__ import annotations

import asyncio
from pathlib import Path

from extractors.warn import warn
from pipeline.database.store import Store
from pipeline.web.serving import Settings
from tests.pipeline.composed import plan
from tests.pipeline.web.conftest import Reader


def test_warnings_are_in_the_language_of_the_page(runner: asyncio.Runner, tmp_path: Path) -> None:
    extraction = plan()
    form = "«{name}» ({n}×) is not in the list of agencies."
    extraction.warnings += [
        warn("unknown-agency", form, name=name, n=2) for name in ("Sở <b>Lạ</b>", "Sở Mới")
    ]
    with Store(tmp_path / "plans.db") as store:
        document = store.save(extraction, "a.txt").document_id
    reader = Reader(runner, tmp_path / "plans.db", Settings())
    page = reader.get(f"/document/{document}").text
    assert "«Sở &lt;b&gt;Lạ&lt;/b&gt;» (2 lần) không có trong danh mục cơ quan." in page
    assert "cơ quan chưa rõ</strong> (2×)" in page
    # An older warning has no sentences to be told in another language, and says so to a screen reader.
    assert '<span lang="en">The last line has no end.</span>' in page
    english = reader.get(f"/document/{document}?lang=en").text
    assert "(2×) is not in the list of agencies." in english and '<span lang="en">' not in english
