"""Fetching what a manifest names from the web, politely and safely: nothing private is reached, nothing endless read.

    manifest → by host, one connection and a delay each → visit (robots, redirects, retries) → kept in a folder

What was kept is known again: a run that is broken off goes on, and ``refresh`` asks servers only for what has changed.
"""
