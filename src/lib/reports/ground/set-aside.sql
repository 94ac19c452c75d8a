-- Question: which opportunity rows are not used, and why?
-- Grain: one row for each canonical row that is set aside.
-- Parameters: asked.as_of.
-- Ids are compared within files of one shape. Of one id the row modified last counts, else the last
-- one in the files; a row that stands there several times counts where it stands first.
CREATE OR REPLACE TABLE opportunities_set_aside AS
WITH copies AS (
	SELECT
		file, line, scope, id, outcome, created, modified,
		row_number() OVER (PARTITION BY scope, id, print ORDER BY file, line) AS copy,
		max(file) OVER (PARTITION BY scope, id, print) AS last_file,
		max(line) OVER (PARTITION BY scope, id, print, file) AS last_line
	FROM canonical_opportunities
),
first_look AS (
	SELECT *,
		CASE
			WHEN id IS NOT NULL AND copy > 1 THEN 'exact-duplicate'
			WHEN outcome IS NULL THEN 'no-outcome'
		END AS reason
	FROM copies
),
versions AS (
	SELECT
		file, line,
		row_number() OVER (
			PARTITION BY scope, id ORDER BY modified DESC NULLS LAST, last_file DESC, last_line DESC
		) AS version
	FROM first_look
	WHERE reason IS NULL AND id IS NOT NULL
),
judged AS (
	SELECT
		first_look.file AS file,
		first_look.line AS line,
		CASE
			WHEN reason IS NOT NULL THEN reason
			WHEN version > 1 THEN 'superseded'
			WHEN created > (SELECT as_of FROM asked) THEN 'after-as-of'
		END AS reason
	FROM first_look
	LEFT JOIN versions ON versions.file = first_look.file AND versions.line = first_look.line
)
SELECT file, line, reason FROM judged WHERE reason IS NOT NULL
