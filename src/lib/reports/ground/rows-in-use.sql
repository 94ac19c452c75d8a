-- Question: what did each row say on the as-of date?
-- Grain: one row for each canonical row in use.
-- Parameters: asked.as_of.
-- Excluded: rows set aside. Ends after the as-of date have not happened yet: such a row is open.
CREATE OR REPLACE VIEW rows_in_use AS
SELECT
	canonical.* EXCLUDE (outcome, closed),
	CASE WHEN canonical.closed > (SELECT as_of FROM asked) THEN 'open' ELSE canonical.outcome END AS outcome,
	CASE WHEN canonical.closed > (SELECT as_of FROM asked) THEN NULL ELSE canonical.closed END AS closed
FROM canonical_opportunities AS canonical
ANTI JOIN opportunities_set_aside AS aside
	ON aside.file = canonical.file AND aside.line = canonical.line
