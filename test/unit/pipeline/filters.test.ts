import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { startNative } from '../../../src/lib/engine/native';
import { CLASSES, EMPTY_MAPPING, type Filters, type Report } from '../../../src/lib/model';
import { Intake } from '../../../src/lib/pipeline';
import { load, reportOf } from '../../../src/lib/pipeline/answer';
import { closesMore } from '../../../src/lib/reports/answers';
import { answersOf } from '../../tools/shell';

const FILES = Object.fromEntries(
	['opportunities.csv', 'touches.csv', 'partners.csv'].map((name) => [
		name,
		readFileSync(`sample-data/vouch/${name}`),
	]),
);
const narrowed = async (filters: Filters): Promise<Report> =>
	(await answersOf(FILES, {}, undefined, filters)).report;
const created = (report: Report): number =>
	CLASSES.reduce((sum, name) => sum + report.classes[name].created, 0);

let whole: Report;
beforeAll(async () => {
	whole = await narrowed({});
});

test('every value that can be chosen lets through as many as it says, and together they are all', async () => {
	const { choices } = whole;
	expect(choices?.owners.length).toBeGreaterThan(1);
	for (const owner of choices?.owners ?? []) {
		const report = await narrowed({ owner: owner.value });
		expect([report.counted, created(report)]).toEqual([owner.count, owner.count]);
		expect(report.rows).toEqual(whole.rows);
		expect(report.filters).toEqual({ owner: owner.value });
	}
	const sum = (all: readonly { count: number }[] = []) => all.reduce((total, { count }) => total + count, 0);
	expect(sum(choices?.owners)).toBe(whole.rows.used);
	expect(sum(choices?.sources)).toBe(whole.rows.used);
	expect(sum(choices?.classes)).toBe(whole.rows.used);
});

test('a period holds its first and its last day, and the rest of a year is the rest', async () => {
	const { first, last } = whole.choices?.created ?? { first: '', last: '' };
	expect((await narrowed({ from: first, to: last })).counted).toBe(whole.rows.used);
	expect((await narrowed({ from: first, to: first })).counted).toBeGreaterThan(0);
	const [before, after] = [await narrowed({ to: '2025-06-30' }), await narrowed({ from: '2025-07-01' })];
	expect(before.counted + after.counted).toBe(whole.rows.used);
});

test('a class alone keeps the figures it has among all, and what the export is stays true', async () => {
	const leads = await narrowed({ class: 'lead' });
	expect(leads.classes.lead).toEqual(whole.classes.lead);
	expect(leads.classes.referral.created).toBe(0);
	expect(leads.asOf).toBe(whole.asOf);
	expect(leads.choices).toEqual(whole.choices);
	// Of leads alone no share can be referred.
	expect(leads.claims.find(({ id }) => id === 'eighty-percent')).toMatchObject({
		verdict: 'cannot-tell',
		value: null,
		byMoney: null,
	});
	const partners = whole.partners?.map(({ partner }) => partner) ?? [];
	expect(leads.partners?.length ?? 0).toBeLessThan(partners.length);
	expect(leads.choices?.partners).toEqual(expect.arrayContaining(partners));
});

test('ended ones alone, chosen by period, are not an export without open ones', async () => {
	const deals = { 'deals.csv': readFileSync('test/golden/deals.csv') };
	const { report } = await answersOf(deals, {}, undefined, { to: '2025-09-30' });
	expect([report.classes.referral.open, report.classes.lead.open]).toEqual([0, 0]);
	expect(report.classes.lead.byDay).not.toBeNull();
});

test('nothing matches: it is said, and nothing is lost', async () => {
	const none = await narrowed({ source: 'No such source' });
	expect(none.counted).toBe(0);
	expect(none.rows.used).toBe(whole.rows.used);
	expect(closesMore(none).sentence).toBe('No opportunity matches these filters.');
});

test('each dimension and every amount lets through as many as it says; what no file has lets nothing through', async () => {
	const intake = new Intake();
	intake.add('deals.csv', readFileSync('test/golden/deals.csv'));
	const engine = await startNative();
	try {
		const loaded = await load(engine, intake.read(EMPTY_MAPPING, '2026-07-01'), '2026-07-01');
		const counted = async (filters: Filters) => reportOf(loaded, filters).report.counted;
		const { dimensions, amounts } = loaded.choices;
		expect(dimensions.map(({ key }) => key)).toEqual(['x.size']);
		const [size] = dimensions;
		let sum = 0;
		for (const { value, count } of size?.values ?? []) {
			expect(await counted({ among: { 'x.size': value } })).toBe(count);
			sum += count;
		}
		const all = await counted({});
		expect(sum).toBe(all);
		const { least, most } = amounts ?? { least: 0, most: 0 };
		expect(await counted({ amountFrom: least, amountTo: most })).toBe(all);
		expect((await counted({ amountTo: 1000 })) + (await counted({ amountFrom: 1000.01 }))).toBe(all);
		expect(await counted({ amountFrom: most + 1 })).toBe(0);
		expect(await counted({ amountTo: 5e9 })).toBe(all);
		expect(await counted({ among: { 'x.colour': 'red' } })).toBe(0);
		expect(await counted({ among: { 'x.size': 'large' }, class: 'lead' })).toBeLessThan(
			await counted({ among: { 'x.size': 'large' } }),
		);
	} finally {
		await engine.end();
	}
});
