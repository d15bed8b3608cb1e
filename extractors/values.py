"""Values that a document has by the hundred: never changed once made, which only the type checker sees to.

A dataclass that refuses changes at run time sets each field by a call, and takes three times as long to make.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["value"]

if TYPE_CHECKING:
    from dataclasses import dataclass as value
else:
    from dataclasses import dataclass

    def value(*, frozen: bool, slots: bool, order: bool = False):
        """As ``dataclass``, compared and hashed by its fields; what ``frozen`` says is checked before the program runs."""
        assert frozen
        return dataclass(slots=slots, order=order, unsafe_hash=True)
