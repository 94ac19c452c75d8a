/** Close, opportunities: names as in its programming interface, ISO times with a zone, a day for each ending. */
import { csv, table } from '../csv.js';
import { clock, iso } from '../days.js';
import { speller } from '../dirt.js';
import { FIRM } from '../firm.js';
import { withDuplicates } from '../history.js';
import { people } from '../people.js';
import { token } from './guid.js';

/** @typedef {import('../history.js').Opportunity} Opportunity */

const TYPE = { won: 'won', lost: 'lost', open: 'active' };
const LABELS = ['Enquiry', 'Demo Booked', 'Demo Completed', 'Proposal Sent', 'Contract Sent'];

/** @param {Opportunity} one */
export const closeId = (one) => `oppo_${token(`close ${one.nr}`, 43)}`;

/** @param {readonly Opportunity[]} all */
export function close(all) {
	const personOf = people(all);
	const spelling = speller('close', all, {
		slips: ['lower', 'trailing', 'dashed'],
		nothing: ['', '', 'unknown'],
		nobody: [''],
	});
	/**
	 * @param {Opportunity} one
	 * @param {'won' | 'lost'} outcome
	 */
	const ended = (one, outcome) => (one.outcome === outcome && one.closed !== null ? iso(one.closed) : '');
	return csv(
		table(withDuplicates(all), {
			id: closeId,
			lead_id: (one) => `lead_${token(`close ${one.client}`, 43)}`,
			lead_name: (one) => one.company,
			contact_name: (one) => personOf(one).full,
			pipeline_name: () => 'Sales',
			status_type: (one) => TYPE[one.outcome],
			status_label: (one) =>
				one.outcome === 'open' ? (LABELS[one.step] ?? '') : one.outcome === 'won' ? 'Won' : 'Lost',
			value: (one) => (one.amount === null ? '' : String(one.amount)),
			value_period: () => 'one_time',
			value_currency: () => FIRM.currency,
			confidence: (one) =>
				one.outcome === 'won' ? '100' : one.outcome === 'lost' ? '0' : String(20 + one.step * 15),
			note: () => '',
			user_name: (one) => one.owner,
			date_created: (one) => `${iso(one.created)}T${clock(one.createdMinute)}:41.218000+00:00`,
			date_updated: (one) => `${iso(one.modified)}T18:40:02.004000+00:00`,
			date_won: (one) => ended(one, 'won'),
			date_lost: (one) => ended(one, 'lost'),
			'custom.Lead Source': (one) => spelling(one).source,
			'custom.Referred By': (one) => spelling(one).referrer,
			'custom.Type': (one) => (one.class === 'existing-client' ? 'Existing Business' : 'New Business'),
			'custom.Service': (one) => one.service,
			'custom.Industry': (one) => one.industry,
			'custom.Region': (one) => one.region,
		}),
	);
}
