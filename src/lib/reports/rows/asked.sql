-- Question: which rows are asked for?
-- Grain: one row for each way to belong; NULL: not asked. An empty text means: none named. The last four are alike in all.
-- Parameters: none; the rows are bound afterwards.
CREATE OR REPLACE TABLE rows_asked (
	class VARCHAR, outcome VARCHAR, source VARCHAR, partner VARCHAR, dimension VARCHAR, value VARCHAR,
	created_from DATE, created_before DATE, amount_from DOUBLE, amount_below DOUBLE, quality VARCHAR, says BOOLEAN,
	days_over DOUBLE, days_known BOOLEAN,
	ids VARCHAR, whole BOOLEAN, after DOUBLE, until DOUBLE
)
