"""HTTPS, though the connection goes to a number: the certificate must be the name's."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.collecting.addresses import parsed
from pipeline.collecting.hosts import Hosts
from pipeline.collecting.settings import FetchSettings
from pipeline.collecting.visit import visit
from tests.pipeline.collecting.server import Site, page, says, serving
from tests.pipeline.sources.warcs import page as plan

pytestmark = pytest.mark.skipif(
    shutil.which("openssl") is None, reason="openssl, which makes the certificate, is missing"
)
QUICK = FetchSettings(delay=0, backoff=0.01, tries=2, read_seconds=2.0, seconds=5.0, allow_private=True)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key and a certificate for plan.example, in one file."""
    folder = tmp_path_factory.mktemp("tls")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    names = ("-subj", "/CN=plan.example", "-addext", "subjectAltName=DNS:plan.example")
    subprocess.run(
        [
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "2",
            "-keyout",
            key,
            "-out",
            certificate,
            *names,
        ],
        check=True,
        capture_output=True,
    )
    both = folder / "both.pem"
    both.write_bytes(key.read_bytes() + certificate.read_bytes())
    return both


@pytest.fixture
def site(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A server with the certificate, which is trusted; every name is this machine's."""
    real = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, port, *rest, **more: real("127.0.0.1", port, *rest, **more)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    trusting = ssl.create_default_context(cafile=str(certificate))
    monkeypatch.setattr(ssl, "create_default_context", lambda: trusting)
    with serving({"/robots.txt": says(404), "/x": page(plan(1))}, context) as site:
        yield site


def asked(address: str) -> tuple[str, str]:
    hosts = Hosts(QUICK, lambda seconds: False)
    try:
        answer = visit(address, hosts, lambda seconds: False)
    finally:
        hosts.close()
    return answer.kind, answer.message


def test_the_name_of_the_certificate(site: Site) -> None:
    assert asked(f"https://plan.example:{site.port}/x") == ("fetched", "")
    assert parsed(f"https://plan.example:{site.port}/x")[1].authority in {
        heads["Host"] for _, heads in site.asked
    }


def test_another_name(site: Site) -> None:
    kind, message = asked(f"https://other.example:{site.port}/x")
    assert kind == "unreachable" and "certificate" in message.lower() and site.asked == []
