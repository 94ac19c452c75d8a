-- Question: can the touches be told apart by opportunity?
-- Grain: one row.
-- Whatever the as-of date and the filters: this is true of the files.
-- Excluded: contacts from slips, which never name an opportunity. They begin no record of thanks.
SELECT
	(
		SELECT count(*) FROM canonical_touches WHERE file NOT IN (SELECT file FROM canonical_given)
	)::DOUBLE AS touches,
	(SELECT count(opportunity_id) FROM canonical_touches)::DOUBLE AS naming,
	(SELECT count(id) FROM opportunities_in_use)::DOUBLE AS ids,
	(
		SELECT count(*)
		FROM canonical_touches AS touches
		SEMI JOIN canonical_opportunities AS opportunities ON opportunities.id = touches.opportunity_id
	)::DOUBLE AS found
