import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_MAPPING, type FileMapping, type Mapping } from '$lib/model';
import {
	withApart,
	withAsOf,
	withClass,
	withColumn,
	withCurrency,
	withDateOrder,
	withDecimal,
	withEvery,
	withFirm,
	withJoin,
	withKind,
	withNoted,
	withOutcome,
	withPart,
	withoutApart,
	withoutSame,
	withSame,
} from '$lib/ui/review/changes';

const deals: FileMapping = {
	shape: 'deals',
	kind: 'opportunities',
	columns: { created: 'Create Date', closed: 'Close Date', source: 'Lead Source' },
	dateOrder: { created: 'ymd', closed: 'dmy' },
	decimal: '.',
	currency: 'USD',
};
const touches: FileMapping = { ...deals, shape: 'touches', kind: 'touches' };

function mapping(): Mapping {
	return {
		...EMPTY_MAPPING,
		files: [deals, touches],
		classes: { 'Google Ads': 'lead' },
		outcomes: { Signed: 'won' },
	};
}

/** What the changed mapping has beside the one that was given. */
function fileOf(changed: Mapping, shape = 'deals'): FileMapping | undefined {
	return changed.files.find((file) => file.shape === shape);
}

describe('labels', () => {
	it('sets one and keeps the others', () => {
		expect(withClass(mapping(), 'Bayut', 'referral')).toEqual({
			...mapping(),
			classes: { 'Google Ads': 'lead', Bayut: 'referral' },
		});
		expect(withOutcome(mapping(), 'Gone', 'lost').outcomes).toEqual({ Signed: 'won', Gone: 'lost' });
	});

	it('leaves no second entry for the same label written another way', () => {
		expect(withClass(mapping(), 'google-ads', 'referral').classes).toEqual({ 'google-ads': 'referral' });
		expect(withOutcome(mapping(), 'SIGNED ', 'open').outcomes).toEqual({ 'SIGNED ': 'open' });
	});

	it('tells labels apart that have no letters', () => {
		const once = withClass(mapping(), '-', 'unknown');
		expect(withClass(once, '?', 'lead').classes).toMatchObject({ '-': 'unknown', '?': 'lead' });
	});

	it('takes any text as a label, and survives being saved', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('__proto__')), (label) => {
				const saved = JSON.parse(JSON.stringify(withClass(mapping(), label, 'introduction'))) as Mapping;
				expect(Object.getOwnPropertyDescriptor(saved.classes, label)?.value).toBe('introduction');
			}),
		);
	});
});

describe('columns', () => {
	it('takes a field from another column and finds its date order anew', () => {
		expect(withColumn(mapping(), 'deals', 'closed', 'Won on')).toEqual({
			...mapping(),
			files: [
				{ ...deals, columns: { ...deals.columns, closed: 'Won on' }, dateOrder: { created: 'ymd' } },
				touches,
			],
		});
	});

	it('takes a field from no column', () => {
		expect(fileOf(withColumn(mapping(), 'deals', 'source', null))?.columns).toEqual({
			created: 'Create Date',
			closed: 'Close Date',
		});
	});

	it('changes every file of the shape and no other', () => {
		const twice: Mapping = { ...mapping(), files: [deals, touches, deals] };
		expect(withDecimal(twice, 'deals', ',').files.map((file) => file.decimal)).toEqual([',', '.', ',']);
		expect(withDecimal(twice, 'elsewhere', ',')).toEqual(twice);
	});
});

describe('the rest of a file', () => {
	it('sets the order of one date', () => {
		expect(fileOf(withDateOrder(mapping(), 'deals', 'closed', 'mdy'))?.dateOrder).toEqual({
			created: 'ymd',
			closed: 'mdy',
		});
	});

	it('sets decimal mark and currency', () => {
		expect(fileOf(withDecimal(mapping(), 'deals', ','))).toEqual({ ...deals, decimal: ',' });
		expect(fileOf(withCurrency(mapping(), 'deals', null))).toEqual({ ...deals, currency: null });
	});

	it('finds the columns of another kind anew', () => {
		expect(fileOf(withKind(mapping(), 'deals', 'spend'))).toEqual({
			shape: 'deals',
			kind: 'spend',
		});
		expect(withKind(mapping(), 'deals', 'opportunities')).toEqual(mapping());
	});
});

it('sets the as-of date and takes it back', () => {
	const set = withAsOf(mapping(), '2026-03-31');
	expect(set).toEqual({ ...mapping(), asOf: '2026-03-31' });
	expect(withAsOf(set, null)).toEqual(mapping());
});

it('says of names in notes whether they refer, once for each however it is written', () => {
	const some = withNoted(mapping(), ['Ann Lee', 'Bo Park'], true);
	expect(some).toEqual({ ...mapping(), noted: { 'Ann Lee': true, 'Bo Park': true } });
	expect(withNoted(some, ['ANN LEE'], false).noted).toEqual({ 'Bo Park': true, 'ANN LEE': false });
});

it('names the firm and takes the name back', () => {
	const named = withFirm(mapping(), '  Ash  & Co ');
	expect(named).toEqual({ ...mapping(), firm: 'Ash & Co' });
	expect(withFirm(named, ' ')).toEqual(mapping());
});

describe('names', () => {
	const lee = { keep: 'Ann Lee', also: ['A. Lee'] };

	it('are put together, once each however they are written', () => {
		expect(withSame(mapping(), 'Ann Lee', ['A. Lee', 'a lee', 'ANN LEE'])).toEqual({
			...mapping(),
			merges: [lee],
		});
		expect(withSame(mapping(), 'Fair', ['Fairs'], 'sources')).toEqual({
			...mapping(),
			sourceMerges: [{ keep: 'Fair', also: ['Fairs'] }],
		});
	});

	it('bring along what was put together with one of them before', () => {
		const some = withSame(withSame(mapping(), 'Ann Lee', ['A. Lee']), 'Bo Park', ['B. Park']);
		expect(withSame(some, 'Ann Lee, CPA', ['Ann Lee']).merges).toEqual([
			{ keep: 'Bo Park', also: ['B. Park'] },
			{ keep: 'Ann Lee, CPA', also: ['Ann Lee', 'A. Lee'] },
		]);
		expect(withSame(some, 'Ann Lee', ['A Lee CPA', 'a. lee']).merges[1]).toEqual({
			keep: 'Ann Lee',
			also: ['A Lee CPA', 'a. lee'],
		});
	});

	it('are no longer apart once they are one, and no longer one once they are apart', () => {
		const apart = withApart(mapping(), 'Ann Lee', 'A. Lee');
		expect(apart).toEqual({ ...mapping(), apart: [['Ann Lee', 'A. Lee']] });
		expect(withSame(apart, 'Ann Lee', ['A. Lee'])).toEqual({ ...mapping(), merges: [lee] });
		const one = { ...mapping(), merges: [lee] };
		expect(withApart(one, 'Ann Lee', 'A. Lee')).toEqual(apart);
		expect(withApart(one, 'A. Lee', 'Ann Lee')).toEqual({ ...mapping(), apart: [['A. Lee', 'Ann Lee']] });
	});

	it('are said to be apart once', () => {
		const twice = withApart(withApart(mapping(), 'Ann Lee', 'A. Lee'), 'a lee', 'ANN LEE');
		expect(twice.apart).toEqual([['a lee', 'ANN LEE']]);
		expect(withoutApart(twice, 'Ann Lee', 'A. Lee')).toEqual(mapping());
		expect(withApart(mapping(), 'Fair', 'Fairs', 'sources').sourcesApart).toEqual([['Fair', 'Fairs']]);
	});

	it('are taken apart again, and the others stay', () => {
		const three = withSame(mapping(), 'Ann Lee', ['A. Lee', 'Ann Lea']);
		expect(withoutSame(three, ['a lee']).merges).toEqual([{ keep: 'Ann Lee', also: ['Ann Lea'] }]);
		expect(withoutSame(three, ['A. Lee', 'Ann Lea'])).toEqual(mapping());
		expect(withoutSame(three, ['A. Lee', 'Ann Lea'], 'sources')).toEqual(three);
	});

	it('are never in two merges, whatever was said before', () => {
		const name = fc.constantFrom('Ann Lee', 'A. Lee', 'Bo', 'B.', 'Cy', 'ANN LEE');
		const saying = fc.tuple(fc.constantFrom(withSame, undefined, withApart), name, name);
		fc.assert(
			fc.property(fc.array(saying, { maxLength: 8 }), (all) => {
				const after = all.reduce((before, [say, a, b]) => {
					if (say === withSame) return withSame(before, a, [b]);
					return say === undefined ? withoutSame(before, [a]) : withApart(before, a, b);
				}, mapping());
				const names = after.merges
					.flatMap(({ keep, also }) => [keep, ...also])
					.map((one) => one.toLowerCase());
				expect(new Set(names).size).toBe(names.length);
			}),
		);
	});
});

it('changes nothing of what it was given', () => {
	const given = mapping();
	withClass(given, 'x', 'lead');
	withOutcome(given, 'x', 'won');
	withColumn(given, 'deals', 'closed', null);
	withDateOrder(given, 'deals', 'closed', 'mdy');
	withKind(given, 'deals', null);
	withAsOf(given, '2026-01-01');
	withNoted(given, ['Ann Lee'], true);
	withFirm(given, 'Ash');
	withSame(given, 'Ann', ['An']);
	withApart(given, 'Ann', 'An');
	expect(given).toEqual(mapping());
});

describe('files beside each other', () => {
	it('says what every row is, and takes no column for it then', () => {
		const before = withColumn(mapping(), 'deals', 'status', 'Colour');
		const won = withEvery(before, 'deals', 'won');
		expect(fileOf(won)).toMatchObject({ every: 'won', columns: deals.columns });
		expect(fileOf(won)?.columns).not.toHaveProperty('status');
		expect(fileOf(won, 'touches')).toEqual(touches);
		expect(fileOf(withEvery(before, 'deals', null))?.columns.status).toBe('Colour');
	});

	it('says what part a file plays', () => {
		expect(fileOf(withPart(mapping(), 'deals', 'leads'))?.part).toBe('leads');
		expect(fileOf(withPart(withPart(mapping(), 'deals', 'leads'), 'deals', null))).not.toHaveProperty('part');
	});

	it('keeps one answer for two files, the last one', () => {
		const yes = withJoin(mapping(), 'deals', 'leads', true);
		const both = withJoin(yes, 'deals', 'contacts', true);
		expect(withJoin(both, 'deals', 'leads', false).joins).toEqual([
			{ deals: 'deals', others: 'contacts', use: true },
			{ deals: 'deals', others: 'leads', use: false },
		]);
		expect(mapping().joins).toEqual([]);
	});
});
