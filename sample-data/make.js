/**
 * Writes every sample file: `node sample-data/make.js`. The same seed gives the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { givenReferrals, partnerNotes, touches } from './care.js';
import { bniPalms, bniSlips } from './exports/bni.js';
import { clioGrow } from './exports/clio-grow.js';
import { close } from './exports/close.js';
import { dynamics } from './exports/dynamics.js';
import { espocrm } from './exports/espocrm.js';
import { hubspot } from './exports/hubspot.js';
import { hubspotWithContacts } from './exports/hubspot-contacts.js';
import { odoo } from './exports/odoo.js';
import { pipedrive } from './exports/pipedrive.js';
import { salesforce } from './exports/salesforce.js';
import { salesforceWithLeads } from './exports/salesforce-leads.js';
import { suitecrm } from './exports/suitecrm.js';
import { givenFile, opportunitiesFile, partnersFile, spendFile, touchesFile } from './exports/vouch.js';
import { zoho } from './exports/zoho.js';
import { zohoWithLeads } from './exports/zoho-leads.js';
import { opportunities } from './history.js';
import { spend } from './spend.js';

/**
 * All files, by their path in the project.
 * @returns {Record<string, string>}
 */
export function sampleFiles() {
	const all = opportunities();
	const given = givenReferrals();
	const contacts = touches(all, given);
	const hubspotPair = hubspotWithContacts(all);
	const salesforcePair = salesforceWithLeads(all);
	const suitecrmPair = suitecrm(all);
	const zohoPair = zohoWithLeads(all);
	const exports = {
		'bni/palms-summary.csv': bniPalms(all),
		'bni/slips-audit.csv': bniSlips(all),
		'clio-grow/clio-grow-matters.csv': clioGrow(all),
		'close/close-opportunities.csv': close(all),
		'dynamics/dynamics-opportunities.csv': dynamics(all),
		'espocrm/espocrm-opportunities.csv': espocrm(all),
		'hubspot/hubspot-deals.csv': hubspot(all),
		'hubspot/with-contacts/all-contacts.csv': hubspotPair.contacts,
		'hubspot/with-contacts/all-deals.csv': hubspotPair.deals,
		'odoo/odoo-pipeline.csv': odoo(all),
		'pipedrive/pipedrive-deals.csv': pipedrive(all),
		'salesforce/salesforce-opportunities.csv': salesforce(all),
		'salesforce/with-leads/leads.csv': salesforcePair.leads,
		'salesforce/with-leads/opportunities.csv': salesforcePair.opportunities,
		'suitecrm/Leads.csv': suitecrmPair.leads,
		'suitecrm/Opportunities.csv': suitecrmPair.opportunities,
		'zoho/with-leads/deals.csv': zohoPair.deals,
		'zoho/with-leads/leads.csv': zohoPair.leads,
		'zoho/zoho-deals.csv': zoho(all),
		'vouch/opportunities.csv': opportunitiesFile(all),
		'vouch/partners.csv': partnersFile(partnerNotes(contacts)),
		'vouch/touches.csv': touchesFile(contacts),
		'vouch/given.csv': givenFile(given),
		'vouch/spend.csv': spendFile(spend()),
	};
	return {
		...Object.fromEntries(Object.entries(exports).map(([path, text]) => [`sample-data/${path}`, text])),
		...page(exports),
	};
}

/**
 * What the page loads when somebody tries it with sample data.
 * @param {Readonly<Record<string, string>>} exports
 * @returns {Record<string, string>}
 */
function page(exports) {
	const shown = Object.entries(exports)
		.filter(([path]) => path === 'hubspot/hubspot-deals.csv' || path.startsWith('vouch/'))
		.filter(([path]) => path !== 'vouch/opportunities.csv')
		.map(([path, text]) => ({ name: path.slice(path.indexOf('/') + 1), text }));
	return {
		...Object.fromEntries(shown.map(({ name, text }) => [`static/sample/${name}`, text])),
		'static/sample/index.json': `${JSON.stringify(
			shown.map(({ name }) => name),
			null,
			'\t',
		)}\n`,
	};
}

const here = fileURLToPath(import.meta.url);
if (argv[1] === here) {
	for (const [path, text] of Object.entries(sampleFiles())) {
		const file = join(dirname(dirname(here)), path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
}
