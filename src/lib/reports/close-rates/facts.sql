-- Question: how many opportunities of each class were created on which day and ended how, after how many days?
-- Grain: cell: class, outcome, day created, days to the end (or to the as-of date while open); where leads and deals are
-- joined also how it entered (else NULL) and the two days of its deal alone.
-- Parameters: none; reads opportunities as of the as-of date.
SELECT
	cell::DOUBLE AS cell,
	class AS class,
	outcome AS outcome,
	(created - DATE '1970-01-01')::DOUBLE AS created_day,
	days::DOUBLE AS days,
	entered AS entered,
	(entered IS NOT NULL AND is_deal)::INTEGER::DOUBLE AS is_deal,
	CASE WHEN entered IS NOT NULL THEN (deal_created - DATE '1970-01-01')::DOUBLE END AS deal_day,
	CASE WHEN entered IS NOT NULL THEN deal_days::DOUBLE END AS deal_days,
	count(*)::DOUBLE AS n
FROM opportunities
GROUP BY ALL
ORDER BY cell
