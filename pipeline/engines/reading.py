"""One job read in this process: each document to its outcome, whatever happens in it."""

from __future__ import annotations

import hashlib
import shlex
import sqlite3
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from pipeline import stages
from pipeline.engines.outcome import Job, Outcome, StorageFailed, Summary
from pipeline.errors import Category, DocumentError, Failure, Stage
from pipeline.full_disk import is_full, reason_of
from pipeline.messages import say

if TYPE_CHECKING:
    from pipeline.archives import Member
    from schemas.records import Extraction

Begin = Callable[[str], None]
"""Told of the address that is dealt with from now on."""


def read_job(job: Job, begin: Begin = lambda _: None) -> Iterator[Outcome]:
    """The outcome of each document of the job that is not to be skipped. Raises StorageFailed."""
    from pipeline.sources.opening import documents

    place = -1
    stages.enter("open")
    begin(job.item.uri)
    started = time.monotonic()
    try:
        for place, member in enumerate(documents(job.item)):
            if member.uri not in job.skip:
                begin(member.uri)
                yield _outcome(job, member, place, started)
            started = time.monotonic()
            stages.enter("open")
            begin(job.item.uri)
    except StorageFailed:
        raise
    except Exception as error:
        failure = failure_of(job.item.uri, error)
        yield Outcome(job.n, job.item.uri, place + 1, None, None, time.monotonic() - started, failure)


def _outcome(job: Job, member: Member, place: int, started: float) -> Outcome:
    sha256 = size = None
    result: bytes | Failure
    summary = None
    try:
        if isinstance(member.data, bytes):
            sha256, size = hashlib.sha256(member.data).hexdigest(), len(member.data)
        result, summary = _read(member)
    except Exception as error:
        # A defect met in one document must not cost the others; `extract` shows where it lies.
        result = failure_of(member.uri, error)
    return Outcome(job.n, member.uri, place, sha256, size, time.monotonic() - started, result, summary)


def _read(member: Member) -> tuple[bytes, Summary]:
    from pipeline.flow import extract_member

    extraction = extract_member(member)
    return extraction.to_json().encode(), summary_of(extraction)


def summary_of(extraction: Extraction) -> Summary:
    """What the run tells of it."""
    from pipeline.database.tables import FLAGGED, RECORD_TABLES

    info = extraction.document
    flagged = (record for kind in FLAGGED for record in getattr(extraction, kind))
    return Summary(
        info.id,
        {kind: len(getattr(extraction, kind)) for kind in RECORD_TABLES},
        [warning.code for warning in extraction.warnings],
        [flag for record in flagged for flag in record.flags],
        info.current_province,
        info.source.media_type,
        info.source.pages,
        info.source.ocr,
    )


def failure_of(uri: str, error: Exception) -> Failure:
    """The exception as a failure at the stage that was entered last; raises StorageFailed where it is no document's."""
    stage = stages.current()
    if isinstance(error, DocumentError):
        return failure(uri, error.category, stage, error.message, error.advice)
    if isinstance(error, sqlite3.OperationalError) or is_full(error):
        raise StorageFailed(reason_of(error)) from error
    if isinstance(error, MemoryError):
        return memory_failure(uri, stage)
    if isinstance(error, OSError) and stage in ("open", "read"):
        advice = say("Check that the file exists and may be read.")
        return failure(uri, "unreadable", stage, str(error.strerror or error), advice)
    advice = say("This is a defect: `kehoach extract {uri}` shows where.", uri=shlex.quote(uri))
    return failure(uri, "internal", stage, f"{type(error).__name__}: {error}", advice)


def failure(
    uri: str, category: Category, stage: Stage, message: str, advice: str = "", page: int | None = None
) -> Failure:
    """A failure whose message ends as a sentence does."""
    return Failure(uri, category, stage, message.rstrip(".") + ".", advice, page)


def memory_failure(uri: str, stage: Stage, page: int | None = None) -> Failure:
    """The failure of a document that takes more memory than it may."""
    message = say("It takes more memory than a document may.")
    return failure(uri, "memory", stage, message, say("--memory sets another limit."), page)
