-- Question: who handles the opportunities?
-- Grain: owner.
SELECT DISTINCT owner AS owner FROM opportunities_in_use WHERE owner IS NOT NULL ORDER BY owner
