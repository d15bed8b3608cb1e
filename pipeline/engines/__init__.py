"""Engines: how many documents are read at once, and what becomes of one that can't be read.

An engine takes jobs and gives their outcomes as they are done, in whatever order:

    jobs (an item each) → Engine.run → Outcome of each document … Finished, once an item has no more of them

``here`` reads in this process, without limits; ``local`` in child processes that can be killed. Both read through
``reading``. An outcome is JSON bytes or a failure as data, so that it can come from another process or machine.
"""
