-- Question: what did one partner send, what became of it, and was the partner thanked and told?
-- Grain: one row for each referral in use of that partner, the latest first. Filters do not narrow it.
-- Parameters: partner_asked. Where files of two shapes share an id, a contact counts for both.
WITH counting AS (
	SELECT opportunity_id, type, min(date) AS day
	FROM touches_in_use
	WHERE type IN ('thank', 'outcome') AND opportunity_id IS NOT NULL
	GROUP BY opportunity_id, type
),
sent AS (
	SELECT *
	FROM opportunities_in_use
	WHERE class = 'referral' AND referrer = (SELECT partner FROM partner_asked)
),
ids AS (
	-- A deal that goes on from a lead may be called by the number of either.
	SELECT file, line, id FROM sent WHERE id IS NOT NULL
	UNION ALL
	SELECT file, line, lead_id FROM sent WHERE lead_id IS NOT NULL
),
reported AS (
	SELECT ids.file, ids.line, counting.type, min(counting.day) AS day
	FROM ids
	JOIN counting ON counting.opportunity_id = ids.id
	GROUP BY ids.file, ids.line, counting.type
)
SELECT
	sent.id AS id,
	sent.name AS name,
	sent.company AS company,
	sent.created::VARCHAR AS created,
	sent.closed::VARCHAR AS ended,
	sent.outcome AS outcome,
	sent.amount AS amount,
	sent.currency AS currency,
	sent.service AS service,
	CASE WHEN thank.type IS NOT NULL THEN coalesce(thank.day::VARCHAR, '') END AS thanked,
	(told.type IS NOT NULL)::INTEGER::DOUBLE AS told
FROM sent
LEFT JOIN reported AS thank
	ON thank.file = sent.file AND thank.line = sent.line AND thank.type = 'thank'
LEFT JOIN reported AS told
	ON told.file = sent.file AND told.line = sent.line AND told.type = 'outcome'
ORDER BY sent.created DESC NULLS LAST, sent.file, sent.line
