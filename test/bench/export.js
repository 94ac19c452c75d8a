/**
 * An invented export of one busy firm: 20 columns, five classes, forty sources, twelve owners, five years. The same
 * seed gives the same bytes.
 */

const DAY = 86_400_000;
const FIRST = Date.UTC(2021, 3, 1);
const LAST = Date.UTC(2026, 2, 31);
const DAYS = (LAST - FIRST) / DAY;

const HEADER = [
	'Record ID',
	'Deal Name',
	'Deal Stage',
	'Create Date',
	'Close Date',
	'Amount',
	'Currency',
	'Deal owner',
	'Lead Source',
	'Referred By',
	'Deal Type',
	'Associated Company',
	'Service',
	'Industry',
	'Region',
	'Contacted',
	'Needs Service',
	'Fits Ideal',
	'Intro Accepted',
	'Last Modified Date',
];

export const OWNERS = [
	'Ada Brent',
	'Ben Corda',
	'Cleo Dunne',
	'Dev Ekwall',
	'Edda Foyle',
	'Finn Grady',
	'Gwen Hale',
	'Hugo Imre',
	'Ines Jarl',
	'Jon Kett',
	'Kaya Lund',
	'Lars Moor',
];

/** Ways to come in: how many come so, the chance to be won, the usual days to a win, and the labels they go by. */
const WAYS = [
	{
		referral: true,
		share: 0.3,
		chance: 0.42,
		days: 24,
		labels: ['Referral', 'Client referral', 'Partner referral', 'Word of mouth', 'Friend', 'Colleague'],
	},
	{
		referral: false,
		share: 0.5,
		chance: 0.14,
		days: 52,
		labels: [
			...['Website', 'Google Ads', 'Cold call', 'Cold email', 'LinkedIn Ads', 'Facebook Ads', 'Trade show'],
			...['Webinar', 'Newsletter', 'SEO', 'Organic search', 'Paid search', 'Web form', 'Direct mail'],
			...['Conference', 'Advertisement', 'Purchased list', 'Landing page', 'Telemarketing', 'Email campaign'],
			...['Chat', 'Blog', 'Instagram', 'YouTube', 'Print ad', 'Radio'],
		],
	},
	{
		referral: false,
		share: 0.07,
		chance: 0.33,
		days: 30,
		labels: ['Introduction', 'Warm introduction'],
	},
	{
		referral: false,
		share: 0.07,
		chance: 0.6,
		days: 15,
		labels: ['Existing client', 'Upsell', 'Cross-sell'],
	},
	{ referral: false, share: 0.06, chance: 0.2, days: 40, labels: ['Other', 'Unknown', ''] },
];

const SERVICES = ['Tax', 'Audit', 'Pensions', 'Payroll', 'Advice', 'Wills'];
const INDUSTRIES = ['Private', 'Retail', 'Health', 'Trades', 'Media', 'Farming', 'Schools', 'Hotels'];
const REGIONS = ['Harbour', 'Valley', 'North', 'South', 'Islands'];
const FIRST_NAMES = [
	'Ann',
	'Bob',
	'Cid',
	'Dora',
	'Eli',
	'Fay',
	'Gus',
	'Hal',
	'Ivy',
	'Jo',
	'Kit',
	'Lou',
	'Max',
	'Nia',
];
const SURNAMES = [
	'Alder',
	'Birch',
	'Cedar',
	'Dale',
	'Elm',
	'Fern',
	'Gorse',
	'Hazel',
	'Ivory',
	'Juniper',
	'Kelp',
];

/**
 * Numbers from 0 to 1 by a seed (mulberry32).
 * @param {number} seed
 */
function random(seed) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** @param {number} day since the first */
const iso = (day) => new Date(FIRST + day * DAY).toISOString().slice(0, 10);

/**
 * @param {number} rows
 * @param {number} [seed]
 * @returns {string} CSV
 */
export function exportOf(rows, seed = 20260331) {
	const next = random(seed);
	/** Early ones more often than late ones: a few sources and partners bring most. @param {readonly string[]} list */
	const oneOf = (list) => list[Math.floor(next() ** 1.6 * list.length)] ?? '';
	const partners = Array.from(
		{ length: 420 },
		(_, i) =>
			`${FIRST_NAMES[i % FIRST_NAMES.length]} ${SURNAMES[Math.floor(i / FIRST_NAMES.length) % SURNAMES.length]}${i < 154 ? '' : ` ${'BCD'[Math.floor(i / 154) - 1]}.`}`,
	);
	const lines = [HEADER.join(',')];
	for (let i = 0; i < rows; i++) {
		let pick = next();
		const way = WAYS.find(({ share }) => (pick -= share) < 0) ?? WAYS[1];
		const created = Math.floor(next() ** 0.8 * DAYS);
		const won = next() < (way?.chance ?? 0);
		const took =
			Math.floor(-Math.log(1 - next()) * (way?.days ?? 0) * (won ? 1 : 1.7)) + (next() < 0.03 ? 0 : 1);
		const open = created + took > DAYS || next() < 0.05;
		const stage = open ? oneOf(['Qualified', 'Proposal', 'Negotiation']) : won ? 'Closed Won' : 'Closed Lost';
		const person = `${oneOf(FIRST_NAMES)} ${oneOf(SURNAMES)}`;
		const modified = open ? Math.min(DAYS, created + Math.floor(next() * 60)) : created + took;
		lines.push(
			[
				String(4_000_000 + i),
				`${person} ${i}`,
				stage,
				iso(created),
				open ? '' : iso(created + took),
				next() < 0.1 ? '' : String(Math.round(Math.exp(6.5 + 2 * next()) / 50) * 50),
				'USD',
				oneOf(OWNERS),
				oneOf(way?.labels ?? []),
				way?.referral === true && next() < 0.85 ? oneOf(partners) : '',
				'New Business',
				`${person} Ltd`,
				oneOf(SERVICES),
				oneOf(INDUSTRIES),
				oneOf(REGIONS),
				iso(Math.min(DAYS, created + Math.floor(next() * 5))),
				next() < 0.5 ? 'Yes' : 'No',
				next() < 0.4 ? 'Yes' : 'No',
				next() < 0.6 ? 'Yes' : 'No',
				iso(modified),
			].join(','),
		);
	}
	return `${lines.join('\n')}\n`;
}
