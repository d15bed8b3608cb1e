"""The pages as a reader meets them in a browser: on a desk and on a phone, with the keyboard, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

HA_TINH = "/document/ha-tinh-2024-100-kh-ubnd"
PAGES = [
    "/", "/?colour=PAPI&year=2024", "/search", "/search?q=ra+soat", "/search?q=%22+OR", "/index/PAPI?year=2024",
    "/province/da-nang", "/compare?province=Hà Tĩnh&province=Nghệ An&index=PAPI", "/tasks?asof=2025-01-01", HA_TINH,
    f"{HA_TINH}?record=task/1", "/document/son-la-2026-58-kh-ubnd?record=score/1", "/conflicts", "/about", "/nowhere",
    "/tasks?lang=en",
]  # fmt: skip
WIDTHS = {"desk": 1280, "phone": 360}


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """A fresh page; whatever the browser complains of fails the test."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    complaints: list[str] = []
    page.on(
        "console",
        lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "request", lambda request: None if request.url.startswith(address) else complaints.append(request.url)
    )
    yield page
    context.close()
    assert not [words for words in complaints if "404" not in words]


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS.keys())
@pytest.mark.parametrize("url", PAGES)
def test_a_page_fits_and_can_be_used_by_all(page: Any, url: str, width: int) -> None:
    """Nothing runs over the edge, and axe-core finds nothing serious."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(url)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page).response["violations"]
    serious = [
        (v["id"], [node["target"] for node in v["nodes"]])
        for v in found
        if v["impact"] in ("serious", "critical")
    ]
    assert not serious
    assert page.locator("h1").count() == 1


def test_search_facet_and_result(page: Any) -> None:
    page.goto("/")
    page.get_by_role("searchbox").fill("ra soat")
    page.keyboard.press("Enter")
    assert page.locator("mark").first.inner_text().lower() == "rà soát"
    page.locator("aside").get_by_role("link", name="Nhiệm vụ").click()
    assert {words for words in page.locator(".kind").all_inner_texts()} == {"Nhiệm vụ"}
    page.locator(".results a").first.click()
    assert "rà soát" in page.locator("blockquote").inner_text().lower()
    assert page.locator("#here").is_visible()


def test_a_click_on_a_mark_shows_its_record(page: Any) -> None:
    page.goto(HA_TINH)
    page.locator("a.record.target").first.click()
    assert page.get_by_role("complementary").get_by_role("heading").inner_text() == "Chỉ tiêu"
    assert "Phấn đấu Chỉ số PAR INDEX" in page.locator("blockquote").inner_text()
    page.get_by_role("link", name="Đóng").click()
    assert page.locator("blockquote").count() == 0


def test_the_picture_of_the_page(page: Any) -> None:
    page.goto("/document/son-la-2026-58-kh-ubnd?record=score/1")
    picture = page.locator(".record-card img")
    picture.scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('.record-card img').complete")
    assert picture.evaluate("image => image.naturalWidth") > 500


def test_the_language_is_kept(page: Any) -> None:
    page.goto("/tasks")
    page.get_by_role("link", name="English").click()
    assert page.locator("h1").inner_text() == "Task tracker"
    page.get_by_role("link", name="Indices").first.click()
    assert page.locator("html").get_attribute("lang") == "en"


def test_the_keyboard_alone(page: Any) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "q"
    page.goto("/tasks")
    page.get_by_label("Cơ quan chủ trì").focus()
    page.keyboard.type("sở tài chính")
    page.keyboard.press("Enter")
    page.wait_for_url("**agency=s*")
    assert "nhiệm vụ" in page.locator(".found").inner_text()


def test_a_tile_of_the_map_leads_to_its_province(page: Any) -> None:
    page.goto("/")
    page.locator(".tiles a", has_text="Hà Tĩnh").click()
    assert page.locator("h1").inner_text() == "Hà Tĩnh"
    assert page.locator("svg.chart").first.is_visible()


def test_a_table_as_csv(page: Any) -> None:
    page.goto("/index/PAPI?year=2024")
    with page.expect_download() as download:
        page.locator("#league").get_by_role("link", name="CSV").click()
    assert download.value.suggested_filename == "league.csv"


def test_on_paper_there_are_no_forms(page: Any) -> None:
    page.goto("/tasks")
    page.emulate_media(media="print")
    assert not page.locator("form").first.is_visible()
    assert page.locator("#tasks table").is_visible()
