-- Question: what are the figures narrowed to?
-- Grain: one row; NULL: not narrowed. An empty text means: none named.
-- Parameters: none; the row is bound afterwards.
CREATE OR REPLACE TABLE filters (
	created_from DATE, created_to DATE, owner VARCHAR, class VARCHAR, source VARCHAR, amount_from DOUBLE, amount_to DOUBLE,
	service VARCHAR, industry VARCHAR, region VARCHAR,
	extra_1 VARCHAR, extra_2 VARCHAR, extra_3 VARCHAR, extra_4 VARCHAR, extra_5 VARCHAR, extra_6 VARCHAR,
	extra_7 VARCHAR, extra_8 VARCHAR
)
