-- Version 5: copies are marked, and facts hold targets. What was compared is forgotten: the next run compares all anew.
ALTER TABLE "documents" ADD COLUMN "source_address" TEXT;
ALTER TABLE "documents" ADD COLUMN "same_as" TEXT REFERENCES "documents"("id");
ALTER TABLE "documents" ADD COLUMN "address_key" TEXT;
CREATE INDEX "idx_documents_same_as"
    ON "documents" ("same_as");
CREATE INDEX "idx_documents_address_key"
    ON "documents" ("address_key");
ALTER TABLE "fact_statements" ADD COLUMN "revised_by" TEXT;
DELETE FROM fact_statements;
DELETE FROM facts;
DELETE FROM version_changes;
DELETE FROM filled_fields;
DELETE FROM document_links;
DELETE FROM compared;
DELETE FROM wording_users;
DELETE FROM wording_bands;
DELETE FROM wordings;
