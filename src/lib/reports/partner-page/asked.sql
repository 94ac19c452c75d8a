-- Question: which partner is asked for?
-- Grain: one row.
-- Parameters: none; the row is bound afterwards.
CREATE OR REPLACE TABLE partner_asked (partner VARCHAR)
