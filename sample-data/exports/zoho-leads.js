/**
 * Zoho CRM, leads and deals. A converted lead keeps whatever status it had, and says `true` in a column of its own;
 * `Referrer` is the web page somebody came from, and the person stands in `Referring Member`.
 */
import { csv, table } from '../csv.js';
import { clock } from '../days.js';
import { speller } from '../dirt.js';
import { FIRM } from '../firm.js';
import { withDuplicates } from '../history.js';
import { passages } from '../funnel.js';
import { people } from '../people.js';
import { inWords } from '../words.js';
import { date, stage } from './zoho.js';

/** @typedef {import('../history.js').Opportunity} Opportunity */
/** @typedef {import('../funnel.js').Passage} Passage */

/** The lead sources that Zoho comes with, where one fits. */
export const ZOHO_WORDS = {
	'Google Ads': 'Advertisement',
	Website: 'Web Research',
	Webinar: 'Seminar-Internal',
	Directory: 'Public Relations',
	'Online Store': 'OnlineStore',
	'Client Referral': 'External Referral',
	Recommendation: 'External Referral',
	'Existing customer': '-None-',
	'': '-None-',
};

/** @param {number} nr */
export const zohoLeadId = (nr) => `zcrm_5540210000${String(900_121 + nr * 1_013).padStart(8, '0')}`;
/** @param {number} nr */
export const zohoDealId = (nr) => `zcrm_5540210000${String(700_313 + nr * 1_009).padStart(8, '0')}`;

/** @param {Passage} passage */
function status({ one, deal }) {
	if (deal) return one.nr % 3 === 0 ? 'Pre-Qualified' : 'Contacted';
	if (one.outcome === 'lost') return one.nr % 2 === 0 ? 'Lost Lead' : 'Junk Lead';
	return one.contacted === null ? 'Not Contacted' : 'Attempted to Contact';
}

/** @param {Opportunity} one */
function webPage(one) {
	if (one.source === 'Web Research')
		return one.nr % 2 === 0 ? 'https://www.google.com/' : 'https://bing.com/search';
	return one.source === 'Facebook' ? 'https://m.facebook.com/' : '';
}

/** @param {number | null} amount */
const plain = (amount) => (amount === null ? '' : amount.toFixed(2));

/**
 * @param {readonly Opportunity[]} all
 * @returns {{ leads: string, deals: string }}
 */
export function zohoWithLeads(all) {
	const named = inWords(all, ZOHO_WORDS);
	const personOf = people(named);
	const spelling = speller('zoho leads', named, { slips: ['trailing'], nothing: ['-None-'], nobody: ['-'] });
	const passed = passages(named, 'many');
	const passageOf = new Map(passed.map((passage) => [passage.one, passage]));
	// The newest stands first.
	const leads = passed.filter(({ lead }) => lead).reverse();
	const deals = withDuplicates(named)
		.flatMap((one) => passageOf.get(one) ?? [])
		.filter(({ deal }) => deal);
	const leadTable = table(leads, {
		'Record Id': ({ one }) => zohoLeadId(one.nr),
		'Lead Owner': ({ one }) => one.owner,
		'First Name': ({ one }) => personOf(one).first,
		'Last Name': ({ one }) => personOf(one).last,
		Company: ({ one }) => one.company,
		Email: ({ one }) => personOf(one).email,
		'Lead Source': ({ one }) => spelling(one).source.trim(),
		'Lead Status': status,
		Referrer: ({ one }) => webPage(one),
		'Referring Member': ({ one }) => spelling(one).referrer,
		'Created Time': ({ one }) => `${date(one.created)} ${clock(one.createdMinute)}:00`,
		'Modified Time': ({ one }) => `${date(one.modified)} 18:40:00`,
		'Is Converted': ({ deal }) => String(deal),
		'Converted Date Time': ({ one, deal, dealFrom }) =>
			deal ? `${date(dealFrom)} ${clock(Math.max(one.createdMinute, 680))}:00` : '',
		'Converted Deal.id': ({ one, deal }) => (deal ? zohoDealId(one.nr) : ''),
		'Converted Deal': ({ one, deal }) => (deal ? one.name : ''),
	});
	const dealTable = table(deals, {
		'Record Id': ({ one }) => zohoDealId(one.nr),
		'Deal Owner': ({ one }) => one.owner,
		'Deal Name': ({ one }) => one.name,
		'Account Name': ({ one }) => one.company,
		Amount: ({ one }) => plain(one.amount),
		Currency: () => FIRM.currency,
		'Closing Date': ({ one }) => date(one.closed ?? one.expected),
		Stage: ({ one }) => stage(one),
		Type: ({ one }) => (one.class === 'existing-client' ? 'Existing Business' : 'New Business'),
		'Lead Source': ({ one, sourceLost }) => (sourceLost ? '-None-' : spelling(one).source.trim()),
		'Referring Member': ({ one, lead }) => (lead ? '' : spelling(one).referrer),
		Service: ({ one }) => one.service,
		'Created Time': ({ dealFrom, one }) => `${date(dealFrom)} ${clock(one.createdMinute)}:00`,
		'Modified Time': ({ one }) => `${date(one.modified)} 18:40:00`,
	});
	return { leads: csv(leadTable, { newline: '\r\n' }), deals: csv(dealTable, { newline: '\r\n' }) };
}
