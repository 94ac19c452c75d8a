import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLASSES, OUTCOMES, PERIOD_UNITS } from '../../../src/lib/model';
import type { Whole } from '../../../src/lib/reports/close-rates/figures';
import type { Cell } from '../../../src/lib/reports/close-rates/facts';
import { isoDay } from '../../../src/lib/format/day-number';
import { firstDayOf, monthOf } from '../../../src/lib/reports/periods/calendar';
import { periodsOf } from '../../../src/lib/reports/periods/periods';

const day = (iso: string) => Date.parse(iso) / 86_400_000;
const WHOLE: Whole = {
	asOfDay: day('2026-06-30'),
	seenFrom: null,
	filtered: false,
	noLosses: false,
	noOpenRows: false,
	createdAmiss: null,
};

const cell = (created: string | null, outcome: Cell['outcome'], days: number | null, n = 1): Cell => ({
	class: 'referral',
	outcome,
	createdDay: created === null ? null : day(created),
	days,
	n,
});

const quarters = (cells: readonly Cell[], whole: Partial<Whole> = {}, horizon: 30 | 90 | null = 90) =>
	(periodsOf({ cells, whole: { ...WHOLE, ...whole }, horizon }) ?? []).filter(
		({ unit }) => unit === 'quarter',
	);

describe('calendar', () => {
	test('months and days of any year, leap days among them', () => {
		for (const iso of ['0099-12-31', '1969-12-31', '1970-01-01', '2000-02-29', '2026-06-30'])
			expect(isoDay(firstDayOf(monthOf(day(iso))))).toBe(`${iso.slice(0, 8)}01`);
		expect(firstDayOf(monthOf(day('2024-03-15'))) - firstDayOf(monthOf(day('2024-02-15')))).toBe(29);
	});
});

describe('periods', () => {
	test('a period is mature from the day its last one is as old as the horizon', () => {
		const cells = [cell('2026-01-10', 'won', 20), cell('2026-03-31', 'lost', 5)];
		const of = (asOf: string) => quarters(cells, { asOfDay: day(asOf) })[0];
		expect(of('2026-06-28')).toMatchObject({ mature: false, because: 'too-young', byDay: null, won: null });
		expect(of('2026-06-29')).toMatchObject({ mature: true, because: null, won: 1, of: 2 });
		expect(of('2026-06-29')?.byDay?.[90]?.rate).toBe(0.5);
	});

	test('a win on the day of the horizon counts, a later one does not', () => {
		const [first] = quarters([
			cell('2025-01-10', 'won', 90),
			cell('2025-01-10', 'won', 91),
			cell('2025-01-10', 'lost', 3),
		]);
		expect([first?.won, first?.of]).toEqual([1, 3]);
	});

	test('empty periods stand among the others, to that of the as-of date', () => {
		const all = quarters([cell('2025-02-01', 'won', 1), cell('2025-11-30', 'lost', 1)]);
		expect(all.map(({ from, created, because }) => [from, created, because])).toEqual([
			['2025-01-01', 1, null],
			['2025-04-01', 0, 'none-created'],
			['2025-07-01', 0, 'none-created'],
			['2025-10-01', 1, null],
			['2026-01-01', 0, 'none-created'],
			['2026-04-01', 0, 'too-young'],
		]);
	});

	test('rows without usable days are created and in no share', () => {
		const many = Array.from({ length: 40 }, () => cell('2025-05-01', 'won', 9));
		const all = quarters([...many, cell('2025-02-01', 'won', null), cell('2025-05-02', 'won', null)]);
		expect(all[0]).toMatchObject({ created: 1, of: null, because: 'no-days' });
		expect(all[1]).toMatchObject({ created: 41, of: 40, because: null });
	});

	test('a class without rates by day, or no horizon, gives no share', () => {
		const cells = [cell('2025-02-01', 'won', 5), cell('2025-02-01', 'lost', null)];
		expect(quarters(cells)[0]?.because).toBe('no-days');
		const none = quarters([cell('2025-02-01', 'lost', 5)], {}, null);
		expect(none[0]).toMatchObject({ because: 'no-days', mature: false, byDay: null });
		expect(none.at(-1)?.because).toBe('none-created');
	});

	test('what began before an export filtered by closing date was seen is left out', () => {
		const cells = [cell('2025-01-10', 'won', 50), cell('2025-04-01', 'won', 5)];
		const all = quarters(cells, { seenFrom: day('2025-04-01') });
		expect(all.slice(0, 2).map(({ because }) => because)).toEqual(['left-out', null]);
		// Too young is said first: it will mend.
		expect(quarters(cells, { seenFrom: day('2026-05-01') }).at(-1)?.because).toBe('too-young');
	});

	test('without a date of creation there are none', () => {
		expect(periodsOf({ cells: [], whole: WHOLE, horizon: 90 })).toBeNull();
		expect(periodsOf({ cells: [cell(null, 'won', null)], whole: WHOLE, horizon: null })).toBeNull();
	});

	test('twenty centuries of months, and a hundred thousand days of creation', () => {
		const cells = Array.from({ length: 100_000 }, (_, i) => ({
			...cell('0100-01-01', 'won', 5),
			createdDay: day('0100-01-01') + i * 7,
		}));
		const all = periodsOf({ cells, whole: WHOLE, horizon: 90 });
		expect(all?.filter(({ unit }) => unit === 'month')).toHaveLength(1926 * 12 + 6);
	});
});

const cells = fc.array(
	fc.record({
		class: fc.constantFrom(...CLASSES),
		outcome: fc.constantFrom(...OUTCOMES),
		createdDay: fc.option(fc.integer({ min: WHOLE.asOfDay! - 1500, max: WHOLE.asOfDay! })),
		days: fc.option(fc.integer({ min: 0, max: 300 })),
		n: fc.integer({ min: 1, max: 50 }),
	}),
	{ maxLength: 60 },
);

test('periods: all with a date stand in one, rates lie in their ranges, nothing is missing between them', () => {
	fc.assert(
		fc.property(cells, fc.constantFrom(30, 90, 365, null), (given, horizon) => {
			const usable = given.map((one) => (one.createdDay === null ? { ...one, days: null } : one));
			const periods = periodsOf({ cells: usable, whole: WHOLE, horizon }) ?? [];
			for (const unit of PERIOD_UNITS)
				for (const id of CLASSES) {
					const own = periods.filter((period) => period.unit === unit && period.class === id);
					const dated = usable.filter((one) => one.class === id && one.createdDay !== null);
					expect(own.reduce((sum, { created }) => sum + created, 0)).toBe(
						dated.reduce((sum, { n }) => sum + n, 0),
					);
					own.slice(1).forEach(({ from }, i) => expect(from).toBe(own[i]?.to));
					for (const { byDay, won, of, because } of own) {
						expect([byDay === null, won === null, of === null]).toEqual(Array(3).fill(because !== null));
						for (const { rate, low, high } of Object.values(byDay ?? {})) {
							expect(low).toBeLessThanOrEqual(rate);
							expect(rate).toBeLessThanOrEqual(high);
							expect(rate).toBe((won ?? NaN) / (of ?? NaN));
						}
					}
				}
		}),
		{ numRuns: 150 },
	);
});
