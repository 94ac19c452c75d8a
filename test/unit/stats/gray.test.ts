import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	at,
	chiSquareTail,
	grayTest,
	logRank,
	normalTwoSided,
	winCurve,
	type Cell,
} from '../../../src/lib/stats';
import { someCells } from './arbitrary';
import { cell, near, type Outcome } from './tools';

// Mayo Clinic data with R's figures: not ours to copy, so it is read where it lies beside the project.
const folder = process.env.VOUCH_MGUS2 ?? resolve(import.meta.dirname, '../../../../shared/golden');
const read = (name: string): string => readFileSync(resolve(folder, name), 'utf8');
const present = ['mgus2_competing.csv', 'mgus2_expected.json'].every((name) =>
	existsSync(resolve(folder, name)),
);

interface Expected {
	readonly horizons: readonly { group: string; day: number; cif: number; se: number }[];
	readonly gray: readonly { stat: number; pv: number; df: number }[];
	readonly logrank: { chisq: number; p: number };
}

function groupOf(lines: readonly string[], group: string): Cell[] {
	return lines
		.map((line) => line.replaceAll('"', '').split(','))
		.filter(([name]) => name === group)
		.map(([, day, outcome]) => cell(Number(day), outcome as Outcome));
}

describe.skipIf(!present)('mgus2 (skipped where VOUCH_MGUS2 does not name the folder with mgus2_*)', () => {
	const load = () => {
		const lines = read('mgus2_competing.csv').trim().split(/\r?\n/).slice(1);
		const expected = JSON.parse(read('mgus2_expected.json')) as Expected;
		return { F: groupOf(lines, 'F'), M: groupOf(lines, 'M'), expected };
	};

	test('win curve: R survival’s estimate and standard error', () => {
		const { F, M, expected } = load();
		const curves = new Map([
			['F', winCurve(F)],
			['M', winCurve(M)],
		]);
		for (const { group, day, cif, se } of expected.horizons) {
			const value = at(curves.get(group)!, day);
			near(value.rate, cif);
			near(value.se, se);
		}
	});

	test('Gray: cmprsk’s statistic, in either order of groups and for either end', () => {
		const { F, M, expected } = load();
		const [wins, losses] = expected.gray;
		const turned = (cells: Cell[]): Cell[] => cells.map((one) => ({ ...one, won: one.lost, lost: one.won }));
		near(grayTest([F, M])?.chiSquare, wins!.stat);
		near(grayTest([M, F])?.chiSquare, wins!.stat);
		near(grayTest([F, M])?.p, wins!.pv);
		expect(grayTest([F, M])?.df).toBe(wins!.df);
		near(grayTest([turned(F), turned(M)])?.chiSquare, losses!.stat);
	});

	test('log-rank on the same data answers another question', () => {
		const { F, M, expected } = load();
		near(logRank(F, M)?.chiSquare, expected.logrank.chisq);
		near(logRank(F, M)?.p, expected.logrank.p);
	});
});

describe('Gray’s test', () => {
	test('nothing to compare', () => {
		expect(grayTest([])).toBeNull();
		expect(grayTest([[cell(3, 'won')]])).toBeNull();
		expect(grayTest([[cell(3, 'lost')], [cell(4, 'open')]])).toBeNull();
		expect(grayTest([[cell(3, 'won'), cell(4, 'won')], []])).toBeNull();
	});

	test('the same group twice does not differ', () => {
		const group = [5, 9, 9, 14].flatMap((day) => [
			cell(day, 'won'),
			cell(day + 1, 'lost'),
			cell(day, 'open'),
		]);
		near(grayTest([group, group])?.chiSquare, 0);
		near(grayTest([group, group, group])?.p, 1);
	});

	test('order of rows and of groups does not matter, whatever their number', () => {
		fc.assert(
			fc.property(someCells, someCells, someCells, (a, b, c) => {
				const found = grayTest([a, b, c]);
				const turned = grayTest([[...c].reverse(), a, b]);
				fc.pre(found !== null && turned !== null);
				expect(found.chiSquare).toBeGreaterThanOrEqual(0);
				expect(0 <= found.p && found.p <= 1).toBe(true);
				near(turned.chiSquare, found.chiSquare, 1e-6);
			}),
		);
	});
});

describe('tails', () => {
	test('normal and chi-square, printed values', () => {
		near(normalTwoSided(1.959963984540054), 0.05);
		near(chiSquareTail(3.841458820694124, 1), 0.05);
		near(chiSquareTail(5.991464547107979, 2), 0.05);
		near(chiSquareTail(7.814727903251179, 3), 0.05);
		near(chiSquareTail(9.487729036781154, 4), 0.05);
		near(chiSquareTail(11.070497693516351, 5), 0.05);
		expect(chiSquareTail(0, 3)).toBe(1);
		expect(() => chiSquareTail(1, 0)).toThrow(RangeError);
	});
});
