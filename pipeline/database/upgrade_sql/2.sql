-- Version 2: how sure OCR was of the words of a record.
ALTER TABLE "scores" ADD COLUMN "ocr_confidence" REAL;
ALTER TABLE "scores" ADD COLUMN "ocr_read" TEXT;
ALTER TABLE "rankings" ADD COLUMN "ocr_confidence" REAL;
ALTER TABLE "rankings" ADD COLUMN "ocr_read" TEXT;
ALTER TABLE "targets" ADD COLUMN "ocr_confidence" REAL;
ALTER TABLE "targets" ADD COLUMN "ocr_read" TEXT;
ALTER TABLE "tasks" ADD COLUMN "ocr_confidence" REAL;
ALTER TABLE "tasks" ADD COLUMN "ocr_read" TEXT;
ALTER TABLE "agencies" ADD COLUMN "ocr_confidence" REAL;
ALTER TABLE "agencies" ADD COLUMN "ocr_read" TEXT;
ALTER TABLE "citations" ADD COLUMN "ocr_confidence" REAL;
ALTER TABLE "citations" ADD COLUMN "ocr_read" TEXT;
