"""Python's search for cycles of objects, held back while one document is worked on."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held_back() -> Iterator[None]:
    """No search for cycles inside: what a document's stages make lives to its end, so that each one finds nothing.

    The first search after it frees what the document leaves. A collector that is off already stays off.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
