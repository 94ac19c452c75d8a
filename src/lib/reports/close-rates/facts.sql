-- Question: how many opportunities of each class were created on which day and ended how, after how many days?
-- Grain: class, outcome, day created, days to the end (or to the as-of date while open), whether the filters let it through.
-- Parameters: none; reads opportunities as of the as-of date. What is true of the export as a whole needs all of them.
SELECT
	class AS class,
	outcome AS outcome,
	(created - DATE '1970-01-01')::DOUBLE AS created_day,
	days::DOUBLE AS days,
	count(*)::DOUBLE AS n,
	matches::INTEGER::DOUBLE AS matches
FROM opportunities_judged
GROUP BY class, outcome, created, days, matches
ORDER BY class, outcome, created, days, matches
