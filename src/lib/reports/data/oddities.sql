-- Question: how many rows are odd in ways that lose nothing but should be said?
-- Grain: one row.
-- identical: rows like another one in every cell, kept because no id tells them apart.
SELECT
	(SELECT count(*) FILTER (WHERE impossible) FROM opportunities)::DOUBLE AS impossible,
	(
		SELECT coalesce(sum(n - 1), 0)
		FROM (
			SELECT count(*) AS n FROM canonical_opportunities WHERE id IS NULL GROUP BY scope, print
		) AS groups
		WHERE n > 1
	)::DOUBLE AS identical
