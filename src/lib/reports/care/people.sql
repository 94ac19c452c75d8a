-- Question: what do partners files say of each partner as a person?
-- Grain: partner. Of several lines the last one that says something holds.
SELECT
	partner AS partner,
	last(email ORDER BY file, line) FILTER (WHERE email IS NOT NULL) AS email,
	last(phone ORDER BY file, line) FILTER (WHERE phone IS NOT NULL) AS phone,
	min(since)::VARCHAR AS since,
	last(would_refer ORDER BY file, line) FILTER (WHERE would_refer IS NOT NULL) AS would_refer,
	last(knows_welcome ORDER BY file, line) FILTER (WHERE knows_welcome IS NOT NULL) AS knows_welcome,
	last(can_explain ORDER BY file, line) FILTER (WHERE can_explain IS NOT NULL) AS can_explain,
	last(note ORDER BY file, line) FILTER (WHERE note IS NOT NULL) AS note
FROM canonical_partners
WHERE partner IS NOT NULL
GROUP BY partner
ORDER BY partner
