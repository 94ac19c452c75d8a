-- Question: what decided the class of how many opportunities?
-- Grain: what decided it.
SELECT
	class_by AS class_by,
	count(*)::DOUBLE AS n,
	(count(*) FILTER (WHERE conflict))::DOUBLE AS conflicts
FROM opportunities_in_use
GROUP BY class_by
ORDER BY class_by
