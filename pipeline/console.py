"""What the commands print with: consoles for people, and text made safe for a terminal."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

DEFAULT_DATABASE = Path("outputs/kehoach.db")

# C0 and C1 controls but tab and line feed, and the marks that turn the direction of text.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def printable(text: object) -> str:
    """The text without characters that could drive the terminal: a document's words are no commands."""
    words = str(text).encode("utf-8", "replace").decode("utf-8")
    return _UNSAFE.sub("\ufffd", words)


def out() -> Console:
    """Standard output; colours only on a terminal, and not where NO_COLOR is set."""
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False)


def err() -> Console:
    """Standard error, for all that isn't the command's result."""
    from rich.console import Console

    return Console(stderr=True, highlight=False, markup=False, emoji=False)


def complain(message: object) -> None:
    """One line on standard error, never wrapped."""
    err().print(printable(message), style="red", soft_wrap=True)
