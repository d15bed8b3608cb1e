-- Version 7: passages in the order of their worth, with all that a search can be limited by in the index.
ALTER TABLE "passages" ADD COLUMN "n" INTEGER;
DROP TABLE IF EXISTS "passages_fts";
CREATE VIRTUAL TABLE passages_fts USING fts5(text, folded, agencies, facets, prefix = '1 2', tokenize = "unicode61 remove_diacritics 0");
