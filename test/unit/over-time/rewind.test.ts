import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { dayNumber, isoDay } from '../../../src/lib/format/day-number';
import type { Report } from '../../../src/lib/model';
import { claimsOn, earlierOf, monthsBefore } from '../../../src/lib/reports/earlier/earlier';
import { rewind } from '../../../src/lib/reports/earlier/rewind';
import { wholeOf as wholeOfCells } from '../../../src/lib/reports/close-rates/figures';
import { reportOf } from '../reports/build';
import type { Cell } from '../../../src/lib/reports/close-rates/facts';
import { wholeOf } from '../../tools/shell';

const golden = (name: string) => readFileSync(`test/golden/${name}`);
const on = async (asOf: string): Promise<Report> =>
	(await wholeOf({ 'deals.csv': golden('deals.csv'), 'touches.csv': golden('touches.csv') }, { asOf }))
		.report;

describe('the claims of an earlier day, put back from the cells', () => {
	let report: Report;
	beforeAll(async () => {
		report = await on('2026-06-30');
	});

	test.each([
		['month', '2026-05-31'],
		['quarter', '2026-03-31'],
	] as const)('a %s back they are those of the tables on %s', async (back, asOf) => {
		const got = report.evidence?.earlier?.find((one) => one.back === back);
		const want = (await on(asOf)).claims;
		expect(got?.asOf).toBe(asOf);
		expect(got?.claims.map(({ id, verdict }) => [id, verdict])).toEqual(
			want.map(({ id, verdict }) => [id, verdict]),
		);
		for (const [i, claim] of want.entries())
			for (const key of ['value', 'low', 'high'] as const) {
				const [has, wants] = [got?.claims[i]?.[key] ?? null, claim[key]];
				if (wants === null) expect(has).toBeNull();
				else expect(Math.abs((has ?? NaN) - wants)).toBeLessThanOrEqual(1e-12 * Math.max(1, wants));
			}
		// It would be no test of rewinding if nothing had changed since.
		expect(want.map(({ value }) => value)).not.toEqual(report.claims.map(({ value }) => value));
	});
});

const cell = (rest: Partial<Cell>): Cell => ({
	class: 'lead',
	outcome: 'won',
	createdDay: 100,
	days: 20,
	n: 1,
	...rest,
});

describe('a cell on an earlier day', () => {
	it('drops out where it was created later', () => {
		expect(rewind([cell({})], 99)).toEqual([]);
		expect(rewind([cell({})], 100)).toHaveLength(1);
	});

	it('is open until the day it ended', () => {
		expect(rewind([cell({})], 120)).toEqual([cell({})]);
		expect(rewind([cell({})], 119)).toEqual([cell({ outcome: 'open', days: 19 })]);
		expect(rewind([cell({ outcome: 'open', days: 400 })], 119)).toEqual([
			cell({ outcome: 'open', days: 19 }),
		]);
	});

	it('keeps its outcome where its days are not known', () => {
		for (const one of [cell({ createdDay: null, days: null }), cell({ days: null, outcome: 'lost' })])
			expect(rewind([one], 110)).toEqual([one]);
		const open = cell({ createdDay: null, days: null, outcome: 'open' });
		expect(rewind([open], 110)).toEqual([open]);
	});

	it('was a lead alone before its deal began, and its deal is as old as the day allows', () => {
		const joined = cell({ entered: 'lead', deal: { createdDay: 110, days: 10 } });
		expect(rewind([joined], 105)).toEqual([cell({ outcome: 'open', days: 5, entered: 'lead', deal: null })]);
		expect(rewind([joined], 115)).toEqual([
			cell({ outcome: 'open', days: 15, entered: 'lead', deal: { createdDay: 110, days: 5 } }),
		]);
		expect(rewind([joined], 120)).toEqual([joined]);
	});
});

test('months back keep their day, and the last day of a month stays one', () => {
	const back = (iso: string, months: number) => isoDay(monthsBefore(dayNumber(iso), months));
	expect(back('2026-06-30', 1)).toBe('2026-05-31');
	expect(back('2026-03-30', 1)).toBe('2026-02-28');
	expect(back('2026-02-28', 3)).toBe('2025-11-30');
	expect(back('2026-01-15', 3)).toBe('2025-10-15');
	expect(back('2024-03-31', 1)).toBe('2024-02-29');
});

test('before anything was created nothing is claimed', () => {
	const cells = [cell({}), cell({ createdDay: null, days: null })];
	expect(claimsOn(50, { all: cells, cells, createdAmiss: null })).toBeNull();
	expect(claimsOn(100, { all: cells, cells, createdAmiss: null })).toHaveLength(4);
});

test('files of ended ones alone would have told no more then: nothing is made of their being put back', () => {
	const asOfDay = dayNumber('2026-06-30');
	const ended = [cell({ outcome: 'won', n: 6 }), cell({ outcome: 'lost', n: 6 })];
	const said = (cells: readonly Cell[]) => {
		const frame = {
			firm: null,
			currencies: [],
			whole: wholeOfCells(cells, asOfDay),
			narrowed: false,
		};
		return earlierOf({ report: { ...reportOf(cells), asOf: '2026-06-30' }, frame, all: cells, cells });
	};
	expect(said(ended)).toBeNull();
	expect(said([...ended, cell({ outcome: 'open', n: 1 })])).not.toBeNull();
});
