"""Takes the pictures of the pages that the documentation shows, of the composed collection, with Debian's Chromium.

python -m scripts.screenshots
"""

from __future__ import annotations

import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.build_docs import COLLECTION, ROOT, load

IMAGES = ROOT / "docs" / "images"
WIDTH, HEIGHT = 1200, 780
PAGES = {
    "pages-home.png": "/?lang=en",
    "pages-search.png": "/search?q=c%E1%BA%A3i+c%C3%A1ch&lang=en",
    "trang-chu.png": "/?lang=vi",
}
"""Each picture with the page that it shows."""


@contextmanager
def served(database: Path) -> Iterator[str]:
    """The address of a server of the database, while it runs."""
    import uvicorn

    from pipeline.web.serving import Settings, build, guarded

    settings = Settings(documents=ROOT / COLLECTION)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        app = guarded(build(database, settings), settings)
        server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while thread.is_alive() and not server.started:
            time.sleep(0.05)
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def main() -> None:
    """Writes the pictures."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        database = Path(folder) / "collection.db"
        load(database)
        browser = started.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        with served(database) as address:
            for name, path in PAGES.items():
                page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
                page.goto(address + path, wait_until="networkidle")
                page.screenshot(path=IMAGES / name)
                page.close()
        browser.close()


if __name__ == "__main__":
    main()
