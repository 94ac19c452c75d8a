-- Question: which rows were set aside after reading, and why?
-- Grain: one row for each row set aside.
SELECT file::DOUBLE AS file, line::DOUBLE AS line, reason AS reason
FROM opportunities_set_aside
ORDER BY file, line
