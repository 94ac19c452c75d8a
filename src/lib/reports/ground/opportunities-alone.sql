-- Question: which rows are one opportunity, where no file is tied to another?
-- Grain: one row for each row in use.
-- Parameters: none. Excluded: rows set aside.
CREATE OR REPLACE VIEW opportunities_joined AS
SELECT
	file, line, scope, print, id, NULL::VARCHAR AS lead_id, name, company, client_id, outcome, outcome_label, created,
	created AS deal_created, closed, amount, currency, source, source_class, false AS sources_differ, referrer,
	class_given, existing, owner, service, stage, contacted, needs_service, fits_ideal, intro_accepted, industry, region,
	extra_1, extra_2, extra_3, extra_4, extra_5, extra_6, extra_7, extra_8,
	true AS is_deal, modified, NULL::VARCHAR AS entered
FROM rows_in_use
