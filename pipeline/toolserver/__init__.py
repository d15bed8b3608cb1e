"""The database as tools for language models, over the Model Context Protocol: each answer carries quote, source, offset."""
