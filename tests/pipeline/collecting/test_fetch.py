"""Fetching from a server on this machine: what becomes of each address, whatever the server does."""

from __future__ import annotations

import gzip
import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.collecting.collect import Fetch
from pipeline.collecting.settings import FetchSettings
from pipeline.sources.manifest import Manifest
from tests.pipeline.collecting.server import (
    Act,
    Site,
    breaks_off,
    dripping,
    endless,
    in_turn,
    page,
    says,
    serving,
    silent,
    unless_changed,
)
from tests.pipeline.sources.warcs import page as plan

ROOT = Path(__file__).resolve().parents[3]
QUICK = FetchSettings(
    delay=0, backoff=0.01, allow_private=True, most=200_000, read_seconds=0.4, seconds=1.2, tries=3
)
BODY = plan(1)


def redirect(to: str, status: int = 302) -> Act:
    return says(status, location=to)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({}) as site:
        yield site


def fetched(
    folder: Path, addresses: list[str], settings: FetchSettings = QUICK
) -> tuple[list[str], list[dict[str, object]]]:
    """The outcomes of the addresses in order, and the folder's own manifest."""
    manifest = folder / "list.csv"
    manifest.write_text("address\n" + "\n".join(addresses) + "\n", encoding="utf-8")
    into = folder / "kho"
    Fetch(into, settings).run(Manifest(manifest))
    rows = [json.loads(line) for line in (into / "outcomes.jsonl").read_text("utf-8").splitlines()]
    listed = [json.loads(line) for line in (into / "manifest.jsonl").read_text("utf-8").splitlines()]
    assert len(rows) == len(addresses)
    return [row["outcome"] for row in rows], listed


CASES: list[tuple[str, Act, str]] = [
    # what the server does, how, and what comes of it
    ("a page", page(BODY), "fetched"),
    ("gzip though it wasn't asked for", page(gzip.compress(BODY), content_encoding="gzip"), "fetched"),
    ("no kind", says(200, BODY), "fetched"),
    ("busy, then there", in_turn(says(500), says(503), page(BODY)), "fetched"),
    ("busy for ever", says(503), "http-status"),
    ("asks to come back in a moment", in_turn(says(429, retry_after="0"), page(BODY)), "fetched"),
    ("asks to come back tomorrow", in_turn(says(429, retry_after="86400"), page(BODY)), "http-status"),
    ("asks to come back on a day that is over", in_turn(says(503, retry_after="Fri, 31 Dec 1999 23:59:59 GMT"), page(BODY)), "fetched"),
    ("not there", says(404), "http-status"),
    ("breaks off once", in_turn(breaks_off, page(BODY)), "fetched"),
    ("breaks off always", breaks_off, "unreachable"),
    ("says nothing", silent(1.0), "unreachable"),
    ("never ends", endless(), "too-large"),
    ("never ends, in drops", endless(b"x", 0.05), "too-slow"),
    ("says that it is too large", page(b"", content_length="999999999"), "too-large"),
    ("a bomb", page(gzip.compress(bytes(5_000_000)), content_encoding="gzip"), "too-large"),
    ("a film", says(200, b"x", content_type="video/mp4"), "other-kind"),
    ("to a file", redirect("file:///etc/hostname"), "bad-address"),
    ("to another scheme", redirect("ftp://example.vn/x"), "bad-address"),
    ("to a password", redirect("http://a:b@example.vn/"), "bad-address"),
    ("to nonsense", redirect("http://[::1"), "unreachable"),
    ("in a circle", redirect("/x"), "redirects"),
    ("to nowhere", says(302), "http-status"),
    ("unchanged though nothing was asked", says(304), "http-status"),
    ("headers in drops", dripping(b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 400), "too-slow"),
    ("a greeting in drops", dripping(b"HTTP/1.1 100 Continue\r\n\r\n" * 40), "too-slow"),
    ("an error's page in drops", dripping(b"x" * 400, whole=b"HTTP/1.1 404 Gone\r\nContent-Length: 400\r\n\r\n"), "too-slow"),
    ("an end that is a cut", dripping(b"x" * 400, whole=b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n"), "too-slow"),
    ("more digits than a number has", dripping(b"", whole=b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 6000 + b"\r\n\r\n"), "unreachable"),
    ("packed again and again", page(BODY, content_encoding=", ".join(["gzip"] * 900)), "unreadable"),
    ("packed in a million pieces", page(gzip.compress(b"") * 9_000, content_encoding="gzip"), "unreadable"),
    ("to a name that is none", redirect("http://a..vn/"), "bad-address"),
    ("to a name too long", redirect(f"http://{'a' * 70}.vn/"), "bad-address"),
]  # fmt: skip


@pytest.mark.parametrize(("act", "kind"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_a_server_does(act: Act, kind: str, site: Site, tmp_path: Path) -> None:
    site.acts["/x"] = act
    kinds, listed = fetched(tmp_path, [site.url("/x")])
    assert kinds == [kind]
    kept = [path for path in (tmp_path / "kho").rglob("*") if path.is_file() and path.parent.name != "kho"]
    if kind == "fetched":
        assert [row["address"] for row in listed] == [site.url("/x")]
        assert (tmp_path / "kho" / str(listed[0]["path"])).read_bytes() == BODY
        assert len(kept) == 2
    else:
        assert listed == [] and kept == []


@pytest.mark.parametrize(
    "to", ["http://169.254.169.254/meta", "http://10.1.2.3/", "http://[::ffff:127.0.0.1]/", "http://0.0.0.0/"]
)
def test_a_redirect_into_a_private_network(to: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first address is held to be public here, as if it stood in the open net."""
    import pipeline.collecting.hosts as hosts

    checked = hosts.number_of
    monkeypatch.setattr(
        hosts, "number_of", lambda place, allow: checked(place, allow or place.host == "127.0.0.1")
    )
    with serving({"/x": redirect(to)}) as site:
        kinds, _ = fetched(tmp_path, [site.url("/x")], replace(QUICK, allow_private=False))
    assert kinds == ["private"]


def test_this_machine_is_refused_by_default(site: Site, tmp_path: Path) -> None:
    site.acts["/x"] = page(BODY)
    addresses = [site.url("/x"), site.url("/x", "localhost"), "http://[::1]/", "http://2130706433/"]
    kinds, _ = fetched(tmp_path, addresses, replace(QUICK, allow_private=False))
    assert kinds == ["private"] * 4 and site.asked == []


def test_a_name_is_looked_up_once_and_its_number_is_called(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Were the name asked for again, it would lead elsewhere."""
    import socket

    real, calls = socket.getaddrinfo, []

    def once(host: object, port: object, *rest: object, **more: object) -> object:
        if host == "plan.example":
            calls.append(host)
            host = "127.0.0.1" if len(calls) == 1 else "192.0.2.1"
        return real(host, port, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", once)
    site.acts |= {"/a": page(BODY), "/b": page(BODY)}
    kinds, _ = fetched(tmp_path, [site.url("/a", "plan.example"), site.url("/b", "plan.example")])
    assert kinds == ["fetched"] * 2 and len(calls) == 1
    assert {heads["Host"] for _, heads in site.asked} == {f"plan.example:{site.port}"}


def test_robots(site: Site, tmp_path: Path) -> None:
    rules = b"User-agent: *\nDisallow: /kin/\nDisallow: /*.pdf$\nAllow: /kin/mo\n"
    site.acts |= {
        "/robots.txt": says(200, rules),
        "/kin/mo": page(BODY),
        "/b": redirect("/kin/x"),
        "/c": page(BODY),
    }
    kinds, _ = fetched(tmp_path, [site.url(path) for path in ("/kin/a", "/kin/mo", "/x.pdf", "/b", "/c")])
    assert kinds == ["robots", "fetched", "robots", "robots", "fetched"]
    assert site.paths() == ["/kin/mo", "/b", "/c"]


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        (says(404), "fetched"),
        (says(403), "fetched"),
        (says(500), "robots"),
        (in_turn(says(500), says(404)), "fetched"),
        (silent(0.8), "unreachable"),
        (redirect("/robots.txt"), "fetched"),
        (says(200, gzip.compress(b"User-agent: *\nDisallow: /x"), content_encoding="gzip"), "robots"),
        (says(200, gzip.compress(b"User-agent: *\nDisallow: /y"), content_encoding="gzip"), "fetched"),
        (says(200, gzip.compress(b"User-agent: *\nDisallow: /y")[:-9], content_encoding="gzip"), "robots"),
        (dripping(b"x" * 400, whole=b"HTTP/1.1 200 OK\r\n\r\n"), "too-slow"),
    ],
)
def test_no_robots(act: Act, kind: str, site: Site, tmp_path: Path) -> None:
    site.acts |= {"/robots.txt": act, "/x": page(BODY)}
    assert fetched(tmp_path, [site.url("/x")])[0] == [kind]


def test_one_connection_and_a_delay(site: Site, tmp_path: Path) -> None:
    site.acts |= {f"/{n}": page(BODY) for n in range(4)}
    began = time.monotonic()
    kinds, _ = fetched(tmp_path, [site.url(f"/{n}") for n in range(4)], replace(QUICK, delay=0.1, hosts=4))
    assert kinds == ["fetched"] * 4
    # robots.txt and four pages: four delays between them.
    assert time.monotonic() - began >= 0.4
    assert len(site.ports) == 1 and site.most_at_once == 1
    assert site.paths() == [f"/{n}" for n in range(4)]


def test_again_only_what_has_changed(site: Site, tmp_path: Path) -> None:
    site.acts |= {
        "/a": unless_changed(BODY, '"1"'),
        "/b": in_turn(page(BODY), page(plan(2))),
        "/c": in_turn(page(BODY), says(404)),
    }
    addresses = [site.url(path) for path in ("/a", "/b", "/c")]
    assert fetched(tmp_path, addresses)[0] == ["fetched"] * 3
    assert fetched(tmp_path, addresses)[0] == ["kept"] * 3 and len(site.paths()) == 3
    kinds, listed = fetched(tmp_path, addresses, replace(QUICK, refresh=True))
    assert kinds == ["unchanged", "fetched", "http-status"]
    contents = [(tmp_path / "kho" / str(row["path"])).read_bytes() for row in listed]
    assert contents == [BODY, plan(2), BODY], "what can't be had anew is kept as it was"


def test_what_is_half_there_is_fetched_again(site: Site, tmp_path: Path) -> None:
    site.acts["/a"] = page(BODY)
    _, listed = fetched(tmp_path, [site.url("/a")])
    file = tmp_path / "kho" / str(listed[0]["path"])
    beside = next(path for path in file.parent.iterdir() if path.name.startswith("."))
    told = json.loads(beside.read_text("utf-8"))
    assert (told["address"], told["status"], told["bytes"]) == (site.url("/a"), 200, len(BODY))
    assert ["content-type", "text/html; charset=utf-8"] in told["headers"]
    for damage in (lambda: file.write_bytes(BODY[:10]), lambda: beside.write_text("{"), beside.unlink):
        damage()
        assert fetched(tmp_path, [site.url("/a")])[0] == ["fetched"]
        assert file.read_bytes() == BODY


def test_lines_that_name_no_address(site: Site, tmp_path: Path) -> None:
    site.acts["/a"] = page(BODY)
    manifest = tmp_path / "m.jsonl"
    lines = [
        {"url": site.url("/a"), "tỉnh": "Huế"},
        {"url": site.url("/a")},
        {"path": "x"},
        {"url": "mailto:a@example.vn"},
        {"note": "x"},
    ]
    manifest.write_text("\n".join(map(json.dumps, lines)) + "\n{", encoding="utf-8")
    counts = Fetch(tmp_path / "kho", QUICK).run(Manifest(manifest))
    assert counts == {"fetched": 1, "twice": 1, "no-address": 1, "bad-address": 1, "bad-line": 2}
    (row,) = [
        json.loads(line) for line in (tmp_path / "kho" / "manifest.jsonl").read_text("utf-8").splitlines()
    ]
    assert (row["province"], row["said_by"]) == ("Huế", "m.jsonl")


def test_a_host_that_is_dead_is_not_waited_for_again_and_again(tmp_path: Path) -> None:
    addresses = [f"http://127.0.0.1:9/{n}" for n in range(6)]
    kinds, _ = fetched(tmp_path, addresses)
    assert kinds == ["unreachable"] * 6
    rows = (tmp_path / "kho" / "outcomes.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(row)["tries"] for row in rows] == [3, 3, 3, 1, 1, 1]


def test_broken_off_and_gone_on_with(tmp_path: Path) -> None:
    """Ctrl-C while a server is slow: what was there before is listed, and the next fetch asks for the rest alone."""
    with serving({"/a": page(BODY), "/b": in_turn(silent(1.5), page(BODY)), "/c": page(BODY)}) as site:
        manifest, into = tmp_path / "m.csv", tmp_path / "kho"
        manifest.write_text("url\n" + "\n".join(map(site.url, ("/a", "/b", "/c"))) + "\n", encoding="utf-8")
        options = ["--into", str(into), "--delay", "0", "--allow-private"]
        command = [sys.executable, "-m", "pipeline.cli", "fetch", str(manifest), *options]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            ends = time.monotonic() + 60
            while "/b" not in site.paths() and time.monotonic() < ends:
                time.sleep(0.01)
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=60)
        assert process.returncode == 130
        listed = [
            json.loads(line)["address"] for line in (into / "manifest.jsonl").read_text("utf-8").splitlines()
        ]
        assert listed == [site.url("/a")]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
        assert done.returncode == 0 and site.paths().count("/a") == 1 and site.paths()[-1] == "/c"


def test_on_the_command_line(site: Site, tmp_path: Path) -> None:
    site.acts["/ke-hoach"] = page(BODY)
    site.acts["/menu"] = page(b"<html><body><p>Trang ch\xe1\xbb\xa7</p></body></html>")
    manifest, into = tmp_path / "m.csv", tmp_path / "kho"
    manifest.write_text(
        f"url,tỉnh,stt\n{site.url('/ke-hoach')},Huế,1\n{site.url('/menu')},,2\n", encoding="utf-8"
    )
    run = CliRunner().invoke
    result = run(
        app, ["fetch", str(manifest), "--into", str(into), "--delay", "0", "--allow-private", "--json"]
    )
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["outcomes"] == {"fetched": 2} and "stt" in result.stderr
    loaded = run(
        app, ["run", str(into / "manifest.jsonl"), "--db", str(tmp_path / "k.db"), "--json", "--workers", "0"]
    )
    report = json.loads(loaded.stdout)
    assert (report["documents"]["new"], report["left_out"]) == (1, {"no-document": 1})
    refused = run(app, ["fetch", str(manifest), "--into", str(tmp_path / "kho2"), "--delay", "0"])
    assert refused.exit_code == 1 and "private network" in refused.stderr
    assert run(app, ["fetch", str(tmp_path / "x.csv"), "--into", str(into)]).exit_code == 2


def test_one_address_that_is_none_costs_no_other(site: Site, tmp_path: Path) -> None:
    site.acts["/x"] = page(BODY)
    kinds, _ = fetched(tmp_path, ["http://a..vn/", f"http://{'a' * 70}.vn/", site.url("/x")])
    assert kinds == ["bad-address", "bad-address", "fetched"]


def test_a_robots_txt_that_fails_is_not_asked_for_again_and_again(site: Site, tmp_path: Path) -> None:
    site.acts["/robots.txt"] = says(500)
    kinds, _ = fetched(tmp_path, [site.url(f"/{n}") for n in range(6)])
    # Three addresses with three tries each, then one try for each.
    assert kinds == ["robots"] * 6 and len(site.asked) == 12
