"""Manifests: columns by many names, paths that stay in the folder, and a problem for each line that can't be used."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.database.connection import open_to_read
from pipeline.engines.outcome import Job
from pipeline.engines.reading import read_job
from pipeline.errors import Failure
from pipeline.sources.finding import items_at
from pipeline.sources.manifest import Manifest, column_of, is_manifest
from tests.pipeline.sources.warcs import packed, page, pages


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("URL", "address"), (" Địa chỉ ", "address"), ("dia_chi", "address"), ("Liên kết", "address"), ("Path", "path"),
        ("Đường dẫn", "path"), ("Tên tệp", "path"), ("Tỉnh/Thành phố", "province"), ("PROVINCE", "province"), ("Ghi chú", "note"),
        ("STT", ""), ("", ""), ("ngày tải", ""),
    ],
)  # fmt: skip
def test_headings(heading: str, column: str) -> None:
    assert column_of(heading) == column


def entries(
    folder: Path, text: str | bytes, name: str = "list.csv"
) -> tuple[list[tuple[int, str, str, str, bool]], list[str]]:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    manifest = Manifest(path)
    found = [(e.line, e.address or e.path, e.province, e.note, bool(e.problem)) for e in manifest.entries()]
    return found, manifest.unknown


CSV = 'STT;Tên tệp;Tỉnh;Ghi chú\n1;a.txt;Hà Giang;"hai dòng\nmột ô"\n\n2;b.txt;;\n3;;Cao Bằng;thiếu tệp\n'


@pytest.mark.parametrize(
    ("text", "name", "found", "unknown"),
    [
        (CSV, "a.csv", [(3, "a.txt", "Hà Giang", "hai dòng\nmột ô", False), (5, "b.txt", "", "", False), (6, "", "Cao Bằng", "thiếu tệp", True)], ["STT"]),
        ("\ufeffurl,province\nhttps://example.vn/a,Huế\n", "a.csv", [(2, "https://example.vn/a", "Huế", "", False)], []),
        ("url\tprovince\nhttps://example.vn/a\tHuế\n".encode("utf-16"), "a.tsv", [(2, "https://example.vn/a", "Huế", "", False)], []),
        (b"path,note\na.txt,\xff\xfe\nb.txt,x\n", "a.csv", [(2, "a.txt", "", "??", True), (3, "b.txt", "", "x", False)], []),
        ("path\na.txt,more,cells\n", "a.csv", [(2, "a.txt", "", "", False)], []),
        ('{"url": "https://example.vn", "tỉnh": "Huế", "id": 7}\n[1]\n{bad\n\n{"path": null}\n', "a.jsonl",
         [(1, "https://example.vn", "Huế", "", False), (2, "", "", "", True), (3, "", "", "", True), (5, "", "", "", True)], ["id"]),
        ("[" * 100_000, "a.jsonl", [(1, "", "", "", True)], []),
        ("path\n\"" + "x" * 200_000 + "\"\na.txt\n", "a.csv", None, []),
    ],
    ids=["csv", "mark", "utf-16", "bytes", "more cells", "json", "deep json", "long cell"],
)  # fmt: skip
def test_lines(
    text: str | bytes,
    name: str,
    found: list[tuple[int, str, str, str, bool]] | None,
    unknown: list[str],
    tmp_path: Path,
) -> None:
    read, met = entries(tmp_path, text, name)
    if found is None:
        assert read[0][4] and read[-1][1] == "a.txt"
    else:
        assert read == found
    assert met == unknown


@pytest.mark.parametrize(
    ("text", "name", "is_one"),
    [
        ("path,note\n", "a.csv", True), ("STT,Nhiệm vụ\n", "a.csv", False), ("path\n", "a.txt", False), ('{"url": 1}\n', "a.jsonl", True),
        ('{"x": 1}\n', "a.jsonl", False), ("[1]\n", "a.jsonl", False), ("", "a.csv", False), ("{", "a.ndjson", False),
    ],
)  # fmt: skip
def test_what_is_a_manifest(text: str, name: str, is_one: bool, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert is_manifest(tmp_path / name) == is_one


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a plan, a page that was fetched, a crawl, and a manifest; and a plan beside the folder."""
    inside = tmp_path / "kho"
    (inside / "con").mkdir(parents=True)
    (tmp_path / "ngoai.html").write_bytes(page("ngoài"))
    (inside / "con" / "a.html").write_bytes(page("a"))
    (inside / "b.bin").write_bytes(page("b"))
    (inside / "c.warc.gz").write_bytes(b"".join(map(packed, pages(2))))
    (inside / "ra.html").symlink_to(tmp_path / "ngoai.html")
    return inside


def ends(manifest: Path, outside: bool = False) -> list[tuple[str, str]]:
    """Each document's address and what became of it."""
    found = []
    for item in items_at([manifest], outside=outside):
        for outcome in read_job(Job(0, item)):
            end = outcome.result.message if isinstance(outcome.result, Failure) else "read"
            found.append((outcome.uri.removeprefix(f"{manifest.parent}/"), end))
    return found


def test_what_it_leads_to(folder: Path) -> None:
    lines = [
        {"path": "con/a.html"}, {"path": "b.bin", "url": "https://example.vn/b"}, {"path": "c.warc.gz", "province": "Lào Cai"},
        {"path": "../ngoai.html"}, {"path": "ra.html"}, {"path": str(folder.parent / "ngoai.html")}, {"path": "thieu.html"},
        {"path": "con"}, {"url": "https://example.vn/chua-tai"}, {"path": "a\0b"}, {"path": "x" * 5000},
    ]  # fmt: skip
    manifest = folder / "list.jsonl"
    manifest.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    found = ends(manifest)
    assert found[:4] == [
        ("con/a.html", "read"), ("https://example.vn/b", "read"), ("c.warc.gz!/https://example.vn/0", "read"),
        ("c.warc.gz!/https://example.vn/1", "read"),
    ]  # fmt: skip
    assert [uri for uri, _ in found[4:]] == [f"list.jsonl!/{line}" for line in range(4, 12)]
    said = [end for _, end in found[4:]]
    assert all("leads out" in words for words in said[:3])
    assert (
        "There is no file thieu.html" in said[3]
        and "con is no file" in said[4]
        and "not fetched yet" in said[5]
    )
    allowed = [end for _, end in ends(manifest, outside=True)]
    assert allowed[4:7] == ["read"] * 3 and "There is no file" in allowed[7]


def stored_hints(db: Path) -> str:
    """What the manifest said of the database's only document, as it is stored."""
    with closing(open_to_read(db)) as opened:
        return str(opened.execute("SELECT source_hints FROM documents").fetchone()[0])


def test_in_a_run(folder: Path, tmp_path: Path) -> None:
    manifest, db = folder / "list.csv", tmp_path / "k.db"
    manifest.write_text(
        "Tệp,Tỉnh,Ghi chú,STT\ncon/a.html,Lào Cai,gửi qua thư,1\nthieu.html,,,2\n", encoding="utf-8"
    )
    result = CliRunner().invoke(app, ["run", str(manifest), "--db", str(db), "--json", "--workers", "0"])
    assert result.exit_code == 1
    assert "the column STT is not known" in result.stderr
    report = json.loads(result.stdout)
    assert report["documents"]["new"] == 1
    assert [failure["category"] for failure in report["failures"]] == ["missing"]
    hints = {hint["field"]: (hint["value"], hint["said_by"]) for hint in json.loads(stored_hints(db))}
    assert hints == {"province": ("Lào Cai", "list.csv"), "note": ("gửi qua thư", "list.csv")}


def test_what_a_manifest_says_anew_is_taken(folder: Path, tmp_path: Path) -> None:
    """A file that hasn't changed is read again where its line has."""
    manifest, db = folder / "list.csv", tmp_path / "k.db"
    states = []
    for province in ("Lào Cai", "Lào Cai", "Huế"):
        manifest.write_text(f"Tệp,Tỉnh\ncon/a.html,{province}\n", encoding="utf-8")
        result = CliRunner().invoke(app, ["run", str(manifest), "--db", str(db), "--json", "--workers", "0"])
        assert result.exit_code == 0, result.output
        states.append(json.loads(result.stdout)["documents"])
    assert (states[0]["new"], states[1]["unchanged"]) == (1, 1)
    manifest.write_text("Tệp,Tỉnh\nthieu.html,\ncon/a.html,Huế\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["run", str(manifest), "--db", str(db), "--json", "--workers", "0"])
    assert json.loads(result.stdout)["documents"]["unchanged"] == 1, "another line, the same words"
    assert "Huế" in stored_hints(db)


def test_left_out_is_counted_and_no_failure(tmp_path: Path) -> None:
    path, db = tmp_path / "a.warc.gz", tmp_path / "k.db"
    menu = b"<html><body><p>Trang ch\xe1\xbb\xa7</p></body></html>"
    from tests.pipeline.sources.warcs import record

    path.write_bytes(
        b"".join(
            map(
                packed,
                [
                    *pages(2),
                    record("https://example.vn/m", menu),
                    record("https://example.vn/x", b"", status="404 X"),
                ],
            )
        )
    )
    arguments = ["run", str(path), "--db", str(db), "--json", "--workers", "0"]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output
    report = json.loads(result.stdout)
    assert report["left_out"] == {"http-status": 1, "no-document": 1} and report["documents"]["new"] == 2
    again = json.loads(CliRunner().invoke(app, arguments).stdout)
    assert again["left_out"] == report["left_out"] and again["documents"]["unchanged"] == 2
    stand = json.loads(CliRunner().invoke(app, ["status", "--db", str(db), "--json"]).stdout)
    assert (stand["failed"], stand["left_out"]) == ({}, report["left_out"])
    ungated = json.loads(CliRunner().invoke(app, [*arguments, "--no-gate"]).stdout)
    assert ungated["left_out"] == {"http-status": 1} and ungated["documents"]["new"] == 1
