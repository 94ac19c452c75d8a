-- Question: which currencies do the amounts have?
-- Grain: currency (NULL: none known).
-- Excluded: rows without an amount.
SELECT currency AS currency, count(*)::DOUBLE AS n
FROM opportunities
WHERE amount IS NOT NULL
GROUP BY currency
ORDER BY currency NULLS FIRST
