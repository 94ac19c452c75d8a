-- Question: which opportunities do the filters let through?
-- Grain: one row for each opportunity in use.
-- Parameters: filters.
-- An opportunity without a date of creation matches no period.
CREATE OR REPLACE VIEW opportunities_judged AS
SELECT
	used.*,
	coalesce(
		(filters.created_from IS NULL OR used.created >= filters.created_from)
		AND (filters.created_to IS NULL OR used.created <= filters.created_to)
		AND (filters.owner IS NULL OR coalesce(used.owner, '') = filters.owner)
		AND (filters.class IS NULL OR used.class = filters.class)
		AND (filters.source IS NULL OR coalesce(used.source, '') = filters.source),
		false
	) AS matches
FROM opportunities_in_use AS used
CROSS JOIN filters
