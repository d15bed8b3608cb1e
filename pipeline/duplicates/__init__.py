"""What stands twice: inside a document, over documents, over versions, over provinces, and facts over all of them.

Nothing is deleted for it. ``inside`` marks a document's own repeats while it is read; ``collection`` compares what is
stored, at the end of a run:

    wordings → placed in clusters → same documents → versions and what changed → facts
"""
