"""What a child sends its pool: frames whose first byte tells them apart."""

from __future__ import annotations

READY, OUTCOME, FINISHED, STORAGE = b"r", b"o", b"f", b"x"
"""It is ready; an outcome; a job is finished; what lies beside the database can't be written."""
