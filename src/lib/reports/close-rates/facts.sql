-- Question: how many opportunities of each class were created on which day and ended how, after how many days?
-- Grain: class, outcome, day created, days to the end (or to the as-of date while open), whether the filters let it
-- through; where leads and deals are joined also how it entered (else NULL) and the two days of its deal alone.
-- Parameters: none; reads opportunities as of the as-of date. What is true of the export as a whole needs all of them.
SELECT
	class AS class,
	outcome AS outcome,
	(created - DATE '1970-01-01')::DOUBLE AS created_day,
	days::DOUBLE AS days,
	entered AS entered,
	(entered IS NOT NULL AND is_deal)::INTEGER::DOUBLE AS is_deal,
	CASE WHEN entered IS NOT NULL THEN (deal_created - DATE '1970-01-01')::DOUBLE END AS deal_day,
	CASE WHEN entered IS NOT NULL THEN deal_days::DOUBLE END AS deal_days,
	count(*)::DOUBLE AS n,
	matches::INTEGER::DOUBLE AS matches
FROM opportunities_judged
GROUP BY ALL
ORDER BY class, outcome, created_day, days, entered, is_deal, deal_day, deal_days, matches
