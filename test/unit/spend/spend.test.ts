import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report, SourceFigures } from '../../../src/lib/model';
import { wholeOf } from '../../tools/shell';

const csv = readFileSync('sample-data/vouch/spend.csv', 'utf8');
const files = {
	'opportunities.csv': readFileSync('sample-data/vouch/opportunities.csv', 'utf8'),
	'spend.csv': csv,
};
const rows = csv
	.trim()
	.split(/\r?\n/)
	.slice(1)
	.map((line) => line.split(','))
	.map(([source = '', month = '', cost = '', hours = '']) => ({
		source,
		month,
		cost: Number(cost),
		hours: Number(hours),
	}));

function sums(wanted: (month: string) => boolean = () => true) {
	const of = new Map<string, { cost: number; hours: number }>();
	for (const { source, cost, hours } of rows.filter(({ month }) => wanted(month))) {
		const before = of.get(source) ?? { cost: 0, hours: 0 };
		of.set(source, { cost: before.cost + cost, hours: before.hours + hours });
	}
	return of;
}

const costly = (report: Report): readonly SourceFigures[] =>
	report.sources!.filter(({ cost, hours }) => cost !== null || hours !== null);

describe('the sample firm', () => {
	let report: Report;
	beforeAll(async () => {
		report = (await wholeOf(files, { hourly: 60 })).report;
	});

	test('costs and hours of each source are those of the file', () => {
		const got = Object.fromEntries(
			costly(report).map(({ source, cost, hours }) => [source, { cost, hours }]),
		);
		expect(got).toEqual(Object.fromEntries(sums()));
	});

	test('what comes of it follows from the counts', () => {
		const ads = costly(report).find(({ source }) => source === 'Google Ads')!;
		expect(ads.total).toBe(ads.cost! + 60 * ads.hours!);
		expect(ads.costPerClient!.value).toBeCloseTo(ads.total! / ads.won, 9);
		expect(ads.returnPerOne).toBeCloseTo(ads.valueWon! / ads.total!, 9);
		expect(ads.valuePerHour).toBeCloseTo((ads.valueWon! - ads.cost!) / ads.hours!, 9);
	});

	test('the classes add up to the whole', () => {
		const { classes, inTime, inCurrency, currency } = report.evidence!.spend!;
		const all = [...sums().values()];
		const cost = Object.values(classes).reduce((sum, of) => sum + (of.cost ?? 0), 0);
		const hours = Object.values(classes).reduce((sum, of) => sum + (of.hours ?? 0), 0);
		expect(cost).toBeCloseTo(
			all.reduce((sum, of) => sum + of.cost, 0),
			6,
		);
		expect(hours).toBeCloseTo(
			all.reduce((sum, of) => sum + of.hours, 0),
			6,
		);
		expect([inTime, inCurrency, currency]).toEqual([true, true, 'USD']);
	});
});
