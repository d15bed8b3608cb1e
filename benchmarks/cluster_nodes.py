"""Three nodes played on this machine, one killed midway: prints after how many documents, and whether the export is
the pool's. Started by benchmarks.cluster in a network of its own, since nodes played on one machine meet in it."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.batch.documents import write_plans
from benchmarks.cluster import _NODES, _read
from pipeline.engines.outcome import Engine
from pipeline.runs.chosen import OnRay
from pipeline.runs.course import Course


def main(documents: int) -> None:
    """Reads the documents twice, by the pool and by the nodes."""
    from ray.cluster_utils import Cluster

    with tempfile.TemporaryDirectory(prefix="kehoach-nodes-") as name:
        folder = Path(name)
        write_plans(folder / "plans", documents)
        _, wanted = _read(folder, "local", None)
        cluster: Any = Cluster(initialize_head=True, head_node_args={"num_cpus": 0})
        nodes: list[Any] = [cluster.add_node(num_cpus=1) for _ in range(_NODES)]
        cluster.wait_for_nodes()
        killed: list[int] = []

        def kill(course: Course, engine: Engine | None) -> None:
            done = course.tally.report.documents.total()
            if not killed and done > documents // 3:
                killed.append(done)
                cluster.remove_node(nodes[-1], allow_graceful=False)

        _, found = _read(folder, "nodes", OnRay(cluster.address), kill)
        cluster.shutdown()
    print(killed[0], found == wanted)


if __name__ == "__main__":
    main(int(sys.argv[1]))
