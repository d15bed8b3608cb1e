"""The readers measured: tables, rows, words, speed and memory, beside other tools in one run."""
