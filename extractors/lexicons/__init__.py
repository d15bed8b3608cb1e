"""The word lists that the extractors match with: data files, each read and checked by the module that uses it."""
