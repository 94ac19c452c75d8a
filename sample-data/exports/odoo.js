/** Odoo, the pipeline: every cell in quotes, Windows line ends, lost rows archived where they stood. */
import { csv, table } from '../csv.js';
import { clock, iso } from '../days.js';
import { speller } from '../dirt.js';
import { FIRM } from '../firm.js';
import { withDuplicates } from '../history.js';
import { people } from '../people.js';
import { inWords } from '../words.js';
import { token } from './guid.js';

/** @typedef {import('../history.js').Opportunity} Opportunity */

/** Sources that Odoo comes with, where one fits. */
export const ODOO_WORDS = { 'Google Ads': 'Search engine' };

const STAGES = ['New', 'New', 'Qualified', 'Proposition', 'Proposition'];
const REASONS = ['Too expensive', "We don't have people/skills", 'Not enough stock'];

/** @type {Readonly<Record<string, string>>} */
const MEDIUM = {
	'Search engine': 'Google Adwords',
	Website: 'Website',
	Facebook: 'Facebook',
	LinkedIn: 'LinkedIn',
	Newsletter: 'Email',
	'Cold Call': 'Phone',
};

/** @param {Opportunity} one */
export const odooId = (one) =>
	`__export__.crm_lead_${1_200 + one.nr}_${token(`odoo ${one.nr}`, 8).toLowerCase()}`;

/**
 * @param {readonly Opportunity[]} all
 * @param {{ archived?: 'False' | '' | 'left out' }} [style] How an archived row says so: `False`, nothing at all (as
 *   newer versions write it), or the default export, which does not hold them and has no such column.
 */
export function odoo(all, { archived = 'False' } = {}) {
	const named = inWords(all, ODOO_WORDS);
	const personOf = people(named);
	const spelling = speller('odoo', named, {
		slips: ['lower', 'trailing'],
		nothing: ['', 'unknown'],
		nobody: [''],
	});
	const rows = withDuplicates(named).filter((one) => archived !== 'left out' || one.outcome !== 'lost');
	return csv(
		table(rows, {
			'External ID': odooId,
			Opportunity: (one) => one.name,
			'Company Name': (one) => one.company,
			'Contact Name': (one) => personOf(one).full,
			Email: (one) => personOf(one).email,
			'Created on': (one) => `${iso(one.created)} ${clock(one.createdMinute)}:09`,
			'Closed Date': (one) => (one.closed === null ? '' : `${iso(one.closed)} ${clock(one.closedMinute)}:31`),
			'Expected Closing': (one) => iso(one.expected),
			Stage: (one) => (one.outcome === 'won' ? 'Won' : (STAGES[one.step] ?? '')),
			...(archived === 'left out'
				? {}
				: {
						Active: (/** @type {Opportunity} */ one) => (one.outcome === 'lost' ? archived : 'True'),
						'Lost Reason': (/** @type {Opportunity} */ one) =>
							one.outcome === 'lost' ? (REASONS[one.nr % 3] ?? '') : '',
					}),
			Probability: (one) => (one.outcome === 'won' ? '100.0' : one.outcome === 'lost' ? '0.0' : '34.71'),
			'Expected Revenue': (one) => (one.amount ?? 0).toFixed(1),
			Currency: () => FIRM.currency,
			Source: (one) => spelling(one).source,
			Medium: (one) => MEDIUM[one.source] ?? '',
			Campaign: () => '',
			'Referred By': (one) => spelling(one).referrer,
			Salesperson: (one) => one.owner,
			'Sales Team': () => 'Sales',
			Service: (one) => one.service,
			'Last Updated on': (one) => `${iso(one.modified)} 18:40:00`,
		}),
		{ newline: '\r\n', quoteAll: true },
	);
}
