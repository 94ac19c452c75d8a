-- Question: how many referrals did each partner send, and get?
-- Grain: partner.
-- Parameters: asked.as_of. Referrals given after it do not count; one without a date does. Filters narrow neither
-- side: what was given has no owner or source to narrow by.
WITH received AS (
	SELECT referrer AS partner, count(*) AS n
	FROM opportunities_in_use
	WHERE class = 'referral' AND referrer IS NOT NULL
	GROUP BY referrer
),
gave AS (
	SELECT partner, count(*) AS n
	FROM canonical_given
	WHERE
		partner IS NOT NULL
		AND (date IS NULL OR (SELECT as_of FROM asked) IS NULL OR date <= (SELECT as_of FROM asked))
	GROUP BY partner
)
SELECT
	coalesce(received.partner, gave.partner) AS partner,
	coalesce(received.n, 0)::DOUBLE AS received,
	coalesce(gave.n, 0)::DOUBLE AS given
FROM received
FULL JOIN gave ON gave.partner = received.partner
ORDER BY coalesce(received.n, 0) + coalesce(gave.n, 0) DESC, coalesce(received.partner, gave.partner)
