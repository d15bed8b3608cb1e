"""Numbers as Vietnamese documents print them."""

from __future__ import annotations

_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "nhất": 1, "nhì": 2,
}  # fmt: skip


def parse_decimal(text: str, low: float = 0.0, high: float = float("inf")) -> float:
    """The value of `89,72`, `66.18` or `1.437`: the bounds decide where a dot may part thousands.

    Raises ValueError where the text is no number.
    """
    plain = text.strip().replace(" ", "")
    if "," in plain and "." in plain:
        last = max(plain.rfind(","), plain.rfind("."))
        whole, part = plain[:last], plain[last + 1 :]
        return float(whole.replace(".", "").replace(",", "") + "." + part)
    decimal = float(plain.replace(",", "."))
    parted = "." in plain and len(plain.rsplit(".", 1)[1]) == 3
    if parted and not low <= decimal <= high:
        return float(plain.replace(".", ""))
    return decimal


def parse_count(text: str) -> int | None:
    """A whole number in digits (`03`) or as a word (`hai`, `nhất`); None for anything else."""
    plain = text.strip()
    return int(plain) if plain.isdigit() else _WORDS.get(plain)
