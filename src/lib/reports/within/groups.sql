-- Question: how many decided referrals and leads have each value of each dimension, and how many of them were won?
-- Grain: dimension (a column of the tables), value (NULL: none named), class.
-- Excluded: open ones, and those that are neither referral nor lead.
-- A column that is no dimension of these files is left out where it stands on a line of its own.
SELECT
	CASE 0
		WHEN grouping(owner) THEN 'owner'
		WHEN grouping(service) THEN 'service'
		WHEN grouping(industry) THEN 'industry'
		WHEN grouping(extra_1) THEN 'extra_1'
		WHEN grouping(extra_2) THEN 'extra_2'
		WHEN grouping(extra_3) THEN 'extra_3'
		WHEN grouping(extra_4) THEN 'extra_4'
		WHEN grouping(extra_5) THEN 'extra_5'
		WHEN grouping(extra_6) THEN 'extra_6'
		WHEN grouping(extra_7) THEN 'extra_7'
		WHEN grouping(extra_8) THEN 'extra_8'
		ELSE 'region'
	END AS field,
	-- What is not grouped by is NULL.
	coalesce(
		owner,
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
	) AS value,
	class AS class,
	count(*) FILTER (outcome = 'won')::DOUBLE AS won,
	count(*)::DOUBLE AS decided
FROM opportunities
WHERE class IN ('referral', 'lead') AND outcome IN ('won', 'lost')
GROUP BY GROUPING SETS (
	(owner, class),
	(service, class),
	(industry, class),
	(extra_1, class),
	(extra_2, class),
	(extra_3, class),
	(extra_4, class),
	(extra_5, class),
	(extra_6, class),
	(extra_7, class),
	(extra_8, class),
	(region, class)
)
ORDER BY field, value NULLS FIRST, class
