"""The documentation builds as a site with every link whole, and the site fetches nothing from elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_FETCHED = re.compile(
    r"<(?:link[^>]*rel=\"?(?:stylesheet|preload|icon)[^>]*|script|img|iframe)[^>]*(?:src|href)=\"?https?:"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    return folder


def test_every_page_is_in_the_site(site: Path) -> None:
    pages = {
        path.relative_to(ROOT / "docs").with_suffix(".html").as_posix()
        for path in (ROOT / "docs").rglob("*.md")
    }
    assert pages <= {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    contents = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert {page for page in pages if page.replace(".html", ".md") not in contents} == set()


def test_pages_fetch_nothing_from_elsewhere(site: Path) -> None:
    assert [
        page.name for page in site.rglob("*.html") if _FETCHED.search(page.read_text(encoding="utf-8"))
    ] == []


def test_links_of_the_readme_lead_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
