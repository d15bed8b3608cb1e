"""Spreadsheets: what a sheet holds, as it is shown, and which of it is table, title or signature."""
