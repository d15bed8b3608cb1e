"""The mark of a conflict in a browser: it fits, can be used by all, and leads to the words of both sides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import served
from tests.pipeline.web.test_conflicts import compared

__all__ = ["compared"]

PAGES = [
    "/province/ha-tinh", "/index/PAPI?year=2023", "/compare?province=Hà Tĩnh&index=PAPI", "/?colour=PAPI&year=2023",
    "/search?q=PAPI+43&kind=score", "/conflicts?subject=ha+tinh", "/document/ha-tinh-2024-5-kh-ubnd?record=score/1",
]  # fmt: skip
WIDTHS = {"desk": 1280, "at 200 %": 640, "phone": 360}


@pytest.fixture(scope="module")
def page(browser: Any, compared: Path) -> Iterator[Any]:
    with served(compared, compared.parent) as address:
        context = browser.new_context(base_url=address)
        yield context.new_page()
        context.close()


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS.keys())
@pytest.mark.parametrize("url", PAGES)
def test_a_page_with_marks_fits_and_can_be_used_by_all(page: Any, url: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(url)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page).response["violations"]
    assert not [(v["id"], v["nodes"]) for v in found if v["impact"] in ("serious", "critical")]
    assert url.startswith("/conflicts") or page.locator("a.doubt").first.is_visible()


def test_from_the_card_to_the_words_of_both_sides(page: Any) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/index/PAPI?year=2023")
    page.locator("#league a.doubt").first.click()
    assert "2 số liệu mâu thuẫn" in page.locator(".found").inner_text()
    words = page.locator("td.long a").all_inner_texts()
    assert {"xếp thứ 20/61", "xếp thứ 21/61"} <= set(words)
    page.get_by_role("link", name="xếp thứ 21/61").click()
    assert page.locator("blockquote").inner_text() == "xếp thứ 21/61"
    assert page.locator("#here").is_visible()
