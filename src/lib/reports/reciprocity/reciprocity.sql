-- Question: how many referrals did each partner send, and get?
-- Grain: partner.
-- Parameters: asked.as_of, by way of given_in_use. What is later does not count; what has no date does.
-- Filters narrow neither side: what was given has no owner or source to narrow by.
-- Slips may tell of referrals that the opportunities, or a file of referrals given, tell of, too: these are the same ones
-- seen twice, and nothing says which is which. So of each partner the larger of the two numbers counts, never their sum.
WITH passed AS (
	SELECT partner, direction, count(*) AS n FROM given_in_use GROUP BY partner, direction
),
referred AS (
	SELECT referrer AS partner, count(*) AS n
	FROM opportunities_in_use
	WHERE class = 'referral' AND referrer IS NOT NULL
	GROUP BY referrer
),
received AS (
	SELECT partner, max(n) AS n
	FROM (SELECT partner, n FROM referred UNION ALL SELECT partner, n FROM passed WHERE direction = 'received') AS seen
	GROUP BY partner
),
gave AS (
	-- Without a direction it is from a file of referrals given or from a contact, with one from slips.
	SELECT partner, max(n) AS n FROM passed WHERE direction IS DISTINCT FROM 'received' GROUP BY partner
)
SELECT
	coalesce(received.partner, gave.partner) AS partner,
	coalesce(received.n, 0)::DOUBLE AS received,
	coalesce(gave.n, 0)::DOUBLE AS given
FROM received
FULL JOIN gave ON gave.partner = received.partner
ORDER BY coalesce(received.n, 0) + coalesce(gave.n, 0) DESC, coalesce(received.partner, gave.partner)
