-- Question: which introductions could become referrals?
-- Grain: one row for each open or won one that the filters let through: open ones first, the latest created first.
-- At most two hundred.
SELECT
	id AS id,
	name AS name,
	company AS company,
	created::VARCHAR AS created,
	outcome AS outcome,
	source AS source,
	owner AS owner,
	file::DOUBLE AS file,
	line::DOUBLE AS line
FROM opportunities
WHERE class = 'introduction' AND outcome IN ('open', 'won')
ORDER BY (outcome = 'open') DESC, opportunities.created DESC NULLS LAST, file, line
LIMIT 200
