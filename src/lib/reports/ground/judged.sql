-- Question: does an opportunity match the filters?
-- Grain: one row for each opportunity in use.
-- Parameters: filters, by way of matching.
CREATE OR REPLACE VIEW opportunities_judged AS
SELECT used.*, matching.place IS NOT NULL AS matches
FROM opportunities_in_use AS used
LEFT JOIN matching ON matching.place = used.place
