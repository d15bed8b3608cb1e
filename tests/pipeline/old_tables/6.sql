-- Tables and views as version 6 made them.
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
   "source_address" TEXT,
   "source_saved" TEXT,
   "source_ocr" INTEGER,
   "source_ocr_confidence" REAL,
   "source_hints" TEXT,
   "province_id" TEXT REFERENCES "provinces"("id"),
   "fingerprint" TEXT NOT NULL,
   "same_as" TEXT REFERENCES "documents"("id"),
   "address_key" TEXT,
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
CREATE INDEX "idx_documents_same_as"
    ON "documents" ("same_as");
CREATE INDEX "idx_documents_address_key"
    ON "documents" ("address_key");
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
   "message" TEXT,
   "forms" TEXT,
   "values" TEXT
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
   "revised_by" TEXT,
   "start" INTEGER,
   "end" INTEGER,
   PRIMARY KEY ("record_id", "fact_id")
) STRICT;
CREATE INDEX "idx_fact_statements_fact_id"
    ON "fact_statements" ("fact_id");
CREATE INDEX "idx_fact_statements_document_id"
    ON "fact_statements" ("document_id");
CREATE TABLE "column_meanings" (
   "table_name" TEXT,
   "column_name" TEXT,
   "meaning" TEXT,
   "meaning_vi" TEXT,
   PRIMARY KEY ("table_name", "column_name")
) STRICT;
CREATE VIRTUAL TABLE passages_fts USING fts5(text, folded, tokenize = "unicode61 remove_diacritics 0");
CREATE TABLE wording_bands (band INTEGER NOT NULL, wording INTEGER NOT NULL, PRIMARY KEY (band, wording)) STRICT, WITHOUT ROWID;
CREATE VIEW passage_clusters AS
SELECT used.*, issuers >= 3 AS boilerplate,
    substr(documents.text, wordings.start + 1, wordings.end - wordings.start) AS words
FROM (
    SELECT cluster AS id, count(DISTINCT coalesce(issuer, '')) AS issuers,
        count(DISTINCT province) AS provinces, count(DISTINCT document_id) AS documents, count(*) AS places
    FROM wordings JOIN documents ON documents.id = document_id
    WHERE same_as IS NULL AND NOT own_number AND NOT figures_differ
        AND cluster IN (SELECT cluster FROM wording_users)
    GROUP BY cluster HAVING places > 1
) AS used
JOIN wordings ON wordings.id = used.id
JOIN documents ON documents.id = wordings.document_id;
CREATE VIEW passage_cluster_members AS
SELECT wordings.cluster, wordings.document_id, documents.same_as, documents.issuer, documents.province, documents.issued,
    iif(documents.same_as IS NULL, row_number() OVER (PARTITION BY wordings.cluster ORDER BY
        documents.same_as IS NOT NULL, documents.issued IS NULL, documents.issued, documents.id, wordings.start), NULL)
        AS use,
    wordings.start, wordings.end, wordings.similarity, wordings.figures_differ, wordings.own_number,
    substr(documents.text, wordings.start + 1, wordings.end - wordings.start) AS words
FROM wordings
JOIN documents ON documents.id = wordings.document_id
WHERE wordings.cluster IN (SELECT cluster FROM wording_users);
CREATE VIEW borrowed_text AS
SELECT document_id, sum(length) AS words, sum(iif(NOT own_number AND NOT figures_differ AND (SELECT count(*) FROM wording_users AS users WHERE users.cluster = wordings.cluster) >= 3, length, 0)) AS borrowed,
    round(1.0 * sum(iif(NOT own_number AND NOT figures_differ AND (SELECT count(*) FROM wording_users AS users WHERE users.cluster = wordings.cluster) >= 3, length, 0)) / sum(length), 4) AS share
FROM wordings
GROUP BY document_id;
CREATE VIEW v_provinces AS
-- A province under one name in one period, with the province that its territory is in since 2025-07-01.
SELECT p.id, p.code, p.name, p.type, p.valid_from, p.valid_to,
    coalesce(n.code, p.code) AS current_code, coalesce(n.name, p.name) AS current_province
FROM provinces AS p
LEFT JOIN provinces AS n ON p.valid_to IS NOT NULL AND n.valid_to IS NULL AND n.code = p.successor;
CREATE VIEW v_documents AS
-- A document once, from however many files: the source that is kept for its records, with the fields that only another
-- source states filled in. `filled` is a JSON list of these with their words and places there; `sources` one of all files,
-- the kept document's first, each with the document that holds its own text and how that was told to be the same.
SELECT d.id, d.doc_type,
    coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'number'), d.number) AS number,
    coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'title'), d.title) AS title,
    coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'issuer'), d.issuer) AS issuer,
    coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'issuer_level'), d.issuer_level) AS issuer_level,
    coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'province'), d.province) AS province,
    coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'province_code'), d.province_code) AS province_code,
    coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'current_province'), d.current_province) AS current_province,
    coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'current_province_code'), d.current_province_code) AS current_province_code,
    coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'district'), d.district) AS district,
    coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'commune'), d.commune) AS commune,
    coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'issued'), d.issued) AS issued,
    coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'issued_precision'), d.issued_precision) AS issued_precision,
    coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'effective'), d.effective) AS effective,
    coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'signer'), d.signer) AS signer,
    coalesce((SELECT value FROM filled_fields WHERE document_id = d.id AND field = 'signer_title'), d.signer_title) AS signer_title,
    d.subject_field, d.source_uri, d.source_media_type, d.source_ocr,
    (SELECT count(*) FROM documents AS o WHERE o.same_as = d.id) AS copies,
    (SELECT json_group_array(json_object('field', field, 'value', value, 'document_id', other_id, 'start', start,
        'end', end, 'quote', quote)) FROM filled_fields WHERE document_id = d.id) AS filled,
    (SELECT json_group_array(json_object('uri', uri, 'document_id', document_id, 'media_type', media_type, 'how', how))
        FROM (SELECT s.uri, s.document_id, o.source_media_type AS media_type, l.how
            FROM documents AS o JOIN sources AS s ON s.document_id = o.id
            LEFT JOIN document_links AS l ON l.document_id = o.id AND l.other_id = d.id AND l.kind = 'same'
            WHERE d.id IN (o.id, o.same_as) ORDER BY o.same_as, s.document_id, s.uri)) AS sources
FROM documents AS d WHERE d.same_as IS NULL;
CREATE VIEW v_drafts AS
-- A draft beside what was signed: without a number, and of the same title as a later version that has one. Its tasks and
-- targets count there.
SELECT d.id AS document_id, l.document_id AS signed_id
FROM document_links AS l
JOIN v_documents AS d ON d.id = l.other_id AND d.number IS NULL
JOIN v_documents AS n ON n.id = l.document_id AND n.number IS NOT NULL AND n.title = d.title
WHERE l.kind = 'version';
CREATE VIEW v_scoreboard AS
-- A province's value and rank in one index (or one of its fields) in one year, as most documents state it.
-- `disagree` is 1 where documents state several; `value_change` and `rank_change` are against the year before,
-- and `rank_change` is positive where the place improved. Places among 63 and among 34 provinces aren't subtracted:
-- such a change is the one that a document states, or null. DTI ranks the 34 from 2024 on, the others from 2025.
WITH names AS (
    SELECT name, min(current_code) AS current_code, min(current_province) AS current_province
    FROM v_provinces GROUP BY name
),
stated_values AS (
    SELECT s.id, s.subject_name, s."index", s.component, s.year, s.value, s.unit, s.scale, s.delta, s.delta_year,
        s.approx, s.flags, d.issued, s.document_id,
        count(*) OVER (PARTITION BY s.subject_name, s."index", s.component, s.year, s.value, s.unit) AS alike,
        min(s.value) OVER (PARTITION BY s.subject_name, s."index", s.component, s.year, s.unit)
            < max(s.value) OVER (PARTITION BY s.subject_name, s."index", s.component, s.year, s.unit) AS disagree
    FROM scores AS s JOIN v_documents AS d ON d.id = s.document_id
    WHERE s.subject_kind = 'tinh' AND s.year IS NOT NULL AND s."index" != 'OTHER'
        AND (s.component IS NULL OR s.component IN (SELECT code FROM indices))
),
best_values AS (
    SELECT *, row_number() OVER (
        PARTITION BY subject_name, "index", component, year
        ORDER BY value IS NULL, approx, flags != '[]', alike DESC, unit = '%' AND component IS NOT NULL, issued DESC, id
    ) AS choice
    FROM stated_values
),
stated_ranks AS (
    SELECT r.id, r.subject_name, r."index", r.component, r.year, r.rank, r.out_of, r.delta, r.delta_year,
        r."group", r.flags, d.issued, r.document_id,
        count(*) OVER (PARTITION BY r.subject_name, r."index", r.component, r.year, r.rank) AS alike,
        min(r.rank) OVER (PARTITION BY r.subject_name, r."index", r.component, r.year)
            < max(r.rank) OVER (PARTITION BY r.subject_name, r."index", r.component, r.year) AS disagree
    FROM rankings AS r JOIN v_documents AS d ON d.id = r.document_id
    WHERE r.subject_kind = 'tinh' AND r.year IS NOT NULL AND r.scope IS NULL AND r."index" != 'OTHER'
        AND (r.component IS NULL OR r.component IN (SELECT code FROM indices))
),
best_ranks AS (
    SELECT *, row_number() OVER (
        PARTITION BY subject_name, "index", component, year
        ORDER BY rank IS NULL, flags != '[]', alike DESC, out_of IS NULL, issued DESC, id
    ) AS choice
    FROM stated_ranks
),
measured AS (
    SELECT subject_name, "index", component, year, value, unit, scale, iif(delta_year = year - 1, delta, NULL) AS delta,
        NULL AS rank, NULL AS out_of, NULL AS rank_delta, NULL AS "group",
        id AS score_id, NULL AS ranking_id, disagree
    FROM best_values WHERE choice = 1
    UNION ALL
    SELECT subject_name, "index", component, year, NULL, NULL, NULL, NULL,
        rank, out_of, iif(delta_year = year - 1, delta, NULL), "group", NULL, id, disagree
    FROM best_ranks WHERE choice = 1
),
joined AS (
    SELECT subject_name, "index", component, year, max(value) AS value, max(unit) AS unit, max(scale) AS scale,
        max(delta) AS delta, max(rank) AS rank, max(out_of) AS out_of, max(rank_delta) AS rank_delta,
        max("group") AS "group", max(score_id) AS score_id, max(ranking_id) AS ranking_id,
        max(coalesce(disagree, 0)) AS disagree
    FROM measured GROUP BY subject_name, "index", component, year
),
ordered AS (
    SELECT *, lag(year) OVER of AS year_before, lag(value) OVER of AS value_before, lag(unit) OVER of AS unit_before,
        lag(rank) OVER of AS rank_before, lag(out_of) OVER of AS out_of_before
    FROM joined
    WINDOW of AS (PARTITION BY subject_name, "index", component ORDER BY year)
)
SELECT o.subject_name AS province, n.current_province, n.current_code AS current_province_code,
    o."index", o.component, o.year, o.value, o.unit, o.scale,
    coalesce(iif(o.year_before = o.year - 1
            AND (o.unit_before = o.unit OR (o."index" = 'PAR_INDEX' AND o.component IS NULL)), round(o.value - o.value_before, 4), NULL), o.delta)
        AS value_change,
    o.rank, o.out_of, o."group",
    coalesce(iif(o.year_before = o.year - 1 AND iif(o.out_of_before IS NULL OR o.out_of IS NULL,
            o.year != iif(o."index" = 'DTI', 2024, 2025), abs(o.out_of_before - o.out_of) <= 3),
            o.rank_before - o.rank, NULL), o.rank_delta) AS rank_change,
    o.disagree, o.score_id, o.ranking_id, d.id AS document_id, d.number, d.title, d.issuer, d.issued, d.source_uri AS source,
    coalesce(s.quote, r.quote) AS quote, coalesce(s.page, r.page) AS page
FROM ordered AS o
JOIN names AS n ON n.name = o.subject_name
LEFT JOIN scores AS s ON s.id = o.score_id
LEFT JOIN rankings AS r ON r.id = o.ranking_id
JOIN v_documents AS d ON d.id = coalesce(s.document_id, r.document_id);
CREATE VIEW v_targets_and_results AS
-- A province's target for an index beside what was measured in its year; `met` is null where that isn't known.
WITH names AS (
    SELECT name, min(current_code) AS current_code, min(current_province) AS current_province
    FROM v_provinces GROUP BY name
),
aims AS (
    SELECT t.*, coalesce(t.year_to, t.year) AS due_year, n.current_code, n.current_province,
        CASE t.kind WHEN 'level' THEN 'value' WHEN 'rank' THEN 'rank' WHEN 'rank_change' THEN 'rank_change'
            WHEN 'change' THEN 'value_change' WHEN 'maintain' THEN iif(t.unit IN ('hang', 'bac'), 'rank', 'value')
        END AS aspect
    FROM targets AS t JOIN names AS n ON n.name = t.subject_name
    WHERE t."index" IS NOT NULL AND t.subject_kind = 'tinh' AND NOT t.repeat
        AND t.document_id NOT IN (SELECT document_id FROM v_drafts)
),
compared AS (
    SELECT a.*, b.value AS result_value, b.unit AS result_unit, b.rank AS result_rank, b.rank_change AS result_rank_change,
        b.value_change AS result_value_change, b.score_id, b.ranking_id,
        CASE a.aspect WHEN 'value' THEN iif(b.unit = a.unit OR b.scale = 100 OR a."index" = 'PAR_INDEX', b.value, NULL)
            WHEN 'rank' THEN b.rank WHEN 'rank_change' THEN b.rank_change WHEN 'value_change' THEN b.value_change
        END AS result
    FROM aims AS a
    LEFT JOIN v_scoreboard AS b ON b.province = a.subject_name AND b."index" = a."index"
        AND b.component IS a.component AND b.year = a.due_year
)
SELECT c.id AS target_id, c.subject_name AS province, c.current_province, c.current_code AS current_province_code,
    c."index", c.component, c.due_year AS year, c.kind, c.measure, c.comparator, c.value AS target, c.value_to AS target_to,
    c.unit, c.grade, c."group", c.result_value, c.result_unit, c.result_rank, c.result_value_change, c.result_rank_change,
    CASE c.comparator WHEN '>=' THEN c.result >= c.value WHEN '>' THEN c.result > c.value
        WHEN '<=' THEN c.result <= c.value WHEN '<' THEN c.result < c.value WHEN '=' THEN c.result >= c.value END AS met,
    c.score_id, c.ranking_id, d.id AS document_id, d.number, d.title, d.issuer, d.issued, d.source_uri AS source, c.quote, c.page
FROM compared AS c JOIN v_documents AS d ON d.id = c.document_id;
CREATE VIEW v_task_tracker AS
-- A task with the agencies that lead and coordinate it, and when it is due. Whether it was done, no plan says.
-- An outer join, though every task has its document: SQLite leaves it out where nothing of the document is asked for.
-- Those of a copy and of a draft are left out.
SELECT t.id AS task_id, t.text AS task, t.label,
    (SELECT group_concat(name, '; ') FROM task_agencies WHERE task_id = t.id AND role = 'lead') AS lead_agencies,
    (SELECT group_concat(name, '; ') FROM task_agencies WHERE task_id = t.id AND role = 'coordinating')
        AS coordinating_agencies,
    t.deadline_start AS start, t.deadline_due AS due, t.deadline_raw AS deadline, t.deadline_recurrence AS recurrence,
    t.product, t.indices, t.components, d.province, d.current_province, d.current_province_code,
    d.id AS document_id, d.number, d.title, d.issuer, d.issuer_level, d.issued, d.source_uri AS source,
    t.quote, t.page, t.start AS quote_start, t.end AS quote_end, t.deadline_inclusive AS due_inclusive
FROM tasks AS t LEFT JOIN v_documents AS d ON d.id = t.document_id
WHERE NOT t.repeat AND t.document_id NOT IN (SELECT id FROM documents WHERE same_as IS NOT NULL)
    AND t.document_id NOT IN (SELECT document_id FROM v_drafts);
CREATE VIEW v_agency_load AS
-- How much work an agency has in a province, under its present name; `names` are those in the documents, as JSON.
SELECT coalesce(a.current_name, g.name) AS agency, d.current_province, d.current_province_code,
    json_group_array(DISTINCT g.name) AS names,
    count(DISTINCT iif(g.role = 'lead', t.id, NULL)) AS leads,
    count(DISTINCT iif(g.role = 'coordinating', t.id, NULL)) AS coordinates,
    count(DISTINCT t.document_id) AS documents,
    count(DISTINCT iif(g.role = 'lead' AND t.deadline_due IS NOT NULL, t.id, NULL)) AS dated,
    min(iif(g.role = 'lead', t.deadline_due, NULL)) AS first_due, max(iif(g.role = 'lead', t.deadline_due, NULL)) AS last_due
FROM task_agencies AS g
JOIN tasks AS t ON t.id = g.task_id
JOIN v_documents AS d ON d.id = t.document_id
LEFT JOIN agencies AS a ON a.id = g.agency_id
WHERE NOT t.repeat AND t.document_id NOT IN (SELECT document_id FROM v_drafts)
GROUP BY coalesce(a.current_name, g.name), d.current_province_code;
CREATE VIEW v_citations AS
-- Another document that a document names; `cited_document_id` where exactly one of that number and date is here.
SELECT c.id AS citation_id, d.id AS document_id, d.number, d.title, d.issuer, d.province, d.current_province, d.issued,
    c.relation, c.doc_type AS cited_type, c.number AS cited_number, c.date AS cited_date, c.issuer AS cited_issuer,
    c.title AS cited_title, c.mentions,
    (SELECT iif(count(DISTINCT coalesce(o.same_as, o.id)) = 1, min(coalesce(o.same_as, o.id)), NULL) FROM documents AS o
        WHERE o.number = c.number AND o.issued = c.date AND coalesce(o.same_as, o.id) != d.id) AS cited_document_id,
    d.source_uri AS source, c.quote, c.page, c.start, c.end
FROM citations AS c JOIN v_documents AS d ON d.id = c.document_id
WHERE d.id NOT IN (SELECT document_id FROM v_drafts);
CREATE VIEW v_facts AS
-- A fact with every document's statement of it: `standing` is once, corroborated or conflict. `revised_by` is the later
-- version that states a target anew.
SELECT f.id AS fact_id, f.subject AS province, n.current_province, f.subject_kind, f."index", f.component, f.year,
    f.measure, f.standing, f.sources, s.value, s.printed, s.revised_by, s.record_id, d.id AS document_id, d.number, d.title, d.issuer, d.issued,
    d.source_uri AS source,
    (SELECT substr(text, s.start + 1, s.end - s.start) FROM documents WHERE id = s.document_id) AS quote
FROM facts AS f
JOIN fact_statements AS s ON s.fact_id = f.id
JOIN v_documents AS d ON d.id = s.document_id
LEFT JOIN (SELECT name, min(current_province) AS current_province FROM v_provinces GROUP BY name) AS n
    ON f.subject_kind = 'tinh' AND n.name = f.subject;
CREATE VIEW v_movers AS
-- A province's value and place in an index, or a field of it, beside the year before, with the paragraph that says so.
-- `rank_change` is positive where the place improved; a change that is not known is null.
WITH moved AS (
    SELECT b.*, coalesce(r.start, s.start) AS start, coalesce(r.end, s.end) AS end
    FROM v_scoreboard AS b
    LEFT JOIN rankings AS r ON r.id = b.ranking_id
    LEFT JOIN scores AS s ON s.id = b.score_id
    WHERE b.value_change IS NOT NULL OR b.rank_change IS NOT NULL
),
placed AS (
    SELECT m.*, coalesce(r.document_id, m.document_id) AS stated_in FROM moved AS m
    LEFT JOIN rankings AS r ON r.id = m.ranking_id
),
around AS (
    SELECT p.*, d.number AS in_number, d.source_uri, substr(d.text, 1, p.start) AS before,
        substr(d.text, p.start + 1, p.end - p.start + 1000) AS after
    FROM placed AS p JOIN documents AS d ON d.id = p.stated_in
)
SELECT province, current_province, current_province_code, "index", component, year - 1 AS year_before, year,
    round(value - value_change, 4) AS value_before, value, value_change, unit,
    rank + rank_change AS rank_before, rank, rank_change, out_of, disagree,
    -- What stands after the last line break before the words, and up to the next one after them.
    substr(before, length(rtrim(before, replace(before, char(10), ''))) + 1)
        || substr(after, 1, coalesce(nullif(instr(after, char(10)), 0) - 1, length(after))) AS paragraph,
    start, end, stated_in AS document_id, in_number AS number, source_uri AS source
FROM around;
CREATE VIEW v_work AS
-- An agency's part in a task: `role` is lead or coordinating, `named` the name in the document, `agency` today's.
SELECT g.role, coalesce(a.current_name, g.name) AS agency, g.name AS named, t.id AS task_id, t.text AS task,
    t.indices, t.components, t.deadline_due AS due, t.deadline_raw AS deadline, t.deadline_recurrence AS recurrence,
    d.province, d.current_province, d.current_province_code, d.id AS document_id, d.number, d.title, d.doc_type,
    d.issuer, d.issuer_level, d.issued, d.source_uri AS source, t.quote, t.page, t.start, t.end
FROM task_agencies AS g
JOIN tasks AS t ON t.id = g.task_id
JOIN v_documents AS d ON d.id = t.document_id
LEFT JOIN agencies AS a ON a.id = g.agency_id
WHERE NOT t.repeat AND d.id NOT IN (SELECT document_id FROM v_drafts);
CREATE VIEW v_task_users AS
-- A use of a task's sentence that several documents share; `use` counts them by the date of issue, 1 for the first.
WITH used AS (
    SELECT w.cluster, w.document_id, min(t.id) AS task_id, min(w.start) AS start, min(w.end) AS end,
        max(w.similarity) AS similarity
    FROM wordings AS w
    JOIN tasks AS t ON t.document_id = w.document_id AND w.start < t.end AND w.end > t.start AND NOT t.repeat
    WHERE w.cluster IN (SELECT cluster FROM wording_users)
        AND w.document_id NOT IN (SELECT document_id FROM v_drafts)
    GROUP BY w.cluster, w.document_id
)
SELECT u.cluster, row_number() OVER (PARTITION BY u.cluster ORDER BY d.issued IS NULL, d.issued, d.id) AS use,
    (SELECT substr(text, u.start + 1, u.end - u.start) FROM documents WHERE id = u.document_id) AS words, u.similarity, u.task_id, d.province, d.current_province,
    d.id AS document_id, d.number, d.title, d.issuer, d.issued, d.source_uri AS source, u.start, u.end
FROM used AS u JOIN v_documents AS d ON d.id = u.document_id;
CREATE VIEW v_shared_tasks AS
-- A task's sentence that several documents share: in how many provinces it stands, and who used it first.
SELECT cluster, max(iif(use = 1, words, NULL)) AS words, count(*) AS documents, count(DISTINCT issuer) AS issuers,
    count(DISTINCT province) AS provinces, count(DISTINCT current_province) AS current_provinces,
    group_concat(DISTINCT province) AS province_names,
    max(iif(use = 1, issuer, NULL)) AS first_issuer, min(issued) AS first_issued,
    max(iif(use = 1, document_id, NULL)) AS first_document_id
FROM v_task_users GROUP BY cluster HAVING count(*) > 1;
CREATE VIEW v_inherited AS
-- What a province made of several in 2025 has from each: `kind` is task (due after, or recurring), target (for that
-- year or later) or score (the last of each index). `province` is the old one, `due` a date or a year.
WITH old AS (
    SELECT id, name, valid_to, current_code, current_province FROM v_provinces
    WHERE valid_to = (SELECT max(valid_to) FROM provinces) AND current_code IN (
        SELECT current_code FROM v_provinces WHERE valid_to = (SELECT max(valid_to) FROM provinces)
        GROUP BY current_code HAVING count(*) > 1)
),
last_scores AS (
    SELECT *, row_number() OVER (PARTITION BY province, "index", component ORDER BY year DESC) AS newest
    FROM v_scoreboard WHERE component IS NULL AND coalesce(out_of, 63) > 34
        AND year < (SELECT CAST(substr(max(valid_to), 1, 4) AS INTEGER) FROM provinces)
)
SELECT o.current_province, o.name AS province, 'task' AS kind, t.text AS what, NULL AS "index",
    coalesce(t.deadline_due, t.deadline_recurrence) AS due, NULL AS value, NULL AS unit, NULL AS rank,
    d.id AS document_id, d.number, d.issued, d.source_uri AS source, t.quote, t.start, t.end
FROM old AS o JOIN documents AS own ON own.province_id = o.id JOIN v_documents AS d ON d.id = own.id JOIN tasks AS t ON t.document_id = d.id
WHERE NOT t.repeat AND (t.deadline_due > o.valid_to OR (t.deadline_due IS NULL AND t.deadline_recurrence IS NOT NULL))
    AND d.id NOT IN (SELECT document_id FROM v_drafts)
UNION ALL
SELECT o.current_province, o.name, 'target', a.measure, a."index", CAST(coalesce(a.year_to, a.year) AS TEXT), a.value, a.unit, NULL,
    d.id, d.number, d.issued, d.source_uri, a.quote, a.start, a.end
FROM old AS o JOIN documents AS own ON own.province_id = o.id JOIN v_documents AS d ON d.id = own.id
JOIN targets AS a ON a.document_id = d.id AND a.subject_kind = 'tinh' AND a.subject_name = o.name
WHERE NOT a.repeat AND coalesce(a.year_to, a.year) >= CAST(substr(o.valid_to, 1, 4) AS INTEGER)
    AND d.id NOT IN (SELECT document_id FROM v_drafts)
UNION ALL
SELECT o.current_province, o.name, 'score', b."index", b."index", CAST(b.year AS TEXT), b.value, b.unit, b.rank,
    b.document_id, b.number, b.issued, b.source, b.quote, coalesce(s.start, r.start), coalesce(s.end, r.end)
FROM old AS o JOIN last_scores AS b ON b.province = o.name AND b.newest = 1
LEFT JOIN scores AS s ON s.id = b.score_id LEFT JOIN rankings AS r ON r.id = b.ranking_id;
CREATE VIEW v_basis AS
-- What a document rests on (căn cứ) or carries out (thực hiện), and what that rests on in its turn, as far as the
-- collection holds the documents. `depth` is 1 for what it cites itself, `chain` the numbers from the document down.
WITH RECURSIVE rests(document_id, depth, citing_id, citation_id, basis_id, chain, ids) AS (
    SELECT document_id, 1, document_id, citation_id, cited_document_id,
        coalesce(number, document_id) || ' ← ' || coalesce(cited_number, cited_title), '|' || document_id || '|'
    FROM v_citations WHERE relation IN ('can-cu', 'thuc-hien')
    UNION ALL
    SELECT r.document_id, r.depth + 1, c.document_id, c.citation_id, c.cited_document_id,
        r.chain || ' ← ' || coalesce(c.cited_number, c.cited_title), r.ids || c.document_id || '|'
    FROM rests AS r JOIN v_citations AS c ON c.document_id = r.basis_id
    WHERE c.relation IN ('can-cu', 'thuc-hien') AND r.depth < 9 AND NOT instr(r.ids, '|' || c.document_id || '|')
)
SELECT d.id AS document_id, d.number, d.title, d.issuer, d.issuer_level, d.province, d.current_province, d.issued,
    r.depth, r.chain, c.relation, c.doc_type AS basis_type, c.number AS basis_number, c.date AS basis_date,
    c.issuer AS basis_issuer, c.title AS basis_title, r.basis_id AS basis_document_id, b.issuer_level AS basis_level,
    r.citing_id, q.source_uri AS source, c.quote, c.page, c.start, c.end
FROM rests AS r
JOIN v_documents AS d ON d.id = r.document_id
JOIN citations AS c ON c.id = r.citation_id
JOIN documents AS q ON q.id = r.citing_id
LEFT JOIN documents AS b ON b.id = r.basis_id;
CREATE VIEW v_plans_below AS
-- A plan of a district, commune or ward that carries out a plan of its province, itself or by one between them.
SELECT document_id, number, title, issuer, issuer_level, current_province, issued, depth,
    basis_document_id AS province_document_id, basis_number AS province_number, basis_title AS province_title,
    basis_issuer AS province_issuer, source, quote, start, end
FROM v_basis WHERE issuer_level IN ('xa', 'huyen') AND basis_level = 'tinh';
CREATE VIEW v_plans AS
-- A document that assigns work, with how many tasks, and how many of them name no date, no lead, no coordinator.
-- News and reports are none.
SELECT d.id AS document_id, d.number, d.title, d.doc_type, d.issuer, d.issuer_level, d.province, d.current_province,
    d.issued, CAST(substr(d.issued, 1, 4) AS INTEGER) AS year, count(*) AS tasks,
    sum(t.deadline_raw IS NULL) AS without_deadline,
    sum(t.lead_agencies = '[]') AS without_lead, sum(t.coordinating_agencies = '[]') AS without_coordinator,
    d.source_uri AS source
FROM v_documents AS d JOIN tasks AS t ON t.document_id = d.id AND NOT t.repeat
WHERE d.doc_type NOT IN ('tin-tuc', 'bao-cao', 'to-trinh')
    AND d.id NOT IN (SELECT document_id FROM v_drafts)
GROUP BY d.id;
CREATE VIEW v_plan_years AS
-- The plans of a year: how many, the median number of their tasks, and the shares of tasks that lack something.
WITH ordered AS (
    SELECT *, row_number() OVER (PARTITION BY year ORDER BY tasks) AS place, count(*) OVER (PARTITION BY year) AS n
    FROM v_plans
)
SELECT year, count(*) AS plans, sum(tasks) AS tasks,
    -- The one in the middle, or the mean of the two there.
    avg(iif(place IN ((n + 1) / 2, (n + 2) / 2), tasks, NULL)) AS median_tasks,
    round(1.0 * sum(without_deadline) / sum(tasks), 3) AS share_without_deadline,
    round(1.0 * sum(without_lead) / sum(tasks), 3) AS share_without_lead,
    round(1.0 * sum(without_coordinator) / sum(tasks), 3) AS share_without_coordinator
FROM ordered GROUP BY year;
CREATE VIEW v_former_agencies AS
-- An agency that the reorganisation of 2025 ended, where a document names it. Departments ended on 1 March (some cities
-- kept a few of theirs), districts' bodies on 1 July; `named_after` is 1 where the document is of that day or later.
WITH ended AS (
    SELECT *, iif(level = 'huyen', '2025-07-01', '2025-03-01') AS ended FROM agencies
    WHERE level = 'huyen' OR (current_name IS NOT NULL AND current_name != name)
)
SELECT e.name AS agency, e.current_name AS successor, e.level, e.ended, d.issued >= e.ended AS named_after, e.mentions,
    d.province, d.current_province, d.id AS document_id, d.number, d.title, d.issuer, d.issued, d.source_uri AS source,
    e.quote, e.page, e.start, e.end
FROM ended AS e JOIN v_documents AS d ON d.id = e.document_id
WHERE d.id NOT IN (SELECT document_id FROM v_drafts);
CREATE VIEW v_after_publication AS
-- A plan that cites the decision which made the results of an index known, and how many days later it was issued.
SELECT p.document_id, p.number, p.title, p.issuer, p.issuer_level, p.province, p.current_province, p.issued,
    c.cited_number AS publication, c.cited_title AS publication_title, c.cited_date AS published,
    CAST(julianday(p.issued) - julianday(c.cited_date) AS INTEGER) AS days, p.source, c.quote, c.page
FROM v_plans AS p JOIN v_citations AS c ON c.document_id = p.document_id
WHERE length(p.issued) = 10 AND length(c.cited_date) = 10 AND c.cited_date <= p.issued
    AND (c.cited_title LIKE '%công bố%' OR c.cited_title LIKE '%kết quả%')
    AND (c.cited_title LIKE '%chỉ số%' OR c.cited_title LIKE '%PAR INDEX%' OR c.cited_title LIKE '%SIPAS%'
        OR c.cited_title LIKE '%PAPI%' OR c.cited_title LIKE '%PCI%' OR c.cited_title LIKE '%DTI%');
CREATE VIEW v_numbers AS
-- Every score, rank and target with its words, its document's address and where the words stand in its text:
-- substr(text, start + 1, end - start) of the document is the quote.
WITH stated AS (
    SELECT 'score' AS kind, id, document_id, "index", component, subject_kind, subject_name, year, value, unit, delta,
        flags, quote, page, start, end
    FROM scores WHERE NOT repeat
    UNION ALL
    SELECT 'rank', id, document_id, "index", component, subject_kind, subject_name, year, rank, 'hang', delta,
        flags, quote, page, start, end
    FROM rankings WHERE NOT repeat
    UNION ALL
    SELECT 'target', id, document_id, "index", component, subject_kind, subject_name, coalesce(year_to, year), value, unit,
        NULL, flags, quote, page, start, end
    FROM targets WHERE NOT repeat
)
SELECT s.kind, s.subject_name AS subject, s.subject_kind, n.current_province, s."index", s.component, s.year, s.value,
    s.unit, s.delta, s.flags, s.quote, s.page, s.start, s.end, s.id AS record_id, d.id AS document_id, d.number, d.title,
    d.issuer, d.issued, d.source_uri AS source
FROM stated AS s JOIN v_documents AS d ON d.id = s.document_id
LEFT JOIN (SELECT name, min(current_province) AS current_province FROM v_provinces GROUP BY name) AS n
    ON s.subject_kind = 'tinh' AND n.name = s.subject_name
WHERE d.id NOT IN (SELECT document_id FROM v_drafts);
PRAGMA application_id = 1802003304;
PRAGMA user_version = 6;
