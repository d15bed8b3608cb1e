"""What single words mean to the script: indices, years, numbers, agencies, aims and deadlines."""

from __future__ import annotations

import calendar
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

KNOWN: dict[str, Any] = tomllib.loads(Path(__file__).with_name("known.toml").read_text(encoding="utf-8"))
INDEX = [(code, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for code, words in KNOWN["indices"].items()]
FIELDS = [
    (code, f"{code.removesuffix('_INDEX')}.{n}", name.lower())
    for code, names in KNOWN["fields"].items()
    for n, name in enumerate(names, 1)
]
PROVINCE = re.compile(rf"\b(?:{KNOWN['provinces']})\b", re.IGNORECASE)
AGENCY = f"(?:{KNOWN['agencies']})"
NUMBER = r"(\d{1,3}(?:[.,]\d{1,4})?)"
SCORE = re.compile(rf"(?:đạt|là|được|với|:|=|còn|lên)\s*(?:tỷ lệ )?{NUMBER}(?:/(\d+))?\s*(điểm|%)")
RANK = re.compile(
    r"(?:xếp|đứng|hạng|vị trí)(?: thứ| hạng| vị trí)* (?:thứ )?(\d{1,2})(?:\s*/\s*(\d{2}))?\b(?! điểm)"
)
MOVED = re.compile(r"(tăng|giảm) (\d{1,2}) (?:bậc|hạng)(?: so với năm (\d{4}))?")
GAINED = re.compile(rf"(tăng|giảm) {NUMBER}\s*(?:điểm|%)(?: so với năm (\d{{4}}))?")
LEVEL = re.compile(
    rf"(?:(?:đạt|từ|trên|tối thiểu|ít nhất|không thấp hơn|phấn đấu|dưới) )+{NUMBER}\s*(điểm|%)( trở lên)?"
)
SHARE = re.compile(rf"{NUMBER}\s*%")
TOP = re.compile(r"(?:nhóm|tốp|top) (\d{1,2})\b")
STEPS = re.compile(r"tăng (?:(?:ít nhất|tối thiểu|từ) )*(\d{1,2}) bậc")
YEAR = re.compile(r"(?<!so với )(?:\b[Nn]ăm |\bNĂM |/)(20\d\d)\b")
LEAD = re.compile(rf"(?:[Gg]iao )?({AGENCY})")
WITH = re.compile(rf"[Pp]hối hợp (?:với|cùng) ({AGENCY}(?:(?:,| và) {AGENCY})*)")
ITEM = re.compile(r"^(?:(\d{1,2}(?:\.\d{1,2})*)[.)]?|([a-zđ])\)|([-+•*]))\s+(.+)")
SECTION = re.compile(r"^\W*(?:[IVX]+|[A-Z])[.)]\s+(.+)")
DAY = re.compile(r"(trước )?(?:ngày )?(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
MONTH = re.compile(r"tháng (\d{1,2})(?:/| năm )(\d{4})")
QUARTER = re.compile(r"[Qq]uý (IV|I{1,3})(?:/| năm |-)(\d{4})")


def index_of(words: str) -> str | None:
    return next((code for code, pattern in INDEX if pattern.search(words)), None)


def aims_of(clause: str) -> Iterator[tuple[str, str, str, str, float]]:
    """What a clause sets as targets: kind, unit, comparator, words and value."""
    levels = list(LEVEL.finditer(clause))
    for hit in levels:
        more = ">" if "trên" in hit[0] else "<" if "dưới" in hit[0] else ">="
        yield "level", "%" if hit[2] == "%" else "diem", more, hit[0], value_of(hit[1])
    if not levels and (share := SHARE.search(clause)):
        yield "level", "%", "=", share[0], value_of(share[1])
    for hit in TOP.finditer(clause):
        yield "rank", "hang", "<=", hit[0], int(hit[1])
    for hit in STEPS.finditer(clause):
        yield "rank_change", "bac", ">=", hit[0], int(hit[1])


def mode_of(heading: str) -> str:
    lowered = heading.lower()
    if "mục tiêu" in lowered or "chỉ tiêu" in lowered:
        return "targets"
    if re.search(r"nhiệm vụ|giải pháp|tổ chức thực hiện|phân công", lowered):
        return "tasks"
    return "measured" if re.search(r"kết quả|đánh giá|thực trạng|tình hình", lowered) else ""


def value_of(words: str) -> float:
    return float(words.replace(",", "."))


def year_of(words: str) -> int | None:
    found = YEAR.search(words)
    return int(found[1]) if found else None


def change_of(found: re.Match[str] | None) -> dict[str, Any]:
    if not found:
        return {}
    size = value_of(found[2])
    return {"delta": size if found[1] == "tăng" else -size, "delta_year": found[3]}


def agency_of(words: str) -> str:
    same = (name for part, name in KNOWN["same"].items() if part in words)
    return next(same, words.replace("Ủy ban nhân dân", "UBND"))


def agencies_of(words: str) -> list[str]:
    found = re.findall(AGENCY, words)
    return [agency_of(one) for one in found] or [part.strip() for part in words.split(";") if part.strip()]


def deadline(words: str) -> dict[str, Any] | None:
    """The first date, month, quarter or recurrence that the words name."""
    return next(_deadlines(words), None)


def _deadlines(words: str) -> Iterator[dict[str, Any]]:
    if hit := DAY.search(words):
        due = f"{hit[4]}-{int(hit[3]):02}-{int(hit[2]):02}"
        yield {"raw": hit[0], "due": due, "inclusive": not hit[1], "precision": "day"}
    for pattern, precision in ((MONTH, "month"), (QUARTER, "quarter")):
        if hit := pattern.search(words):
            month = int(hit[1]) if precision == "month" else 3 * (("I", "II", "III", "IV").index(hit[1]) + 1)
            if 1 <= month <= 12:
                day = calendar.monthrange(int(hit[2]), month)[1]
                yield {"raw": hit[0], "due": f"{hit[2]}-{month:02}-{day}", "precision": precision}
    for recurrence, often in KNOWN["recurrence"].items():
        if found := re.search(often, words):
            yield {"raw": found[0], "recurrence": recurrence}
