-- Question: how often does a partners file want each partner to be touched, and when does it say that this was last done?
-- Grain: partner who has either.
-- Parameters: asked.as_of. A last contact after it does not count.
SELECT *
FROM (
	SELECT
		partner AS partner,
		(last(cadence ORDER BY file, line) FILTER (WHERE cadence IS NOT NULL))::DOUBLE AS cadence,
		(
			max(last_touch) FILTER (
				WHERE (SELECT as_of FROM asked) IS NULL OR last_touch <= (SELECT as_of FROM asked)
			) - DATE '1970-01-01'
		)::DOUBLE AS last_day
	FROM canonical_partners
	WHERE partner IS NOT NULL
	GROUP BY partner
) AS filed
WHERE cadence IS NOT NULL OR last_day IS NOT NULL
ORDER BY partner
