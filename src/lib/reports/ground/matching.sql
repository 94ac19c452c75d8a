-- Question: which opportunities do the filters let through?
-- Grain: one row for each of them: its place in opportunities_in_use.
-- Parameters: filters.
-- An opportunity without a date of creation matches no period, one without an amount no amounts.
CREATE OR REPLACE TABLE matching AS
SELECT used.place AS place
FROM opportunities_in_use AS used
CROSS JOIN filters
WHERE
	true
	AND (filters.created_from IS NULL OR used.created >= filters.created_from)
	AND (filters.created_to IS NULL OR used.created <= filters.created_to)
	AND (filters.owner IS NULL OR coalesce(used.owner, '') = filters.owner)
	AND (filters.class IS NULL OR used.class = filters.class)
	AND (filters.source IS NULL OR coalesce(used.source, '') = filters.source)
	AND (filters.amount_from IS NULL OR used.amount >= filters.amount_from)
	AND (filters.amount_to IS NULL OR used.amount <= filters.amount_to)
	AND (filters.service IS NULL OR coalesce(used.service, '') = filters.service)
	AND (filters.industry IS NULL OR coalesce(used.industry, '') = filters.industry)
	AND (filters.region IS NULL OR coalesce(used.region, '') = filters.region)
	AND (filters.extra_1 IS NULL OR coalesce(used.extra_1, '') = filters.extra_1)
	AND (filters.extra_2 IS NULL OR coalesce(used.extra_2, '') = filters.extra_2)
	AND (filters.extra_3 IS NULL OR coalesce(used.extra_3, '') = filters.extra_3)
	AND (filters.extra_4 IS NULL OR coalesce(used.extra_4, '') = filters.extra_4)
	AND (filters.extra_5 IS NULL OR coalesce(used.extra_5, '') = filters.extra_5)
	AND (filters.extra_6 IS NULL OR coalesce(used.extra_6, '') = filters.extra_6)
	AND (filters.extra_7 IS NULL OR coalesce(used.extra_7, '') = filters.extra_7)
	AND (filters.extra_8 IS NULL OR coalesce(used.extra_8, '') = filters.extra_8)
