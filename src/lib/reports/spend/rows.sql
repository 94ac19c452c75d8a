-- Question: what was put into which source, and in what time?
-- Grain: one row for each row of spend.
SELECT
	source AS source,
	source_class AS source_class,
	(from_day - DATE '1970-01-01')::DOUBLE AS from_day,
	(to_day - DATE '1970-01-01')::DOUBLE AS to_day,
	cost::DOUBLE AS cost,
	hours::DOUBLE AS hours,
	currency AS currency
FROM canonical_spend
ORDER BY file, line
