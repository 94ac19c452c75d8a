-- Question: do deals of one file go on from leads of another?
-- Grain: one row.
SELECT count(lead_tie)::DOUBLE AS tied FROM canonical_opportunities
