-- Question: which referrals, given and received, are told of apart from the opportunities?
-- Grain: one row for each; a contact of type "given" counts unless a file of referrals given has one for the same
-- partner on the same day. `direction` is NULL where it is from such a file or from a contact: these were given. Slips
-- say whether it was given or received.
-- Parameters: asked.as_of, by way of touches_in_use for contacts. What is later does not count, without a date it does.
CREATE OR REPLACE VIEW given_in_use AS
WITH filed AS (
	SELECT partner, date, direction
	FROM canonical_given
	WHERE
		partner IS NOT NULL
		AND (date IS NULL OR (SELECT as_of FROM asked) IS NULL OR date <= (SELECT as_of FROM asked))
)
SELECT partner, date, direction FROM filed
UNION ALL
SELECT touches.partner, touches.date, NULL AS direction
FROM touches_in_use AS touches
ANTI JOIN filed
	ON filed.partner = touches.partner AND filed.date = touches.date AND filed.direction IS NULL
WHERE touches.type = 'given' AND touches.partner IS NOT NULL
