import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fisherTwoSided } from '../../../src/lib/stats/fisher';
import { benjaminiHochberg } from '../../../src/lib/stats/many';
import { mantelHaenszelTest } from '../../../src/lib/stats/mantel-haenszel-test';

/** Benjamini and Hochberg (1995), section 4.1: fifteen comparisons of two treatments of heart attacks. */
const HEART = [
	0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
	0.759, 1,
];

test('of their fifteen comparisons four stand out at 5%, as published', () => {
	expect(benjaminiHochberg(HEART).filter((chance) => chance <= 0.05)).toHaveLength(4);
	const shuffled = [...HEART].reverse();
	expect(benjaminiHochberg(shuffled)).toEqual(benjaminiHochberg(HEART).reverse());
	expect(benjaminiHochberg(HEART)[3]).toBeCloseTo(0.035625, 12); // 15/4 · 0.0095
	expect(benjaminiHochberg(HEART)[5]).toBeCloseTo((15 / 7) * 0.0298, 12); // not above that of the next
});

test('adjusted chances are never smaller, never above 1, and keep the order', () => {
	fc.assert(
		fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (chances) => {
			const adjusted = benjaminiHochberg(chances);
			chances.forEach((chance, i) => {
				expect(adjusted[i]).toBeGreaterThanOrEqual(chance * (1 - 1e-12));
				expect(adjusted[i]).toBeLessThanOrEqual(1);
				chances.forEach((other, j) => {
					if (chance < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 0);
				});
			});
		}),
	);
});

test('Fisher’s test gives his own figures, two-sided', () => {
	expect(fisherTwoSided({ x: 3, n: 4 }, { x: 1, n: 4 })).toBeCloseTo(0.4857142857142857, 12); // the lady tasting tea
	expect(fisherTwoSided({ x: 2, n: 17 }, { x: 10, n: 13 })).toBeCloseTo(0.0005367241191434358, 12); // twins of convicts
	expect(fisherTwoSided({ x: 7, n: 12 }, { x: 400, n: 900 })).toBeCloseTo(0.38928763310950465, 12);
	expect(fisherTwoSided({ x: 0, n: 0 }, { x: 3, n: 5 })).toBe(1);
	expect(fisherTwoSided({ x: 30_000, n: 50_000 }, { x: 20_000, n: 50_000 })).toBeLessThan(1e-300);
});

const side = fc.nat({ max: 200 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat({ max: n }) }));

test('Fisher’s chance is one, and the same with the sides or the outcomes turned round', () => {
	fc.assert(
		fc.property(side, side, (a, b) => {
			const chance = fisherTwoSided(a, b);
			expect(chance).toBeGreaterThan(0);
			expect(chance).toBeLessThanOrEqual(1);
			expect(fisherTwoSided(b, a)).toBeCloseTo(chance, 9);
			expect(fisherTwoSided({ x: a.n - a.x, n: a.n }, { x: b.n - b.x, n: b.n })).toBeCloseTo(chance, 9);
		}),
	);
});

test('admissions to Berkeley 1973: within departments the sexes do not differ', () => {
	// Bickel, Hammel, O'Connell (1975). R's mantelhaen.test gives 1.4269 with correction; this is the same without.
	const departments = [
		[512, 825, 89, 108],
		[353, 560, 17, 25],
		[120, 325, 202, 593],
		[138, 417, 131, 375],
		[53, 191, 94, 393],
		[22, 373, 24, 341],
	] as const;
	const groups = departments.map(
		([a, m, b, f]) =>
			[
				{ x: a, n: m },
				{ x: b, n: f },
			] as const,
	);
	expect(mantelHaenszelTest(groups)).toBeCloseTo(0.21692369705551837, 12);
	expect(mantelHaenszelTest([])).toBe(1);
	expect(
		mantelHaenszelTest([
			[
				{ x: 5, n: 5 },
				{ x: 0, n: 0 },
			],
		]),
	).toBe(1);
});
