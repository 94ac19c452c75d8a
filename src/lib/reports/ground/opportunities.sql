-- Question: what is known of each opportunity on the as-of date?
-- Grain: one row for each opportunity in use.
-- Parameters: asked.as_of.
-- Excluded: rows set aside. Ends after the as-of date have not happened yet: such a row is open.
CREATE OR REPLACE TABLE opportunities AS
WITH used AS (
	SELECT canonical.*
	FROM canonical_opportunities AS canonical
	ANTI JOIN opportunities_set_aside AS aside
		ON aside.file = canonical.file AND aside.line = canonical.line
),
rewound AS (
	SELECT
		* EXCLUDE (outcome, closed),
		CASE WHEN closed > (SELECT as_of FROM asked) THEN 'open' ELSE outcome END AS outcome,
		CASE WHEN closed > (SELECT as_of FROM asked) THEN NULL ELSE closed END AS closed
	FROM used
),
first_wins AS (
	-- Ids of clients are compared within files of one shape, too.
	-- A win that would have ended before it began proves nothing about its day.
	SELECT scope, client_id, min(closed) AS first_win
	FROM rewound
	WHERE client_id IS NOT NULL AND outcome = 'won' AND (created IS NULL OR closed >= created)
	GROUP BY scope, client_id
),
classed AS (
	SELECT
		rewound.*,
		CASE
			WHEN class_given IS NOT NULL THEN 'class column'
			WHEN existing OR first_win < created THEN 'earlier business'
			WHEN referrer IS NOT NULL THEN 'referrer'
			WHEN source_class <> 'unknown' THEN 'source'
			ELSE 'nothing'
		END AS class_by
	FROM rewound
	LEFT JOIN first_wins
		ON first_wins.scope = rewound.scope AND first_wins.client_id = rewound.client_id
)
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
	END::INTEGER AS days
FROM classed
