"""robots.txt after RFC 9309, and the numbers that anyone may reach."""

from __future__ import annotations

import ipaddress

import pytest

from pipeline.collecting.addresses import Refused, is_public, parsed
from pipeline.collecting.robots import parse

ALL = "User-agent: *\n"


@pytest.mark.parametrize(
    ("rules", "target", "allowed"),
    [
        ("", "/x", True),
        (ALL + "Disallow:", "/x", True),
        (ALL + "Disallow: /", "/x", False),
        (ALL + "Disallow: /a", "/ab", False),
        (ALL + "Disallow: /a/", "/a", True),
        (ALL + "Disallow: /a\nAllow: /a/b", "/a/b/c", True),
        (ALL + "Allow: /a/b\nDisallow: /a", "/a/c", False),
        (ALL + "Disallow: /a\nAllow: /a", "/a", True),
        (ALL + "Disallow: /*.pdf$", "/x/y.pdf", False),
        (ALL + "Disallow: /*.pdf$", "/x/y.pdf?z", True),
        (ALL + "Disallow: /*?print=", "/a?print=1", False),
        (ALL + "Disallow: /a*b*c", "/axxbxxc", False),
        (ALL + "Disallow: /a*b*c", "/axxcxxb", True),
        (ALL + "Disallow: /a*a$", "/a", True),
        (ALL + "Disallow: /tin-t%E1%BB%A9c", "/tin-tức", False),
        (ALL + "Disallow: /tin-tức", "/tin-t%E1%BB%A9c", False),
        ("User-agent: other\nDisallow: /", "/x", True),
        ("User-agent: kehoach\nDisallow: /a\n\n" + ALL + "Disallow: /", "/x", True),
        ("User-agent: Kehoach/1.0\nDisallow: /a", "/a", False),
        ("User-agent: a\nUser-agent: *\nDisallow: /x", "/x", False),
        (ALL + "Disallow: /x # why\nSitemap: http://example.vn/s\nnonsense", "/x", False),
        ("\ufeff" + ALL + "DISALLOW : /x", "/x", False),
        (ALL + "Disallow: /" + "*a" * 2000 + "b", "/" + "a" * 5000, True),
    ],
)
def test_rules(rules: str, target: str, allowed: bool) -> None:
    assert parse(rules.encode()).allows(target) == allowed


@pytest.mark.parametrize(
    ("line", "delay"),
    [("Crawl-delay: 3", 3), ("Crawl-delay: 9999", 60), ("Crawl-delay: x", 0), ("Crawl-delay: -1", 0)],
)
def test_delays(line: str, delay: float) -> None:
    assert parse((ALL + line).encode()).delay == delay


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("8.8.8.8", True), ("127.0.0.1", False), ("10.0.0.1", False), ("172.16.0.1", False), ("192.168.1.1", False),
        ("169.254.169.254", False), ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False), ("255.255.255.255", False),
        ("2001:4860:4860::8888", True), ("::1", False), ("::", False), ("fe80::1", False), ("fc00::1", False), ("ff02::1", False),
        ("::ffff:10.0.0.1", False), ("::ffff:8.8.8.8", True), ("2002:a00:1::", False), ("64:ff9b::a00:1", False), ("64:ff9b::808:808", True),
        ("fec0::1", False), ("64:ff9b:1::808:808", False), ("::8.8.8.8", False), ("192.0.0.192", False), ("168.63.129.16", False),
    ],
)  # fmt: skip
def test_numbers(number: str, public: bool) -> None:
    assert is_public(ipaddress.ip_address(number)) == public


@pytest.mark.parametrize(
    "address",
    [
        "",
        "x",
        "//a",
        "ftp://a/",
        "file:///etc/passwd",
        "http://",
        "http://a:b@c/",
        "http://[::1",
        "http://a:99999/",
        "javascript:1",
        "http://a\nb/",
        "http://a:-1/",
        "http://xn--/",
    ],
)
def test_addresses_that_are_none(address: str) -> None:
    with pytest.raises(Refused):
        parsed(address)


def test_addresses_in_letters() -> None:
    url, place = parsed("HTTPS://Tỉnh.vn:443/kế hoạch?a=b#c")
    assert (place.scheme, place.host, place.port, place.authority) == (
        "https",
        "xn--tnh-dlz.vn",
        443,
        "xn--tnh-dlz.vn",
    )
    assert url.raw_path == b"/k%E1%BA%BF%20ho%E1%BA%A1ch?a=b" and not url.fragment
