"""Runs of many documents: `python -m benchmarks.batch [WHAT…]`."""
