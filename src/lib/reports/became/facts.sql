-- Question: how did each opportunity stand in the export before, and how does it stand in the last one?
-- Grain: list, class, how it stood before (NULL: not there), how it stands in the last export (NULL: not there any more).
-- Parameters: asked.as_of, filters.
-- Only lists of which there are two exports, told apart as set-aside.sql does. An older export than the one before the
-- last says nothing here. A list of which the two share less than 30% of the smaller is no update.
-- Excluded: rows without anything that tells them apart; leads that are part of a deal.
WITH told AS (
	SELECT
		scope, coalesce(identity, id) AS identity, coalesce(edition, 0) AS edition, file, line,
		CASE WHEN closed > (SELECT as_of FROM asked) THEN 'open' ELSE outcome END AS outcome
	FROM canonical_opportunities
	WHERE
		coalesce(identity, id) IS NOT NULL
		AND (created IS NULL OR (SELECT as_of FROM asked) IS NULL OR created <= (SELECT as_of FROM asked))
		AND scope IN (SELECT scope FROM canonical_opportunities WHERE edition > 0)
),
last_editions AS (
	SELECT scope, edition, row_number() OVER (PARTITION BY scope ORDER BY edition DESC) AS age
	FROM (SELECT DISTINCT scope, edition FROM told)
),
-- One row for each identity in each of the two; of several the last in the file.
standing AS (
	SELECT told.scope AS scope, told.identity AS identity, last_editions.age AS age, last(outcome ORDER BY file, line) AS outcome
	FROM told
	JOIN last_editions ON last_editions.scope = told.scope AND last_editions.edition = told.edition
	WHERE last_editions.age <= 2 AND told.outcome IS NOT NULL
	GROUP BY told.scope, told.identity, last_editions.age
),
pairs AS (
	SELECT
		coalesce(before.scope, now.scope) AS scope,
		coalesce(before.identity, now.identity) AS identity,
		before.outcome AS was,
		now.outcome AS became
	FROM (SELECT * FROM standing WHERE age = 2) AS before
	FULL JOIN (SELECT * FROM standing WHERE age = 1) AS now
		ON now.scope = before.scope AND now.identity = before.identity
),
updates AS (
	SELECT scope
	FROM pairs
	GROUP BY scope
	HAVING count(was) > 0 AND count(became) > 0
		AND count(*) FILTER (WHERE was IS NOT NULL AND became IS NOT NULL) >= 0.3 * least(count(was), count(became))
),
-- The row of each that is in use, whichever export it stands in.
standing_on AS (
	SELECT told.scope AS scope, told.identity AS identity, judged.class AS class
	FROM told
	JOIN opportunities_judged AS judged ON judged.file = told.file AND judged.line = told.line
	WHERE judged.matches
)
SELECT
	pairs.scope AS scope,
	standing_on.class AS class,
	pairs.was AS was,
	pairs.became AS became,
	count(*)::DOUBLE AS n
FROM pairs
JOIN updates ON updates.scope = pairs.scope
JOIN standing_on ON standing_on.scope = pairs.scope AND standing_on.identity = pairs.identity
GROUP BY pairs.scope, standing_on.class, pairs.was, pairs.became
ORDER BY scope, class, was NULLS FIRST, became NULLS FIRST
