import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forestFigure } from '../../../src/lib/charts/forest-figure';
import type { Within } from '../../../src/lib/model';
import { compare, mostFirst } from '../../../src/lib/reports/within/compare';

type Counts = readonly [string | null, number, number, number, number];

const within = (...groups: readonly Counts[]): Within => ({
	key: 'service',
	name: 'Service',
	...compare(
		mostFirst(
			groups.map(([value, a, b, c, d]) => ({
				value,
				band: null,
				referral: { won: a, decided: b },
				lead: { won: c, decided: d },
			})),
		),
	),
});

test('a row for each value with its counts, then the whole and the total of like with like', () => {
	const figure = forestFigure(
		within(['Audit', 30, 50, 30, 150], ['Tax', 20, 30, 20, 90], [null, 3, 4, 0, 0]),
		null,
		'en',
	);
	expect(
		figure?.rows.map(({ kind, name, referral, lead, because }) => [kind, name, referral, lead, because]),
	).toEqual([
		['group', 'Audit', '30 of 50', '30 of 150', null],
		['group', 'Tax', '20 of 30', '20 of 90', null],
		['group', 'None given', '3 of 4', '0 of 0', 'no lead decided'],
		['whole', 'All, whatever the mix', '53 of 84', '50 of 240', null],
		['together', 'Alike with alike', null, null, null],
	]);
	expect(figure?.rows[0]?.words).toEqual({ value: '3.0×', range: '2.0–4.5' });
	expect(figure?.marks.map(({ times }) => times)).toEqual([0.5, 1, 2, 5]);
});

test('a range that leaves the axis ends in an arrow', () => {
	const figure = forestFigure(
		within(['Audit', 30, 50, 30, 150], ['Tax', 4, 5, 0, 9], ['Pay', 0, 6, 8, 20]),
		null,
		'en',
	);
	const [, pay, tax] = figure?.rows ?? [];
	expect(tax?.drawn).toMatchObject({ at: null, cutLeft: false, cutRight: true, to: 1 });
	expect(pay?.drawn).toMatchObject({ at: null, cutLeft: true, cutRight: false, from: 0 });
});

test('there is no picture without any ratio', () => {
	expect(forestFigure(within(['Audit', 1, 2, 0, 0], ['Tax', 2, 3, 0, 0]), null)).toBeNull();
});

const side = fc
	.integer({ min: 0, max: 99 })
	.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test('whatever the counts, everything drawn lies on the axis, which holds 1', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 8 }), (groups) => {
			const all = groups.map(([[a, b], [c, d]], i): Counts => [`${i}`, a, b, c, d]);
			const figure = forestFigure(within(...all), null, 'en');
			if (figure === null) return;
			expect(figure.one).toBeGreaterThan(0);
			expect(figure.one).toBeLessThan(1);
			expect(figure.marks.some(({ times }) => times === 1)).toBe(true);
			for (const { drawn } of figure.rows) {
				if (drawn === null) continue;
				expect(drawn.from).toBeGreaterThanOrEqual(0);
				expect(drawn.to).toBeLessThanOrEqual(1);
				expect(drawn.from).toBeLessThanOrEqual(drawn.at ?? drawn.to);
				expect(drawn.at ?? drawn.from).toBeLessThanOrEqual(drawn.to);
			}
		}),
	);
});
