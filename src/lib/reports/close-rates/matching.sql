-- Question: how many opportunities of each cell do the filters let through?
-- Grain: cell, as facts.sql numbers them.
-- Parameters: filters. What the cells are was asked once: no filter changes it.
SELECT cell::DOUBLE AS cell, count(*)::DOUBLE AS n FROM opportunities GROUP BY cell ORDER BY cell
