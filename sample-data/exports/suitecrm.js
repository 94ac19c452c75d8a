/**
 * SuiteCRM, leads and opportunities: all 61 columns of a lead, most of them empty, days as `28-08-2022 17:00`. How
 * somebody came, and who referred, stands on the lead; the currency of an opportunity is the number of a setting.
 */
import { csv, table } from '../csv.js';
import { clock, parts, two } from '../days.js';
import { speller } from '../dirt.js';
import { withDuplicates } from '../history.js';
import { passages } from '../funnel.js';
import { people } from '../people.js';
import { inWords } from '../words.js';
import { guid } from './guid.js';
import { STAGES } from './salesforce.js';

/** @typedef {import('../history.js').Opportunity} Opportunity */
/** @typedef {import('../funnel.js').Passage} Passage */

/** The lead sources that SuiteCRM comes with, where one fits. */
export const SUITECRM_WORDS = {
	'Google Ads': 'Campaign',
	Website: 'Web Site',
	LinkedIn: 'Self Generated',
	Newsletter: 'Email',
	Facebook: 'Campaign',
	Webinar: 'Conference',
	Directory: 'Direct Mail',
	'Online Store': 'Public Relations',
	Introduction: 'Word of mouth',
	'Client Referral': 'Partner',
	'External Referral': 'Partner',
	'Employee Referral': 'Employee',
	Recommendation: 'Partner',
	'Existing customer': 'Existing Customer',
};

const LEAD_COLUMNS = [
	'First Name', 'Last Name', 'ID', 'Salutation', 'Job Title', 'Department', 'Account Name', 'Account Description',
	'Website', 'Email Address', 'Non Primary E-mails', 'Mobile', 'Office Phone', 'Home Phone', 'Other Phone', 'Fax',
	'Primary Address Street', 'Primary Address City', 'Primary Address State', 'Primary Address Postalcode',
	'Primary Address Country', 'Alt Address Street', 'Alt Address City', 'Alt Address State',
	'Alt Address Postalcode', 'Alt Address Country', 'Status', 'Status Description', 'Lead Source',
	'Lead Source Description', 'Description', 'Converted', 'Opportunity Name', 'Opportunity Amount', 'Referred By',
	'Campaign ID', 'Do Not Call', 'Portal Name', 'Portal Application', 'Reports To ID', 'Assistant',
	'Assistant Phone', 'Birthdate', 'Contact ID', 'Account ID', 'Opportunity ID', 'Assigned to', 'Assigned User',
	'Date Created', 'Date Modified', 'Created By', 'Modified By', 'Deleted', 'Photo', 'Lawful Basis',
	'Lawful Basis Date Reviewed', 'Lawful Basis Source', 'Longitude', 'Latitude', 'Geocode Status', 'Address',
]; // prettier-ignore

/** @param {Opportunity} one */
export const suiteLeadId = (one) => guid(`suitecrm lead ${one.nr}`);
/** @param {Opportunity} one */
export const suiteDealId = (one) => guid(`suitecrm opportunity ${one.nr}`);

/** @param {number} n */
function day(n) {
	const { y, m, d } = parts(n);
	return `${two(d)}-${two(m)}-${y}`;
}

/** @param {Passage} passage */
function status({ one, deal }) {
	if (deal) return 'Converted';
	if (one.outcome === 'lost') return 'Dead';
	return one.contacted === null ? 'New' : one.nr % 2 === 0 ? 'Assigned' : 'In Process';
}

/** @param {Opportunity} one */
function stage(one) {
	if (one.outcome === 'won') return 'Closed Won';
	return one.outcome === 'lost' ? 'Closed Lost' : (STAGES[one.step] ?? '');
}

/** @param {Opportunity} one */
function probability(one) {
	if (one.outcome === 'won') return '100';
	return one.outcome === 'lost' ? '0' : String(10 + 20 * one.step);
}

/** @param {number | null} amount */
const money = (amount) => (amount === null ? '' : amount.toFixed(2));

/**
 * @param {readonly Opportunity[]} all
 * @returns {{ leads: string, opportunities: string }}
 */
export function suitecrm(all) {
	const named = inWords(all, SUITECRM_WORDS);
	const personOf = people(named);
	const spelling = speller('suitecrm', named, { slips: ['trailing'], nothing: ['', 'Other'], nobody: [''] });
	const passed = passages(named, 'many');
	const passageOf = new Map(passed.map((passage) => [passage.one, passage]));
	const deals = withDuplicates(named)
		.flatMap((one) => passageOf.get(one) ?? [])
		.filter(({ deal }) => deal);
	/** @type {Record<string, (passage: Passage) => string>} */
	const filled = {
		'First Name': ({ one }) => personOf(one).first,
		'Last Name': ({ one }) => personOf(one).last,
		ID: ({ one }) => suiteLeadId(one),
		'Account Name': ({ one }) => one.company,
		'Email Address': ({ one }) => personOf(one).email,
		Status: status,
		'Lead Source': ({ one }) => spelling(one).source.trim(),
		Converted: ({ deal }) => (deal ? '1' : '0'),
		'Opportunity Name': ({ one, deal }) => (deal ? one.name : ''),
		'Opportunity Amount': ({ one, deal }) => (deal ? money(one.amount) : ''),
		'Referred By': ({ one }) => spelling(one).referrer,
		'Do Not Call': () => '0',
		'Contact ID': ({ one, deal }) => (deal ? guid(`suitecrm contact ${one.nr}`) : ''),
		'Account ID': ({ one, deal }) => (deal ? guid(`suitecrm account ${one.client}`) : ''),
		'Opportunity ID': ({ one, deal }) => (deal ? suiteDealId(one) : ''),
		'Assigned to': ({ one }) => one.owner,
		'Assigned User': ({ one }) => guid(`suitecrm user ${one.owner}`),
		'Date Created': ({ one }) => `${day(one.created)} ${clock(one.createdMinute)}`,
		'Date Modified': ({ one }) => `${day(one.modified)} 18:40`,
		'Created By': () => '1',
		'Modified By': () => '1',
		Deleted: () => '0',
	};
	const columns = Object.fromEntries(LEAD_COLUMNS.map((name) => [name, filled[name] ?? (() => '')]));
	const dealColumns = {
		'Opportunity Name': (/** @type {Passage} */ { one }) => one.name,
		ID: (/** @type {Passage} */ { one }) => suiteDealId(one),
		'Opportunity Amount': (/** @type {Passage} */ { one }) => money(one.amount),
		Currency: () => '-99',
		'Expected Close Date': (/** @type {Passage} */ { one }) => day(one.closed ?? one.expected),
		'Sales Stage': (/** @type {Passage} */ { one }) => stage(one),
		'Probability (%)': (/** @type {Passage} */ { one }) => probability(one),
		'Next Step': () => '',
		Type: (/** @type {Passage} */ { one }) =>
			one.class === 'existing-client' ? 'Existing Business' : 'New Business',
		'Account Name': (/** @type {Passage} */ { one }) => one.company,
		Description: () => '',
		Amount: (/** @type {Passage} */ { one }) => money(one.amount),
		'Lead Source': (/** @type {Passage} */ { one, sourceLost }) =>
			sourceLost ? '' : spelling(one).source.trim(),
		'Referred By': (/** @type {Passage} */ { one, lead }) => (lead ? '' : spelling(one).referrer),
		'Campaign ID': () => '',
		'Assigned to': (/** @type {Passage} */ { one }) => one.owner,
		'Assigned User': (/** @type {Passage} */ { one }) => guid(`suitecrm user ${one.owner}`),
		'Date Created': (/** @type {Passage} */ { one, dealFrom }) =>
			`${day(dealFrom)} ${clock(one.createdMinute)}`,
		'Date Modified': (/** @type {Passage} */ { one }) => `${day(one.modified)} 18:40`,
		'Created By': () => '1',
		'Modified By': () => '1',
		Deleted: () => '0',
	};
	return {
		leads: csv(
			table(
				passed.filter(({ lead }) => lead),
				columns,
			),
		),
		opportunities: csv(table(deals, dealColumns)),
	};
}
