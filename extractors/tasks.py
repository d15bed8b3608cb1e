"""Assigned work, from tables and from prose, in reading order."""

from __future__ import annotations

from extractors.document import Document
from extractors.folding import fold
from extractors.tasks_prose import ProseTasks
from extractors.tasks_table import table_tasks
from schemas.task import Task


def extract_tasks(doc: Document) -> list[Task]:
    """All tasks of the document; one whose words stand earlier too is marked as a repeat."""
    tasks = [*ProseTasks(doc).run(), *table_tasks(doc)]
    tasks.sort(key=lambda task: (task.evidence.start, task.evidence.end))
    seen: set[tuple[object, ...]] = set()
    for task in tasks:
        due = task.deadline.raw if task.deadline else None
        key = (fold(task.text), tuple(task.lead_agencies), due, task.product)
        task.repeat = task.kind == "prose" and key in seen
        seen.add(key)
    return tasks
