/** Pipedrive, deals: semicolons, a byte order mark, a status beside the stage, and a closing column for each ending. */
import { csv, table } from '../csv.js';
import { clock, iso } from '../days.js';
import { speller } from '../dirt.js';
import { FIRM } from '../firm.js';
import { withDuplicates } from '../history.js';

/** @typedef {import('../history.js').Opportunity} Opportunity */

const STAGES = ['Qualified', 'Contact Made', 'Meeting Arranged', 'Proposal Made', 'Negotiations Started'];
const STATUS = { won: 'Won', lost: 'Lost', open: 'Open' };
const WEB = ['Google Ads', 'Website', 'Facebook', 'LinkedIn', 'Online Store'];

/** @param {boolean | null} answer */
const yesNo = (answer) => (answer === null ? '' : answer ? 'Yes' : 'No');

/** @param {Opportunity} one */
function label(one) {
	if (one.outcome !== 'open') return '';
	return one.step > 2 ? 'Hot' : one.step > 0 ? 'Warm' : 'Cold';
}

/**
 * When it ended, where it ended so.
 * @param {Opportunity} one
 * @param {readonly string[]} outcomes
 */
function ended(one, outcomes) {
	return one.closed === null || !outcomes.includes(one.outcome)
		? ''
		: `${iso(one.closed)} ${clock(one.closedMinute)}:17`;
}

/** @param {readonly Opportunity[]} all */
export function pipedrive(all) {
	const spelling = speller('pipedrive', all, {
		slips: ['lower', 'joined', 'trailing', 'doubled'],
		nothing: ['', '', 'none', 'unknown'],
		nobody: [''],
	});
	const text = csv(
		table(withDuplicates(all), {
			'Deal - ID': (one) => String(240 + one.nr * 3 + (one.nr % 3)),
			'Deal - Title': (one) => one.name,
			'Deal - Status': (one) => STATUS[one.outcome],
			'Deal - Stage': (one) => STAGES[one.step] ?? '',
			'Deal - Value': (one) => (one.amount === null ? '' : String(one.amount)),
			'Deal - Currency': () => FIRM.currency,
			'Deal - Deal created': (one) => `${iso(one.created)} ${clock(one.createdMinute)}:05`,
			'Deal - Won time': (one) => ended(one, ['won']),
			'Deal - Lost time': (one) => ended(one, ['lost']),
			'Deal - Deal closed on': (one) => ended(one, ['won', 'lost']),
			'Deal - Expected close date': (one) => iso(one.expected),
			'Deal - Source origin': (one) => (WEB.includes(one.source) ? 'Web forms' : 'Manually created'),
			'Deal - Lead Source': (one) => spelling(one).source,
			'Deal - Referred by': (one) => spelling(one).referrer,
			'Deal - Type': (one) => (one.class === 'existing-client' ? 'Existing Business' : 'New Business'),
			'Deal - Label': label,
			'Deal - Owner': (one) => one.owner,
			'Deal - Organization': (one) => one.company,
			'Deal - Service': (one) => one.service,
			'Deal - Industry': (one) => one.industry,
			'Deal - Region': (one) => one.region,
			'Deal - Contacted': (one) => (one.contacted === null ? '' : iso(one.contacted)),
			'Deal - Needs service': (one) => yesNo(one.needsService),
			'Deal - Fits ideal': (one) => yesNo(one.fitsIdeal),
			'Deal - Intro accepted': (one) => yesNo(one.introAccepted),
			'Deal - Update time': (one) => `${iso(one.modified)} 18:40:00`,
		}),
		{ delimiter: ';' },
	);
	return `\ufeff${text}`;
}
