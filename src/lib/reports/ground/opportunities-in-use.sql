-- Question: what is known of each opportunity on the as-of date?
-- Grain: one row for each opportunity in use.
-- Parameters: asked.as_of.
-- Excluded: rows set aside. A row of leads that a deal goes on from is part of the deal.
CREATE OR REPLACE TABLE opportunities_in_use AS
WITH filled_in AS (
	-- Names the owner filled in where the export names nobody, by id. One with a day is for that day's opportunity.
	SELECT opportunity_id, created, last(partner ORDER BY file, line) AS partner
	FROM canonical_referrers
	WHERE partner IS NOT NULL AND opportunity_id IS NOT NULL
	GROUP BY opportunity_id, created
),
filled_in_by_words AS (
	-- The same for opportunities without an id.
	SELECT name, company, created, last(partner ORDER BY file, line) AS partner
	FROM canonical_referrers
	WHERE partner IS NOT NULL AND opportunity_id IS NULL AND (name IS NOT NULL OR company IS NOT NULL)
	GROUP BY name, company, created
),
answered AS (
	SELECT
		joined.* EXCLUDE (referrer),
		coalesce(
			joined.referrer, on_its_day.partner, on_deal_day.partner, on_lead_day.partner, on_any_day.partner,
			on_lead.partner,
			CASE WHEN joined.id IS NULL THEN by_words.partner END
		) AS referrer
	FROM opportunities_joined AS joined
	LEFT JOIN filled_in AS on_its_day
		ON on_its_day.opportunity_id = joined.id AND on_its_day.created = joined.created
	-- A deal that goes on from a lead may have been filled in while either stood alone.
	LEFT JOIN filled_in AS on_deal_day
		ON on_deal_day.opportunity_id = joined.id AND on_deal_day.created = joined.deal_created
	LEFT JOIN filled_in AS on_lead_day
		ON on_lead_day.opportunity_id = joined.lead_id AND on_lead_day.created = joined.created
	LEFT JOIN filled_in AS on_any_day
		ON on_any_day.opportunity_id = joined.id AND on_any_day.created IS NULL
	LEFT JOIN filled_in AS on_lead
		ON on_lead.opportunity_id = joined.lead_id AND on_lead.created IS NULL
	-- Only keys stand in ON: any other condition would try every answer with every row.
	LEFT JOIN filled_in_by_words AS by_words
		ON by_words.name IS NOT DISTINCT FROM joined.name
		AND by_words.company IS NOT DISTINCT FROM joined.company
		AND by_words.created IS NOT DISTINCT FROM joined.created
),
first_wins AS (
	-- Ids of clients are compared within files of one shape, too.
	-- A win that would have ended before it began proves nothing about its day.
	SELECT scope, client_id, min(closed) AS first_win
	FROM opportunities_joined
	WHERE client_id IS NOT NULL AND outcome = 'won' AND (created IS NULL OR closed >= created)
	GROUP BY scope, client_id
),
classed AS (
	SELECT
		answered.*,
		CASE
			WHEN class_given IS NOT NULL THEN 'class column'
			WHEN existing OR first_win < created THEN 'earlier business'
			WHEN referrer IS NOT NULL THEN 'referrer'
			WHEN source_class <> 'unknown' THEN 'source'
			ELSE 'nothing'
		END AS class_by
	FROM answered
	LEFT JOIN first_wins
		ON first_wins.scope = answered.scope AND first_wins.client_id = answered.client_id
),
known AS (
	SELECT
		* EXCLUDE (print, class_given, existing),
		CASE class_by
			WHEN 'class column' THEN class_given
			WHEN 'earlier business' THEN 'existing-client'
			WHEN 'referrer' THEN 'referral'
			WHEN 'source' THEN source_class
			ELSE 'unknown'
		END AS class,
		(class_by = 'referrer' AND source_class = 'lead') AS conflict,
		coalesce(outcome <> 'open' AND closed < created, false) AS impossible,
		CASE
			WHEN outcome = 'open' THEN (SELECT as_of FROM asked) - created
			WHEN closed >= created THEN closed - created
		END::INTEGER AS days,
		CASE
			WHEN outcome = 'open' THEN (SELECT as_of FROM asked) - deal_created
			WHEN closed >= deal_created THEN closed - deal_created
		END::INTEGER AS deal_days
	FROM classed
)
SELECT
	*,
	-- Those alike in all that close rates ask for are one cell: a filter need only count how many of each are left.
	dense_rank() OVER (
		ORDER BY
			class, outcome, created, days, entered, entered IS NOT NULL AND is_deal,
			CASE WHEN entered IS NOT NULL THEN deal_created END, CASE WHEN entered IS NOT NULL THEN deal_days END
	)::INTEGER AS cell,
	-- Its number in every other statement: rows of a period stand together.
	(row_number() OVER (ORDER BY created NULLS LAST, file, line) - 1)::INTEGER AS place
FROM known
ORDER BY place
