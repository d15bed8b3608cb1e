"""Numbers as Vietnamese documents print them."""

from __future__ import annotations

_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "nhất": 1, "nhì": 2,
}  # fmt: skip
_AFTER_TENS = {**_WORDS, "mốt": 1, "lăm": 5}


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
    """A whole number in digits (`03`) or in words (`hai`, `nhất`, `hai mươi mốt`); None for anything else."""
    words = text.split()
    if len(words) == 1:
        return int(words[0]) if words[0].isdecimal() else _WORDS.get(words[0])
    if len(words) == 2 and words[0] == "mười":
        return _sum(10, _AFTER_TENS.get(words[1]))
    if len(words) in (2, 3) and words[1] == "mươi" and words[0] in _WORDS:
        return _sum(10 * _WORDS[words[0]], _AFTER_TENS.get(words[2]) if len(words) == 3 else 0)
    return None


def _sum(tens: int, ones: int | None) -> int | None:
    return None if ones is None else tens + ones
