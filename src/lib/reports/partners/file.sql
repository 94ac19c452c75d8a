-- Question: whom do the partners files name, and since when?
-- Grain: partner.
-- Parameters: asked.as_of.
-- `days`: from the first "since" to the as-of date, below 0 where it had not come yet.
SELECT
	partner AS partner,
	last(kind ORDER BY file, line) FILTER (WHERE kind IS NOT NULL) AS kind,
	((SELECT as_of FROM asked) - min(since))::DOUBLE AS days
FROM canonical_partners
WHERE partner IS NOT NULL
GROUP BY partner
ORDER BY partner
