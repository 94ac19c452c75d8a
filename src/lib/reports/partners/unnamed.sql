-- Question: which referrals name nobody?
-- Grain: one row for each such referral that the filters let through, the latest first.
SELECT
	id AS id,
	name AS name,
	company AS company,
	created::VARCHAR AS created,
	outcome AS outcome,
	source AS source
FROM opportunities
WHERE class = 'referral' AND referrer IS NULL
ORDER BY opportunities.created DESC NULLS LAST, file, line
