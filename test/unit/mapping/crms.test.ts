import { describe, expect, test } from 'vitest';
import { canonical, review } from '../../../src/lib/mapping';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import type { Field } from '../../../src/lib/model';
import { CASES } from './crm-cases';
import { TODAY, columns, records } from './helpers';

describe.each(CASES)(
	'$crm',
	({ file, kind = 'opportunities', system, mapped, outcomes, classes, asks = [] }) => {
		const readings = [columns(file)];
		const seen = review(readings, EMPTY_MAPPING, TODAY);
		const [first] = seen.files;

		test('is what it is', () => {
			expect(first?.kind).toBe(kind);
			if (system !== undefined) expect(first?.system).toBe(system);
			expect(seen.questions.map((q) => q.kind)).toEqual(asks);
		});

		test('has its columns', () => {
			const found = Object.fromEntries(
				Object.keys(mapped).map((field) => [field, first?.mapping.columns[field as Field]]),
			);
			expect(found).toEqual(mapped);
		});

		const rows = canonical(readings, seen.mapping, TODAY).files.flatMap(records);
		if (outcomes !== undefined)
			test('ends as it did', () => {
				expect(rows.map((r) => r.outcome)).toEqual(outcomes);
			});
		if (classes !== undefined)
			test('came as it did', () => {
				expect(rows.map((r) => r.source_class)).toEqual(classes);
			});
	},
);
