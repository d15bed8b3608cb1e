"""Composes plans of any length in the real form, no two alike, so that no run can remember another."""

import tomllib
from pathlib import Path
from random import Random
from typing import Any

_PHRASES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("phrases.toml").read_text(encoding="utf-8"))


def compose(size: int, seed: int) -> bytes:
    """A plan of about ``size`` bytes of UTF-8; the same size and seed give the same bytes."""
    chance = Random(seed)
    parts = [_fill(_PHRASES["head"], chance)]
    length, number = len(parts[0].encode()), 0
    while length < size:
        number += 1
        block = _block(number, chance)
        parts.append(block)
        length += len(block.encode())
    parts.append(_PHRASES["foot"])
    return "".join(parts).encode()


def _block(number: int, chance: Random) -> str:
    """An agency's heading and its items."""
    lines = [_PHRASES["heading"].format(n=number, agency=chance.choice(_PHRASES["agency"]))]
    lines += [_fill(item, chance) for item in _PHRASES["items"]]
    return "\n".join(lines) + "\n"


def _fill(template: str, chance: Random) -> str:
    return template.format(
        number=chance.randint(100, 4999),
        day=chance.randint(1, 28),
        month=chance.randint(1, 12),
        quarter=chance.choice(("I", "II", "III", "IV")),
        score=f"{chance.uniform(70, 95):.2f}".replace(".", ","),
        rank=chance.randint(1, 63),
        delta=chance.randint(1, 20),
        target=chance.randint(80, 99),
        other=chance.choice(_PHRASES["agency"]),
        verb=chance.choice(_PHRASES["verb"]),
        thing=chance.choice(_PHRASES["thing"]),
        where=chance.choice(_PHRASES["where"]),
    )
