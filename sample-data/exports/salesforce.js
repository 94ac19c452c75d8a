/** Salesforce, an opportunity report: US dates, dollar amounts, an expected close date while open, and a footer. */
import { csv, table } from '../csv.js';
import { parts } from '../days.js';
import { speller } from '../dirt.js';
import { FIRM } from '../firm.js';
import { withDuplicates } from '../history.js';

/** @typedef {import('../history.js').Opportunity} Opportunity */

export const STAGES = [
	'Prospecting',
	'Qualification',
	'Needs Analysis',
	'Proposal/Price Quote',
	'Negotiation/Review',
];

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * 18 characters: 15 that differ in case, and 3 that say which of them are capitals.
 * @param {number} nr
 */
export const opportunityId = (nr) => salesforceId('006', nr);

/**
 * @param {string} kind `006` is an opportunity, `00Q` a lead.
 * @param {number} nr
 */
export function salesforceId(kind, nr) {
	let tail = '';
	for (let n = 40_127_900 + nr * 937; tail.length < 7; n = Math.floor(n / 62))
		tail = DIGITS.charAt(n % 62) + tail;
	const id = `${kind}Nl000${tail}`;
	const check = [0, 5, 10].map((from) =>
		[0, 1, 2, 3, 4].reduce((bits, i) => bits + (/[A-Z]/.test(id.charAt(from + i)) ? 1 << i : 0), 0),
	);
	return id + check.map((bits) => CHECK.charAt(bits)).join('');
}

/**
 * `6/30/2026`.
 * @param {number} n
 */
export function us(n) {
	const { y, m, d } = parts(n);
	return `${m}/${d}/${y}`;
}

/**
 * `$22,700.00`.
 * @param {number | null} amount
 */
export function dollars(amount) {
	if (amount === null) return '';
	const [whole = '', cents = ''] = amount.toFixed(2).split('.');
	return `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

/** @param {Opportunity} one */
export function stage(one) {
	if (one.outcome === 'won') return 'Closed Won';
	return one.outcome === 'lost' ? 'Closed Lost' : (STAGES[one.step] ?? '');
}

/** @param {boolean | null} answer */
const tick = (answer) => (answer === null ? '' : answer ? '1' : '0');

/** @param {readonly Opportunity[]} all */
export function salesforce(all) {
	const spelling = speller('salesforce', all, {
		slips: ['lower', 'upper', 'trailing'],
		nothing: ['', '', '-', 'Unknown'],
		nobody: ['N/A'],
	});
	const rows = withDuplicates(all);
	const body = csv(
		table(rows, {
			'Opportunity ID': (one) => opportunityId(one.nr),
			'Opportunity Name': (one) => one.name,
			'Account Name': (one) => one.company,
			Stage: stage,
			'Created Date': (one) => us(one.created),
			'Close Date': (one) => us(one.closed ?? one.expected),
			Amount: (one) => dollars(one.amount),
			'Opportunity Currency': () => FIRM.currency,
			'Lead Source': (one) => spelling(one).source,
			'Referred By': (one) => spelling(one).referrer,
			Type: (one) => (one.class === 'existing-client' ? 'Existing Business' : 'New Business'),
			'Opportunity Owner': (one) => one.owner,
			Service: (one) => one.service,
			Industry: (one) => one.industry,
			Region: (one) => one.region,
			Contacted: (one) => (one.contacted === null ? '' : us(one.contacted)),
			'Needs Service': (one) => tick(one.needsService),
			'Fits Ideal': (one) => tick(one.fitsIdeal),
			'Intro Accepted': (one) => tick(one.introAccepted),
			'Last Modified Date': (one) => us(one.modified),
		}),
		{ quoteAll: true },
	);
	return `${body}\n${footer(rows.length)}`;
}

/**
 * The three lines below every report.
 * @param {number} records
 */
export function footer(records) {
	const lines = [
		`Grand Totals (${records} records)`,
		'Confidential Information - Do Not Distribute',
		`Copyright (c) 2023-2026 ${FIRM.name}. All rights reserved.`,
	];
	return csv(
		lines.map((line) => [line]),
		{ quoteAll: true },
	);
}
