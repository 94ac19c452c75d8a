-- Question: what can the filters be set to, and whom does all of the export name as a partner?
-- Grain: what is chosen by (owner, source, class; partner, by which nothing is) and its value; empty: none named.
SELECT 'owner' AS field, coalesce(owner, '') AS value, count(*)::DOUBLE AS n
FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'source' AS field, coalesce(source, '') AS value, count(*)::DOUBLE AS n
FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'class' AS field, class AS value, count(*)::DOUBLE AS n
FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'partner' AS field, partner AS value, count(*)::DOUBLE AS n
FROM (
	SELECT referrer AS partner FROM opportunities_in_use
	UNION ALL
	SELECT partner FROM canonical_partners
)
WHERE partner IS NOT NULL
GROUP BY ALL
ORDER BY field, n DESC, value
