-- Question: is there a file that says what was given, if only that nothing was?
-- Grain: one row.
SELECT count(partner)::DOUBLE AS n FROM canonical_given
