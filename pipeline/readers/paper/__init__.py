"""Words and rules on paper into paragraphs and tables: pure geometry, whatever put the words there."""
