-- Question: how many referrals of each partner do the filters let through, and how many of these have no date?
-- Grain: partner who has any.
-- Parameters: filters.
SELECT
	referrer AS partner,
	count(*)::DOUBLE AS n,
	(count(*) - count(created))::DOUBLE AS undated
FROM opportunities
WHERE class = 'referral' AND referrer IS NOT NULL
GROUP BY referrer
ORDER BY referrer
