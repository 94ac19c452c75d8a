-- Question: how many rows in use are part of an opportunity that stands on another row?
-- Grain: file that has such rows.
SELECT rows.file::DOUBLE AS file, count(*)::DOUBLE AS n
FROM rows_in_use AS rows
ANTI JOIN opportunities_in_use AS opportunities
	ON opportunities.file = rows.file AND opportunities.line = rows.line
WHERE rows.part = 'leads'
GROUP BY rows.file
ORDER BY rows.file
