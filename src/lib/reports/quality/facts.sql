-- Question: what do opportunities say of need, fit and the introduction, and how did they end?
-- Grain: class, outcome, the three answers (NULL: left blank), whether the filters let it through.
-- Parameters: none; reads all opportunities in use, because what the files tell of at all is no matter of filters.
SELECT
	class AS class,
	outcome AS outcome,
	needs_service::INTEGER::DOUBLE AS needs,
	fits_ideal::INTEGER::DOUBLE AS fits,
	intro_accepted::INTEGER::DOUBLE AS accepted,
	matches::INTEGER::DOUBLE AS matches,
	count(*)::DOUBLE AS n
FROM opportunities_judged
GROUP BY ALL
ORDER BY class, outcome, needs, fits, accepted, matches
