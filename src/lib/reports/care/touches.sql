-- Question: when was each partner touched, and how?
-- Grain: partner, day (NULL: unknown), type.
SELECT
	partner AS partner,
	(date - DATE '1970-01-01')::DOUBLE AS day,
	type AS type,
	count(*)::DOUBLE AS n
FROM touches_in_use
WHERE partner IS NOT NULL
GROUP BY partner, day, type
ORDER BY partner, day NULLS LAST, type
