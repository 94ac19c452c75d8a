-- Question: which contacts with partners count?
-- Grain: one row for each contact; those that are alike in all, and marked on the page as well as in a file, count once.
-- Parameters: asked.as_of. One of a file does not count where it is later; one without a date does. Those that the
-- owner marked on the page (file 1000000) count although later than the files: they are loaded only where they do.
CREATE OR REPLACE VIEW touches_in_use AS
WITH filed AS (
	SELECT partner, date, type, opportunity_id, note
	FROM canonical_touches
	WHERE
		file <> 1000000
		AND (date IS NULL OR (SELECT as_of FROM asked) IS NULL OR date <= (SELECT as_of FROM asked))
)
SELECT partner, date, type, opportunity_id, note FROM filed
UNION ALL
SELECT marked.partner, marked.date, marked.type, marked.opportunity_id, marked.note
FROM canonical_touches AS marked
ANTI JOIN filed
	ON filed.partner = marked.partner AND filed.date = marked.date AND filed.type = marked.type
	AND filed.opportunity_id IS NOT DISTINCT FROM marked.opportunity_id
	AND filed.note IS NOT DISTINCT FROM marked.note
WHERE marked.file = 1000000
