-- Question: how much money was won from each source, in each currency?
-- Grain: class, source (NULL: none named), currency (NULL: none known).
-- Excluded: rows that are not won, rows without an amount.
-- Amounts are added by size: in any other order the last digit of a sum would hang on how the work was split.
SELECT
	class AS class,
	source AS source,
	currency AS currency,
	sum(amount ORDER BY amount)::DOUBLE AS won
FROM opportunities
WHERE outcome = 'won' AND amount IS NOT NULL
GROUP BY class, source, currency
ORDER BY class, source NULLS FIRST, currency NULLS FIRST
