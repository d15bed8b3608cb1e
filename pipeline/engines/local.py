"""The pool: child processes that read documents, each of which can be killed without harm to any other document."""

from __future__ import annotations

import time
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from multiprocessing.connection import wait

from pipeline.engines import frames
from pipeline.engines.blame import Blame, cause_of, failure_for
from pipeline.engines.keeper import Born, Dead, Keeper
from pipeline.engines.outcome import Finished, Job, Outcome, StorageFailed
from pipeline.engines.settings import Settings
from pipeline.engines.worker import Worker

_TICK = 0.2
"""Seconds between two looks at what the children are doing."""
_GLANCE = 0.002
"""Seconds for a look at them while the next job is being found."""
_AHEAD = 4
"""Jobs that a child has at once, so that it never waits for the next."""
_ATTEMPTS = 3
"""How often a document is tried that children die of for no reason of ours: the kernel, or someone, may kill them."""
_STILLBORN = 5
"""Children that end one after the other without having read anything: something is wrong with the program itself."""


class PoolBroken(Exception):
    """The children don't start; the message says what is known."""


class LocalPool:
    """Reads jobs in ``settings.workers`` children. One ``run`` at a time."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._keeper: Keeper | None = None
        self._workers: dict[int, Worker] = {}
        self._again: deque[Job] = deque()
        self._deaths: Counter[int] = Counter()
        self._stillborn = 0
        self._watched = 0.0
        self._next = 0

    def run(self, jobs: Iterable[Job | None]) -> Iterator[Outcome | Finished | None]:
        """The outcomes as they come, and None at each look.

        Raises StorageFailed, and PoolBroken where no child can be started.
        """
        source = iter(jobs)
        more = True
        while True:
            more, busy = self._feed(source, more)
            if not (more or self._again or any(worker.jobs for worker in self._workers.values())):
                return
            yield from self._listen(_GLANCE if busy else _TICK)
            self._watch()
            yield None

    def close(self) -> None:
        """Ends all children."""
        if self._keeper is not None:
            self._keeper.close()
        for worker in self._workers.values():
            worker.close()
        self._workers.clear()

    def reading(self) -> list[str]:
        """The addresses that are read just now."""
        return [post.address for worker in self._workers.values() if (post := worker.post()).job is not None]

    def pids(self) -> list[int]:
        """The children's process numbers."""
        return [worker.pid for worker in self._workers.values() if worker.pid is not None]

    def _feed(self, source: Iterator[Job | None], more: bool) -> tuple[bool, bool]:
        """Hands out jobs while there is room; whether there may be more, and whether finding them takes a while."""
        while self._again or (more and self._has_room()):
            if not self._again:
                # No child is born before there is something for it to read.
                try:
                    job = next(source)
                except StopIteration:
                    return False, False
                if job is None:
                    return True, True
                self._again.append(job)
            worker = self._with_room(self._again[0])
            if worker is None:
                break
            worker.give(self._again.popleft())
        return more, False

    def _has_room(self) -> bool:
        """Whether there may be one more child, or one has room for a short job."""
        workers = self._workers.values()
        return len(workers) < self.settings.workers or any(worker.takes(None, _AHEAD) for worker in workers)

    def _with_room(self, job: Job) -> Worker | None:
        """The child that has the least to do, and room; a new one where all are busy and there may be more."""
        least = min(self._workers.values(), key=lambda worker: len(worker.jobs), default=None)
        if (least is None or least.jobs) and len(self._workers) < self.settings.workers:
            least = self._hire()
        if least is None or not least.takes(job, _AHEAD):
            return None
        return least

    def _hire(self) -> Worker:
        self._next += 1
        self._keeper = self._keeper or Keeper(self.settings)
        worker = Worker(self._next, *self._keeper.fork(self._next))
        self._workers[worker.number] = worker
        return worker

    def _listen(self, seconds: float) -> Iterator[Outcome | Finished]:
        """What the children have sent, and who of them has died."""
        keeper = self._keeper
        if keeper is None:
            return
        pipes = {worker.pipe: worker for worker in self._workers.values() if not worker.silent}
        for ready in wait([*pipes, keeper.socket], seconds):
            worker = pipes.get(ready)  # type: ignore[call-overload]
            if worker is not None:
                yield from self._received(worker)
        for told in keeper.told():
            yield from self._heard(told)
        if keeper.gone:
            yield from self._bereaved(keeper)

    def _heard(self, told: Born | Dead) -> Iterator[Outcome | Finished]:
        worker = self._workers.get(told.child)
        if worker is None:
            return
        if isinstance(told, Dead):
            yield from self._buried(worker, told)
        else:
            worker.pid = told.pid

    def _received(self, worker: Worker) -> Iterator[Outcome | Finished]:
        frame = worker.receive()
        kind, content = frame[:1], frame[1:]
        if kind == frames.STORAGE:
            raise StorageFailed(content.decode("utf-8", "replace"))
        try:
            if kind == frames.OUTCOME:
                outcome = Outcome.from_bytes(content)
                worker.done.add(outcome.uri)
                yield outcome
            elif kind == frames.FINISHED:
                self._stillborn = 0
                yield Finished(worker.finish(int(content)))
        except (ValueError, KeyError, TypeError):
            # Whatever it read has spoilt its memory: it dies of that document.
            worker.silent = True
            self._kill(worker)

    def _buried(self, worker: Worker, dead: Dead) -> Iterator[Outcome | Finished]:
        """A child is gone: what it had sent is taken, the document that it died of is told, the rest is given to others."""
        while not worker.silent:
            yield from self._received(worker)
        post = worker.post()
        del self._workers[worker.number]
        waiting = worker.unfinished()
        if waiting and post.job == waiting[0].n:
            job = waiting.pop(0)
            yield from self._judge(job, worker, cause_of(worker, dead, post, self.settings))
        elif not worker.read_any:
            self._stillborn += 1
            if self._stillborn >= _STILLBORN:
                raise PoolBroken(f"status {dead.status}")
        self._again.extendleft(reversed(waiting))
        worker.close()

    def _judge(self, job: Job, worker: Worker, blame: Blame) -> Iterator[Outcome | Finished]:
        self._deaths[job.n] += 1
        if self._may_be_innocent(blame, worker, self._deaths[job.n]):
            self._again.appendleft(job)
            return
        yield failure_for(job, blame, len(job.skip))
        if blame.address == job.item.uri:
            del self._deaths[job.n]
            yield Finished(job)
            return
        # A document inside an archive: the others in it are still to be read.
        self._deaths[job.n] = 0
        self._again.appendleft(Job(job.n, job.item, job.skip | {blame.address}))

    def _may_be_innocent(self, blame: Blame, worker: Worker, deaths: int) -> bool:
        """Whether the document is worth another try: in a fresh child, or where the child was killed from outside."""
        if blame.category == "timeout":
            return False
        if blame.category == "memory":
            return worker.read_any and deaths == 1
        return deaths < _ATTEMPTS

    def _bereaved(self, keeper: Keeper) -> Iterator[Outcome | Finished]:
        """The nursery is gone, and all children with it: another one takes its place."""
        self._stillborn += 1
        if self._stillborn >= _STILLBORN:
            raise PoolBroken(keeper.ending())
        for worker in list(self._workers.values()):
            while not worker.silent:
                yield from self._received(worker)
            self._again.extendleft(reversed(worker.unfinished()))
            worker.close()
        self._workers.clear()
        keeper.close()
        self._keeper = None

    def _watch(self) -> None:
        """Has those killed that overstay or take too much."""
        if time.monotonic() - self._watched < _TICK:
            return
        self._watched = time.monotonic()
        for worker in self._workers.values():
            reason = worker.exceeds(self.settings.memory)
            if reason is not None and worker.killed_for is None:
                worker.killed_for = reason
                self._kill(worker)

    def _kill(self, worker: Worker) -> None:
        if self._keeper is not None:
            self._keeper.kill(worker.number)
