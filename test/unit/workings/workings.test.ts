import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { startNative } from '../../../src/lib/engine/native';
import { CLASSES, EMPTY_MAPPING, type Filters, type Report } from '../../../src/lib/model';
import { Intake } from '../../../src/lib/pipeline';
import { evidenceBehind, load, reportOf } from '../../../src/lib/pipeline/answer';
import { listRows } from '../../../src/lib/reports';
import { sqlOf } from '../../../src/lib/reports/workings/sql';
import type { RowGroup, Working } from '../../../src/lib/reports/workings/types';
import { APART, WORKINGS } from '../../../src/lib/reports/workings/workings';
import { makeReport } from '../../fixtures/report';

const ALL: readonly (readonly [string, Working])[] = Object.entries(WORKINGS);
const SAMPLE = ['opportunities.csv', 'touches.csv', 'partners.csv', 'given.csv', 'spend.csv'];

/** A report of the sample, and how many rows stand behind each of its groups. */
interface Counted {
	readonly report: Report;
	readonly found: readonly { readonly group: RowGroup; readonly of: string; readonly total: number }[];
	/** The rows of one group in parts of two hundred. */
	readonly parts: readonly { readonly places: readonly string[]; readonly created: readonly string[] }[];
}

const counted = new Map<string, Counted>();
const FILTERS: Readonly<Record<string, Filters>> = {
	everything: {},
	'one half': { from: '2025-07-01' },
	leads: { class: 'lead' },
};

/** The first ones and some of the rest: each is a question to the tables. */
const some = (groups: readonly RowGroup[]): RowGroup[] => groups.filter((_, i) => i < 3 || i % 24 === 0);

beforeAll(async () => {
	const intake = new Intake();
	const present = readdirSync('sample-data/vouch').filter((name) => SAMPLE.includes(name));
	for (const name of present) intake.add(name, readFileSync(`sample-data/vouch/${name}`));
	const intaken = intake.read(EMPTY_MAPPING, '2026-07-01');
	const engine = await startNative();
	try {
		const loaded = await load(engine, intaken, '2026-07-01');
		for (const [name, filters] of Object.entries(FILTERS)) {
			const { report: answers, ground } = reportOf(loaded, filters);
			const report = { ...answers, evidence: (await evidenceBehind(engine, ground)).evidence };
			const found: { group: RowGroup; of: string; total: number }[] = [];
			const totals = new Map<string, number>();
			for (const [of, working] of ALL)
				for (const group of some(working.rows?.(report) ?? [])) {
					const asked = JSON.stringify({ ...group, name: '', count: 0 });
					const total = totals.get(asked) ?? (await listRows(engine, group, 0, 1)).total;
					totals.set(asked, total);
					found.push({ group, of, total });
				}
			const parts = [];
			for (const after of [0, 200, 400, 600]) {
				const any = CLASSES.map((id) => ({ class: id }));
				const { rows } = await listRows(engine, { any }, after, 200);
				parts.push({
					places: rows.map(({ file, line }) => `${file}:${line}`),
					created: rows.map(({ created }) => created ?? ''),
				});
			}
			counted.set(name, { report, found, parts });
		}
	} finally {
		await engine.end();
	}
}, 60_000);

const of = (name: string): Counted => counted.get(name)!;

const REPORTS: readonly (readonly [string, () => Report])[] = [
	['nothing', () => makeReport()],
	['one open lead', () => makeReport({ lead: { created: 1, open: 1 } })],
	[
		'referrals without losses or days',
		() =>
			makeReport(
				{ referral: { created: 3, won: 3, noDays: 3, bounds: { low: 1, high: 1 } } },
				{ asOf: null, sources: [], partners: [], trends: [], periods: [] },
			),
	],
	[
		'a short report',
		() => ({ ...makeReport({ lead: { created: 2, won: 1, lost: 1 } }), extent: 'lite' as const }),
	],
	...Object.keys(FILTERS).map((name) => [`the sample, ${name}`, () => of(name).report] as const),
];

const SENTENCE = /^[\p{Lu}“].+[.?”]$/su;
const AMISS = /undefined|NaN|null|Infinity|\[object|\s{2}| ,|\.\./;

test.each(REPORTS)('of %s every method is whole sentences, and every input is said', (_, make) => {
	const report = make();
	for (const [id, working] of ALL) {
		const said = working.method(report);
		expect(said.length, id).toBeGreaterThan(0);
		for (const paragraph of said) {
			expect(paragraph, id).toMatch(SENTENCE);
			expect(paragraph, id).not.toMatch(AMISS);
		}
		for (const { name, value } of working.inputs(report)) {
			expect(name.trim(), id).not.toBe('');
			expect(value.trim(), id).not.toBe('');
			expect(`${name} ${value}`, id).not.toMatch(AMISS);
		}
		const names = working.inputs(report).map(({ name }) => name);
		expect(new Set(names).size, `${id}: ${names.join(' | ')}`).toBe(names.length);
	}
});

test.each(ALL)('%s names its estimators and its statements', (_, working) => {
	expect(working.title).toMatch(/\S/);
	for (const source of working.sources) expect(source).toMatch(/\.$/);
	expect(working.sources.length).toBeGreaterThan(0);
	expect(working.sql.length).toBeGreaterThan(0);
	for (const path of working.sql) expect(sqlOf(path)).toMatch(/^-- Question: /);
});

test('every statement of the reports stands behind a figure, or apart with a reason', () => {
	const shown = new Set([...ALL.flatMap(([, { sql }]) => sql), ...Object.keys(APART)]);
	const all = readdirSync('src/lib/reports', { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.sql'),
	);
	expect(all.filter((path) => !shown.has(path))).toEqual([]);
});

test.each(Object.keys(FILTERS))('of %s there are as many rows as the report counts', (name) => {
	const { found } = of(name);
	expect(found.length).toBeGreaterThan(20);
	expect(
		found
			.filter(({ group, total }) => group.count !== total)
			.map(({ of: id, group, total }) => [id, group.name, group.count, total]),
	).toEqual([]);
	expect(
		found.filter(({ group }) => !group.whole).every(({ total }) => total <= of(name).report.counted),
	).toBe(true);
});

test('rows of one working go by names of their own', () => {
	for (const [id, working] of ALL) {
		const names = (working.rows?.(of('everything').report) ?? []).map(({ name }) => name);
		expect(new Set(names).size, id).toBe(names.length);
	}
});

test('in parts the rows are all there, each once, the latest created first', () => {
	for (const { report, parts } of counted.values()) {
		const places = parts.flatMap((part) => part.places);
		expect(places.length).toBe(report.counted);
		expect(new Set(places).size).toBe(places.length);
		const created = parts.flatMap((part) => part.created);
		expect(created).toEqual(created.toSorted().toReversed());
	}
});
