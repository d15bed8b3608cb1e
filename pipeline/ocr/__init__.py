"""Pages that are pictures: cleaned, set upright and read, into the same pages that digital files give."""
