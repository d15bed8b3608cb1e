"""Fields: a field's code is dropped, its result kept, however fields stand in one another."""

from __future__ import annotations

from dataclasses import dataclass, field

_DEEPEST = 50


@dataclass(slots=True)
class _Field:
    code: list[str] = field(default_factory=list)
    in_code: bool = True


class Fields:
    """The fields that are open at a place of the text."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    @property
    def hides(self) -> bool:
        """True inside a field's code."""
        return bool(self._open) and any(field.in_code for field in self._open)

    @property
    def in_contents(self) -> bool:
        """True inside a table of contents."""
        return any("".join(field.code[:3]).lstrip()[:3].upper() == "TOC" for field in self._open)

    def mark(self, kind: str | None) -> None:
        """Takes a ``begin``, ``separate`` or ``end``; one that fits no open field is passed over."""
        if kind == "begin" and len(self._open) < _DEEPEST:
            self._open.append(_Field())
        elif self._open and kind == "separate":
            self._open[-1].in_code = False
        elif self._open and kind == "end":
            self._open.pop()

    def code(self, text: str) -> None:
        """Takes words of the innermost field's code."""
        if self._open and self._open[-1].in_code:
            self._open[-1].code.append(text)

    def end_paragraph(self) -> None:
        """Closes codes that no result followed: a field left open must not swallow the rest of the document."""
        self._open = [field for field in self._open if not field.in_code]
