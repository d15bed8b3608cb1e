-- Version 6: what each column means (filled when the file is opened), and warnings in parts that can be translated.
CREATE TABLE "column_meanings" (
   "table_name" TEXT,
   "column_name" TEXT,
   "meaning" TEXT,
   "meaning_vi" TEXT,
   PRIMARY KEY ("table_name", "column_name")
) STRICT;
ALTER TABLE "warnings" ADD COLUMN "forms" TEXT;
ALTER TABLE "warnings" ADD COLUMN "values" TEXT;
UPDATE warnings SET forms = '[]', "values" = '{}';
