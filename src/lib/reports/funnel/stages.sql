-- Question: at which stage does each opportunity stand, and is that stage itself what says how it ended?
-- Grain: class, outcome, stage (NULL: blank), whether the label that decided the outcome is the stage itself.
-- Parameters: none; reads what the filters let through.
SELECT
	class AS class,
	outcome AS outcome,
	stage AS stage,
	coalesce(outcome <> 'open' AND lower(trim(stage)) = lower(trim(outcome_label)), false)::INTEGER::DOUBLE AS ends,
	count(*)::DOUBLE AS n
FROM opportunities
GROUP BY ALL
ORDER BY class, outcome, stage, ends
