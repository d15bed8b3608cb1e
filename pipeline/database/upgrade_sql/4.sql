-- Version 4: when a file was last saved, and the comparison of documents, which the next run fills.
-- (A version 3 of another line of work had the comparison, but not the hints.)
ALTER TABLE "documents" ADD COLUMN "source_hints" TEXT;
UPDATE documents SET source_hints = '[]' WHERE source_hints IS NULL;
ALTER TABLE "documents" ADD COLUMN "source_saved" TEXT;
CREATE TABLE "wordings" (
   "id" INTEGER PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "start" INTEGER,
   "end" INTEGER,
   "length" INTEGER,
   "cluster" INTEGER REFERENCES "wordings"("id"),
   "similarity" REAL,
   "figures_differ" INTEGER,
   "own_number" INTEGER,
   "words" BLOB
) STRICT;
CREATE INDEX "idx_wordings_document_id"
    ON "wordings" ("document_id");
CREATE INDEX "idx_wordings_cluster"
    ON "wordings" ("cluster");
CREATE TABLE "wording_users" (
   "cluster" INTEGER NOT NULL REFERENCES "wordings"("id") ON DELETE CASCADE,
   "issuer" TEXT,
   "province" TEXT,
   "documents" INTEGER,
   "places" INTEGER,
   PRIMARY KEY ("cluster", "issuer")
) STRICT;
CREATE TABLE "compared" (
   "document_id" TEXT PRIMARY KEY NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "linked" INTEGER
) STRICT;
CREATE TABLE "document_links" (
   "document_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "other_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "kind" TEXT,
   "how" TEXT,
   "similarity" REAL,
   "shared" REAL,
   PRIMARY KEY ("document_id", "other_id")
) STRICT;
CREATE INDEX "idx_document_links_other_id"
    ON "document_links" ("other_id");
CREATE INDEX "idx_document_links_kind"
    ON "document_links" ("kind");
CREATE TABLE "filled_fields" (
   "document_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "field" TEXT,
   "value" TEXT,
   "other_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "start" INTEGER,
   "end" INTEGER,
   "quote" TEXT,
   PRIMARY KEY ("document_id", "field")
) STRICT;
CREATE INDEX "idx_filled_fields_other_id"
    ON "filled_fields" ("other_id");
CREATE TABLE "version_changes" (
   "document_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "other_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "n" INTEGER,
   "kind" TEXT,
   "words" TEXT,
   "before" TEXT,
   "after" TEXT,
   "before_record" TEXT,
   "after_record" TEXT,
   PRIMARY KEY ("document_id", "other_id", "n")
) STRICT;
CREATE INDEX "idx_version_changes_other_id"
    ON "version_changes" ("other_id");
CREATE INDEX "idx_version_changes_kind"
    ON "version_changes" ("kind");
CREATE TABLE "facts" (
   "id" TEXT PRIMARY KEY,
   "subject_kind" TEXT,
   "subject" TEXT,
   "subject_province_code" TEXT,
   "index" TEXT,
   "component" TEXT,
   "year" INTEGER,
   "measure" TEXT,
   "standing" TEXT,
   "sources" INTEGER,
   "values" TEXT
) STRICT;
CREATE INDEX "idx_facts_index_year"
    ON "facts" ("index", "year");
CREATE INDEX "idx_facts_standing"
    ON "facts" ("standing");
CREATE INDEX "idx_facts_subject"
    ON "facts" ("subject");
CREATE TABLE "fact_statements" (
   "record_id" TEXT,
   "fact_id" TEXT REFERENCES "facts"("id"),
   "document_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "value" REAL,
   "printed" TEXT,
   "share" REAL,
   "approx" INTEGER,
   "start" INTEGER,
   "end" INTEGER,
   PRIMARY KEY ("record_id", "fact_id")
) STRICT;
CREATE INDEX "idx_fact_statements_fact_id"
    ON "fact_statements" ("fact_id");
CREATE INDEX "idx_fact_statements_document_id"
    ON "fact_statements" ("document_id");
CREATE TABLE "wording_bands" (band INTEGER NOT NULL, wording INTEGER NOT NULL, PRIMARY KEY (band, wording)) STRICT, WITHOUT ROWID;
