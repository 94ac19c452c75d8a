-- Question: which values of each dimension brought opportunities and clients, through which class, and when first?
-- Grain: dimension (its column), value, class, of new business.
-- Excluded: opportunities of existing clients, blank values.
-- A win counts from the day it closed, else from the day it was created; one that closed before it was created has no day.
-- A column that is no dimension of these files is left out where it stands on a line of its own.
WITH new_business AS (
	SELECT
		class, outcome,
		-- Day, file and line as one number, which is quick to compare: of two on one day the one that stands first in the
		-- files came first. Days are counted from a million before 1970, so that all such numbers are equally long.
		CASE
			WHEN outcome = 'won' AND NOT impossible
			THEN ((coalesce(closed, created) - DATE '1970-01-01') + 1000000) * 1000000000000 + file::BIGINT * 1000000000 + line
		END::BIGINT AS won_on,
		service,
		industry,
		extra_1,
		extra_2,
		extra_3,
		extra_4,
		extra_5,
		extra_6,
		extra_7,
		extra_8,
		region
	FROM opportunities
	WHERE class <> 'existing-client'
),
by_value AS (
	UNPIVOT new_business
	ON
		service,
		industry,
		extra_1,
		extra_2,
		extra_3,
		extra_4,
		extra_5,
		extra_6,
		extra_7,
		extra_8,
		region
	INTO NAME dimension VALUE value
)
SELECT
	dimension AS dimension,
	value AS value,
	class AS class,
	count(*)::DOUBLE AS created,
	count(*) FILTER (outcome = 'won')::DOUBLE AS won,
	count(won_on)::DOUBLE AS dated,
	min(won_on)::VARCHAR AS first
FROM by_value
WHERE value <> ''
GROUP BY dimension, value, class
ORDER BY dimension, value, class
