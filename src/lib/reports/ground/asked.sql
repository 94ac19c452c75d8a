-- Question: what was asked: the day the exports speak of.
-- Grain: one row.
-- Parameters: none; the row is bound afterwards.
CREATE OR REPLACE TABLE asked (as_of DATE)
