"""How well scanned pages are read: composed plans printed and scanned by script, beside other tools, with a cache."""
