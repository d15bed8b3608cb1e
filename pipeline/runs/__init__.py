"""A run: what is found is held against the ledger, what is new is read by an engine, what was read is loaded.

    find_items → Plan (unchanged: told as known; else a job) → engine → shards + ledger → Loading → compare → report

``course`` is the whole of it.
"""
