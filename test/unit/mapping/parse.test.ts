import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMapping, review } from '../../../src/lib/mapping';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import { TODAY, columns } from './helpers';

const schema = 'vouch.mapping/1';
const parsed = (json: unknown) => {
	const result = parseMapping(json);
	if (!result.ok) throw new Error(result.problem.message);
	return result.mapping;
};

test('only the schema is needed', () => {
	expect(parsed({ schema })).toEqual(EMPTY_MAPPING);
});

test('field names in any spelling; what is not given is left out', () => {
	const [file] = parsed({
		schema,
		files: [
			{
				shape: 's',
				columns: { client_id: 'C', clientId: 'D', 'client id': 'E', 'E-Mail': 'M' },
				dateOrder: { Created: 'dmy' },
			},
		],
	}).files;
	expect(file).toEqual({
		shape: 's',
		columns: { 'client id': 'E', 'e-mail': 'M' },
		dateOrder: { created: 'dmy' },
	});
});

test('an entry without a shape is for every file that has its columns', () => {
	const mapping = parsed({ schema, files: [{ dateOrder: { created: 'mdy' } }] });
	const file = columns({ status: ['won', 'lost'], created: ['03/04/2026', '05/06/2026'] });
	const seen = review([file], mapping, TODAY);
	expect(seen.questions).toEqual([]);
	expect(seen.mapping.files).toMatchObject([
		{ kind: 'opportunities', columns: { status: 'status' }, dateOrder: { created: 'mdy' } },
	]);
});

test('what a review completed comes back whole', () => {
	const { mapping } = review([columns({ status: ['won'], created: ['2026-01-01'] })], EMPTY_MAPPING, TODAY);
	expect(parsed(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
});

test.each([
	[null, 'This is not a mapping.'],
	['x', 'This is not a mapping.'],
	[[], 'This is not a mapping.'],
	[{}, 'This mapping does not say its schema, “vouch.mapping/1”.'],
	[{ schema: 'vouch.report/1' }, 'This is “vouch.report/1”, not a mapping of the kind “vouch.mapping/1”.'],
	[{ schema, classes: { x: 'hot' } }, /at classes\.x: .*hot/],
	[{ schema, files: [{ dateOrder: { created: 'ydm' } }] }, /at files\.0\.dateOrder\.created/],
	[{ schema, files: [{ columns: { nonsense: 'X' } }] }, /names a field that does not exist/],
	[{ schema, asOf: 'yesterday' }, /asOf/],
	[
		{ schema, asOf: '2026-02-31' },
		'This mapping is not right at asOf: “2026-02-31” is not a day of the calendar, written like 2026-03-31.',
	],
	[{ schema, asOf: '2025-02-29' }, /“2025-02-29” is not a day/],
	[{ schema, asOf: '2026-3-1' }, /“2026-3-1” is not a day/],
	[{ schema, files: Array.from({ length: 501 }, () => ({ shape: 'x' })) }, /files/],
	[{ schema, merges: [{ keep: 'x'.repeat(2000), also: [] }] }, /merges/],
] as const)('%j is refused with a sentence', (json, message) => {
	const result = parseMapping(json);
	if (result.ok) throw new Error('accepted');
	expect(result.problem.message).toMatch(message);
	expect(result.problem.fix).not.toBe('');
});

test('what was said of a label that every object has is kept as any other', () => {
	const saved =
		'{"constructor": "referral", "__proto__": "lead", "prototype": "introduction", "Web": "lead"}';
	const mapping = parsed({ schema, classes: JSON.parse(saved) as unknown });
	const file = columns({ Status: ['Won', 'Won', 'Won'], Source: ['constructor', '__proto__', 'prototype'] });
	const meanings = review([file], mapping, TODAY).sources.map(({ label, meaning }) => [label, meaning]);
	expect(Object.fromEntries(meanings)).toEqual(
		Object.fromEntries([
			['constructor', 'referral'],
			['__proto__', 'lead'],
			['prototype', 'introduction'],
		]),
	);
	// Saved and opened again it stays what it was.
	expect(parsed(JSON.parse(JSON.stringify({ ...mapping, schema })))).toEqual(mapping);
});

test('whatever comes, it is a mapping or a sentence', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.boolean(), (json, named) => {
			const input: unknown =
				named && typeof json === 'object' && json !== null ? Object.assign({}, json, { schema }) : json;
			expect(typeof parseMapping(input).ok).toBe('boolean');
		}),
	);
});
