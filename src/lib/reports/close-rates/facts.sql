-- Question: how many opportunities of each class were created on which day and ended how, after how many days?
-- Grain: class, outcome, day created, days to the end (or to the as-of date while open).
-- Parameters: none; reads opportunities as of the as-of date.
SELECT
	class AS class,
	outcome AS outcome,
	(created - DATE '1970-01-01')::DOUBLE AS created_day,
	days::DOUBLE AS days,
	count(*)::DOUBLE AS n
FROM opportunities
GROUP BY class, outcome, created, days
ORDER BY class, outcome, created, days
