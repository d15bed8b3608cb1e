"""Full-text search over the database: the user's words, the filters, the ranked results with their words marked."""
