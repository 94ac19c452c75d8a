-- Question: when did each partner refer, and what came of it?
-- Grain: partner, day created (NULL: unknown), outcome, currency and amount of a win (NULL: none).
-- A rhythm needs the whole history, so all referrals in use stand here; filters only choose who is listed.
SELECT
	referrer AS partner,
	(created - DATE '1970-01-01')::DOUBLE AS created_day,
	outcome AS outcome,
	CASE WHEN outcome = 'won' AND amount IS NOT NULL THEN currency END AS won_currency,
	CASE WHEN outcome = 'won' THEN amount END::DOUBLE AS won_amount,
	count(*)::DOUBLE AS n
FROM opportunities_in_use
WHERE class = 'referral' AND referrer IS NOT NULL
GROUP BY partner, created_day, outcome, won_currency, won_amount
ORDER BY partner, created_day, outcome, won_currency, won_amount
