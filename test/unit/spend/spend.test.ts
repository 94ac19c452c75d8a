import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report, SourceFigures } from '../../../src/lib/model';
import { redact } from '../../../src/lib/share';
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
			costly(report).map(({ source, cost, hours }) => [source ?? '', { cost, hours }] as const),
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

describe('narrowed to a period', () => {
	let report: Report;
	beforeAll(async () => {
		report = (await wholeOf(files, {}, undefined, { from: '2025-01-01', to: '2025-02-14' })).report;
	});

	test('a month that is cut counts by its days, and this is said', () => {
		const [first, second] = [sums((month) => month === '2025-01'), sums((month) => month === '2025-02')];
		for (const { source, cost, hours } of costly(report)) {
			const [jan, feb] = [first.get(source!), second.get(source!)];
			expect(cost).toBeCloseTo((jan?.cost ?? 0) + ((feb?.cost ?? 0) * 14) / 28, 6);
			expect(hours).toBeCloseTo((jan?.hours ?? 0) + ((feb?.hours ?? 0) * 14) / 28, 6);
		}
		expect(report.evidence!.spend!.notes.join(' ')).toMatch(/rows of spend lie only partly in this time/);
	});

	test('what was spent on a source that brought nothing then stands with 0 opportunities', () => {
		expect(report.sources!.some(({ created, cost }) => created === 0 && (cost ?? 0) > 0)).toBe(true);
		expect(report.counted).toBe(report.sources!.reduce((sum, { created }) => sum + created, 0));
	});

	test('a shared report has neither the cost nor the sources that only the spend names', () => {
		const shared = redact(report, { firm: null, preparedBy: null, partners: 'numbers' });
		expect(shared.sources!.every(({ created }) => created > 0)).toBe(true);
		expect(shared.sources!.every(({ cost, hours, total }) => (cost ?? hours ?? total) === null)).toBe(true);
		expect(JSON.stringify(shared)).not.toContain('costCurrency":"');
	});
});

describe('rewound', () => {
	test('spend after the as-of date is left out, and its month counts by its days', async () => {
		const { report } = await wholeOf(files, { asOf: '2026-03-10' });
		const before = sums((month) => month < '2026-03').get('Google Ads')!;
		const march = sums((month) => month === '2026-03').get('Google Ads')!;
		const ads = costly(report).find(({ source }) => source === 'Google Ads')!;
		expect(ads.cost).toBeCloseTo(before.cost + (march.cost * 10) / 31, 6);
		expect(report.evidence!.spend!.inTime).toBe(true);
	});
});

describe('ways that are told from all other leads', () => {
	test('links on other sites are marked, people who refer are not, and cold calling is known', async () => {
		const rows = ['1,won,REFERRALS', '2,lost,ORGANIC_SEARCH', '3,lost,PAID_SEARCH', '4,won,DIRECT_TRAFFIC'];
		const web = `id,status,source\n${rows.join('\n')}\n`;
		const people = 'id,status,source\n1,won,Referral\n2,lost,Cold calling\n3,lost,Referral Sites\n';
		const waysOf = async (text: string) => {
			const { report } = await wholeOf({ 'deals.csv': text });
			return Object.fromEntries(report.sources!.map(({ source, way }) => [source ?? '', way] as const));
		};
		expect(await waysOf(web)).toMatchObject({ REFERRALS: 'web-links', ORGANIC_SEARCH: null });
		expect(await waysOf(people)).toEqual({
			Referral: null,
			'Cold calling': 'cold-calling',
			'Referral Sites': 'web-links',
		});
	});
});
