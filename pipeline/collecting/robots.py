"""What a site's robots.txt allows, after RFC 9309: the rules of the group for us, the longest match decides."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import quote, unquote_to_bytes

MAX_BYTES = 512 * 1024
_SLOWEST = 60.0
"""Seconds of a Crawl-delay that are kept to; who asks for more gets this."""


@dataclass(slots=True)
class Robots:
    """The rules for us: patterns in order, and whether they allow; ``delay`` in seconds."""

    rules: list[tuple[str, bool]] = field(default_factory=list)
    delay: float = 0.0

    def allows(self, target: str) -> bool:
        """Whether a path with its query may be fetched."""
        path = _plain(target)
        best, allowed = -1, True
        for pattern, allow in self.rules:
            if _matches(pattern, path) and (len(pattern), allow) > (best, allowed if best >= 0 else False):
                best, allowed = len(pattern), allow
        return allowed


OPEN = Robots()
"""Of a site that has none."""


def parse(data: bytes, agent: str = "kehoach") -> Robots:
    """The rules for the agent: those of its own group, else those for all."""
    groups: dict[str, Robots] = {}
    agents: list[str] = []
    in_rules = False
    for line in data[:MAX_BYTES].decode("utf-8-sig", "replace").splitlines():
        name, colon, value = line.partition("#")[0].partition(":")
        key, value = name.strip().lower(), value.strip()
        if not colon:
            continue
        if key == "user-agent":
            if in_rules:
                agents, in_rules = [], False
            agents.append(value.lower())
            groups.setdefault(value.lower(), Robots())
        elif key in ("allow", "disallow", "crawl-delay"):
            in_rules = True
            for each in agents:
                _add(groups[each], key, value)
    own = [robots for name, robots in groups.items() if name != "*" and name.split("/")[0] == agent]
    return own[0] if own else groups.get("*", OPEN)


def _add(robots: Robots, key: str, value: str) -> None:
    if key == "crawl-delay":
        try:
            robots.delay = min(max(float(value), 0.0), _SLOWEST)
        except ValueError:
            return
    elif value:
        robots.rules.append((_plain(value), key == "allow"))


def _plain(path: str) -> str:
    """The path with the same letters written the same way, packed or not."""
    return quote(unquote_to_bytes(path or "/"), safe="/*$?=&;:@!'()+,~")


def _matches(pattern: str, path: str) -> bool:
    """Whether the path begins as the pattern says; ``*`` stands for anything, ``$`` for the end."""
    ends = pattern.endswith("$")
    first, *rest = re.split(r"\*+", pattern[:-1] if ends else pattern)
    if not path.startswith(first):
        return False
    at = len(first)
    for part in rest[:-1]:
        at = path.find(part, at)
        if at < 0:
            return False
        at += len(part)
    if not rest:
        return not ends or at == len(path)
    last = rest[-1]
    if ends:
        return len(path) - len(last) >= at and path.endswith(last)
    return path.find(last, at) >= 0
