-- Question: which values of each dimension brought opportunities and clients, through which class, and when first?
-- Grain: dimension (its column), value, class, of new business.
-- Excluded: opportunities of existing clients, blank values.
-- A win counts from the day it closed, else from the day it was created; one that closed before it was created has no day.
WITH new_business AS (
	SELECT
		class, outcome,
		CASE WHEN outcome = 'won' AND NOT impossible THEN coalesce(closed, created) END::VARCHAR
			|| ' ' || lpad(file::VARCHAR, 6, '0') || ' ' || lpad(line::VARCHAR, 10, '0') AS won_on,
		service, industry, region,
		extra_1, extra_2, extra_3, extra_4, extra_5, extra_6, extra_7, extra_8
	FROM opportunities
	WHERE class <> 'existing-client'
),
by_value AS (
	UNPIVOT new_business
	ON service, industry, region, extra_1, extra_2, extra_3, extra_4, extra_5, extra_6, extra_7, extra_8
	INTO NAME dimension VALUE value
)
SELECT
	dimension AS dimension,
	value AS value,
	class AS class,
	count(*)::DOUBLE AS created,
	count(*) FILTER (outcome = 'won')::DOUBLE AS won,
	count(won_on)::DOUBLE AS dated,
	-- Day, file and line: of two on one day the one that stands first in the files came first.
	min(won_on) AS first
FROM by_value
WHERE value <> ''
GROUP BY dimension, value, class
ORDER BY dimension, value, class
