"""A task of the cluster: a batch of jobs, read in a child of this process that can be killed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from pipeline import messages
from pipeline.engines.cluster_shards import Share
from pipeline.engines.local import LocalPool
from pipeline.engines.outcome import Finished, Job, Outcome
from pipeline.engines.settings import Settings


@dataclass(frozen=True, slots=True)
class Told:
    """What a task tells: its shard, and in order the header of each outcome and the number of each job that ended."""

    shard: str
    ended: list[dict[str, Any] | int]


_pools: dict[Settings, LocalPool] = {}
"""The pool of this process, kept from task to task: its child has all imported."""


def read_batch(jobs: list[dict[str, Any]], settings: dict[str, Any], share: str, name: str) -> Told:
    """Reads the jobs, leaves what was extracted in a shard, and tells what became of each."""
    limits = Settings.from_dict(settings)
    messages.use(limits.language)
    pool = _pools.get(limits) or _pools.setdefault(limits, LocalPool(limits))
    rows: list[tuple[str, str, bytes]] = []
    ended: list[dict[str, Any] | int] = []
    for each in pool.run(Job.from_dict(job) for job in jobs):
        if isinstance(each, Outcome):
            header = each.header()
            extraction = each.result if isinstance(each.result, bytes) else b""
            rows.append((each.uri, json.dumps(header, ensure_ascii=False), extraction))
            ended.append(header)
        elif isinstance(each, Finished):
            ended.append(each.job.n)
    return Told(Share(share).write(name, rows), ended)
