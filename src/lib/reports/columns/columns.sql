-- Question: what is known of each opportunity that a filter can ask for or an answer counts?
-- Grain: one row for each opportunity in use, by the day it was created (those without one last), its file and its line.
-- Parameters: none. Nothing is excluded: filters choose among these rows.
SELECT
	(created - DATE '1970-01-01')::DOUBLE AS created_day,
	class AS class,
	outcome AS outcome,
	cell::DOUBLE AS cell,
	amount::DOUBLE AS amount,
	currency AS currency,
	owner AS owner,
	source AS source,
	referrer AS referrer,
	service AS service,
	industry AS industry,
	region AS region,
	extra_1 AS extra_1,
	extra_2 AS extra_2,
	extra_3 AS extra_3,
	extra_4 AS extra_4,
	extra_5 AS extra_5,
	extra_6 AS extra_6,
	extra_7 AS extra_7,
	extra_8 AS extra_8
FROM opportunities_in_use
ORDER BY place
