"""The SQLite database: its tables, how documents get in, and how it is opened to be read."""
