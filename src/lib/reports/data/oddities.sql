-- Question: how many rows are odd in ways that lose nothing but should be said?
-- Grain: one row.
-- unrecognised: opportunities of unknown class that have a source label, and how many such labels.
-- identical: rows like another one in every cell, kept because no id tells them apart.
SELECT
	(SELECT count(*) FILTER (WHERE impossible) FROM opportunities)::DOUBLE AS impossible,
	(
		SELECT count(*) FROM opportunities WHERE class_by = 'nothing' AND source IS NOT NULL
	)::DOUBLE AS unrecognised_rows,
	(
		SELECT count(DISTINCT source) FROM opportunities WHERE class_by = 'nothing'
	)::DOUBLE AS unrecognised_labels,
	(
		SELECT coalesce(sum(n - 1), 0)
		FROM (
			SELECT count(*) AS n FROM canonical_opportunities WHERE id IS NULL GROUP BY scope, print
		) AS groups
		WHERE n > 1
	)::DOUBLE AS identical
