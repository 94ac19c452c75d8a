/** Zoho CRM, deals, from a German desk: `15 Apr, 2021 00:03:00`, `2.500,50`, and two ways of having lost. */
import { csv, table } from '../csv.js';
import { clock, parts, two } from '../days.js';
import { speller } from '../dirt.js';
import { FIRM } from '../firm.js';
import { withDuplicates } from '../history.js';

/** @typedef {import('../history.js').Opportunity} Opportunity */

const STAGES = [
	'Qualification',
	'Needs Analysis',
	'Value Proposition',
	'Proposal/Price Quote',
	'Negotiation/Review',
];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * `15 Apr, 2021`.
 * @param {number} n
 */
export function date(n) {
	const { y, m, d } = parts(n);
	return `${two(d)} ${MONTHS[m - 1] ?? ''}, ${y}`;
}

/** @param {number | null} amount */
function german(amount) {
	if (amount === null) return '';
	const [whole = '', cents = ''] = amount.toFixed(2).split('.');
	return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`;
}

/** @param {Opportunity} one */
export function stage(one) {
	if (one.outcome === 'won') return 'Closed Won';
	if (one.outcome === 'open') return STAGES[one.step] ?? '';
	return one.nr % 5 === 0 ? 'Closed Lost to Competition' : 'Closed Lost';
}

/** @param {boolean | null} answer */
const trueFalse = (answer) => (answer === null ? '' : String(answer));

/** @param {readonly Opportunity[]} all */
export function zoho(all) {
	const spelling = speller('zoho', all, {
		slips: ['joined', 'joined', 'lower', 'dashed'],
		nothing: ['', '', '-None-', '-'],
		nobody: ['-'],
	});
	return csv(
		table(withDuplicates(all), {
			'Record Id': (one) => `zcrm_5540210000${String(700_313 + one.nr * 1_009).padStart(8, '0')}`,
			'Deal Name': (one) => one.name,
			'Account Name': (one) => one.company,
			Stage: stage,
			'Created Time': (one) => `${date(one.created)} ${clock(one.createdMinute)}:00`,
			'Closing Date': (one) => date(one.closed ?? one.expected),
			Amount: (one) => german(one.amount),
			Currency: () => FIRM.currency,
			'Lead Source': (one) => spelling(one).source,
			'Referring Member': (one) => spelling(one).referrer,
			Type: (one) => (one.class === 'existing-client' ? 'Existing Business' : 'New Business'),
			'Deal Owner': (one) => one.owner,
			Service: (one) => one.service,
			Industry: (one) => one.industry,
			Region: (one) => one.region,
			Contacted: (one) => (one.contacted === null ? '' : date(one.contacted)),
			'Needs Service': (one) => trueFalse(one.needsService),
			'Fits Ideal': (one) => trueFalse(one.fitsIdeal),
			'Intro Accepted': (one) => trueFalse(one.introAccepted),
			'Modified Time': (one) => `${date(one.modified)} 18:40:00`,
		}),
		{ newline: '\r\n' },
	);
}
