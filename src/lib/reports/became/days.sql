-- Question: which day does each of the last two exports of a list speak of?
-- Grain: list, export (1: the last, 2: the one before).
-- Parameters: asked.as_of; later days have not come yet.
WITH days AS (
	SELECT
		scope, coalesce(edition, 0) AS edition,
		max(least(greatest(created, CASE WHEN outcome <> 'open' THEN closed END, modified::DATE), (SELECT as_of FROM asked))) AS day
	FROM canonical_opportunities
	WHERE scope IN (SELECT scope FROM canonical_opportunities WHERE edition > 0)
	GROUP BY scope, coalesce(edition, 0)
)
SELECT scope AS scope, row_number() OVER (PARTITION BY scope ORDER BY edition DESC)::INTEGER::DOUBLE AS age, day::VARCHAR AS day
FROM days
QUALIFY age <= 2
ORDER BY scope, age
