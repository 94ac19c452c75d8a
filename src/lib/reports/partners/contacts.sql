-- Question: what do files of contacts and leads say of each partner: when last in touch, and how to reach them?
-- Grain: partner of whom they say something.
-- Parameters: asked.as_of. A last contact after it does not count.
-- Of several rows the one with the latest contact says the address and the number.
SELECT
	partner AS partner,
	max(last_touch) FILTER (
		WHERE (SELECT as_of FROM asked) IS NULL OR last_touch <= (SELECT as_of FROM asked)
	)::VARCHAR AS last_touch,
	first(email ORDER BY last_touch DESC NULLS LAST, file DESC, line DESC) FILTER (WHERE email IS NOT NULL) AS email,
	first(phone ORDER BY last_touch DESC NULLS LAST, file DESC, line DESC) FILTER (WHERE phone IS NOT NULL) AS phone
FROM canonical_contacts
WHERE partner IS NOT NULL
GROUP BY partner
ORDER BY partner
