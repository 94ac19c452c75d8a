-- Question: which opportunities do the figures speak of?
-- Grain: one row for each opportunity in use that the filters let through.
-- Parameters: filters.
CREATE OR REPLACE VIEW opportunities AS
SELECT * EXCLUDE (matches) FROM opportunities_judged WHERE matches
