-- Question: what is the latest day any of the files speaks of?
-- Grain: one row; NULL where no file has a date.
-- Excluded: days later than today (mapping leaves them out and names them), forecasts of closing.
SELECT max(day)::VARCHAR AS day
FROM (
	SELECT greatest(created, closed, modified::DATE) AS day FROM canonical_opportunities
	UNION ALL
	SELECT date AS day FROM canonical_touches
	UNION ALL
	SELECT date AS day FROM canonical_given
	UNION ALL
	SELECT last_touch AS day FROM canonical_partners
	UNION ALL
	SELECT last_touch AS day FROM canonical_contacts
) AS days
