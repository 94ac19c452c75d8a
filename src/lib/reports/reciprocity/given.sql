-- Question: is there a file of referrals given?
-- Grain: one row.
SELECT count(partner)::DOUBLE AS n FROM canonical_given
