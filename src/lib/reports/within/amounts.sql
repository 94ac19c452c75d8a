-- Question: which amounts do the decided referrals and leads have, and how did they end?
-- Grain: class, amount cut to its first two digits (0: under 1; NULL: none given).
-- Excluded: open ones, and those that are neither referral nor lead.
SELECT
	class AS class,
	CASE
		WHEN amount IS NULL THEN NULL
		WHEN amount < 1 THEN 0
		WHEN amount >= 1e15 THEN 1e15
		ELSE floor(amount / step) * step
	END::DOUBLE AS amount,
	count(*) FILTER (outcome = 'won')::DOUBLE AS won,
	count(*)::DOUBLE AS decided
FROM (
	SELECT
		class, outcome, amount,
		-- One in the second digit, written as digits: no logarithm, so it is the same in every engine.
		CASE
			WHEN amount >= 100 AND amount < 1e15
				THEN ('1' || repeat('0', length(floor(amount)::BIGINT::VARCHAR) - 2))::DOUBLE
			ELSE 1
		END AS step
	FROM opportunities
	WHERE class IN ('referral', 'lead') AND outcome IN ('won', 'lost')
) AS stepped
GROUP BY ALL
ORDER BY class, amount NULLS FIRST
