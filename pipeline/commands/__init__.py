"""The commands of ``kehoach``, one a file; what is slow to import is imported when a command runs."""
