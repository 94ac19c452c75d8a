import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCanonical, type Engine } from '$lib/engine';
import { startNative } from '$lib/engine/native';
import { CLASSES, type Choices, type Dimension } from '$lib/model';
import { choicesFrom } from '$lib/reports/ground/choices';
import choicesSql from '$lib/reports/ground/choices.sql?raw';
import { layOpportunities } from '$lib/reports/ground/lay';
import { canonicalOf, COMPARED } from './canonical-build';
import { asOfDay, dataFiles } from './data-build';
import { groundBySql } from './ground-oracle';

/* What filters can be set to is worked out twice: in the page's own code, and by the SQL that the workings show. */

let engine: Engine;
beforeAll(async () => {
	engine = await startNative();
});
afterAll(() => engine.end());

const DIMENSIONS: readonly Dimension[] = [
	{ key: 'owner', name: 'Owner', column: 'owner' },
	{ key: 'service', name: 'Service', column: 'service' },
	{ key: 'industry', name: 'Industry', column: 'industry' },
	{ key: 'region', name: 'Region', column: 'region' },
	{ key: 'x.Size', name: 'Size', column: 'extra_1' },
	{ key: 'x.Team', name: 'Team', column: 'extra_8' },
];

/** What the SQL says, in the form of the page's own. */
async function asked(dimensions: readonly Dimension[]): Promise<Choices> {
	const answer = await engine.query(choicesSql);
	const [fields, values, counts] = [answer.texts('field'), answer.texts('value'), answer.numbers('n')];
	const of = (field: string) =>
		fields.flatMap((name, i) =>
			name === field ? [{ value: values[i] ?? '', count: counts[i] ?? NaN }] : [],
		);
	const [first, last] = [of('first')[0]?.value ?? '', of('last')[0]?.value ?? ''];
	const [least, most] = [of('least')[0]?.count ?? NaN, of('most')[0]?.count ?? NaN];
	return {
		owners: of('owner'),
		partners: of('partner').map(({ value }) => value),
		sources: of('source'),
		classes: CLASSES.flatMap((name) =>
			of('class').flatMap(({ value, count }) => (value === name ? [{ value: name, count }] : [])),
		),
		dimensions: dimensions
			.filter(({ key }) => key !== 'owner')
			.map(({ key, name, column }) => ({ key, name, values: of(column) })),
		created: first === '' ? null : { first, last },
		amounts: Number.isNaN(least) ? null : { least, most },
	};
}

test('what filters can be set to is what the SQL says of the same rows, in the same order', async () => {
	await fc.assert(
		fc.asyncProperty(
			dataFiles,
			asOfDay,
			fc.subarray([...DIMENSIONS]),
			async (canonical, asOf, dimensions) => {
				await loadCanonical(engine, canonical);
				await groundBySql(engine, asOf);
				const { opportunities } = layOpportunities(canonical, asOf);
				expect(choicesFrom(opportunities, canonical, dimensions)).toEqual(await asked(dimensions));
			},
		),
		COMPARED,
	);
});

test('of a column with very many values the two hundred that most opportunities have can be chosen', () => {
	const records = Array.from({ length: 250 }, (_, i) => ({
		scope: 'a',
		id: String(i),
		outcome: 'won',
		service: i < 2 ? 'Twice' : `Once ${String(i).padStart(3, '0')}`,
	}));
	const canonical = [canonicalOf('opportunities', 0, records)];
	const { opportunities } = layOpportunities(canonical, null);
	const [service] = choicesFrom(opportunities, canonical, DIMENSIONS.slice(1, 2)).dimensions;
	expect(service?.values).toHaveLength(200);
	expect(service?.values[0]).toEqual({ value: 'Twice', count: 2 });
	expect(service?.values[199]?.value).toBe('Once 200');
});
