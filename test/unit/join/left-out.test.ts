import { expect, test } from 'vitest';
import { EMPTY_MAPPING, type Mapping, type Review } from '$lib/model';
import { Intake } from '$lib/pipeline';
import { withFoundOut, withKind } from '$lib/ui/review/changes';

const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
const SALES = csv(
	'opportunity_id,product,deal_stage,engage_date,close_date,close_value',
	...Array.from(
		{ length: 30 },
		(_, i) => `OP${i},Prod ${'ABC'[i % 3] ?? ''},Won,2026-01-05,2026-02-05,${i}00`,
	),
);
const PRODUCTS = csv('product,series,price', 'Prod A,One,1', 'Prod B,One,2', 'Prod C,Two,3');

function reviews(...edits: readonly ((mapping: Mapping) => Mapping)[]): Review {
	const intake = new Intake();
	intake.add('sales.csv', new TextEncoder().encode(SALES));
	intake.add('products.csv', new TextEncoder().encode(PRODUCTS));
	const read = (mapping: Mapping) => intake.read(mapping, '2026-07-01').review;
	return edits.reduce((before, edit) => read(edit(before.mapping)), read(EMPTY_MAPPING));
}

const products = ({ files }: Review) => files.find(({ name }) => name === 'products.csv');

test('a file that was tied to another can be left out, stays out, and can be used again', () => {
	const before = reviews();
	expect(before.joins.map(({ others, used }) => [others, used])).toEqual([['products.csv', true]]);
	const shape = products(before)?.shape ?? '';
	const out = (mapping: Mapping) => withKind(mapping, shape, null);
	const left = reviews(out, (mapping) => mapping);
	expect(left.joins).toEqual([]);
	expect(products(left)?.kind).toBeNull();
	const again = reviews(out, (mapping) => withFoundOut(mapping, shape));
	expect(again.joins.map(({ others, used }) => [others, used])).toEqual([['products.csv', true]]);
});
