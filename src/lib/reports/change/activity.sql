-- Question: how many opportunities were created on each day, and how many were won on it, for how much?
-- Grain: what happened (created, won), day (NULL: no usable day). A win stands on the day it was closed.
-- Parameters: none; reads what the filters let through.
SELECT
	'created' AS what,
	(created - DATE '1970-01-01')::DOUBLE AS day,
	count(*)::DOUBLE AS n,
	NULL::DOUBLE AS value
FROM opportunities
GROUP BY ALL
UNION ALL
SELECT
	'won' AS what,
	(CASE WHEN NOT impossible THEN closed - DATE '1970-01-01' END)::DOUBLE AS day,
	count(*)::DOUBLE AS n,
	sum(amount ORDER BY amount)::DOUBLE AS value
FROM opportunities
WHERE outcome = 'won'
GROUP BY ALL
ORDER BY what, day NULLS FIRST
