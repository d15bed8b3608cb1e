-- Tables and views as version 2 made them.
CREATE TABLE "provinces" (
   "id" TEXT PRIMARY KEY,
   "code" TEXT,
   "name" TEXT,
   "type" TEXT,
   "valid_from" TEXT,
   "valid_to" TEXT,
   "successor" TEXT
) STRICT;
CREATE INDEX "idx_provinces_code"
    ON "provinces" ("code");
CREATE INDEX "idx_provinces_name"
    ON "provinces" ("name");
CREATE TABLE "indices" (
   "code" TEXT PRIMARY KEY,
   "name" TEXT,
   "parent" TEXT REFERENCES "indices"("code")
) STRICT;
CREATE TABLE "documents" (
   "id" TEXT PRIMARY KEY,
   "number" TEXT,
   "doc_type" TEXT,
   "title" TEXT,
   "issuer" TEXT,
   "issuer_level" TEXT,
   "co_issuers" TEXT,
   "province" TEXT,
   "province_code" TEXT,
   "current_province" TEXT,
   "current_province_code" TEXT,
   "district" TEXT,
   "commune" TEXT,
   "issued" TEXT,
   "issued_precision" TEXT,
   "effective" TEXT,
   "signer" TEXT,
   "signer_title" TEXT,
   "subject_field" TEXT,
   "recipients" TEXT,
   "language" TEXT,
   "source_uri" TEXT,
   "source_sha256" TEXT NOT NULL,
   "source_media_type" TEXT,
   "source_bytes" INTEGER,
   "source_pages" INTEGER,
   "source_ocr" INTEGER,
   "source_ocr_confidence" REAL,
   "province_id" TEXT REFERENCES "provinces"("id"),
   "fingerprint" TEXT NOT NULL,
   "text" TEXT NOT NULL
) STRICT;
CREATE INDEX "idx_documents_number"
    ON "documents" ("number");
CREATE INDEX "idx_documents_province_code"
    ON "documents" ("province_code");
CREATE INDEX "idx_documents_current_province_code"
    ON "documents" ("current_province_code");
CREATE INDEX "idx_documents_issued"
    ON "documents" ("issued");
CREATE INDEX "idx_documents_source_sha256"
    ON "documents" ("source_sha256");
CREATE INDEX "idx_documents_province_id"
    ON "documents" ("province_id");
CREATE TABLE "sections" (
   "document_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "n" INTEGER,
   "id" TEXT PRIMARY KEY,
   "parent" TEXT REFERENCES "sections"("id"),
   "kind" TEXT,
   "label" TEXT,
   "heading" TEXT,
   "level" INTEGER,
   "start" INTEGER,
   "end" INTEGER,
   "page" INTEGER,
   "duplicate_of" TEXT REFERENCES "sections"("id"),
   "table" TEXT
) STRICT;
CREATE INDEX "idx_sections_document_id_n"
    ON "sections" ("document_id", "n");
CREATE INDEX "idx_sections_parent"
    ON "sections" ("parent");
CREATE INDEX "idx_sections_duplicate_of"
    ON "sections" ("duplicate_of");
CREATE TABLE "scores" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "n" INTEGER,
   "start" INTEGER,
   "end" INTEGER,
   "quote" TEXT,
   "page" INTEGER,
   "bbox" TEXT,
   "section_id" TEXT REFERENCES "sections"("id"),
   "rule" TEXT,
   "ocr_confidence" REAL,
   "ocr_read" TEXT,
   "flags" TEXT,
   "repeat" INTEGER,
   "index" TEXT REFERENCES "indices"("code"),
   "index_name" TEXT,
   "component" TEXT,
   "component_name" TEXT,
   "subject_name" TEXT,
   "subject_kind" TEXT,
   "subject_province_code" TEXT,
   "year" INTEGER,
   "value" REAL,
   "unit" TEXT,
   "scale" REAL,
   "delta" REAL,
   "delta_year" INTEGER,
   "approx" INTEGER,
   "grade" TEXT
) STRICT;
CREATE INDEX "idx_scores_document_id_n"
    ON "scores" ("document_id", "n");
CREATE INDEX "idx_scores_index_year"
    ON "scores" ("index", "year");
CREATE INDEX "idx_scores_subject_province_code"
    ON "scores" ("subject_province_code");
CREATE INDEX "idx_scores_section_id"
    ON "scores" ("section_id");
CREATE TABLE "rankings" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "n" INTEGER,
   "start" INTEGER,
   "end" INTEGER,
   "quote" TEXT,
   "page" INTEGER,
   "bbox" TEXT,
   "section_id" TEXT REFERENCES "sections"("id"),
   "rule" TEXT,
   "ocr_confidence" REAL,
   "ocr_read" TEXT,
   "flags" TEXT,
   "repeat" INTEGER,
   "index" TEXT REFERENCES "indices"("code"),
   "index_name" TEXT,
   "component" TEXT,
   "component_name" TEXT,
   "subject_name" TEXT,
   "subject_kind" TEXT,
   "subject_province_code" TEXT,
   "year" INTEGER,
   "rank" INTEGER,
   "out_of" INTEGER,
   "from_bottom" INTEGER,
   "band" TEXT,
   "group" TEXT,
   "scope" TEXT,
   "delta" INTEGER,
   "delta_year" INTEGER
) STRICT;
CREATE INDEX "idx_rankings_document_id_n"
    ON "rankings" ("document_id", "n");
CREATE INDEX "idx_rankings_index_year"
    ON "rankings" ("index", "year");
CREATE INDEX "idx_rankings_subject_province_code"
    ON "rankings" ("subject_province_code");
CREATE INDEX "idx_rankings_section_id"
    ON "rankings" ("section_id");
CREATE TABLE "targets" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "n" INTEGER,
   "start" INTEGER,
   "end" INTEGER,
   "quote" TEXT,
   "page" INTEGER,
   "bbox" TEXT,
   "section_id" TEXT REFERENCES "sections"("id"),
   "rule" TEXT,
   "ocr_confidence" REAL,
   "ocr_read" TEXT,
   "flags" TEXT,
   "repeat" INTEGER,
   "index" TEXT REFERENCES "indices"("code"),
   "index_name" TEXT,
   "component" TEXT,
   "component_name" TEXT,
   "subject_name" TEXT,
   "subject_kind" TEXT,
   "subject_province_code" TEXT,
   "measure" TEXT,
   "year" INTEGER,
   "year_to" INTEGER,
   "open_ended" INTEGER,
   "per_year" INTEGER,
   "kind" TEXT,
   "comparator" TEXT,
   "value" REAL,
   "unit" TEXT,
   "value_to" REAL,
   "base_year" INTEGER,
   "grade" TEXT,
   "group" TEXT,
   "indices" TEXT,
   "components" TEXT
) STRICT;
CREATE INDEX "idx_targets_document_id_n"
    ON "targets" ("document_id", "n");
CREATE INDEX "idx_targets_index_year"
    ON "targets" ("index", "year");
CREATE INDEX "idx_targets_subject_province_code"
    ON "targets" ("subject_province_code");
CREATE INDEX "idx_targets_section_id"
    ON "targets" ("section_id");
CREATE TABLE "tasks" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "n" INTEGER,
   "start" INTEGER,
   "end" INTEGER,
   "quote" TEXT,
   "page" INTEGER,
   "bbox" TEXT,
   "section_id" TEXT REFERENCES "sections"("id"),
   "rule" TEXT,
   "ocr_confidence" REAL,
   "ocr_read" TEXT,
   "flags" TEXT,
   "repeat" INTEGER,
   "text" TEXT,
   "label" TEXT,
   "path" TEXT,
   "indices" TEXT,
   "components" TEXT,
   "lead_agencies" TEXT,
   "coordinating_agencies" TEXT,
   "agency_source" TEXT,
   "deadline_raw" TEXT,
   "deadline_due" TEXT,
   "deadline_start" TEXT,
   "deadline_inclusive" INTEGER,
   "deadline_precision" TEXT,
   "deadline_recurrence" TEXT,
   "deadline_day" INTEGER,
   "deadline_month" INTEGER,
   "deadline_event" TEXT,
   "deadline_offset" TEXT,
   "deadlines" TEXT,
   "product" TEXT,
   "kind" TEXT
) STRICT;
CREATE INDEX "idx_tasks_document_id_n"
    ON "tasks" ("document_id", "n");
CREATE INDEX "idx_tasks_deadline_due"
    ON "tasks" ("deadline_due");
CREATE INDEX "idx_tasks_section_id"
    ON "tasks" ("section_id");
CREATE TABLE "agencies" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "n" INTEGER,
   "name" TEXT,
   "kind" TEXT,
   "level" TEXT,
   "province_code" TEXT,
   "mentions" INTEGER,
   "current_name" TEXT,
   "start" INTEGER,
   "end" INTEGER,
   "quote" TEXT,
   "page" INTEGER,
   "bbox" TEXT,
   "section_id" TEXT REFERENCES "sections"("id"),
   "rule" TEXT,
   "ocr_confidence" REAL,
   "ocr_read" TEXT
) STRICT;
CREATE INDEX "idx_agencies_document_id_n"
    ON "agencies" ("document_id", "n");
CREATE INDEX "idx_agencies_name"
    ON "agencies" ("name");
CREATE INDEX "idx_agencies_section_id"
    ON "agencies" ("section_id");
CREATE TABLE "citations" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "n" INTEGER,
   "start" INTEGER,
   "end" INTEGER,
   "quote" TEXT,
   "page" INTEGER,
   "bbox" TEXT,
   "section_id" TEXT REFERENCES "sections"("id"),
   "rule" TEXT,
   "ocr_confidence" REAL,
   "ocr_read" TEXT,
   "flags" TEXT,
   "repeat" INTEGER,
   "doc_type" TEXT,
   "number" TEXT,
   "date" TEXT,
   "issuer" TEXT,
   "title" TEXT,
   "relation" TEXT,
   "mentions" INTEGER
) STRICT;
CREATE INDEX "idx_citations_document_id_n"
    ON "citations" ("document_id", "n");
CREATE INDEX "idx_citations_number"
    ON "citations" ("number");
CREATE INDEX "idx_citations_section_id"
    ON "citations" ("section_id");
CREATE TABLE "duplicates" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "n" INTEGER,
   "kind" TEXT,
   "of" TEXT,
   "copy" TEXT,
   "similarity" REAL,
   "of_span" TEXT,
   "copy_span" TEXT
) STRICT;
CREATE INDEX "idx_duplicates_document_id_n"
    ON "duplicates" ("document_id", "n");
CREATE TABLE "warnings" (
   "id" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "n" INTEGER,
   "code" TEXT,
   "message" TEXT
) STRICT;
CREATE INDEX "idx_warnings_document_id_n"
    ON "warnings" ("document_id", "n");
CREATE INDEX "idx_warnings_code"
    ON "warnings" ("code");
CREATE TABLE "sources" (
   "uri" TEXT PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "sha256" TEXT,
   "bytes" INTEGER
) STRICT;
CREATE INDEX "idx_sources_document_id"
    ON "sources" ("document_id");
CREATE INDEX "idx_sources_sha256"
    ON "sources" ("sha256");
CREATE INDEX "idx_sources_bytes"
    ON "sources" ("bytes");
CREATE TABLE "task_agencies" (
   "task_id" TEXT NOT NULL REFERENCES "tasks"("id") ON DELETE CASCADE,
   "role" TEXT,
   "n" INTEGER,
   "name" TEXT,
   "agency_id" TEXT REFERENCES "agencies"("id"),
   PRIMARY KEY ("task_id", "role", "n")
) STRICT;
CREATE INDEX "idx_task_agencies_name"
    ON "task_agencies" ("name");
CREATE INDEX "idx_task_agencies_agency_id"
    ON "task_agencies" ("agency_id");
CREATE TABLE "passages" (
   "id" INTEGER PRIMARY KEY,
   "document_id" TEXT NOT NULL REFERENCES "documents"("id") ON DELETE CASCADE,
   "kind" TEXT,
   "record_id" TEXT,
   "start" INTEGER,
   "end" INTEGER,
   "page" INTEGER,
   "codes" TEXT,
   "years" TEXT,
   "agencies" TEXT,
   "subject" TEXT,
   "summary" TEXT
) STRICT;
CREATE INDEX "idx_passages_document_id"
    ON "passages" ("document_id");
CREATE VIRTUAL TABLE passages_fts USING fts5(text, folded, tokenize = "unicode61 remove_diacritics 0");
PRAGMA application_id = 1802003304;
PRAGMA user_version = 2;
