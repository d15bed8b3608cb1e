"""`make bench`: one run, one report, each thing beside what a user would otherwise pick."""
