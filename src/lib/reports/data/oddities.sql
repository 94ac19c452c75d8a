-- Question: how many rows are odd in ways that lose nothing but should be said?
-- Grain: one row.
-- unrecognised: opportunities of unknown class whose source label is in no family, and how many such labels.
-- shared: ids that stand in opportunities files of different shapes and do not tie them, and the ids of the file that has fewest.
-- Numbers from 1 on stand in any two files: they are shared where the name or the day is the same, or cannot be compared.
-- sources_differ: deals that go on from a lead, of which the lead's file and the deal's name sources of different classes.
-- lost_answers: names the owner filled in for opportunities that are not in the files.
-- identical: rows like another one in every cell, kept because no id tells them apart.
SELECT
	(SELECT count(*) FILTER (WHERE impossible) FROM opportunities_in_use)::DOUBLE AS impossible,
	(
		SELECT count(*) FROM opportunities_in_use WHERE class_by = 'nothing' AND source IS NOT NULL AND source_class IS NULL
	)::DOUBLE AS unrecognised_rows,
	(
		SELECT count(DISTINCT source)
		FROM opportunities_in_use
		WHERE class_by = 'nothing' AND source_class IS NULL
	)::DOUBLE AS unrecognised_labels,
	(
		SELECT coalesce(sum(n - 1), 0)
		FROM (
			SELECT count(*) AS n FROM canonical_opportunities WHERE id IS NULL AND identity IS NULL GROUP BY scope, print
		) AS groups
		WHERE n > 1
	)::DOUBLE AS identical,
	(
		SELECT count(*)
		FROM (
			SELECT id FROM canonical_opportunities WHERE id IS NOT NULL AND tie IS NULL AND lead_tie IS NULL
			GROUP BY id
			HAVING count(DISTINCT scope) > 1 AND (
				NOT regexp_full_match(id, '[0-9]{1,8}')
				OR count(created) > count(DISTINCT created)
				OR count(name) > count(DISTINCT lower(name))
				OR (count(created) < 2 AND count(name) < 2)
			)
		) AS in_several
	)::DOUBLE AS shared_ids,
	(
		SELECT min(n)
		FROM (
			SELECT count(DISTINCT id) AS n FROM canonical_opportunities WHERE id IS NOT NULL GROUP BY scope
		) AS ids_by_shape
	)::DOUBLE AS fewest_ids,
	(
		SELECT count(*)
		FROM (SELECT * FROM canonical_referrers WHERE partner IS NOT NULL AND opportunity_id IS NOT NULL) AS answers
		ANTI JOIN (
			-- An answer without a day is for the id on any day.
			SELECT id, created FROM opportunities_in_use
			UNION ALL
			SELECT id, NULL AS created FROM opportunities_in_use
			UNION ALL
			SELECT id, deal_created AS created FROM opportunities_in_use WHERE lead_id IS NOT NULL
			UNION ALL
			SELECT lead_id AS id, created FROM opportunities_in_use WHERE lead_id IS NOT NULL
			UNION ALL
			SELECT lead_id AS id, NULL AS created FROM opportunities_in_use WHERE lead_id IS NOT NULL
		) AS used
			ON used.id = answers.opportunity_id AND used.created IS NOT DISTINCT FROM answers.created
	)::DOUBLE + (
		SELECT count(*)
		FROM (SELECT * FROM canonical_referrers WHERE partner IS NOT NULL AND opportunity_id IS NULL) AS answers
		ANTI JOIN (SELECT * FROM opportunities_in_use WHERE id IS NULL) AS used
			ON used.name IS NOT DISTINCT FROM answers.name
			AND used.company IS NOT DISTINCT FROM answers.company
			AND used.created IS NOT DISTINCT FROM answers.created
	)::DOUBLE AS lost_answers,
	(SELECT count(*) FROM opportunities_in_use WHERE sources_differ)::DOUBLE AS sources_differ
