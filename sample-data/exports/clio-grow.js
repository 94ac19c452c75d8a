/** Clio Grow, matters of an intake: no number of its own, one day for the last change of status, `unassigned`. */
import { csv, table } from '../csv.js';
import { parts, two } from '../days.js';
import { speller } from '../dirt.js';
import { people } from '../people.js';
import { dollars } from './salesforce.js';

/** @typedef {import('../history.js').Opportunity} Opportunity */

const STATUS = { won: 'Hired', lost: 'Did Not Hire', open: 'Pending' };

/** @param {number} n */
function us(n) {
	const { y, m, d } = parts(n);
	return `${two(m)}/${two(d)}/${y}`;
}

/** @param {readonly Opportunity[]} all */
export function clioGrow(all) {
	const personOf = people(all);
	const spelling = speller('clio grow', all, {
		slips: ['lower', 'trailing'],
		nothing: ['unassigned'],
		nobody: [''],
	});
	return csv(
		table(all, {
			Contact: (one) => personOf(one).full,
			Matter: (one) => one.name,
			'Matter status': (one) => STATUS[one.outcome],
			'Status date': (one) => us(one.closed ?? one.modified),
			'Created at': (one) => us(one.created),
			'Estimated value': (one) => dollars(one.amount),
			Source: (one) => spelling(one).source || 'unassigned',
			'Referred by': (one) => spelling(one).referrer,
			'Assigned to': (one) => one.owner,
			'Practice area': (one) => one.service,
		}),
	);
}
