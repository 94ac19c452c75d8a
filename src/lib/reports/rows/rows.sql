-- Question: which opportunities stand behind a figure?
-- Grain: one row for each of them from place `after` up to place `until`, the latest created first; total: of all.
-- Parameters: rows_asked. Ids stand in one text, parted by the character 31.
WITH asked_once AS (
	SELECT max(ids) AS ids, coalesce(bool_or(whole), false) AS whole, max(after) AS after, max(until) AS until FROM rows_asked
),
one_of AS (
	SELECT unnest(string_split(ids, chr(31))) AS id FROM asked_once WHERE ids IS NOT NULL
),
behind AS (
	-- Places first: whole rows are fetched only for those that are listed.
	SELECT
		one.file,
		one.line,
		row_number() OVER (ORDER BY one.created DESC NULLS LAST, one.file, one.line) AS place,
		count(*) OVER () AS total
	FROM opportunities_judged AS one
	CROSS JOIN rows_asked AS asked
	WHERE
		(one.matches OR asked.whole)
		AND (asked.class IS NULL OR one.class = asked.class)
		AND (asked.outcome IS NULL OR one.outcome = asked.outcome)
		AND (asked.source IS NULL OR coalesce(one.source, '') = asked.source)
		AND (asked.partner IS NULL OR coalesce(one.referrer, '') = asked.partner)
		AND (asked.created_from IS NULL OR one.created >= asked.created_from)
		AND (asked.created_before IS NULL OR one.created < asked.created_before)
		AND (asked.amount_from IS NULL OR one.amount >= asked.amount_from)
		AND (asked.amount_below IS NULL OR one.amount < asked.amount_below)
		AND (
			asked.quality IS NULL
			OR asked.says = CASE asked.quality
				WHEN 'needs' THEN one.needs_service
				WHEN 'fits' THEN one.fits_ideal
				WHEN 'accepted' THEN one.intro_accepted
			END
		)
		AND (asked.days_over IS NULL OR one.days > asked.days_over)
		AND (asked.days_known IS NULL OR (one.days IS NOT NULL) = asked.days_known)
		AND (asked.ids IS NULL OR one.id IN (SELECT id FROM one_of))
		AND (
			asked.dimension IS NULL
			OR asked.value = coalesce(
				CASE asked.dimension
					WHEN 'owner' THEN one.owner
					WHEN 'service' THEN one.service
					WHEN 'industry' THEN one.industry
					WHEN 'region' THEN one.region
					WHEN 'extra_1' THEN one.extra_1
					WHEN 'extra_2' THEN one.extra_2
					WHEN 'extra_3' THEN one.extra_3
					WHEN 'extra_4' THEN one.extra_4
					WHEN 'extra_5' THEN one.extra_5
					WHEN 'extra_6' THEN one.extra_6
					WHEN 'extra_7' THEN one.extra_7
					WHEN 'extra_8' THEN one.extra_8
				END,
				''
			)
		)
)
SELECT
	used.id AS id,
	used.name AS name,
	used.company AS company,
	used.created::VARCHAR AS created,
	used.closed::VARCHAR AS closed,
	used.days::DOUBLE AS days,
	used.outcome AS outcome,
	used.amount::DOUBLE AS amount,
	used.currency AS currency,
	used.source AS source,
	used.referrer AS referrer,
	used.owner AS owner,
	used.class AS class,
	used.class_by AS class_by,
	used.file::DOUBLE AS file,
	used.line::DOUBLE AS line,
	behind.total::DOUBLE AS total
FROM behind
CROSS JOIN asked_once
JOIN opportunities_in_use AS used ON used.file = behind.file AND used.line = behind.line
WHERE behind.place > asked_once.after AND behind.place <= asked_once.until
ORDER BY behind.place
