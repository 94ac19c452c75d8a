import { expect, test } from 'vitest';
import { placeLabels } from '../../../src/lib/charts/label-places';

const places = (wanted: readonly number[], room: number) =>
	placeLabels(
		wanted.map((at, i) => ({ of: i, at })),
		room,
	).map(({ of, at }) => [of, at]);

test('labels with room enough stand at the ends of their lines, from the top down', () => {
	expect(places([60, 20], 12)).toEqual([
		[1, 20],
		[0, 60],
	]);
});

test('labels that would cover each other are moved apart by no more than their height', () => {
	expect(places([50, 50, 52], 10)).toEqual([
		[0, 50],
		[1, 60],
		[2, 70],
	]);
});

test('none leaves the picture at the top or at the bottom', () => {
	expect(places([0, 100, 99], 10)).toEqual([
		[0, 5],
		[2, 85],
		[1, 95],
	]);
});

test('what was given stays as it was', () => {
	const wanted = [{ of: 'Leads', at: 0 }];
	placeLabels(wanted, 12);
	expect(wanted).toEqual([{ of: 'Leads', at: 0 }]);
});
