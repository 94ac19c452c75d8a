-- Question: which of the referrals that name nobody do the filters let through?
-- Grain: one row for each of them.
-- Parameters: filters.
SELECT file::DOUBLE AS file, line::DOUBLE AS line
FROM opportunities
WHERE class = 'referral' AND referrer IS NULL
ORDER BY file, line
