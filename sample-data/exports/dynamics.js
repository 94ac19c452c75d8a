/** Dynamics 365, opportunities: three columns nobody may change, US times, a real and an estimated revenue and day. */
import { csv, table } from '../csv.js';
import { two } from '../days.js';
import { speller } from '../dirt.js';
import { withDuplicates } from '../history.js';
import { inWords } from '../words.js';
import { guid, token } from './guid.js';
import { dollars, us } from './salesforce.js';

/** @typedef {import('../history.js').Opportunity} Opportunity */

/** The lead sources that Dynamics comes with, where one fits. */
export const DYNAMICS_WORDS = {
	'Google Ads': 'Advertisement',
	Website: 'Web',
	Webinar: 'Seminar',
	Directory: 'Public Relations',
	'Word of mouth': 'Word of Mouth',
	'Client Referral': 'External Referral',
	Recommendation: 'External Referral',
	'Existing customer': 'Other',
};

const STATUS = { won: 'Won', lost: 'Lost', open: 'Open' };

/** @param {Opportunity} one */
export const dynamicsId = (one) => guid(`dynamics ${one.nr}`);

/** @param {Opportunity} one */
function reason(one) {
	if (one.outcome === 'won') return 'Won';
	if (one.outcome === 'lost') return one.nr % 3 === 0 ? 'Out-Sold' : 'Canceled';
	return one.nr % 7 === 0 ? 'On Hold' : 'In Progress';
}

/**
 * `6/30/2026 2:05 PM`.
 * @param {number} day
 * @param {number} minute
 */
function time(day, minute) {
	const hour = Math.floor(minute / 60);
	return `${us(day)} ${hour % 12 === 0 ? 12 : hour % 12}:${two(minute % 60)} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** @param {readonly Opportunity[]} all */
export function dynamics(all) {
	const named = inWords(all, DYNAMICS_WORDS);
	const spelling = speller('dynamics', named, { slips: ['trailing'], nothing: ['', 'Other'], nobody: [''] });
	const text = csv(
		table(withDuplicates(named), {
			'(Do Not Modify) Opportunity': dynamicsId,
			'(Do Not Modify) Row Checksum': (one) => `${token(`checksum ${one.nr}`, 86)}==`,
			'(Do Not Modify) Modified On': (one) => time(one.modified, 18 * 60 + 40),
			Topic: (one) => one.name,
			'Potential Customer': (one) => one.company,
			Status: (one) => STATUS[one.outcome],
			'Status Reason': reason,
			'Created On': (one) => time(one.created, one.createdMinute),
			'Actual Close Date': (one) => (one.closed === null ? '' : us(one.closed)),
			'Est. Close Date': (one) => us(one.expected),
			'Est. Revenue': (one) => dollars(one.amount),
			'Actual Revenue': (one) =>
				one.outcome === 'won' ? dollars(one.amount) : one.outcome === 'lost' ? '$0.00' : '',
			Currency: () => 'US Dollar',
			Probability: (one) => String(20 + 15 * one.step),
			Rating: (one) => (one.step > 2 ? 'Hot' : 'Warm'),
			'Lead Source': (one) => spelling(one).source.trim(),
			'Referred By': (one) => spelling(one).referrer,
			'Opportunity Type': (one) => (one.class === 'existing-client' ? 'Existing Business' : 'New Business'),
			Service: (one) => one.service,
			Owner: (one) => one.owner,
		}),
	);
	return `\ufeff${text}`;
}
