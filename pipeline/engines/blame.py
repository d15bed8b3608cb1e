"""What a child died of, as the failure of the document that it had in work."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass

from pipeline.engines.board import Post
from pipeline.engines.keeper import Dead
from pipeline.engines.outcome import Job, Outcome
from pipeline.engines.reading import failure, memory_failure
from pipeline.engines.settings import Settings
from pipeline.engines.worker import Worker
from pipeline.errors import Category, Failure, Stage
from pipeline.messages import say

_NEAR = 0.8
"""A child that ends by itself, having taken this share of what a document may, ran out of memory."""


@dataclass(frozen=True, slots=True)
class Blame:
    """The failure of one address: category, and the stage and page at which it stood."""

    address: str
    category: Category
    stage: Stage
    page: int | None
    seconds: float
    message: str
    advice: str


def cause_of(worker: Worker, dead: Dead, post: Post, settings: Settings) -> Blame:
    """What the child died of; ``post`` is what its board says last."""
    if worker.killed_for == "timeout":
        seconds = post.granted
        message = say("It took longer than {seconds:.0f} seconds.", seconds=seconds)
        advice = say("--timeout sets another limit.")
        return Blame(post.address, "timeout", post.stage, post.page, seconds, message, advice)
    aborted = os.WIFSIGNALED(dead.status) and os.WTERMSIG(dead.status) == signal.SIGABRT
    ran_out = aborted and dead.grown_kb > settings.memory * 1024 * _NEAR
    if worker.killed_for == "memory" or ran_out:
        found = memory_failure(post.address, post.stage)
        return Blame(post.address, "memory", post.stage, post.page, 0.0, found.message, found.advice)
    message = say("The process that read it ended: {how}.", how=_ending(dead.status))
    return Blame(post.address, "crash", post.stage, post.page, 0.0, message, say("The file may be damaged."))


def _ending(status: int) -> str:
    if os.WIFSIGNALED(status):
        return signal.Signals(os.WTERMSIG(status)).name
    return say("exit status {status}", status=os.WEXITSTATUS(status))


def failure_for(job: Job, blame: Blame, place: int) -> Outcome:
    """The outcome of the document that is to blame, the ``place``-th of its job."""
    result: Failure = failure(
        blame.address, blame.category, blame.stage, blame.message, blame.advice, blame.page
    )
    return Outcome(job.n, blame.address, place, None, None, blame.seconds, result)
