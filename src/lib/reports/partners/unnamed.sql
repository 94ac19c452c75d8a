-- Question: which referrals name nobody?
-- Grain: one row for each such referral in use, the latest first; place: of its row among all in use.
SELECT
	place::DOUBLE AS place,
	id AS id,
	name AS name,
	company AS company,
	created::VARCHAR AS created,
	outcome AS outcome,
	source AS source
FROM opportunities_in_use AS opportunities
WHERE class = 'referral' AND referrer IS NULL
ORDER BY opportunities.created DESC NULLS LAST, file, line
