-- Question: which referrals could the owner begin with, where nothing says who was thanked?
-- Grain: one row for each referral in use that names a partner and has an id, of the last 90 days before the as-of
-- date; the latest first. Where nobody was ever thanked on record, each waits.
-- `place`: of its row among all in use.
-- Parameters: asked.as_of.
SELECT
	place::DOUBLE AS place,
	id AS id,
	referrer AS partner,
	name AS name,
	company AS company,
	outcome AS outcome,
	(created - DATE '1970-01-01')::DOUBLE AS created_day,
	(outcome <> 'open')::INTEGER::DOUBLE AS ended,
	(closed - DATE '1970-01-01')::DOUBLE AS ended_day,
	0::DOUBLE AS thanked,
	NULL::DOUBLE AS thanked_day,
	0::DOUBLE AS told,
	NULL::DOUBLE AS told_day
FROM opportunities_in_use
WHERE
	class = 'referral' AND referrer IS NOT NULL AND id IS NOT NULL
	AND created >= (SELECT as_of FROM asked) - 90
ORDER BY created DESC, file, line
