"""What the comparison of a whole collection is worth, and what it costs."""
