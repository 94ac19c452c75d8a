-- Question: what did one partner send, what became of it, and was the partner thanked and told?
-- Grain: one row for each referral in use of that partner, the latest first. Filters do not narrow it.
-- Parameters: partner_asked. Where files of two shapes share an id, a contact counts for both.
WITH sent AS (
	SELECT *
	FROM opportunities_in_use
	WHERE class = 'referral' AND referrer = (SELECT partner FROM partner_asked)
),
ids AS (
	-- A deal that goes on from a lead may be called by the number of either.
	SELECT file, line, id FROM sent WHERE id IS NOT NULL
	UNION
	SELECT file, line, lead_id FROM sent WHERE lead_id IS NOT NULL
),
reported AS (
	SELECT
		ids.file,
		ids.line,
		bool_or(touches.type = 'thank') AS thanked,
		min(touches.date) FILTER (WHERE touches.type = 'thank') AS thanked_on,
		bool_or(touches.type = 'outcome') AS told
	FROM ids
	JOIN touches_in_use AS touches ON touches.opportunity_id = ids.id
	GROUP BY ids.file, ids.line
)
SELECT
	sent.id AS id,
	sent.name AS name,
	sent.company AS company,
	sent.created::VARCHAR AS created,
	-- What an open one has may be a day on which it is expected to close.
	CASE WHEN sent.outcome <> 'open' THEN sent.closed::VARCHAR END AS ended,
	sent.outcome AS outcome,
	sent.amount::DOUBLE AS amount,
	sent.currency AS currency,
	sent.service AS service,
	-- Thanked on a day that is not known: empty.
	CASE WHEN reported.thanked THEN coalesce(reported.thanked_on::VARCHAR, '') END AS thanked,
	coalesce(reported.told, false)::INTEGER::DOUBLE AS told
FROM sent
LEFT JOIN reported ON reported.file = sent.file AND reported.line = sent.line
ORDER BY sent.created DESC NULLS LAST, sent.file, sent.line
