-- Question: what can the filters be set to?
-- Grain: what is chosen by (owner, source, class) and its value; empty: none named.
SELECT 'owner' AS field, coalesce(owner, '') AS value, count(*)::DOUBLE AS n
FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'source' AS field, coalesce(source, '') AS value, count(*)::DOUBLE AS n
FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'class' AS field, class AS value, count(*)::DOUBLE AS n
FROM opportunities_in_use GROUP BY ALL
ORDER BY field, n DESC, value
