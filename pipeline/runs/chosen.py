"""Which engine reads: children on this machine, this process itself, or a Ray cluster."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from pipeline.engines.local import LocalPool
from pipeline.engines.outcome import Engine
from pipeline.engines.settings import Settings
from pipeline.ledger import places

INSTALL = "pip install 'kehoach[ray]'"


class EngineMissing(Exception):
    """A package that the engine needs isn't installed; the message names it."""


@dataclass(frozen=True, slots=True)
class OnRay:
    """A cluster: its address, or none for one on this machine; where its machines leave what they read, kept if named."""

    address: str | None = None
    shards: str | None = None


def engine_for(db: Path, settings: Settings, on_ray: OnRay | None) -> Engine:
    """The engine, started. Raises EngineMissing, and ConnectionError where there is no cluster at the address."""
    if on_ray is None:
        if settings.workers:
            return LocalPool(settings)
        from pipeline.engines.here import Here

        return Here(settings)
    beside = places.folder_beside(db) / "cluster"
    # What a run that was killed has left there.
    shutil.rmtree(beside, ignore_errors=True)
    try:
        from pipeline.engines.cluster import Cluster

        shards = on_ray.shards or beside.absolute().as_uri()
        return Cluster(settings, shards, on_ray.address, kept=on_ray.shards is not None)
    except ImportError as error:
        raise EngineMissing(error.name or str(error)) from error
