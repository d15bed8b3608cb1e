"""Extractions beside gold annotations: what was found, what was missed and what was made up."""

from pipeline.evaluation.rendering import render
from pipeline.evaluation.report import Report
from pipeline.evaluation.run import evaluate

__all__ = ["Report", "evaluate", "render"]
