/** EspoCRM, opportunities: its own attribute names, semicolons, quotes round whatever holds a blank. */
import { csv, table } from '../csv.js';
import { clock, iso } from '../days.js';
import { speller } from '../dirt.js';
import { FIRM } from '../firm.js';
import { withDuplicates } from '../history.js';
import { inWords } from '../words.js';
import { guid } from './guid.js';

/** @typedef {import('../history.js').Opportunity} Opportunity */

/** The lead sources that EspoCRM comes with, where one fits. */
export const ESPOCRM_WORDS = {
	'Google Ads': 'Campaign',
	Website: 'Web Site',
	Newsletter: 'Email',
	'Cold Call': 'Call',
	Webinar: 'Campaign',
	Directory: 'Public Relations',
	'Online Store': 'Web Site',
	'Client Referral': 'Partner',
	'External Referral': 'Partner',
	Recommendation: 'Partner',
	'Existing customer': 'Existing Customer',
};

const STAGES = ['Prospecting', 'Qualification', 'Proposal', 'Negotiation', 'Negotiation'];

/** @param {Opportunity} one */
export const espoId = (one) => guid(`espocrm ${one.nr}`).replaceAll('-', '').slice(0, 17);

/** @param {readonly Opportunity[]} all */
export function espocrm(all) {
	const named = inWords(all, ESPOCRM_WORDS);
	const spelling = speller('espocrm', named, { slips: ['trailing'], nothing: [''], nobody: [''] });
	return csv(
		table(withDuplicates(named), {
			id: espoId,
			name: (one) => one.name,
			amountCurrency: () => FIRM.currency,
			amount: (one) => (one.amount === null ? '' : String(one.amount)),
			accountId: (one) => guid(`espocrm ${one.client}`).replaceAll('-', '').slice(0, 17),
			accountName: (one) => one.company,
			stage: (one) =>
				one.outcome === 'won'
					? 'Closed Won'
					: one.outcome === 'lost'
						? 'Closed Lost'
						: (STAGES[one.step] ?? ''),
			probability: (one) =>
				one.outcome === 'won' ? '100' : one.outcome === 'lost' ? '0' : String(10 + 20 * one.step),
			leadSource: (one) => one.source,
			closeDate: (one) => iso(one.closed ?? one.expected),
			createdAt: (one) => `${iso(one.created)} ${clock(one.createdMinute)}:12`,
			modifiedAt: (one) => `${iso(one.modified)} 18:40:00`,
			createdByName: () => 'Admin',
			assignedUserName: (one) => one.owner,
			cReferredBy: (one) => spelling(one).referrer,
			cService: (one) => one.service,
			cRegion: (one) => one.region,
		}),
		{ delimiter: ';', quoteBlanks: true },
	);
}
