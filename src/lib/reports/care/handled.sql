-- Question: who handles the referrals of each partner?
-- Grain: partner, owner; the one who handles most first.
SELECT
	referrer AS partner,
	owner AS owner,
	count(*)::DOUBLE AS n
FROM opportunities_in_use
WHERE class = 'referral' AND referrer IS NOT NULL AND owner IS NOT NULL
GROUP BY referrer, owner
ORDER BY referrer, n DESC, owner
