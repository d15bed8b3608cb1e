"""The honest baseline: regular expressions over the plain text of a document, as such scripts are written today.

Scores, ranks and targets sentence by sentence; tasks from the items below a heading of tasks and from tables with a
column of agencies; leads, coordinating agencies and deadlines by their words. Nothing of the product's extractors is
used; its models only carry the records to the evaluation, and its archives unpack what lies in one.
"""

from benchmarks.baseline.script import extract, extract_path

__all__ = ["extract", "extract_path"]
