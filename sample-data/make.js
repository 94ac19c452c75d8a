/**
 * Writes every sample file: `node sample-data/make.js`. The same seed gives the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { givenReferrals, partnerNotes, touches } from './care.js';
import { hubspot } from './exports/hubspot.js';
import { pipedrive } from './exports/pipedrive.js';
import { salesforce } from './exports/salesforce.js';
import { givenFile, opportunitiesFile, partnersFile, spendFile, touchesFile } from './exports/vouch.js';
import { zoho } from './exports/zoho.js';
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
	const exports = {
		'hubspot/hubspot-deals.csv': hubspot(all),
		'salesforce/salesforce-opportunities.csv': salesforce(all),
		'pipedrive/pipedrive-deals.csv': pipedrive(all),
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
		.filter(([path]) => path.startsWith('hubspot/') || path.startsWith('vouch/'))
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
