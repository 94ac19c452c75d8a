-- Question: what became of what each person handled, by quarter and by year of creation?
-- Grain: owner (NULL: none named), quarter or year since the year 0. The 30 with most.
-- Parameters: the variable horizon, days within which a win counts (NULL: none does); reads what the filters let through. Excluded: no date of creation.
WITH most AS (
	SELECT owner
	FROM opportunities
	WHERE created IS NOT NULL
	GROUP BY owner
	ORDER BY count(*) DESC, owner NULLS FIRST
	LIMIT 30
),
dated AS (
	SELECT
		class, opportunities.owner, outcome, days,
		year(created) * 4 + quarter(created) - 1 AS quarter_at, year(created) AS year_at
	FROM opportunities
	JOIN most ON most.owner IS NOT DISTINCT FROM opportunities.owner
	WHERE created IS NOT NULL
)
SELECT
	owner AS label,
	NULL::VARCHAR AS class,
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
GROUP BY GROUPING SETS ((owner, quarter_at), (owner, year_at))
ORDER BY unit, label NULLS FIRST, place
