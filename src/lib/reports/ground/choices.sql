-- Question: what can the filters be set to, and whom does all of the export name as a partner?
-- Grain: what is chosen by (a column; partner, by which nothing is) and its value, empty: none named, with its number;
-- and the first and last day of creation, the least and the most amount, each in one row, NULL where none is known.
SELECT 'owner' AS field, coalesce(owner, '') AS value, count(*)::DOUBLE AS n FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'source' AS field, coalesce(source, '') AS value, count(*)::DOUBLE AS n FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'class' AS field, coalesce(class, '') AS value, count(*)::DOUBLE AS n FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'service' AS field, coalesce(service, '') AS value, count(*)::DOUBLE AS n FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'industry' AS field, coalesce(industry, '') AS value, count(*)::DOUBLE AS n FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'region' AS field, coalesce(region, '') AS value, count(*)::DOUBLE AS n FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'extra_1' AS field, coalesce(extra_1, '') AS value, count(*)::DOUBLE AS n FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'extra_2' AS field, coalesce(extra_2, '') AS value, count(*)::DOUBLE AS n FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'extra_3' AS field, coalesce(extra_3, '') AS value, count(*)::DOUBLE AS n FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'extra_4' AS field, coalesce(extra_4, '') AS value, count(*)::DOUBLE AS n FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'extra_5' AS field, coalesce(extra_5, '') AS value, count(*)::DOUBLE AS n FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'extra_6' AS field, coalesce(extra_6, '') AS value, count(*)::DOUBLE AS n FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'extra_7' AS field, coalesce(extra_7, '') AS value, count(*)::DOUBLE AS n FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'extra_8' AS field, coalesce(extra_8, '') AS value, count(*)::DOUBLE AS n FROM opportunities_in_use GROUP BY ALL
UNION ALL
SELECT 'partner' AS field, partner AS value, count(*)::DOUBLE AS n
FROM (
	SELECT referrer AS partner FROM opportunities_in_use
	UNION ALL
	SELECT partner FROM canonical_partners
)
WHERE partner IS NOT NULL
GROUP BY ALL
UNION ALL
SELECT 'first' AS field, min(created)::VARCHAR AS value, NULL::DOUBLE AS n FROM opportunities_in_use
UNION ALL
SELECT 'last' AS field, max(created)::VARCHAR AS value, NULL::DOUBLE AS n FROM opportunities_in_use
UNION ALL
SELECT 'least' AS field, NULL::VARCHAR AS value, min(amount)::DOUBLE AS n FROM opportunities_in_use
UNION ALL
SELECT 'most' AS field, NULL::VARCHAR AS value, max(amount)::DOUBLE AS n FROM opportunities_in_use
ORDER BY field, n DESC, value
