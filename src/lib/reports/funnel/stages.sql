-- Question: at which stage does each opportunity stand, and is that stage itself what says how it ended?
-- Grain: class, outcome, stage (NULL: blank), whether the label that decided the outcome is the stage itself.
-- Parameters: none; reads what the filters let through.
WITH counted AS (
	-- Labels are few: they are compared once each, not once a row.
	SELECT class, outcome, stage, outcome_label, count(*) AS n
	FROM opportunities
	GROUP BY class, outcome, stage, outcome_label
)
SELECT
	class AS class,
	outcome AS outcome,
	stage AS stage,
	coalesce(outcome <> 'open' AND lower(trim(stage)) = lower(trim(outcome_label)), false)::INTEGER::DOUBLE AS ends,
	sum(n)::DOUBLE AS n
FROM counted
GROUP BY ALL
ORDER BY class, outcome, stage, ends
