-- Question: does anything say what was given, if only that nothing was?
-- Grain: one row.
-- A file counts whatever the as-of date; a contact of type "given", of a file or marked on the page, up to it.
SELECT
	(
		(SELECT count(partner) FROM canonical_given)
		+ (SELECT count(partner) FROM touches_in_use WHERE type = 'given')
	)::DOUBLE AS n
