-- Views with plain names over the tables. A view's first line says what a row is.

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
-- `value_others` and `rank_others` are what documents state otherwise: such a value is in conflict, and `disagree` is 1;
-- figures that were compared are so by their fact, those of before a comparison by their numbers alone. A change that
-- rests on one is doubted. `value_change` and `rank_change` are against the year before,
-- and `rank_change` is positive where the place improved. Places among 63 and among 34 provinces aren't subtracted:
-- such a change is the one that a document states, or null. DTI ranks the 34 from 2024 on, the others from 2025.
-- An index that the vocabulary lacks is OTHER, and a line of its own by its printed name.
WITH names AS (
    SELECT name, min(current_code) AS current_code, min(current_province) AS current_province
    FROM v_provinces GROUP BY name
),
stated_values AS (
    SELECT s.id, s.subject_name, s."index", iif(s."index" = 'OTHER', s.index_name, NULL) AS index_name, s.component, s.year, s.value, s.unit, s.scale, s.delta, s.delta_year,
        s.approx, s.flags, d.issued, s.document_id,
        count(*) OVER (PARTITION BY s.subject_name, s."index", s.index_name, s.component, s.year, s.value, s.unit) AS alike,
        min(s.value) OVER (PARTITION BY s.subject_name, s."index", s.index_name, s.component, s.year, s.unit)
            < max(s.value) OVER (PARTITION BY s.subject_name, s."index", s.index_name, s.component, s.year, s.unit) AS disagree,
        min(s.value) OVER (PARTITION BY s.subject_name, s."index", s.index_name, s.component, s.year, s.unit) AS lowest,
        max(s.value) OVER (PARTITION BY s.subject_name, s."index", s.index_name, s.component, s.year, s.unit) AS highest
    FROM scores AS s JOIN v_documents AS d ON d.id = s.document_id
    WHERE s.subject_kind = 'tinh' AND s.year IS NOT NULL AND NOT s."repeat"
        AND (s."index" != 'OTHER' OR s.index_name IS NOT NULL)
        AND (s.component IS NULL OR s.component IN (SELECT code FROM indices))
),
best_values AS (
    SELECT *, row_number() OVER (
        PARTITION BY subject_name, "index", index_name, component, year
        ORDER BY value IS NULL, approx, flags != '[]', alike DESC, unit = '%' AND component IS NOT NULL, issued DESC, id
    ) AS choice
    FROM stated_values
),
stated_ranks AS (
    SELECT r.id, r.subject_name, r."index", iif(r."index" = 'OTHER', r.index_name, NULL) AS index_name, r.component, r.year, r.rank, r.out_of, r.delta, r.delta_year,
        r."group", r.flags, d.issued, r.document_id,
        count(*) OVER (PARTITION BY r.subject_name, r."index", r.index_name, r.component, r.year, r.rank) AS alike,
        min(r.rank) OVER (PARTITION BY r.subject_name, r."index", r.index_name, r.component, r.year)
            < max(r.rank) OVER (PARTITION BY r.subject_name, r."index", r.index_name, r.component, r.year) AS disagree,
        min(r.rank) OVER (PARTITION BY r.subject_name, r."index", r.index_name, r.component, r.year) AS lowest,
        max(r.rank) OVER (PARTITION BY r.subject_name, r."index", r.index_name, r.component, r.year) AS highest
    FROM rankings AS r JOIN v_documents AS d ON d.id = r.document_id
    WHERE r.subject_kind = 'tinh' AND r.year IS NOT NULL AND NOT r."repeat" AND r.scope IS NULL
        AND (r."index" != 'OTHER' OR r.index_name IS NOT NULL)
        AND (r.component IS NULL OR r.component IN (SELECT code FROM indices))
),
best_ranks AS (
    SELECT *, row_number() OVER (
        PARTITION BY subject_name, "index", index_name, component, year
        ORDER BY rank IS NULL, flags != '[]', alike DESC, out_of IS NULL, issued DESC, id
    ) AS choice
    FROM stated_ranks
),
sides AS (
    -- What each record of a compared fact states otherwise, in the order of the facts' sides.
    SELECT s.record_id, f.measure,
        (SELECT nullif(json_group_array(iif(f.measure = 'rank', CAST(json_extract(side.value, '$.value') AS INTEGER),
            json_extract(side.value, '$.value'))), '[]') FROM json_each(f."values") AS side
            WHERE f.standing = 'conflict'
                AND s.record_id NOT IN (SELECT value FROM json_each(side.value, '$.records'))) AS others
    FROM fact_statements AS s JOIN facts AS f ON f.id = s.fact_id
    WHERE f.measure IN ('score', 'score-claimed', 'rank')
),
measured AS (
    SELECT subject_name, "index", index_name, component, year, value, unit, scale, iif(delta_year = year - 1, delta, NULL) AS delta,
        NULL AS rank, NULL AS out_of, NULL AS rank_delta, NULL AS "group",
        id AS score_id, NULL AS ranking_id,
        iif(EXISTS (SELECT 1 FROM sides WHERE record_id = id), (SELECT others FROM sides WHERE record_id = id),
            iif(disagree, json_array(iif(value = lowest, highest, lowest)), NULL)) AS value_others,
        NULL AS rank_others
    FROM best_values WHERE choice = 1
    UNION ALL
    SELECT subject_name, "index", index_name, component, year, NULL, NULL, NULL, NULL,
        rank, out_of, iif(delta_year = year - 1, delta, NULL), "group", NULL, id, NULL,
        iif(EXISTS (SELECT 1 FROM sides WHERE record_id = id), (SELECT others FROM sides WHERE record_id = id),
            iif(disagree, json_array(iif(rank = lowest, highest, lowest)), NULL))
    FROM best_ranks WHERE choice = 1
),
joined AS (
    SELECT subject_name, "index", index_name, component, year, max(value) AS value, max(unit) AS unit, max(scale) AS scale,
        max(delta) AS delta, max(rank) AS rank, max(out_of) AS out_of, max(rank_delta) AS rank_delta,
        max("group") AS "group", max(score_id) AS score_id, max(ranking_id) AS ranking_id,
        max(value_others) AS value_others, max(rank_others) AS rank_others
    FROM measured GROUP BY subject_name, "index", index_name, component, year
),
ordered AS (
    SELECT *, lag(year) OVER of AS year_before, lag(value) OVER of AS value_before, lag(unit) OVER of AS unit_before,
        lag(rank) OVER of AS rank_before, lag(out_of) OVER of AS out_of_before,
        lag(value_others) OVER of AS value_others_before, lag(rank_others) OVER of AS rank_others_before
    FROM joined
    WINDOW of AS (PARTITION BY subject_name, "index", index_name, component ORDER BY year)
),
moved AS (
    -- What the two years' figures give, where they can be subtracted.
    SELECT *,
        iif(year_before = year - 1 AND (unit_before = unit OR ("index" = 'PAR_INDEX' AND component IS NULL)),
            round(value - value_before, 4), NULL) AS value_moved,
        iif(year_before = year - 1 AND iif(out_of_before IS NULL OR out_of IS NULL,
            year != iif("index" = 'DTI', 2024, 2025), abs(out_of_before - out_of) <= 3),
            rank_before - rank, NULL) AS rank_moved
    FROM ordered
)
SELECT o.subject_name AS province, n.current_province, n.current_code AS current_province_code,
    o."index", o.index_name, o.component, o.year, o.value, o.unit, o.scale,
    coalesce(o.value_moved, o.delta) AS value_change,
    o.rank, o.out_of, o."group", coalesce(o.rank_moved, o.rank_delta) AS rank_change,
    o.value_others IS NOT NULL OR o.rank_others IS NOT NULL AS disagree, o.value_others, o.rank_others,
    o.value_moved IS NOT NULL AND coalesce(o.value_others, o.value_others_before) IS NOT NULL AS value_change_doubted,
    o.rank_moved IS NOT NULL AND coalesce(o.rank_others, o.rank_others_before) IS NOT NULL AS rank_change_doubted,
    o.score_id, o.ranking_id, d.id AS document_id, d.number, d.title, d.issuer, d.issued, d.source_uri AS source,
    coalesce(s.quote, r.quote) AS quote, coalesce(s.page, r.page) AS page
FROM moved AS o
JOIN names AS n ON n.name = o.subject_name
LEFT JOIN scores AS s ON s.id = o.score_id
LEFT JOIN rankings AS r ON r.id = o.ranking_id
JOIN v_documents AS d ON d.id = coalesce(s.document_id, r.document_id);

CREATE VIEW v_targets_and_results AS
-- A province's target for an index beside what was measured in its year; `met` is null where that isn't known, and where
-- it hangs on which of the documents in conflict is right: `result_others` is what they state otherwise.
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
        CASE a.aspect WHEN 'value' THEN b.value_others WHEN 'rank' THEN b.rank_others END AS result_others,
        CASE a.aspect WHEN 'rank_change' THEN b.rank_change_doubted WHEN 'value_change' THEN b.value_change_doubted
            ELSE 0 END AS doubted,
        CASE a.aspect WHEN 'value' THEN iif(b.unit = a.unit OR b.scale = 100 OR a."index" = 'PAR_INDEX', b.value, NULL)
            WHEN 'rank' THEN b.rank WHEN 'rank_change' THEN b.rank_change WHEN 'value_change' THEN b.value_change
        END AS result
    FROM aims AS a
    LEFT JOIN v_scoreboard AS b ON b.province = a.subject_name AND b."index" = a."index"
        AND b.index_name IS iif(a."index" = 'OTHER', a.index_name, NULL) AND b.component IS a.component AND b.year = a.due_year
)
SELECT c.id AS target_id, c.subject_name AS province, c.current_province, c.current_code AS current_province_code,
    c."index", c.index_name, c.component, c.due_year AS year, c.kind, c.measure, c.comparator, c.value AS target, c.value_to AS target_to,
    c.unit, c.grade, c."group", c.result_value, c.result_unit, c.result_rank, c.result_value_change, c.result_rank_change,
    (SELECT iif(min(met) = max(met), min(met), NULL) FROM (
        SELECT CASE c.comparator WHEN '>=' THEN stated.value >= c.value WHEN '>' THEN stated.value > c.value
            WHEN '<=' THEN stated.value <= c.value WHEN '<' THEN stated.value < c.value
            WHEN '=' THEN stated.value >= c.value END AS met
        FROM json_each(json_insert(coalesce(c.result_others, '[]'), '$[#]', c.result)) AS stated
        WHERE c.result IS NOT NULL AND NOT coalesce(c.doubted, 0)
    )) AS met,
    c.result_others, coalesce(c.doubted, 0) OR c.result_others IS NOT NULL AS result_doubted,
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
WHERE NOT t.repeat AND t.document_id NOT IN (SELECT id FROM documents WHERE same_as > '')
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
