-- Question: how many clients, and how much money, did the referrals of each partner bring, and since when?
-- Grain: partner (NULL: nobody named), currency of a win's amount (NULL: none named, no amount, or not won).
-- Parameters: filters.
-- Amounts are added by size: in any other order the last digit of a sum would hang on how the work was split.
SELECT
	referrer AS partner,
	CASE WHEN outcome = 'won' AND amount IS NOT NULL THEN currency END AS won_currency,
	(count(*) FILTER (WHERE outcome = 'won'))::DOUBLE AS won,
	(count(*) FILTER (WHERE outcome <> 'open'))::DOUBLE AS decided,
	(count(*) FILTER (WHERE outcome = 'won' AND amount IS NOT NULL))::DOUBLE AS priced,
	(sum(amount ORDER BY amount) FILTER (WHERE outcome = 'won'))::DOUBLE AS amount,
	(min(created) - DATE '1970-01-01')::DOUBLE AS first_day
FROM opportunities
WHERE class = 'referral'
GROUP BY partner, won_currency
ORDER BY partner NULLS FIRST, won_currency NULLS FIRST
