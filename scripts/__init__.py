"""What is run by hand or by the Makefile, and is no part of the program."""
