-- Question: which referrals could the owner begin with, where nothing says who was thanked?
-- Grain: one row for each referral that names a partner, has an id and that the filters let through, of the last 90
-- days before the as-of date; the latest first, at most 200. Where nobody was ever thanked on record, each waits.
-- Parameters: asked.as_of.
SELECT
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
FROM opportunities
WHERE
	class = 'referral' AND referrer IS NOT NULL AND id IS NOT NULL
	AND created >= (SELECT as_of FROM asked) - 90
ORDER BY created DESC, file, line
LIMIT 200
