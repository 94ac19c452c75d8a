-- Question: when were the first and the last opportunity in use created?
-- Grain: one row; NULL where no date of creation is known.
SELECT min(created)::VARCHAR AS first, max(created)::VARCHAR AS last FROM opportunities_in_use
