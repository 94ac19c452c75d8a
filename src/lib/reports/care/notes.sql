-- Question: what was last noted at a contact with each partner?
-- Grain: partner with a note; those without a date come before all others.
SELECT
	partner AS partner,
	last(note ORDER BY date NULLS FIRST, note) AS note,
	max(date)::VARCHAR AS day
FROM touches_in_use
WHERE partner IS NOT NULL AND note IS NOT NULL
GROUP BY partner
ORDER BY partner
