-- Question: of which class are the opportunities of each source, whatever the filters?
-- Grain: source, class.
-- Excluded: opportunities without a source.
SELECT source AS source, class AS class, count(*)::DOUBLE AS n
FROM opportunities_in_use
WHERE source IS NOT NULL
GROUP BY source, class
ORDER BY source, n DESC, class
