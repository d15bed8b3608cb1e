"""The engine on many machines: jobs go in batches to Ray's tasks, each of which reads them in a child of its own.

What crosses Ray is small: the jobs one way, the headers of outcomes the other. Extractions go to shards in storage
that all machines share. A task that is lost with its machine is done again elsewhere, and its shard is written over
by the same.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from pipeline.engines.cluster_shards import Share
from pipeline.engines.cluster_work import Told, read_batch
from pipeline.engines.local import PoolBroken
from pipeline.engines.outcome import Finished, Job, Outcome
from pipeline.engines.settings import Settings

if TYPE_CHECKING:
    import ray

_BATCH = 20
"""Jobs of a task: a task costs some milliseconds, a small document not much more."""
_AHEAD = 2
"""Tasks that wait or run, for each processor of the cluster."""
_RETRIES = 10
"""How often a task is begun again whose machine is lost."""
_TICK = 0.2
"""Seconds between two looks at what is done."""


class Cluster:
    """Reads jobs on a Ray cluster: the one at ``address``, or one on this machine with ``settings.workers`` processors.

    ``shards`` is where machines leave what they read, as fsspec writes it (``file:///mnt/shared/shards``,
    ``s3://bucket/shards``); all of them must reach it, and the files that are read too. Shards are thrown away when they
    are taken in, unless they are ``kept``. Raises ImportError without Ray, and ConnectionError where no cluster answers.
    """

    def __init__(
        self, settings: Settings, shards: str, address: str | None = None, *, kept: bool = False
    ) -> None:
        self._settings = _for_tasks(settings, alone=address is None)
        self._ray = _connected(address, settings.workers)
        # A folder of its own: a run never writes over what an earlier one has left to be kept.
        self._share = Share(f"{shards.rstrip('/')}/{uuid4().hex}", kept)
        self._numbers = count()
        self._pending: dict[ray.ObjectRef[Any], dict[int, Job]] = {}
        self._task = self._ray.remote(max_retries=_RETRIES, num_cpus=1)(read_batch)

    def run(self, jobs: Iterable[Job | None]) -> Iterator[Outcome | Finished | None]:
        """The outcomes as tasks end, and None at each look. Raises PoolBroken where Ray gives up, and OSError."""
        source: Iterator[Job | None] = iter(jobs)
        more = True
        while more or self._pending:
            more = more and self._send(source)
            yield from self._ended(_TICK)
            yield None

    def reading(self) -> list[str]:
        """The first address of each batch that is out."""
        return [next(iter(batch.values())).item.uri for batch in self._pending.values()]

    def close(self) -> None:
        """Leaves the cluster, and ends it where it was started here."""
        self._ray.shutdown()

    def _send(self, source: Iterator[Job | None]) -> bool:
        """Sends batches while the cluster has room; False once there are no more jobs."""
        room = _AHEAD * max(int(self._ray.cluster_resources().get("CPU", 1)), 1)
        while len(self._pending) < room:
            batch, more, pause = _batch(source)
            if batch:
                self._give(batch)
            if not more or pause:
                return more
        return True

    def _give(self, batch: list[Job]) -> None:
        name = f"{next(self._numbers):08}"
        sent = [_absolute(job).to_dict() for job in batch]
        task = self._task.remote(sent, self._settings.to_dict(), self._share.address, name)
        self._pending[task] = {job.n: job for job in batch}

    def _ended(self, seconds: float) -> Iterator[Outcome | Finished]:
        if not self._pending:
            return
        from ray.exceptions import RayError

        done, _ = self._ray.wait(list(self._pending), timeout=seconds)
        for task in done:
            jobs = self._pending.pop(task)
            try:
                told: Told = self._ray.get(task)
            except RayError as error:
                raise PoolBroken(str(error)) from error
            yield from _outcomes(told, jobs, self._share)


def _outcomes(told: Told, jobs: dict[int, Job], share: Share) -> Iterator[Outcome | Finished]:
    """What a task tells, in its order, each header with its extraction from the shard."""
    extractions = iter(share.extractions(told.shard))
    for each in told.ended:
        if isinstance(each, int):
            yield Finished(jobs[each])
        else:
            yield Outcome.from_parts(each, next(extractions))
    share.done_with(told.shard)


def _batch(source: Iterator[Job | None]) -> tuple[list[Job], bool, bool]:
    """The next jobs, whether there may be more after them, and whether those will take a while to be found."""
    batch: list[Job] = []
    for job in source:
        if job is None:
            return batch, True, True
        batch.append(job)
        if len(batch) == _BATCH:
            return batch, True, False
    return batch, False, False


def _absolute(job: Job) -> Job:
    """Its file by the whole path: tasks run in another folder."""
    return replace(job, item=replace(job.item, path=str(job.item.file.absolute())))


def _for_tasks(settings: Settings, *, alone: bool) -> Settings:
    """A task has one child; caches lie beside the database, where other machines don't write."""
    once = replace(settings, workers=1, ocr_threads=1)
    return once if alone else replace(once, ocr_cache=None, readings=None)


def _connected(address: str | None, workers: int) -> Any:
    """Ray, connected; it tells nobody of its use."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    import ray

    alone: dict[str, Any] = {"num_cpus": workers, "include_dashboard": False, "_node_ip_address": "127.0.0.1"}
    ray.init(
        address=address or "local",
        log_to_driver=False,
        logging_level=logging.ERROR,
        **({} if address else alone),
    )
    return ray
