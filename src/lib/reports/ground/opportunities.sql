-- Question: which opportunities do the figures speak of?
-- Grain: one row for each opportunity in use that the filters let through.
-- Parameters: filters, by way of matching.
CREATE OR REPLACE VIEW opportunities AS
SELECT used.*
FROM opportunities_in_use AS used
SEMI JOIN matching ON matching.place = used.place
