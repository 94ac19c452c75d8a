-- Question: how much money did each class win, in each currency?
-- Grain: class, currency (NULL: no currency known).
-- Excluded: rows that are not won, rows without an amount.
SELECT
	class AS class,
	currency AS currency,
	sum(amount ORDER BY amount)::DOUBLE AS won
FROM opportunities
WHERE outcome = 'won' AND amount IS NOT NULL
GROUP BY class, currency
ORDER BY class, currency NULLS FIRST
