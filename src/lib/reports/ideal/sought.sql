-- Question: which values do the firm's best clients have, for open ones to be held against?
-- Grain: one row for each value worth a look; `place`: its place in the list. A band of amounts has no value.
-- Parameters: none; the rows are bound afterwards.
CREATE OR REPLACE TABLE sought (place INTEGER, field VARCHAR, value VARCHAR, low DOUBLE, high DOUBLE)
