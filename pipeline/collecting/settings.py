"""How politely, how long and how much is fetched."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from pipeline.readers.limits import MAX_BYTES


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """Limits of a fetch; times are seconds."""

    delay: float = 1.0
    """Between two requests to a host; a longer one that its robots.txt asks for is kept to."""
    hosts: int = 8
    """Hosts asked at the same time, each over one connection."""
    tries: int = 4
    backoff: float = 2.0
    """Before the second try; doubled before each further one, unless the server says when to come back."""
    longest_wait: float = 300.0
    """A server that asks to wait longer is left for another day."""
    read_seconds: float = 20.0
    """Without a byte."""
    seconds: float = 120.0
    """For one answer in all."""
    most: int = MAX_BYTES
    """Bytes of an answer."""
    redirects: int = 5
    allow_private: bool = False
    """Whether addresses inside this machine's networks may be reached."""
    refresh: bool = False
    """Whether what was fetched before is asked for again, where it has changed."""
    contact: str = ""
    """Whom the owner of a site may write to, told to the servers."""

    @property
    def agent(self) -> str:
        """How the program names itself to servers."""
        try:
            name = f"kehoach/{version('kehoach')}"
        except PackageNotFoundError:
            name = "kehoach"
        return f"{name} (+{self.contact})" if self.contact else name
