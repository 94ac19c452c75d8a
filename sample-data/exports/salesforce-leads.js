/**
 * Salesforce, leads and opportunities: two reports. A converted lead names its opportunity; how somebody came stands on
 * the lead, and on some opportunities it is lost. A converted lead is not a won deal.
 */
import { csv, table } from '../csv.js';
import { speller } from '../dirt.js';
import { FIRM } from '../firm.js';
import { withDuplicates } from '../history.js';
import { passages } from '../funnel.js';
import { people } from '../people.js';
import { inWords } from '../words.js';
import { dollars, footer, opportunityId, salesforceId, stage, us } from './salesforce.js';

/** @typedef {import('../history.js').Opportunity} Opportunity */
/** @typedef {import('../funnel.js').Passage} Passage */

/** The lead sources that Salesforce comes with, where one fits. */
export const SALESFORCE_WORDS = {
	'Google Ads': 'Advertisement',
	Website: 'Web',
	'Cold Call': 'Purchased List',
	Webinar: 'Seminar - Internal',
	Directory: 'Public Relations',
	'Online Store': 'Phone Inquiry',
	Introduction: 'Word of mouth',
	'Client Referral': 'External Referral',
	Partner: 'Partner Referral',
	Recommendation: 'External Referral',
	'Existing customer': 'Other',
};

/** @param {number} nr */
export const leadId = (nr) => salesforceId('00Q', nr);

/** @param {Passage} passage */
function status({ one, deal }) {
	if (deal) return 'Closed - Converted';
	if (one.outcome === 'lost') return 'Closed - Not Converted';
	return one.contacted === null ? 'Open - Not Contacted' : 'Working - Contacted';
}

/**
 * @param {readonly Opportunity[]} all
 * @param {{ ids?: boolean }} [style] Without ids only a name and a company tie a lead to its opportunity.
 * @returns {{ leads: string, opportunities: string }}
 */
export function salesforceWithLeads(all, { ids = true } = {}) {
	const named = inWords(all, SALESFORCE_WORDS);
	const personOf = people(named);
	const spelling = speller('salesforce leads', named, {
		slips: ['trailing'],
		nothing: ['', 'Other'],
		nobody: [''],
	});
	const passed = passages(named, 'few');
	const passageOf = new Map(passed.map((passage) => [passage.one, passage]));
	const leads = passed.filter(({ lead }) => lead);
	// Where nothing numbers the rows, a row that came twice could not be told from a second opportunity.
	const deals = (ids ? withDuplicates(named) : named)
		.flatMap((one) => passageOf.get(one) ?? [])
		.filter(({ deal }) => deal);
	const leadTable = table(leads, {
		...(ids ? { 'Lead ID': (/** @type {Passage} */ { one }) => leadId(one.nr) } : {}),
		'First Name': ({ one }) => personOf(one).first,
		'Last Name': ({ one }) => personOf(one).last,
		Company: ({ one }) => one.company,
		'Lead Status': status,
		'Lead Source': ({ one }) => spelling(one).source.trim(),
		'Referred By': ({ one }) => spelling(one).referrer,
		'Created Date': ({ one }) => us(one.created),
		Converted: ({ deal }) => (deal ? '1' : '0'),
		'Converted Date': ({ deal, dealFrom }) => (deal ? us(dealFrom) : ''),
		...(ids
			? {
					'Converted Opportunity ID': (/** @type {Passage} */ { one, deal }) =>
						deal ? opportunityId(one.nr) : '',
				}
			: {}),
		'Lead Owner': ({ one }) => one.owner,
	});
	const dealTable = table(deals, {
		...(ids ? { 'Opportunity ID': (/** @type {Passage} */ { one }) => opportunityId(one.nr) } : {}),
		'Opportunity Name': ({ one, lead }) => (lead && !ids ? personOf(one).full : one.name),
		'Account Name': ({ one }) => one.company,
		Stage: ({ one }) => stage(one),
		'Created Date': ({ dealFrom }) => us(dealFrom),
		'Close Date': ({ one }) => us(one.closed ?? one.expected),
		Amount: ({ one }) => dollars(one.amount),
		'Opportunity Currency': () => FIRM.currency,
		'Lead Source': ({ one, sourceLost }) => (sourceLost ? '' : spelling(one).source.trim()),
		'Referred By': ({ one, lead }) => (lead ? '' : spelling(one).referrer),
		Type: ({ one }) => (one.class === 'existing-client' ? 'Existing Customer - Upgrade' : 'New Customer'),
		'Opportunity Owner': ({ one }) => one.owner,
		Service: ({ one }) => one.service,
		'Last Modified Date': ({ one }) => us(one.modified),
	});
	const [leadRows, dealRows] = [leadTable.length - 1, dealTable.length - 1];
	return {
		leads: `${csv(leadTable, { quoteAll: true })}\n${footer(leadRows)}`,
		opportunities: `${csv(dealTable, { quoteAll: true })}\n${footer(dealRows)}`,
	};
}
