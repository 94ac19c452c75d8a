-- Question: what was put into each source, in the time that the opportunities are of?
-- Grain: source (NULL: none named), currency (NULL: none named, or no cost).
-- Parameters: asked.as_of, filters (its two days).
-- What lies partly in that time (a month that a filter or the as-of date cuts) counts by its days; what ended before the
-- first opportunity was created lies outside. What names no time counts whole, and not at all where a filter asks for one.
-- Sums are taken by size: in any other order the last digit would hang on how the work was split.
WITH time AS (
	SELECT
		(SELECT created_from FROM filters) AS asked_from,
		(SELECT created_to FROM filters) AS asked_to,
		(SELECT as_of FROM asked) AS as_of,
		(SELECT min(created) FROM opportunities_in_use) AS first_created
),
placed AS (
	SELECT
		spend.*,
		coalesce(spend.from_day < spend.to_day, false) AS dated,
		coalesce(time.asked_from, time.asked_to) IS NULL AS anytime,
		greatest(0, least(spend.to_day, time.asked_to + 1, time.as_of + 1) - greatest(spend.from_day, time.asked_from)) AS days_in,
		coalesce(time.asked_from IS NULL AND spend.to_day <= time.first_created, false) AS before
	FROM canonical_spend AS spend
	CROSS JOIN time
),
shared AS (
	SELECT
		*,
		CASE
			WHEN NOT dated THEN CASE WHEN anytime THEN 1 ELSE 0 END
			WHEN before THEN 0
			ELSE days_in / (to_day - from_day)
		END::DOUBLE AS share
	FROM placed
)
SELECT
	source AS source,
	max(source_class) AS label_class,
	currency AS currency,
	sum(cost * share ORDER BY cost * share)::DOUBLE AS cost,
	sum(hours * share ORDER BY hours * share)::DOUBLE AS hours,
	min(CASE WHEN dated THEN from_day END)::VARCHAR AS first_day,
	max(CASE WHEN dated THEN to_day END)::VARCHAR AS after_day,
	count(*) FILTER (WHERE share > 0 AND share < 1)::DOUBLE AS cut,
	count(*) FILTER (WHERE dated AND share = 0)::DOUBLE AS outside,
	count(*) FILTER (WHERE NOT dated)::DOUBLE AS undated
FROM shared
GROUP BY source, currency
ORDER BY source NULLS FIRST, currency NULLS FIRST
