-- Question: how soon was each opportunity followed up, and how did it end?
-- Grain: class, outcome, what is known of the first response, days to it (NULL: they cannot be counted), when it ended
-- (NULL: open), whether the filters let it through.
-- Parameters: asked.as_of. A first response after it is none yet. Reads all opportunities in use, because whether the
-- files tell of first responses at all is no matter of filters.
SELECT
	class AS class,
	outcome AS outcome,
	CASE
		WHEN contacted IS NULL THEN 'not-recorded'
		WHEN contacted > (SELECT as_of FROM asked) THEN 'after'
		WHEN created IS NULL THEN 'undated'
		WHEN contacted < created THEN 'before'
		ELSE 'known'
	END AS response,
	CASE
		WHEN contacted > (SELECT as_of FROM asked) THEN NULL
		WHEN contacted >= created THEN contacted - created
	END::DOUBLE AS waited,
	-- The first week ends with day 7: by then it is settled who was followed up within it.
	CASE
		WHEN outcome = 'open' THEN NULL
		WHEN days IS NULL THEN 'no-days'
		WHEN days <= 7 THEN 'early'
		ELSE 'later'
	END AS ended,
	matches::INTEGER::DOUBLE AS matches,
	count(*)::DOUBLE AS n
FROM opportunities_judged
GROUP BY ALL
ORDER BY class, outcome, response, waited NULLS FIRST, ended NULLS FIRST, matches
