-- Question: what became of what each source brought, by quarter and by year of creation?
-- Grain: class, source (NULL: none named), quarter or year since the year 0. The 30 that brought most.
-- Parameters: the variable horizon, days within which a win counts (NULL: none does); reads what the filters let through. Excluded: no date of creation.
WITH most AS (
	SELECT class, source
	FROM opportunities
	WHERE created IS NOT NULL
	GROUP BY class, source
	ORDER BY count(*) DESC, class, source NULLS FIRST
	LIMIT 30
),
dated AS (
	SELECT
		opportunities.class, opportunities.source, outcome, days,
		year(created) * 4 + quarter(created) - 1 AS quarter_at, year(created) AS year_at
	FROM opportunities
	JOIN most ON most.class = opportunities.class AND most.source IS NOT DISTINCT FROM opportunities.source
	WHERE created IS NOT NULL
)
SELECT
	source AS label,
	class AS class,
	CASE WHEN grouping(quarter_at) = 0 THEN 'quarter' ELSE 'year' END AS unit,
	coalesce(quarter_at, year_at)::DOUBLE AS place,
	count(*)::DOUBLE AS created,
	count(*) FILTER (class = 'referral')::DOUBLE AS referrals,
	count(days)::DOUBLE AS looked_at,
	count(*) FILTER (outcome = 'won')::DOUBLE AS won,
	count(*) FILTER (outcome = 'won' AND days <= getvariable('horizon'))::DOUBLE AS won_within,
	(median(days) FILTER (outcome = 'won' AND days <= getvariable('horizon')))::DOUBLE AS median_days,
	(median(days) FILTER (outcome = 'won'))::DOUBLE AS median_days_so_far
FROM dated
GROUP BY GROUPING SETS ((class, source, quarter_at), (class, source, year_at))
ORDER BY unit, class, label NULLS FIRST, place
