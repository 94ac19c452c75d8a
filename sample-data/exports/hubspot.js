/** HubSpot, deals: every cell in quotes, ISO dates with minutes, the personal source in properties of the firm's own. */
import { csv, table } from '../csv.js';
import { clock, iso } from '../days.js';
import { speller } from '../dirt.js';
import { FIRM } from '../firm.js';
import { withDuplicates } from '../history.js';
import { random } from '../random.js';

/** @typedef {import('../history.js').Opportunity} Opportunity */

const STAGES = [
	'Appointment Scheduled',
	'Qualified To Buy',
	'Presentation Scheduled',
	'Decision Maker Bought-In',
	'Contract Sent',
];

/** What HubSpot itself notes about how somebody came. A link on another site is `REFERRALS`; a person is `OFFLINE`. */
const ORIGIN = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
	'Google Ads': ['PAID_SEARCH'],
	Website: ['ORGANIC_SEARCH', 'ORGANIC_SEARCH', 'DIRECT_TRAFFIC', 'REFERRALS'],
	LinkedIn: ['SOCIAL_MEDIA', 'PAID_SOCIAL'],
	Facebook: ['PAID_SOCIAL', 'SOCIAL_MEDIA'],
	Newsletter: ['EMAIL_MARKETING'],
	Webinar: ['OTHER_CAMPAIGNS'],
	Directory: ['REFERRALS'],
	'Online Store': ['DIRECT_TRAFFIC'],
});

/**
 * The Record ID, also the opportunity id in Vouch's own files.
 * @param {number} nr
 */
export const recordId = (nr) => String(18_204_117_300 + nr * 7_919 + ((nr * 613) % 4_001));

/** @param {Opportunity} one */
export function stage(one) {
	if (one.outcome === 'won') return 'Closed Won';
	return one.outcome === 'lost' ? 'Closed Lost' : (STAGES[one.step] ?? '');
}

/** @param {Opportunity} one */
export function origin(one) {
	const tokens = one.referrer === '' ? ORIGIN[one.source] : undefined;
	return random(FIRM.seed, `origin ${one.nr}`).pick(tokens ?? ['OFFLINE']);
}

/** @param {boolean | null} answer */
const yesNo = (answer) => (answer === null ? '' : answer ? 'Yes' : 'No');

/** @param {readonly Opportunity[]} all */
export function hubspot(all) {
	const spelling = speller('hubspot', all, {
		slips: ['lower', 'trailing', 'lowerTrailing'],
		nothing: ['', '', '', 'unknown', 'N/A'],
		nobody: [''],
	});
	return csv(
		table(withDuplicates(all), {
			'Record ID': (one) => recordId(one.nr),
			'Deal Name': (one) => one.name,
			Pipeline: () => 'Sales Pipeline',
			'Deal Stage': stage,
			'Create Date': (one) => `${iso(one.created)} ${clock(one.createdMinute)}`,
			'Close Date': (one) => `${iso(one.closed ?? one.expected)} ${clock(one.closedMinute)}`,
			Amount: (one) => (one.amount === null ? '' : String(one.amount)),
			Currency: () => FIRM.currency,
			'Deal owner': (one) => one.owner,
			'Original Source': origin,
			'Lead Source': (one) => spelling(one).source,
			'Referred By': (one) => spelling(one).referrer,
			'Deal Type': (one) => (one.class === 'existing-client' ? 'Existing Business' : 'New Business'),
			'Associated Company': (one) => one.company,
			Service: (one) => one.service,
			Industry: (one) => one.industry,
			Region: (one) => one.region,
			Contacted: (one) => (one.contacted === null ? '' : iso(one.contacted)),
			'Needs Service': (one) => yesNo(one.needsService),
			'Fits Ideal': (one) => yesNo(one.fitsIdeal),
			'Intro Accepted': (one) => yesNo(one.introAccepted),
			'Last Modified Date': (one) => `${iso(one.modified)} 18:40`,
		}),
		{ quoteAll: true },
	);
}
