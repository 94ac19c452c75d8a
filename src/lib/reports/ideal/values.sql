-- Question: how did new business with each value of service, industry, region, the owner's own columns, and with each
-- band of amounts end, and what money did it bring?
-- Grain: column and value, or band of amounts (column `amount`; `low` 0: no lower end, `high` NULL: no upper end), class.
-- Parameters: none. Excluded: existing clients, blank cells, values with fewer than ten decided.
-- `field_…`: the same of the whole column, `…_came` of the class in it; of the decided of a column `field_mixed` counts
-- those whose value has both wins and losses, `field_repeated` those whose value has two decided or more.
-- A column that is no dimension of these files is left out where it stands on a line of its own.
WITH business AS MATERIALIZED (
	SELECT
		class, outcome, amount,
		service,
		industry,
		extra_1,
		extra_2,
		extra_3,
		extra_4,
		extra_5,
		extra_6,
		extra_7,
		extra_8,
		region
	FROM opportunities WHERE class <> 'existing-client'
),
quartiles AS (
	SELECT unnest(quantile_cont(amount, [0.25, 0.5, 0.75])) AS cut FROM business WHERE amount > 0
),
edges AS (
	-- Two digits are enough for people.
	SELECT DISTINCT round(cut, (1 - floor(log10(cut)))::INTEGER) AS cut FROM quartiles WHERE cut > 0
	UNION
	SELECT 0::DOUBLE
),
bands AS (
	SELECT cut AS low, lead(cut) OVER (ORDER BY cut) AS high FROM edges
),
cells AS (
	SELECT field, value, NULL::DOUBLE AS low, NULL::DOUBLE AS high, class, outcome, amount
	FROM business UNPIVOT (
		value FOR field IN (
			service,
			industry,
			extra_1,
			extra_2,
			extra_3,
			extra_4,
			extra_5,
			extra_6,
			extra_7,
			extra_8,
			region
		)
	)
	UNION ALL
	SELECT 'amount', NULL, bands.low, bands.high, class, outcome, amount
	FROM business
	JOIN bands ON amount > 0 AND amount >= bands.low AND amount < coalesce(bands.high, 'infinity'::DOUBLE)
),
counted AS (
	SELECT
		field, value, low, high, class,
		count(*) FILTER (outcome = 'won') AS won,
		count(*) FILTER (outcome = 'lost') AS lost,
		count(*) FILTER (outcome = 'open') AS open,
		-- In whole hundredths, so that the sum is the same in whatever order it is made.
		coalesce(sum(TRY_CAST(round(100 * amount) AS HUGEINT)) FILTER (outcome = 'won' AND amount > 0 AND amount < 1e15), 0) / 100 AS money,
		count(*) FILTER (outcome = 'won' AND amount > 0 AND amount < 1e15) AS paid
	FROM cells
	GROUP BY field, value, low, high, class
),
valued AS (
	SELECT *, sum(won) OVER one AS value_won, sum(lost) OVER one AS value_lost
	FROM counted
	WINDOW one AS (PARTITION BY field, value, low)
)
SELECT
	field AS field,
	value AS value,
	low AS low,
	high AS high,
	class AS class,
	won::DOUBLE AS won,
	lost::DOUBLE AS lost,
	money::DOUBLE AS money,
	paid::DOUBLE AS paid,
	(sum(won) OVER came)::DOUBLE AS won_came,
	(sum(lost) OVER came)::DOUBLE AS lost_came,
	(sum(won) OVER own)::DOUBLE AS field_won,
	(sum(lost) OVER own)::DOUBLE AS field_lost,
	(sum(open) OVER own)::DOUBLE AS field_open,
	(sum(money) OVER own)::DOUBLE AS field_money,
	(sum(paid) OVER own)::DOUBLE AS field_paid,
	(sum(CASE WHEN value_won > 0 AND value_lost > 0 THEN won + lost ELSE 0 END) OVER own)::DOUBLE AS field_mixed,
	(sum(CASE WHEN value_won + value_lost > 1 THEN won + lost ELSE 0 END) OVER own)::DOUBLE AS field_repeated
FROM valued
WINDOW
	-- In an order, so that the last digit of money is always the same.
	own AS (PARTITION BY field ORDER BY value, low, class ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING),
	came AS (PARTITION BY field, class)
QUALIFY value_won + value_lost >= 10
ORDER BY field, value, low, class
