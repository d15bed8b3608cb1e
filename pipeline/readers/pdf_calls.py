"""pdfium's functions as they are called for each character or object of a page, by the thousand.

As pypdfium2 has them, each call makes objects of its addresses and lets other threads in; that takes longer than
what most of these functions do.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache
from typing import Any

Kind = type[ctypes.c_int] | type[ctypes.c_void_p]

INT, ADDRESS = ctypes.c_int, ctypes.c_void_p


@cache
def plain(name: str, result: Kind, *arguments: Kind) -> Callable[..., Any]:
    """pdfium's function of this name, with plain numbers for addresses."""
    import pypdfium2.raw as pdfium

    return ctypes.cast(getattr(pdfium, name), ctypes.PYFUNCTYPE(result, *arguments))


def address(handle: Any) -> int:
    """The address that one of pypdfium2's raw handles holds."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0
