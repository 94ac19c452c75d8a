-- Question: what do partners files, and the owner's notebook after them, say of each partner, as they say it?
-- Grain: partner. Of several lines the last one that says something holds; since when is the first day, the last touch the last.
SELECT
	partner AS partner,
	last(kind ORDER BY file, line) FILTER (WHERE kind IS NOT NULL) AS kind,
	min(since)::VARCHAR AS since,
	(last(cadence ORDER BY file, line) FILTER (WHERE cadence IS NOT NULL))::DOUBLE AS cadence,
	max(last_touch)::VARCHAR AS last_touch,
	last(would_refer ORDER BY file, line) FILTER (WHERE would_refer IS NOT NULL) AS would_refer,
	last(knows_welcome ORDER BY file, line) FILTER (WHERE knows_welcome IS NOT NULL) AS knows_welcome,
	last(can_explain ORDER BY file, line) FILTER (WHERE can_explain IS NOT NULL) AS can_explain,
	last(note ORDER BY file, line) FILTER (WHERE note IS NOT NULL) AS note,
	last(email ORDER BY file, line) FILTER (WHERE email IS NOT NULL) AS email,
	last(phone ORDER BY file, line) FILTER (WHERE phone IS NOT NULL) AS phone
FROM canonical_partners
WHERE partner IS NOT NULL
GROUP BY partner
ORDER BY min(file), min(line), partner
