-- Question: was the partner thanked for each referral, when, and told how it ended?
-- Grain: one row for each referral in use that names a partner, the latest first; place: of its row among all in use.
-- Where files of two shapes share an id, a touch counts for both.
WITH counting AS (
	SELECT opportunity_id, type, min(date) AS day
	FROM touches_in_use
	WHERE type IN ('thank', 'outcome') AND opportunity_id IS NOT NULL
	GROUP BY opportunity_id, type
),
ids AS (
	-- A deal that goes on from a lead may be called by the number of either.
	SELECT file, line, id FROM opportunities_in_use WHERE class = 'referral' AND id IS NOT NULL
	UNION ALL
	SELECT file, line, lead_id FROM opportunities_in_use WHERE class = 'referral' AND lead_id IS NOT NULL
),
reported AS (
	SELECT ids.file, ids.line, counting.type, min(counting.day) AS day
	FROM ids
	JOIN counting ON counting.opportunity_id = ids.id
	GROUP BY ids.file, ids.line, counting.type
)
SELECT
	referrals.place::DOUBLE AS place,
	referrals.id AS id,
	referrals.referrer AS partner,
	referrals.name AS name,
	referrals.company AS company,
	referrals.outcome AS outcome,
	(referrals.created - DATE '1970-01-01')::DOUBLE AS created_day,
	(referrals.outcome <> 'open')::INTEGER::DOUBLE AS ended,
	(referrals.closed - DATE '1970-01-01')::DOUBLE AS ended_day,
	(thank.type IS NOT NULL)::INTEGER::DOUBLE AS thanked,
	(thank.day - DATE '1970-01-01')::DOUBLE AS thanked_day,
	(told.type IS NOT NULL)::INTEGER::DOUBLE AS told,
	(told.day - DATE '1970-01-01')::DOUBLE AS told_day
FROM opportunities_in_use AS referrals
LEFT JOIN reported AS thank
	ON thank.file = referrals.file AND thank.line = referrals.line AND thank.type = 'thank'
LEFT JOIN reported AS told
	ON told.file = referrals.file AND told.line = referrals.line AND told.type = 'outcome'
WHERE referrals.class = 'referral' AND referrals.referrer IS NOT NULL
ORDER BY referrals.created DESC NULLS LAST, referrals.file, referrals.line
