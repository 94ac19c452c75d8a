-- Question: what are the figures narrowed to?
-- Grain: one row; NULL: not narrowed. An empty owner or source means: none named.
-- Parameters: none; the row is bound afterwards.
CREATE OR REPLACE TABLE filters (created_from DATE, created_to DATE, owner VARCHAR, class VARCHAR, source VARCHAR)
