-- Views that answer what people ask over the whole collection; docs/questions.md shows each at work. A plan found at
-- two addresses counts once, and a draft not beside what was signed: see v_documents and v_drafts.

CREATE VIEW v_movers AS
-- A province's value and place in an index, or a field of it, beside the year before, with the paragraph that says so.
-- `rank_change` is positive where the place improved; a change that is not known is null. `disagree` is 1 where documents
-- state several values or places, of that year or the one before.
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
SELECT province, current_province, current_province_code, "index", index_name, component, year - 1 AS year_before, year,
    round(value - value_change, 4) AS value_before, value, value_change, unit,
    rank + rank_change AS rank_before, rank, rank_change, out_of,
    disagree OR value_change_doubted OR rank_change_doubted AS disagree,
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
WITH work AS MATERIALIZED (
    SELECT document_id, id, start, end FROM tasks
    WHERE NOT repeat AND document_id NOT IN (SELECT document_id FROM v_drafts)
),
shared AS MATERIALIZED (
    SELECT document_id, start, end, cluster, similarity FROM wordings
    WHERE cluster IN (SELECT cluster FROM wording_users)
),
used AS (
    SELECT w.cluster, w.document_id, max(w.similarity) AS similarity, min(t.id) AS task_id
    FROM work AS t CROSS JOIN shared AS w
        ON t.document_id = w.document_id AND w.start < t.end AND w.end > t.start
    GROUP BY w.cluster, w.document_id
)
SELECT u.cluster, row_number() OVER (PARTITION BY u.cluster ORDER BY d.issued IS NULL, d.issued, d.id) AS use,
    t.quote, u.similarity, u.task_id, d.province, d.current_province, d.id AS document_id, d.number, d.title, d.issuer,
    d.issued, d.source_uri AS source, t.start, t.end
FROM used AS u JOIN tasks AS t ON t.id = u.task_id JOIN v_documents AS d ON d.id = u.document_id;

CREATE VIEW v_shared_tasks AS
-- A task's sentence that several documents share: in how many provinces it stands, and who used it first.
SELECT cluster, max(iif(use = 1, quote, NULL)) AS quote, count(*) AS documents, count(DISTINCT issuer) AS issuers,
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
    SELECT *, row_number() OVER (PARTITION BY province, "index", index_name, component ORDER BY year DESC) AS newest
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
-- kept a few of theirs), districts' bodies on 1 July; their schools and centres may go on, and are left out. `named_after`
-- is 1 where the document is of that day or later.
WITH ended AS (
    SELECT *, iif(level = 'huyen', '2025-07-01', '2025-03-01') AS ended FROM agencies
    WHERE (level = 'huyen' AND kind NOT IN ('su-nghiep', 'doanh-nghiep', 'khac'))
        OR (current_name IS NOT NULL AND current_name != name)
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
