"""What readers or documents may try: tags, scripts, paths, SQL, FTS operators, huge queries, writing, other hosts."""

from __future__ import annotations

import asyncio
import base64
import shutil
import sqlite3
from pathlib import Path
from urllib.parse import quote

import pytest

from pipeline.web.files import file_of
from pipeline.web.serving import Settings
from tests.pipeline.web.conftest import Get, Reader

PAGES = ["/", "/tasks", "/search?q=script", "/search?q=hyperlink", "/province/ha-tinh", "/document/ha-tinh-2025-77-kh-ubnd",
         "/document/ha-tinh-2025-77-kh-ubnd?record=task/1", "/document/ha-tinh-2025-77-kh-ubnd?record=target/1",
         "/kehoach/documents", "/kehoach/tasks"]  # fmt: skip


@pytest.mark.parametrize("url", PAGES)
def test_no_word_of_a_document_runs(get: Get, url: str) -> None:
    text = get(url).text
    assert "<script>alert" not in text and "<img src=x" not in text
    assert "và 49 trước" not in text


def test_the_hostile_words_are_shown(get: Get) -> None:
    text = get("/document/ha-tinh-2025-77-kh-ubnd").text
    assert "&lt;script&gt;alert(" in text and "{{ 7*7 }}" in text


REFLECTED = ["/search?q={}", "/search?q=a&agency={}", "/search?q=a&province={}", "/search?q=a&index={}", "/tasks?agency={}",
             "/tasks?province={}", "/tasks?asof={}", "/tasks?index={}", "/compare?province={}", "/index/PAPI?field={}",
             "/?colour={}&year={}", "/document/ha-tinh-2025-77-kh-ubnd?record={}", "/about?table={}&as=csv", "/search?{}=1"]  # fmt: skip


@pytest.mark.parametrize("url", REFLECTED)
@pytest.mark.parametrize(
    "words",
    ['"><script>alert(1)</script>', "' onload=alert(1) x='", "javascript:alert(1)", "\x00\ud7ff\u202e"],
)
def test_nothing_that_is_asked_becomes_a_tag(get: Get, url: str, words: str) -> None:
    response = get(url.format(*[quote(words)] * url.count("{}")))
    assert response.status_code in (200, 404)
    assert "<script>alert" not in response.text and "' onload=" not in response.text
    assert 'href="javascript:' not in response.text


@pytest.mark.parametrize(
    "words",
    ["' OR 1=1 --", '"; DROP TABLE documents; --', "NEAR(a b)", "text:x", "a AND", "NOT", "^a", "a*b*", '"""', "{a}", "(((", "%", "_",
     "-" * 250, "a " * 100, "💥", "ả" * 200],
)  # fmt: skip
def test_sql_and_fts_words_are_only_words(get: Get, words: str) -> None:
    for url in ("/search?q={}", "/tasks?agency={}", "/tasks?province={}", "/search?q=a&index={}"):
        assert get(url.format(quote(words))).status_code == 200
    assert "20 văn bản" in get("/about").text


@pytest.mark.parametrize(
    ("url", "status"),
    [
        ("/document/../../etc/passwd", 404),
        ("/document/..%2f..%2fetc%2fpasswd", 404),
        ("/static/..%2fserving.py", 404),
        ("/static/%2e%2e/serving.py", 404),
        ("/document/son-la-2026-58-kh-ubnd/page/score/999.png", 404),
        ("/document/son-la-2026-58-kh-ubnd/page/documents/1.png", 404),
        ("/document/ha-tinh-2025-77-kh-ubnd/page/task/1.png", 404),
        ("/-/databases", 404),
        ("/-/databases.json", 404),
        ("/-/settings", 404),
        ("/kehoach.db", 403),
        ("/kehoach?sql=select+1", 403),
        ("/kehoach/tasks?_where=1=1", 403),
        ("/search?q=" + "a" * 7000, 414),
        ("/province/" + "a" * 5000, 404),
    ],
)
def test_what_is_refused(get: Get, url: str, status: int) -> None:
    response = get(url)
    assert response.status_code == status
    assert "root:" not in response.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_is_written(get: Get, method: str) -> None:
    assert get("/", method).status_code == 405


def test_every_answer_has_the_headers(get: Get) -> None:
    for url in ("/", "/tasks?table=tasks&as=csv", "/static/pages.css", "/nowhere", "/-/settings", "/kehoach"):
        headers = get(url).headers
        assert "script-src 'self'" in headers["content-security-policy"]
        assert (headers["x-content-type-options"], headers["x-frame-options"]) == ("nosniff", "DENY")


@pytest.mark.parametrize(
    "url", ["/", "/tasks", "/document/ha-tinh-2025-77-kh-ubnd?record=task/1", "/compare", "/index"]
)
def test_our_pages_hold_no_script_and_no_style(get: Get, url: str) -> None:
    text = get(url).text
    assert "<script" not in text and " style=" not in text and "<style" not in text


def test_only_this_machines_names_are_answered(get: Get) -> None:
    assert get("/", host="elsewhere.example").status_code == 421
    assert get("/", host="127.0.0.1:8001").status_code == get("/", host="[::1]:8001").status_code == 200


def test_a_password(runner: asyncio.Runner, database: Path) -> None:
    reader = Reader(runner, database, Settings(host="0.0.0.0", password="lúa mới"))
    refused = reader.get("/about")
    assert refused.status_code == 401 and "Basic" in refused.headers["www-authenticate"]
    assert "documents" not in refused.text
    for given, status in (("lúa mới", 200), ("lúa", 401), ("", 401)):
        coded = base64.b64encode(f"ai:{given}".encode()).decode()
        assert (
            reader.get("/about", authorization=f"Basic {coded}", host="plans.example").status_code == status
        )
    assert reader.get("/about", authorization="Basic ???").status_code == 401


def test_sql_where_it_is_allowed_only_reads(runner: asyncio.Runner, database: Path) -> None:
    reader = Reader(runner, database, Settings(sql=True))
    assert reader.get("/kehoach.json?sql=select+count(*)+as+n+from+documents&_shape=array").json() == [
        {"n": 20}
    ]
    assert reader.get("/kehoach?sql=delete+from+documents").status_code == 400
    slow = "with recursive t(x) as (select 1 union all select x+1 from t) select max(x) from t"
    assert reader.get(f"/kehoach.json?sql={quote(slow)}").status_code == 400


def test_a_page_that_takes_too_long_says_so(runner: asyncio.Runner, database: Path) -> None:
    reader = Reader(runner, database, Settings())
    site = reader.datasette.databases["kehoach"].site
    assert site.collection.counts["documents"] == 20
    site.seconds = 0.0
    response = reader.get("/search?q=so+noi+vu")
    assert response.status_code == 503 and "Truy vấn quá lâu" in response.text


def test_files_are_shown_from_inside_the_folder_alone(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    for place in (inside, outside):
        place.mkdir()
        (place / "a.pdf").write_bytes(b"%PDF")
    (inside / "link.pdf").symlink_to(outside / "a.pdf")
    found = inside.resolve() / "a.pdf"
    cases = {
        str(inside / "a.pdf"): found,
        "a.pdf": found,
        str(outside / "a.pdf"): None,
        str(inside / "link.pdf"): None,
        str(inside / ".." / "out" / "a.pdf"): None,
        "../out/a.pdf": None,
        "a.pdf\x00": None,
        "plans.zip!/a.pdf": None,
        str(inside): None,
    }
    assert {uri: file_of(inside.resolve(), uri) for uri in cases} == cases
    assert file_of(None, str(inside / "a.pdf")) is None


def test_a_file_that_has_changed_is_not_shown(
    runner: asyncio.Runner, database: Path, folder: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    shutil.copy(database, copy)
    changed = tmp_path / "son-la.pdf"
    changed.write_bytes((folder / "son-la.pdf").read_bytes() + b"\n% more")
    connection = sqlite3.connect(copy)
    connection.execute(
        "UPDATE documents SET source_uri = ? WHERE source_media_type = 'application/pdf'", [str(changed)]
    )
    connection.execute("UPDATE documents SET source_sha256 = 'x' || substr(source_sha256, 2)")
    connection.commit()
    connection.close()
    reader = Reader(runner, copy, Settings(documents=tmp_path))
    assert reader.get("/document/son-la-2026-58-kh-ubnd/page/score/1.png").status_code == 404
