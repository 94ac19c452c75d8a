-- Question: for how many days have the open opportunities at each stage been open since they were created?
-- Grain: stage, days. Excluded: those without a stage or without a day of creation.
SELECT stage AS stage, days::DOUBLE AS days, count(*)::DOUBLE AS n
FROM opportunities
WHERE outcome = 'open' AND stage IS NOT NULL AND days IS NOT NULL
GROUP BY stage, days
ORDER BY stage, days
