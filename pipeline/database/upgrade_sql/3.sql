-- Version 3: what the file's name says of fields that the document leaves blank.
ALTER TABLE "documents" ADD COLUMN "source_hints" TEXT;
UPDATE documents SET source_hints = '[]' WHERE source_hints IS NULL;
