-- Question: how many opportunities did each source bring, how did they end, and after how many days were they won?
-- Grain: class, source (NULL: none named), outcome, days to the win (NULL unless won with usable dates).
SELECT
	class AS class,
	source AS source,
	outcome AS outcome,
	(CASE WHEN outcome = 'won' THEN days END)::DOUBLE AS days,
	count(*)::DOUBLE AS n
FROM opportunities
GROUP BY ALL
ORDER BY class, source NULLS FIRST, outcome, days NULLS FIRST
