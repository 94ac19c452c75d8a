-- Question: which opportunity rows are not used, and why?
-- Grain: one row for each canonical row that is set aside.
-- Parameters: asked.as_of.
-- Rows are told apart by id, else by what mapping found to tell exports of one list apart, within one list. Of one
-- id the row modified last counts, else that of the newest export, else the last one in the file; a row that stands
-- there several times counts where it stands first in the newest export that has it.
CREATE OR REPLACE TABLE opportunities_set_aside AS
WITH named AS (
	SELECT
		file, line, scope, print, outcome, modified, coalesce(edition, 0) AS edition,
		coalesce(identity, id) AS identity
	FROM canonical_opportunities
	WHERE id IS NOT NULL OR identity IS NOT NULL
),
repeated AS (
	-- Nearly all ids stand once: only the others need to be put in order.
	SELECT scope, identity FROM named GROUP BY scope, identity HAVING count(*) > 1
),
copies AS (
	SELECT
		rows.file, rows.line, rows.scope, rows.identity, rows.outcome, rows.modified, rows.edition,
		row_number() OVER same_row AS copy,
		max(rows.edition) OVER (PARTITION BY rows.scope, rows.identity, rows.print) AS last_edition,
		max(rows.line) OVER (PARTITION BY rows.scope, rows.identity, rows.print, rows.file) AS last_line
	FROM named AS rows
	JOIN repeated ON repeated.scope = rows.scope AND repeated.identity = rows.identity
	WINDOW same_row AS (PARTITION BY rows.scope, rows.identity, rows.print ORDER BY rows.edition DESC, rows.file, rows.line)
),
versions AS (
	SELECT
		file, line,
		row_number() OVER (
			PARTITION BY scope, identity
			ORDER BY modified DESC NULLS LAST, last_edition DESC, last_line DESC, file DESC
		) AS version
	FROM copies
	WHERE copy = 1 AND outcome IS NOT NULL
),
judged AS (
	SELECT
		rows.file AS file,
		rows.line AS line,
		CASE
			WHEN copies.copy > 1 AND copies.edition < copies.last_edition THEN 'superseded'
			WHEN copies.copy > 1 THEN 'exact-duplicate'
			WHEN rows.outcome IS NULL THEN 'no-outcome'
			WHEN versions.version > 1 THEN 'superseded'
			WHEN rows.created > (SELECT as_of FROM asked) THEN 'after-as-of'
		END AS reason
	FROM canonical_opportunities AS rows
	LEFT JOIN copies ON copies.file = rows.file AND copies.line = rows.line
	LEFT JOIN versions ON versions.file = rows.file AND versions.line = rows.line
)
SELECT file, line, reason FROM judged WHERE reason IS NOT NULL
