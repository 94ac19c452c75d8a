import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../../src/lib/engine';
import { startNative } from '../../../src/lib/engine/native';
import { CLASSES, EMPTY_MAPPING, NO_FILTERS, type Filters, type ProvenReport } from '../../../src/lib/model';
import { Intake } from '../../../src/lib/pipeline';
import { answer } from '../../../src/lib/pipeline/answer';

/* What holds of every report, whatever the export: small random ones through the whole pipeline. */

const TODAY = '2026-06-30';
const OWNERS = ['Brindle', 'Marlow', 'Tarn', ''];
const SOURCES = ['Harrow', 'Quill', 'Sedge', 'Umber', ''];
const PARTNERS = ['Petra Holm', 'Ruben Falk', ''];

interface Row {
	readonly created: number | null;
	readonly took: number;
	readonly status: 'won' | 'lost' | 'open';
	readonly class: (typeof CLASSES)[number];
	readonly owner: string;
	readonly source: string;
	readonly partner: string;
	readonly amount: number | null;
	readonly service: string;
	readonly size: string;
	readonly yes: string;
}

const row: fc.Arbitrary<Row> = fc.record({
	created: fc.option(fc.integer({ min: 0, max: 1200 }), { freq: 15, nil: null }),
	took: fc.integer({ min: 0, max: 180 }),
	status: fc.constantFrom('won', 'lost', 'lost', 'open'),
	class: fc.constantFrom('referral', 'referral', 'lead', 'lead', ...CLASSES),
	owner: fc.constantFrom(...OWNERS),
	source: fc.constantFrom(...SOURCES),
	partner: fc.constantFrom(...PARTNERS),
	amount: fc.option(fc.integer({ min: 1, max: 900_000 }).map((cents) => cents / 100)),
	service: fc.constantFrom('Tax', 'Audit', 'Wills'),
	size: fc.constantFrom('small', 'large'),
	yes: fc.constantFrom('yes', 'no', ''),
});

const day = (number: number): string =>
	new Date(Date.UTC(2022, 9, 1) + number * 86_400_000).toISOString().slice(0, 10);

const HEADER =
	'id,name,created,closed,status,class,owner,source,referrer,amount,service,size,needs_service,fits_ideal';

const lineOf = (one: Row, index: number): string =>
	[
		`K${index}`,
		`Case ${index}`,
		one.created === null ? '' : day(one.created),
		one.status === 'open' ? '' : day((one.created ?? 600) + one.took),
		one.status,
		one.class,
		one.owner,
		one.source,
		one.class === 'referral' ? one.partner : '',
		one.amount ?? '',
		one.service,
		one.size,
		one.yes,
		one.yes,
	].join(',');

let engine: Engine;
beforeAll(async () => {
	engine = await startNative();
});
afterAll(() => engine.end());

async function reportOn(lines: readonly string[], filters: Filters): Promise<ProvenReport> {
	const intake = new Intake();
	intake.add('cases.csv', new TextEncoder().encode([HEADER, ...lines, ''].join('\n')));
	// A small export may leave open what its labels mean: here it is known.
	const intaken = intake.read(EMPTY_MAPPING, TODAY);
	expect(intaken.review.questions).toEqual([]);
	const { report } = await answer(engine, intaken, TODAY, filters);
	return report as ProvenReport;
}

/** Everything with a range in a report, with the way to it. */
function ranges(value: unknown, path = ''): [string, Record<string, unknown>][] {
	if (value === null || typeof value !== 'object') return [];
	const own: [string, Record<string, unknown>][] = 'low' in value && 'high' in value ? [[path, value]] : [];
	return [...own, ...Object.entries(value).flatMap(([key, part]) => ranges(part, `${path}/${key}`))];
}

const NOISE = 1e-12;
/** Differences of shares and what is counted go below 0 or above 1. */
const MOVES = /\/(difference|change|gap)(\/|$)/;

function inside(report: ProvenReport): void {
	for (const [path, range] of ranges(report)) {
		const [low, high] = [range.low as number | null, range.high as number | null];
		const at = ['rate', 'value', 'expected', 'difference', 'shrunk', 'share'].flatMap((key) =>
			typeof range[key] === 'number' ? [range[key]] : [],
		);
		expect(low ?? -Infinity, path).toBeLessThanOrEqual(high ?? Infinity);
		for (const value of at) {
			expect(value, path).toBeGreaterThanOrEqual((low ?? -Infinity) - NOISE);
			expect(value, path).toBeLessThanOrEqual((high ?? Infinity) + NOISE);
		}
		if (!('rate' in range) || MOVES.test(path)) continue;
		expect(low, path).toBeGreaterThanOrEqual(0);
		expect(high, path).toBeLessThanOrEqual(1);
	}
}

function rising(report: ProvenReport): void {
	for (const name of CLASSES) {
		const { curve, byDay } = report.classes[name];
		for (const points of [curve ?? [], Object.values(byDay ?? {}).filter((point) => point !== null)])
			points.forEach(({ rate }, i) => expect(rate, name).toBeGreaterThanOrEqual(points[i - 1]?.rate ?? 0));
	}
}

const total = <T>(all: readonly T[], of: (one: T) => number): number =>
	all.reduce((sum, one) => sum + of(one), 0);

/** Parts add up to the whole: classes, sources, periods. */
function whole(report: ProvenReport, rows: readonly Row[]): void {
	for (const name of CLASSES) {
		const { created, won, lost, open } = report.classes[name];
		expect(won + lost + open).toBe(created);
		const sources = (report.sources ?? []).filter((one) => one.class === name);
		for (const key of ['created', 'won', 'lost', 'open'] as const)
			expect(
				total(sources, (one) => one[key]),
				`${name} ${key}`,
			).toBe(report.classes[name][key]);
		const of = (unit: string) =>
			total(
				(report.periods ?? []).filter((one) => one.class === name && one.unit === unit),
				(one) => one.created,
			);
		expect([of('quarter'), of('year')]).toEqual([of('month'), of('month')]);
	}
	expect(total(CLASSES, (name) => report.classes[name].created)).toBe(report.counted);
	expect(report.rows.read).toBe(rows.length);
	expect(report.rows.read - total(report.rows.setAside, ({ count }) => count)).toBe(report.rows.used);
}

/** What stands in the evidence is a part of what stands in the answers. */
function proven({ evidence, classes, counted }: ProvenReport): void {
	const { pipeline, pace, within, effort } = evidence;
	const open = total(CLASSES, (name) => classes[name].open);
	if (pipeline !== null) {
		expect(pipeline.open).toBe(open);
		expect(total(pipeline.classes, (one) => one.open)).toBe(open);
		expect(pipeline.judged).toBeLessThanOrEqual(open);
		expect(pipeline.wins?.high ?? 0).toBeLessThanOrEqual(pipeline.judged);
	}
	for (const unit of ['month', 'quarter', 'year'])
		expect(
			total(
				(pace?.mix ?? []).filter((one) => one.unit === unit),
				(one) => total(one.created, (n) => n),
			),
		).toBeLessThanOrEqual(counted);
	for (const { groups, together, more } of within.by) {
		const ratios = groups.flatMap(({ referral, lead }) => {
			const [first, second] = [referral.won * lead.decided, lead.won * referral.decided];
			return referral.decided * lead.decided === 0 || first + second === 0 ? [] : [first / second];
		});
		if (together?.value == null || more > 0) continue;
		expect(together.value).toBeGreaterThanOrEqual(Math.min(...ratios) * (1 - NOISE));
		expect(together.value).toBeLessThanOrEqual(Math.max(...ratios) * (1 + NOISE));
	}
	expect(effort).toBeNull();
}

/** Won and lost change places: what counts them is mirrored, what does not ask how they ended stays. */
function mirrored(first: ProvenReport, second: ProvenReport): void {
	for (const name of CLASSES) {
		const [one, other] = [first.classes[name], second.classes[name]];
		expect([other.created, other.won, other.lost, other.open, other.noDays]).toEqual([
			one.created,
			one.lost,
			one.won,
			one.open,
			one.noDays,
		]);
		for (const key of ['ofDecided', 'bounds'] as const) {
			const [here, there] = [one[key], other[key]];
			if (here === null || there === null) continue;
			expect(there.low).toBeCloseTo(1 - here.high, 12);
			expect(there.high).toBeCloseTo(1 - here.low, 12);
		}
		if (one.ofDecided !== null && other.ofDecided !== null)
			expect(other.ofDecided.rate).toBeCloseTo(1 - one.ofDecided.rate, 12);
	}
	for (const key of ['counted', 'rows', 'choices', 'asOf', 'referring'] as const)
		expect(second[key], key).toEqual(first[key]);
	const rhythm = (report: ProvenReport) =>
		(report.partners ?? [])
			.map(({ partner, status, silenceChance, referralDays }) => ({
				partner,
				status,
				silenceChance,
				referralDays,
			}))
			.sort((a, b) => (a.partner < b.partner ? -1 : 1));
	expect(rhythm(second)).toEqual(rhythm(first));
}

/** Labels that stand on as many rows are read in the order of the file. */
function steady(report: ProvenReport): unknown {
	const byLabel = <T extends { readonly label: string }>(all: readonly T[]): T[] =>
		[...all].sort((a, b) => (a.label < b.label ? -1 : 1));
	const { sources, outcomes, ...data } = report.data;
	return { ...report, data: { ...data, sources: byLabel(sources), outcomes: byLabel(outcomes) } };
}

/** Other names in the same order of letters. */
const RENAMED: Readonly<Record<string, string>> = {
	Brindle: 'Bexley',
	Marlow: 'Norcott',
	Tarn: 'Umbria',
	Harrow: 'Ginkgo',
	Quill: 'Pampas',
	Sedge: 'Reed',
	Umber: 'Verbena',
};
const withNames = (text: string, names: Readonly<Record<string, string>>): string =>
	Object.entries(names).reduce((so, [from, to]) => so.replaceAll(from, to), text);

const filters: fc.Arbitrary<Filters> = fc.oneof(
	{ weight: 3, arbitrary: fc.constant(NO_FILTERS) },
	{
		weight: 1,
		arbitrary: fc.constantFrom<Filters>({ class: 'lead' }, { from: '2023-06-01' }, { amountFrom: 50 }),
	},
);

test('a report of any export keeps the laws of counting, whatever the order, the names and the sides', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(row, { minLength: 12, maxLength: 60 }),
			filters,
			fc.integer({ min: 1, max: 1e6 }),
			async (rows, asked, seed) => {
				const lines = rows.map(lineOf);
				const report = await reportOn(lines, asked);
				inside(report);
				rising(report);
				whole(report, rows);
				proven(report);

				const turned = [...lines.keys()]
					.sort((a, b) => ((a * 7919 + seed) % 1009) - ((b * 7919 + seed) % 1009))
					.map((i) => lines[i]!);
				expect(steady(await reportOn(turned, asked))).toEqual(steady(report));

				const renamed = await reportOn(
					lines.map((line) => withNames(line, RENAMED)),
					asked,
				);
				expect(
					JSON.parse(
						withNames(
							JSON.stringify(renamed),
							Object.fromEntries(Object.entries(RENAMED).map(([a, b]) => [b, a])),
						),
					),
				).toEqual(JSON.parse(JSON.stringify(report)));

				const sides = { won: 'lost', lost: 'won', open: 'open' } as const;
				const swapped = rows.map((one) => ({ ...one, status: sides[one.status] }));
				mirrored(report, await reportOn(swapped.map(lineOf), asked));
			},
		),
		{ numRuns: process.env.VOUCH_LONG === '1' ? 12 : 4, endOnFailure: true },
	);
}, 120_000);
