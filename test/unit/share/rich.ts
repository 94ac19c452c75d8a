import type { ClassFigures, Partner, Period, Report, SourceFigures } from '../../../src/lib/model';
import { CLASSES, NO_EFFORT, PARTNER_STATUSES } from '../../../src/lib/model';
import { claimSentence } from '../../../src/lib/reports';
import { bounds, wilson } from '../../../src/lib/stats';
import { makeReport } from '../../fixtures/report';

/** Part of everything that must never travel. */
export const CANARY = 'Zwoelfnull';

const FIRST = [
	...[
		'Ann',
		'Beatrix',
		'Carl',
		'Dora',
		'Emil',
		'Fay',
		'Gustav',
		'Hana',
		'Ivo',
		'Jill',
		'Kai',
		'Lena',
		'Mo',
		'Nuria',
	],
	...[
		'Owen',
		'Piotr',
		'Quinn',
		'Rosa',
		'Samir',
		'Tove',
		'Ugo',
		'Vera',
		'Wim',
		'Xenia',
		'Yusuf',
		'Zoe',
		'Bram',
		'Grace',
	],
];
const STARTS = [
	'Ash',
	'Bel',
	'Cas',
	'Dem',
	'Fin',
	'Gro',
	'Hol',
	'Kov',
	'Lund',
	'Mar',
	'Oye',
	'Pet',
	'Sol',
	'Van',
	'Zaw',
];
const ENDS = ['er', 'grove', 'ic', 'in', 'ka', 'mol', 'o', 'ski', 'son', 'ton', 'well'];

/** Invented names, no two alike, about eleven letters long. */
export const inventedNames = (n: number): string[] =>
	Array.from({ length: n }, (_, i) => {
		const last = `${STARTS[(i * 7) % STARTS.length] ?? ''}${ENDS[(i * 4 + 3) % ENDS.length] ?? ''}`;
		return `${FIRST[(i * 5) % FIRST.length] ?? ''} ${last}${i < 165 ? '' : ` ${i}`}`;
	});

export function partner(name: string, i: number, rest: Partial<Partner> = {}): Partner {
	const referrals = 1 + ((i * 7) % 13);
	const decided = Math.max(0, referrals - (i % 3));
	return {
		partner: name,
		kind: 'personal-contact',
		referrals,
		counted: referrals - (i % 2),
		won: Math.floor(decided * 0.6),
		decided,
		valueWon: Math.floor(decided * 0.6) * (3170 + ((i * 7919) % 4000)) + 0.37,
		valueByCurrency: null,
		referralDays: Array.from({ length: referrals }, (_, k) => `2025-0${1 + (k % 9)}-1${i % 9}`).sort(),
		lastReferral: '2026-05-04',
		silentDays: 57 + i,
		usualGapDays: 31.25,
		silenceChance: 0.123456,
		stillActive: 0.654321,
		status: PARTNER_STATUSES[i % PARTNER_STATUSES.length] ?? null,
		stake: 5000 - i * 13.7,
		noneYetChance: null,
		own: i === 3 ? 'owner' : null,
		...rest,
	};
}

export function figures(won: number, lost: number, open: number): Partial<ClassFigures> {
	const rate = { rate: 0.626123456, low: 0.51283333, high: 0.72020202, atRisk: 3 };
	return {
		created: won + lost + open,
		won,
		lost,
		open,
		stale: 1,
		staleAfterDays: 88,
		noDays: 2,
		wonOnDayZero: 1,
		valueWon: won * 5343.4,
		ofDecided: wilson(won, won + lost),
		ofCreated: wilson(won, won + lost + open),
		bounds: bounds(won, lost, open),
		byDay: { 30: rate, 60: rate, 90: rate, 180: rate, 365: null },
		curve: [
			{ day: 0, ...rate },
			{ day: 12, ...rate },
		],
		daysToWin: { median: 20.5, lowerQuartile: 14.25, upperQuartile: 35 },
	};
}

export function source(name: string | null, i: number, rest: Partial<SourceFigures> = {}): SourceFigures {
	const created = 60 - i;
	const won = (i * 5) % 23;
	return {
		source: name,
		class: CLASSES[i % CLASSES.length] ?? 'unknown',
		created,
		won,
		lost: created - won - 1,
		open: 1,
		valueWon: won * 4321.9,
		valueByCurrency: null,
		shrunkRate: { rate: 0.1712345, low: 0.0812345, high: 0.2912345 },
		medianDaysToWin: 42.5,
		shareOfWins: won / 200,
		way: null,
		...NO_EFFORT,
		...rest,
	};
}

function periods(): Period[] {
	return (['quarter', 'year'] as const).flatMap((unit) =>
		(['referral', 'introduction', 'lead'] as const).flatMap((id) =>
			[2024, 2025, 2026].map((year): Period => {
				const young = year === 2026;
				return {
					unit,
					from: `${year}-01-01`,
					to: unit === 'year' ? `${year + 1}-01-01` : `${year}-04-01`,
					class: id,
					created: 29,
					won: young ? null : 11,
					of: young ? null : 28,
					byDay: young ? null : { 90: wilson(11, 28)! },
					mature: !young,
					because: young ? 'too-young' : null,
				};
			}),
		),
	);
}

const SOURCES = [
	'Google Ads',
	'Client referral',
	'Trade show',
	'Newsletter',
	'Cold call',
	'Website',
	'LinkedIn',
];

/** A report with something in every part, and the names of its partners. */
export function richReport(names: readonly string[], rest: Partial<Report> = {}): Report {
	const figure = { value: 3.49912345, low: 2.4531999, high: 4.9921001 };
	const facts = {
		...figure,
		threshold: 1,
		verdict: 'yes',
		because: null,
		moreNeeded: null,
		basis: '85 referrals, 192 leads',
		byMoney: null,
	} as const;
	const claims: Omit<Report['claims'][number], 'sentence'>[] = [
		{ ...facts, id: 'more-often' },
		{ ...facts, id: 'twice-as-often', threshold: 2 },
		{
			...facts,
			id: 'twice-as-fast',
			threshold: 2,
			verdict: 'cannot-tell',
			low: 1.99999,
			high: 2.00001,
			value: 2,
			because: 'The range lies on both sides of 2.',
			basis: '53 referrals, 27 leads won',
		},
		{
			...facts,
			id: 'eighty-percent',
			threshold: 0.8,
			verdict: 'no',
			value: 0.58,
			low: 0.48,
			high: 0.799999,
			basis: '84 new clients',
			byMoney: 0.6123456,
		},
	];
	return makeReport(
		{
			referral: figures(53, 30, 2),
			lead: figures(27, 150, 15),
			introduction: { ...figures(4, 3, 1) },
			unknown: { byDayBecause: 'There are none.' },
		},
		{
			asOf: '2026-06-30',
			firm: `${CANARY} firm`,
			filters: {},
			currency: 'USD',
			horizon: 90,
			choices: {
				partners: [],
				owners: [{ value: `${CANARY} owner`, count: 3 }],
				sources: [{ value: `${CANARY} label`, count: 3 }],
				classes: [{ value: 'lead', count: 3 }],
				dimensions: [{ key: `x.${CANARY}`, name: CANARY, values: [{ value: `${CANARY} size`, count: 3 }] }],
				amounts: { least: 5, most: 9 },
				created: { first: '2024-01-01', last: '2026-06-30' },
			},
			rows: {
				read: 290,
				used: 285,
				setAside: [{ reason: 'exact-duplicate', count: 5 }],
				files: [
					{
						name: `${CANARY} deals.csv`,
						kind: 'opportunities',
						read: 290,
						used: 285,
						joined: 3,
						setAside: [{ reason: 'exact-duplicate', count: 5 }],
						system: 'HubSpot deals',
						encoding: 'utf-8',
					},
				],
			},
			entered: {
				referral: { leads: 70, deals: 15 },
				introduction: { leads: 0, deals: 11 },
				lead: { leads: 120, deals: 20 },
				'existing-client': { leads: 1, deals: 30 },
				unknown: { leads: 0, deals: 15 },
			},
			claims: claims.map((claim) => ({ ...claim, sentence: claimSentence(claim, 90) })),
			data: {
				sources: [
					...SOURCES.map((label) => label).map((label) => ({
						label,
						count: 20,
						meaning: 'lead' as const,
						because: 'built in',
						recognised: true,
						plain: true as const,
					})),
					{ label: `${CANARY} label`, count: 2, meaning: 'unknown', because: 'not known', recognised: false },
				],
				outcomes: [
					{ label: `${CANARY} stage`, count: 2, meaning: 'open', because: CANARY, recognised: false },
				],
				dates: [
					{
						file: `${CANARY} deals.csv`,
						field: 'created',
						column: `${CANARY} date`,
						order: 'ymd',
						because: CANARY,
						unreadable: 1,
						future: 2,
					},
				],
				numbers: [
					{
						file: `${CANARY} deals.csv`,
						field: 'amount',
						column: `${CANARY} amount`,
						decimal: '.',
						unreadable: 1,
					},
				],
				impossibleDays: 1,
				identicalKept: 2,
				conflicts: 3,
				unrecognised: { labels: 1, rows: 2 },
				classBy: { 'class column': 9, 'earlier business': 8, referrer: 7, source: 6, nothing: 5 },
			},
			periods: periods(),
			trends: [
				{
					class: 'referral',
					verdict: 'steady',
					p: 0.7152,
					quarters: 11,
					change: { difference: -0.0166, low: -0.3678, high: 0.3472 },
					because: null,
				},
				{
					class: 'lead',
					verdict: 'cannot-tell',
					p: null,
					quarters: 2,
					change: null,
					because: 'Only 2 quarters of leads have a share won within 90 days; at least 4 are needed.',
				},
			],
			sources: [
				...SOURCES.map((name, i) => source(name, i)),
				source(`Referral – ${names[0] ?? ''}`, 10, { class: 'referral' }),
				source(`Sent by ${(names[1] ?? '').split(' ').at(-1) ?? ''}’s office`, 11, { class: 'referral' }),
				source(`${CANARY} met at lunch`, 12, { created: 1 }),
				source(`ask ${CANARY}@example.org`, 13),
				source(null, 14),
			],
			partners: names.map((name, i) => partner(name, i)),
			referring: { named: 80, unnamed: 5, undated: 1, falseAlarms: 1.914285, lookActive: 17 },
			thanks: {
				owed: [`${CANARY}-1`, `${CANARY}-2`, `${CANARY}-3`],
				updatesOwed: [`${CANARY}-2`],
				recentOwed: 2,
				recentUpdatesOwed: 1,
				referrals: 80,
				ended: 70,
				withinTwoDays: 20,
				later: 57,
				withoutId: 4,
				waiting: names.slice(0, 7).map((name, i) => ({ partner: name, thanks: 9 - i, updates: i })),
			},
			reciprocity: [
				...names.slice(0, 4).map((name) => ({
					partner: name,
					received: 12,
					given: 5,
					label: 'you received more' as const,
				})),
				{ partner: `${CANARY} given`, received: 0, given: 2, label: 'too few to tell' },
			],
			warnings: [
				{ code: 'no-open-rows', sentence: 'There is not one open opportunity in the files.' },
				{ code: 'unknown-source', sentence: '20 opportunities (3%) have no known source.' },
				{ code: 'several-currencies', sentence: `Amounts are in 2 currencies (USD, ${CANARY}).` },
				{ code: 'unrecognised-outcome', sentence: `Vouch does not know what “${CANARY}” means.` },
				{ code: 'unreadable-created', sentence: `1 value in “${CANARY}” could not be read.` },
				{ code: 'unused-file', sentence: `No report uses ${CANARY}.csv.` },
				{ code: 'column-nowhere', sentence: `The saved reading names a column “${CANARY}”.` },
				{ code: 'not-known-yet', sentence: CANARY },
			],
			...rest,
		},
	);
}

/** The same with one more field in every object, as a later version might add it. */
export function withMore<T>(value: T, extra: string = CANARY): T {
	if (Array.isArray(value)) return value.map((item: unknown) => withMore(item, extra)) as T;
	if (typeof value !== 'object' || value === null) return value;
	// Sums by currency are a record: every key of it is a currency.
	const entries = Object.entries(value).map(([key, part]) => [
		key,
		key === 'valueByCurrency' ? (part as unknown) : withMore(part as unknown, extra),
	]);
	return { ...Object.fromEntries(entries), addedLater: extra } as T;
}

/** A line of random numbers that is the same every time (mulberry32). */
export function seeded(seed: number): () => number {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}
