"""What has become of each document, beside the database: so that a run goes on where another one stopped.

    read   its extraction lies in a shard, and waits to be loaded
    loaded the database holds it
    failed it could not be read, and why

The ledger may be lost without harm: the next run reads again. It may also be wrong about the database, which somebody
may have deleted or replaced: each run first holds the two against each other (``audit``).
"""
