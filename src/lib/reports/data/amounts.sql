-- Question: which currencies do the amounts have?
-- Grain: currency (NULL: none known).
-- Excluded: rows without an amount.
SELECT currency AS currency, count(*)::DOUBLE AS n
FROM opportunities_in_use
WHERE amount IS NOT NULL
GROUP BY currency
ORDER BY currency NULLS FIRST
