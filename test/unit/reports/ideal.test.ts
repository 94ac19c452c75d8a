import { beforeAll, describe, expect, test } from 'vitest';
import type { Dimension, IdealClient, LeadClass, Outcome } from '../../../src/lib/model';
import type { Cell } from '../../../src/lib/reports/close-rates/facts';
import { wholeOf as wholeOfCells } from '../../../src/lib/reports/close-rates/figures';
import type { ValueCell } from '../../../src/lib/reports/ideal/facts';
import { idealOf } from '../../../src/lib/reports/ideal/ideal';
import {
	idealAdvice,
	idealHeadline,
	leftOutSaid,
	lookedSaid,
	matchingSaid,
	valueName,
	valueSaid,
} from '../../../src/lib/reports/ideal/say-ideal';
import { workCsv } from '../../../src/lib/ui/close-rates/work-csv';
import { makeReport } from '../../fixtures/report';
import { wholeOf, type Whole } from '../../tools/shell';

interface Row {
	readonly class: LeadClass;
	readonly outcome: Outcome;
	readonly says: readonly (string | null)[];
}

const COLUMNS = ['service', 'industry', 'region'] as const;
const DIMENSIONS: readonly Dimension[] = COLUMNS.map((column) => ({ key: column, name: column, column }));

const ends = (rows: readonly Row[]) => {
	const won = rows.filter(({ outcome }) => outcome === 'won').length;
	return { won, lost: rows.filter(({ outcome }) => outcome === 'lost').length, money: 0, paid: 0 };
};
const count = (rows: readonly Row[]) => ({ x: ends(rows).won, n: ends(rows).won + ends(rows).lost });

/** What `values.sql` makes of rows. */
function cellsOf(rows: readonly Row[]): ValueCell[] {
	return COLUMNS.flatMap((field, at) => {
		const column = rows.filter(({ says }) => says[at] != null);
		const values = [...new Set(column.map(({ says }) => says[at] ?? ''))];
		const decided = (of: readonly Row[]) => ends(of).won + ends(of).lost;
		const groups = values.map((value) => column.filter(({ says }) => says[at] === value));
		const sum = (of: readonly (readonly Row[])[]) => of.reduce((all, one) => all + decided(one), 0);
		const whole = {
			...ends(column),
			open: column.length - decided(column),
			repeated: sum(groups.filter((one) => decided(one) > 1)),
			mixed: sum(groups.filter((one) => ends(one).won > 0 && ends(one).lost > 0)),
		};
		return groups
			.map((own, i): ValueCell => {
				const classes = [...new Set(own.map((row) => row.class))];
				const came = classes.map((of) => ({
					value: count(own.filter((row) => row.class === of)),
					others: count(column.filter((row) => row.class === of && !own.includes(row))),
				}));
				return { field, value: values[i] ?? '', from: null, below: null, ...ends(own), came, column: whole };
			})
			.filter(({ won, lost }) => won + lost >= 10);
	});
}

function idealFrom(
	rows: readonly Row[],
	dimensions = DIMENSIONS,
	cells?: readonly ValueCell[],
): IdealClient | null {
	const facts = rows.map((row): Cell => ({
		class: row.class,
		outcome: row.outcome,
		createdDay: null,
		days: null,
		n: 1,
	}));
	const frame = { firm: null, currencies: [], whole: wholeOfCells(facts, null), narrowed: false };
	return idealOf(cells ?? cellsOf(rows), { frame, dimensions, cells: facts });
}

/** Numbers from 0 to 1 that are the same in every run (Mulberry32). */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** A firm whose wins depend on how each came, and on nothing else unless `better` says so. */
function firm(seed: number, better = 0): Row[] {
	const next = random(seed);
	return Array.from({ length: 240 }, () => {
		const referral = next() < 0.4;
		const says = [5, 4, 8].map((values) => `v${Math.floor(next() * values)}`);
		// Referrals come from one region more often: that says nothing of the client.
		if (referral && next() < 0.5) says[2] = 'v0';
		const chance = (referral ? 0.6 : 0.25) + (says[0] === 'v0' ? better : 0);
		return {
			class: referral ? 'referral' : 'lead',
			outcome: next() < chance ? 'won' : 'lost',
			says,
		} as const;
	});
}

const named = (ideal: IdealClient | null, side: 'more' | 'less') =>
	(ideal?.values ?? []).filter(({ stands }) => stands === side).map(valueName);

test('by chance alone something stands out in at most one firm of ten', () => {
	const firms = Array.from({ length: 300 }, (_, seed) => idealFrom(firm(seed + 1)));
	const misled = firms.filter((one) => one?.values.some(({ stands }) => stands !== null)).length;
	expect(firms.every((one) => (one?.looked ?? 0) >= 15)).toBe(true);
	expect(misled / firms.length).toBeLessThanOrEqual(0.1);
	// Held against all others the region of the referrals stands out; it is said why.
	const byWay = firms.filter((one) =>
		one?.values.some((value) => value.byWay && valueName(value) === 'region: v0'),
	);
	expect(byWay.length).toBeGreaterThan(100);
});

test('a value that does close more often is found in most firms', () => {
	const found = Array.from({ length: 50 }, (_, seed) => named(idealFrom(firm(seed + 1, 0.35)), 'more'));
	expect(found.filter((values) => values.includes('service: v0')).length).toBeGreaterThan(40);
});

const rows = (outcome: Outcome, n: number, ...says: (string | null)[]): Row[] =>
	Array.from({ length: n }, () => ({ class: 'lead', outcome, says }));

test('nothing to look at: no rows, no columns, few rows, no losses', () => {
	expect(idealFrom([])).toBeNull();
	expect(idealFrom([{ class: 'existing-client', outcome: 'won', says: ['Tax'] }])).toBeNull();
	const bare = idealFrom(rows('lost', 3, 'Tax'), [])!;
	expect(bare.because).toBe('no-dimensions');
	expect(idealHeadline(bare)).toBe(
		'The files say nothing more of each client, so nothing can be said of the ideal one.',
	);
	expect(idealAdvice(makeReport(), bare)).toBe('Export columns of service, industry, region or amount, too.');
	expect(idealAdvice(makeReport({}, { choices: null }), bare)).toBeNull();
	const few = idealFrom([...rows('won', 1, 'Tax'), ...rows('lost', 1, 'Law')])!;
	expect([few.because, few.looked, lookedSaid(few), matchingSaid(few)]).toEqual(['too-few', 0, null, null]);
	const noLosses = idealFrom([...rows('won', 40, 'Tax'), ...rows('won', 40, 'Law')])!;
	expect([noLosses.because, noLosses.values]).toEqual(['no-losses', []]);
});

test('a column that only says how it ended is left out, and named', () => {
	const telling = idealFrom([
		...rows('won', 30, 'Tax', 'Signed'),
		...rows('lost', 30, 'Tax', 'Too dear'),
		...rows('won', 20, 'Law', 'Signed'),
		...rows('lost', 25, 'Law', 'No answer'),
	])!;
	expect(telling.leftOut).toEqual(['industry']);
	expect(leftOutSaid(telling)).toBe('Left out, because it says only how one ended: “industry”.');
	expect(telling.values.every(({ dimension }) => dimension === 'service')).toBe(true);
	expect(idealHeadline(telling)).toBe(
		'Nothing stands out: no value closes more often than chance would make it.',
	);
	expect(lookedSaid(telling)).toContain('2 values with ten or more decided were looked at.');
	const lateOnly = idealFrom([
		...rows('won', 30, 'Tax'), ...rows('lost', 30, 'Tax'), ...rows('won', 5, 'Law'), ...rows('lost', 25, 'Law'), ...rows('open', 9, null),
	])!; // prettier-ignore
	expect(lateOnly.leftOut).toEqual(['service']);
});

describe('through loaded tables', () => {
	const line = (id: number, status: string, created: string, service: string, amount: string, rest = '') =>
		`${id},Deal ${id},${status},${created},${status === 'open' ? '' : '2026-01-20'},Google Ads,${service},${amount},EUR${rest}`;
	const HEADER = 'id,name,status,created,closed,source,service,amount,currency';
	const csv = (lines: readonly string[]) => [HEADER, ...lines, ''].join('\n');
	const ended = [
		...Array.from({ length: 40 }, (_, i) => line(i, i < 32 ? 'won' : 'lost', '2026-01-02', 'Tax', i % 2 ? '900' : '1100')),
		...Array.from({ length: 60 }, (_, i) => line(100 + i, i < 12 ? 'won' : 'lost', '2026-01-03', 'Law', i % 2 ? '5000' : '9000')),
	]; // prettier-ignore
	const open = [
		line(901, 'open', '2026-02-01', 'Tax', '9000'),
		line(902, 'open', '2026-03-01', 'Law', '1000'),
		line(903, 'open', '2026-02-10', 'Tax', '1000'),
		line(904, 'open', '2026-02-20', 'Law', '7000'),
		line(905, 'open', '2026-02-05', 'Tax', ''),
		line(906, 'open', '2026-02-05', 'Tax', '8000'),
	];

	let whole: Whole;
	let ideal: IdealClient;
	beforeAll(async () => {
		whole = await wholeOf({ 'deals.csv': csv([...ended, ...open]) }, {}, '2026-07-01');
		ideal = whole.report.evidence!.ideal!;
	});

	test('values and bands of amounts are held against the others of their column', () => {
		const tax = ideal.values.find(({ value }) => value === 'Tax')!;
		expect([tax.won, tax.decided, tax.others.won, tax.others.decided]).toEqual([32, 40, 12, 60]);
		expect(tax.stands).toBe('more');
		expect(tax.shareOfWins).toBeCloseTo(32 / 44, 12);
		expect(tax.meanWon).toBeCloseTo(1000, 9);
		expect(valueSaid(tax)).toMatch(/^32 of 40 were won \(6\d% to 9\d%\), against 20 of 100 of the others\. /);
		const bands = ideal.values.filter(({ dimension }) => dimension === 'amount');
		expect(bands.length).toBeGreaterThan(1);
		expect(bands.reduce((sum, { decided }) => sum + decided, 0)).toBe(100);
		expect(named(ideal, 'more')).toContain('Service: Tax');
		expect(named(ideal, 'less')).toContain('Service: Law');
	});

	test('open ones that have the values: most values, then the youngest, then the largest', () => {
		const { matching } = whole.beside;
		expect(matching.map(({ id }) => id)).toEqual(['903', '902', '906', '905', '901']);
		expect(matching[0]?.matches).toHaveLength(2);
		expect(matching[0]).toMatchObject({
			name: 'Deal 903',
			created: '2026-02-10',
			amount: 1000,
			currency: 'EUR',
		});
		expect(ideal).toMatchObject({ open: 6, matching: 5 });
		expect(matchingSaid(ideal)).toBe(
			'5 of 6 open opportunities have a value that closes more often: work on these first.',
		);
		expect(JSON.stringify(whole.report.evidence!.ideal)).not.toContain('Deal 90');
	});

	test('one value, a few or many: the sentence names three at most, and no open ones or one are said as such', () => {
		const tax = ideal.values.find(({ value }) => value === 'Tax')!;
		const many = (n: number) => ({ ...ideal, values: Array.from({ length: n }, (_, i) => ({ ...tax, value: `T${i}` })) });
		expect(idealHeadline(many(1))).toBe('Worth a look: “Service: T0” closes more often.');
		expect(idealHeadline(many(2))).toBe('Worth a look: “Service: T0” and “Service: T1” close more often.');
		expect(idealHeadline(many(5))).toBe('Worth a look: “Service: T0”, “Service: T1”, “Service: T2” and 2 more close more often.');
		expect(idealHeadline({ ...ideal, values: [{ ...tax, stands: 'less' }] })).toContain('some close less often');
		expect(matchingSaid({ ...ideal, open: 0, matching: 0 })).toBe('No new business is open.');
		expect(matchingSaid({ ...ideal, open: 1, matching: 1 })).toBe(
			'The one open opportunity has a value that closes more often.',
		);
	}); // prettier-ignore

	test('the list as a file: one line each, and no formula', () => {
		const text = workCsv([{ ...whole.beside.matching[0]!, name: '=SUM(A1)' }]);
		expect(text.split('\r\n')).toHaveLength(3);
		expect(text).toContain(`"'=SUM(A1)"`);
	});

	test('an amount beyond all money does no harm', async () => {
		const [first = '', ...rest] = ended;
		const { report } = await wholeOf({ 'deals.csv': csv([first.replace(/,(900|1100),/, `,1${'0'.repeat(60)},`), ...rest]) }, {}, '2026-07-01');
		expect(report.evidence!.ideal!.values.find(({ value }) => value === 'Tax')?.meanWon).toBeCloseTo(31_000 / 31, -2);
	}); // prettier-ignore

	test('of several currencies no amount is compared or added', async () => {
		const mixed = [...ended, ...open].map((one, i) => (i % 2 ? one : one.replace('EUR', 'USD')));
		const { report } = await wholeOf({ 'deals.csv': csv(mixed) }, {}, '2026-07-01');
		const { values, currency } = report.evidence!.ideal!;
		expect(currency).toBeNull();
		expect(values.every(({ dimension, shareOfMoney, meanWon }) => dimension === 'service' && shareOfMoney === null && meanWon === null)).toBe(true);
	}); // prettier-ignore
});
