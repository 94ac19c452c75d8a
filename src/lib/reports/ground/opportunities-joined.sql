-- Question: which rows of leads and of deals are one opportunity?
-- Grain: one row for each opportunity: a deal with what its lead says, or a lead that became no deal.
-- A deal that goes on from a lead begins when the lead was created, and came as the lead came. Of several deals of one
-- lead the first goes on from it; of several leads of one deal the first began it.
-- Parameters: none. Excluded: rows set aside.
-- `entered`: as a lead or as a deal; `deal_created` is NULL for a lead that became no deal.
CREATE OR REPLACE VIEW opportunities_joined AS
WITH going_on AS (
	SELECT file, line, lead_tie
	FROM rows_in_use
	WHERE part IS NULL AND lead_tie IS NOT NULL
	QUALIFY row_number() OVER (PARTITION BY lead_tie ORDER BY created NULLS LAST, file, line) = 1
),
deals AS (
	SELECT rows.*, going_on.line IS NOT NULL AS goes_on
	FROM rows_in_use AS rows
	LEFT JOIN going_on ON going_on.file = rows.file AND going_on.line = rows.line
	WHERE rows.part IS NULL
),
begun AS (
	SELECT * FROM rows_in_use
	WHERE part = 'leads' AND tie IS NOT NULL
	QUALIFY row_number() OVER (PARTITION BY tie ORDER BY created NULLS LAST, file, line) = 1
)
SELECT
	deals.file AS file,
	deals.line AS line,
	deals.scope AS scope,
	deals.print AS print,
	deals.id AS id,
	leads.id AS lead_id,
	coalesce(deals.name, leads.name) AS name,
	coalesce(deals.company, leads.company) AS company,
	deals.client_id AS client_id,
	deals.outcome AS outcome,
	deals.outcome_label AS outcome_label,
	CASE WHEN deals.goes_on THEN coalesce(leads.created, deals.created) ELSE deals.created END AS created,
	deals.created AS deal_created,
	deals.closed AS closed,
	deals.amount AS amount,
	deals.currency AS currency,
	-- How it came is what the lead says; what says nothing gives way.
	CASE WHEN leads.source IS NULL OR (leads.source_class = 'unknown' AND deals.source IS NOT NULL)
		THEN deals.source ELSE leads.source END AS source,
	CASE WHEN leads.source IS NULL OR (leads.source_class = 'unknown' AND deals.source IS NOT NULL)
		THEN deals.source_class ELSE leads.source_class END AS source_class,
	coalesce(
		leads.source_class <> deals.source_class AND leads.source_class <> 'unknown' AND deals.source_class <> 'unknown', false
	) AS sources_differ,
	coalesce(leads.referrer, deals.referrer) AS referrer,
	coalesce(deals.class_given, leads.class_given) AS class_given,
	coalesce(deals.existing OR leads.existing, deals.existing, leads.existing) AS existing,
	coalesce(deals.owner, leads.owner) AS owner,
	coalesce(deals.service, leads.service) AS service,
	deals.stage AS stage,
	coalesce(leads.contacted, deals.contacted) AS contacted,
	coalesce(deals.needs_service, leads.needs_service) AS needs_service,
	coalesce(deals.fits_ideal, leads.fits_ideal) AS fits_ideal,
	coalesce(deals.intro_accepted, leads.intro_accepted) AS intro_accepted,
	coalesce(deals.industry, leads.industry) AS industry,
	coalesce(deals.region, leads.region) AS region,
	coalesce(deals.extra_1, leads.extra_1) AS extra_1,
	coalesce(deals.extra_2, leads.extra_2) AS extra_2,
	coalesce(deals.extra_3, leads.extra_3) AS extra_3,
	coalesce(deals.extra_4, leads.extra_4) AS extra_4,
	coalesce(deals.extra_5, leads.extra_5) AS extra_5,
	coalesce(deals.extra_6, leads.extra_6) AS extra_6,
	coalesce(deals.extra_7, leads.extra_7) AS extra_7,
	coalesce(deals.extra_8, leads.extra_8) AS extra_8,
	true AS is_deal,
	greatest(deals.modified, leads.modified) AS modified,
	CASE WHEN deals.goes_on AND leads.tie IS NOT NULL THEN 'lead' ELSE 'deal' END AS entered
FROM deals
LEFT JOIN begun AS leads ON leads.tie = deals.lead_tie
UNION ALL
SELECT
	file, line, scope, print, id, NULL AS lead_id, name, company, client_id, outcome, outcome_label, created,
	NULL AS deal_created, closed, amount, currency, source, source_class, false AS sources_differ, referrer, class_given,
	existing, owner, service, stage, contacted, needs_service, fits_ideal, intro_accepted, industry, region,
	extra_1, extra_2, extra_3, extra_4, extra_5, extra_6, extra_7, extra_8,
	false AS is_deal,
	modified, 'lead' AS entered
FROM rows_in_use
WHERE part = 'leads' AND (tie IS NULL OR tie NOT IN (SELECT lead_tie FROM going_on))
