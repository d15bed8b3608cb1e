"""The database as files for other tools, all from one stream of records: a module for each format."""
