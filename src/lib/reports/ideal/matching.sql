-- Question: which open opportunities have values that the firm's best clients have?
-- Grain: one row for each open one of new business that has any, best first: most values, then youngest, then largest.
-- Parameters: sought. At most 200; `total`: how many there are.
WITH open_ones AS (
	SELECT * FROM opportunities WHERE outcome = 'open' AND class <> 'existing-client'
),
said AS (
	SELECT file, line, field, value
	FROM (
		SELECT
			file, line, service, industry, region,
			extra_1, extra_2, extra_3, extra_4, extra_5, extra_6, extra_7, extra_8
		FROM open_ones
	) UNPIVOT (
		value FOR field IN (
			service, industry, region, extra_1, extra_2, extra_3, extra_4, extra_5, extra_6, extra_7, extra_8
		)
	)
),
found AS (
	SELECT said.file, said.line, sought.place
	FROM said
	JOIN sought ON sought.field = said.field AND sought.value = said.value
	UNION ALL
	SELECT open_ones.file, open_ones.line, sought.place
	FROM open_ones
	JOIN sought
		ON sought.field = 'amount'
		AND open_ones.amount > 0
		AND open_ones.amount >= sought.low
		AND open_ones.amount < coalesce(sought.high, 'infinity'::DOUBLE)
),
matched AS (
	SELECT file, line, count(*) AS n, string_agg(place::VARCHAR, ',' ORDER BY place) AS places
	FROM found
	GROUP BY file, line
)
SELECT
	one.id AS id,
	one.name AS name,
	one.company AS company,
	one.created::VARCHAR AS created,
	one.owner AS owner,
	one.amount::DOUBLE AS amount,
	one.currency AS currency,
	matched.places AS places,
	one.file::INTEGER AS file,
	one.line::INTEGER AS line,
	(count(*) OVER ())::DOUBLE AS total
FROM matched
JOIN open_ones AS one ON one.file = matched.file AND one.line = matched.line
ORDER BY matched.n DESC, one.created DESC NULLS LAST, one.amount DESC NULLS LAST, one.file, one.line
LIMIT 200
