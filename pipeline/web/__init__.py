"""The pages over the database, served by Datasette: read-only, on this machine unless told otherwise."""
