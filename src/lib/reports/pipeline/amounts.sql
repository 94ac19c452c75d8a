-- Question: what is the mean amount of a win, by class?
-- Grain: class, currency (NULL: none known).
-- Excluded: rows that are not won, rows without an amount.
-- Amounts are added by size: in any other order the last digit of a sum would hang on how the work was split.
SELECT
	class AS class,
	currency AS currency,
	sum(amount ORDER BY amount)::DOUBLE AS won,
	count(*)::DOUBLE AS n
FROM opportunities
WHERE outcome = 'won' AND amount IS NOT NULL
GROUP BY class, currency
ORDER BY class, currency NULLS FIRST
