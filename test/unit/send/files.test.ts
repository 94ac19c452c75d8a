import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sealed } from '../../../src/lib/format';
import { canonical, review } from '../../../src/lib/mapping';
import { key, unsealed } from '../../../src/lib/mapping/text';
import { EMPTY_MAPPING, PARTNER_KINDS, TOUCH_TYPES, type FileKind } from '../../../src/lib/model';
import { Intake } from '../../../src/lib/pipeline';
import { callCsv, partnersCsv, touchesCsv, type PartnerLine, type TouchLine } from '../../../src/lib/send';
import { reading, records } from '../mapping/helpers';

const TODAY = '2026-07-01';

/** What the real intake makes of a file of Vouch's own, nothing set aside, nothing asked. */
function back(kind: FileKind, text: string): Record<string, string | null>[] {
	const intake = new Intake();
	expect(intake.add(`vouch-${kind}.csv`, new TextEncoder().encode(text))).toBeNull();
	const { canonical, review, setAside } = intake.read(EMPTY_MAPPING, TODAY);
	expect(review.files).toMatchObject([{ kind, system: 'Vouch' }]);
	expect([review.questions, setAside]).toEqual([[], []]);
	const [file] = canonical;
	if (file === undefined) throw new Error('no canonical rows');
	return records(file);
}

const touchesBack = (text: string): TouchLine[] =>
	back('touches', text).map(({ partner, date, type, opportunity_id, note }) => ({
		partner: partner ?? '',
		date: date ?? '',
		type: type as TouchLine['type'],
		opportunity: opportunity_id ?? null,
		note: note ?? null,
	}));

const partnersBack = (text: string): PartnerLine[] =>
	back('partners', text).map((row) => ({
		partner: row.partner ?? '',
		kind: row.kind as PartnerLine['kind'],
		since: row.since ?? null,
		cadence: row.cadence == null ? null : Number(row.cadence),
		lastTouch: row.last_touch ?? null,
		wouldRefer: row.would_refer ?? null,
		knowsWelcome: row.knows_welcome ?? null,
		canExplain: row.can_explain ?? null,
		note: row.note ?? null,
		email: row.email ?? null,
		phone: row.phone ?? null,
	}));

const touch = (changes: Partial<TouchLine>): TouchLine => ({
	partner: 'Ann Lee',
	date: '2026-06-30',
	type: 'call',
	opportunity: null,
	note: null,
	...changes,
});
const nobody: PartnerLine = {
	partner: 'Ann Lee', kind: null, since: null, cadence: null, lastTouch: null, wouldRefer: null, knowsWelcome: null,
	canExplain: null, note: null, email: null, phone: null,
}; // prettier-ignore

const NASTY = [
	'Lee, Ann', 'Ann "Annie" Lee', '=SUM(A1)', '+49 30 1234', '-Ann', '@bob', '＝x', "'=y", "''@z", "'Tis", "'quoted'",
	'محمد علي', '王小明', 'a; b', 'Zoë “Z” Ōe', '007', "'008", '123456789012345', 'Ann\\N', 'semi;colon,comma',
]; // prettier-ignore
const NOTES = [
	...NASTY, 'one\ntwo', 'one\r\ntwo\n\nthree', '=1\n"x", y', '👍', '-', 'n/a', '???', 'Total', 'NULL', "'", '5', '2026-01-01',
]; // prettier-ignore

/** Text as it is kept: no blanks at the ends; line ends of either kind. Not what no page can hold (NUL, halves of characters). */
const noted = fc
	.string({ unit: fc.oneof(fc.constantFrom(...Array.from(`'"=+-@,;\t\n 0190`)), fc.string({ unit: 'grapheme', maxLength: 1 })), maxLength: 40 })
	.map((text) => text.replaceAll('\0', '').trim())
	.filter((text) => text !== ''); // prettier-ignore

/** Names and ids as Vouch has them: single blanks inside, with a letter, and no "n/a" and the like. */
const NAMED = /\p{L}{3}/u;
const NO_NAME = /^(?:n\/a|na|null|nil|nan|undefined|blank|empty)$/i;
const named = noted
	.map((text) => `${text.replace(/\s+/gu, ' ')} abc`.trim())
	.filter((text) => NAMED.test(text) && !NO_NAME.test(text));

describe('sealing', () => {
	test('is taken off exactly, whatever was there', () => {
		fc.assert(
			fc.property(noted, (text) => {
				expect(unsealed(sealed(text))).toBe(text);
				expect(sealed(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]|^0\d+$|^\d{12,}$/);
			}),
			{ numRuns: 1_000 },
		);
	});

	test.each(['Ann', '5', '2026-01-01', "O'Neil", '12345678901', '0', "'Tis"])('leaves %j', (text) => {
		expect(sealed(text)).toBe(text);
		expect(unsealed(text)).toBe(text);
	});
});

describe('the touches file', () => {
	test('has the columns of the definitions and a byte order mark', () => {
		expect(touchesCsv([touch({ note: 'He said "hi"' })])).toBe(
			'\uFEFF"partner","date","type","opportunity id","note"\r\n"Ann Lee","2026-06-30","call","","He said ""hi"""\r\n',
		);
	});

	test('comes back as it was: names, ids and notes of every sort, and every type', () => {
		const touches = [
			...NASTY.map((partner, i) => touch({ partner, type: TOUCH_TYPES[i % TOUCH_TYPES.length] ?? 'call' })),
			...NASTY.map((opportunity) => touch({ opportunity })),
			...NOTES.map((note) => touch({ note })),
			touch({}),
			touch({}),
		];
		expect(touchesBack(touchesCsv(touches))).toEqual(touches);
	});

	test('comes back as it was, one alone', () => {
		for (const note of NOTES) expect(touchesBack(touchesCsv([touch({ note })]))).toEqual([touch({ note })]);
	});

	test('comes back as it was, whatever is written', () => {
		const touches = fc.array(
			fc.record({
				partner: named,
				date: fc.constantFrom('2026-06-30', '2024-02-29', '2026-01-02'),
				type: fc.constantFrom(...TOUCH_TYPES),
				opportunity: fc.option(named),
				note: fc.option(noted),
			}),
			{ minLength: 1, maxLength: 8 },
		);
		fc.assert(
			fc.property(touches, (all) => {
				expect(touchesBack(touchesCsv(all))).toEqual(all.map((one) => ({ ...one, partner: spelled(all, one) })));
			}),
			{ numRuns: 150 },
		);
	}); // prettier-ignore
});

/** Spellings that differ only in case and punctuation are of one partner, and the one most often written stands for all. */
function spelled(all: readonly { readonly partner: string }[], one: { readonly partner: string }): string {
	const same = all.map(({ partner }) => partner).filter((name) => key(name) === key(one.partner));
	const count = (name: string): number => same.filter((other) => other === name).length;
	return same.reduce((best, name) => (count(name) > count(best) ? name : best), same[0] ?? one.partner);
}

describe('the partners file', () => {
	const FULL: PartnerLine = {
		partner: 'Lee, Ann', kind: 'strategic-partner', since: '2021-04-01', cadence: 90, lastTouch: '2026-06-01',
		wouldRefer: 'yes', knowsWelcome: 'not sure', canExplain: 'no', note: '=2\nlines', email: 'ann+x@example.org',
		phone: '+493012345',
	}; // prettier-ignore

	test('has the columns of the definitions', () => {
		expect(partnersCsv([])).toBe(
			'\uFEFF"partner","kind","since","cadence","last touch","would refer","knows welcome","can explain","note","e-mail","phone"\r\n',
		);
	});

	test('comes back as it was', () => {
		const partners = [
			FULL,
			{ ...nobody, cadence: 0 },
			...PARTNER_KINDS.map((kind, i) => ({ ...nobody, partner: `Bob ${i}`, kind })),
			...NASTY.map((partner, i) => ({ ...nobody, partner, note: NOTES[i] ?? null })),
			...['030 1234', '0301234', '+1 (555) 123-4567', '@ann', '=x@y.z'].map((phone, i) => ({
				...nobody,
				partner: `Cy ${i}`,
				phone,
				email: phone,
			})),
		];
		expect(partnersBack(partnersCsv(partners))).toEqual(partners);
	});

	test('comes back as it was, one alone', () => {
		for (const one of [FULL, { ...FULL, kind: null }])
			expect(partnersBack(partnersCsv([one]))).toEqual([one]);
	});

	test('comes back as it was, whatever is written', () => {
		const one = fc.record({ partner: named, note: fc.option(noted), phone: fc.option(named), email: fc.option(named) });
		fc.assert(
			fc.property(fc.uniqueArray(one, { minLength: 1, maxLength: 6, selector: ({ partner }) => partner }), (all) => {
				const partners = all.map((said) => ({ ...FULL, ...said, partner: spelled(all, said) }));
				expect(partnersBack(partnersCsv(partners))).toEqual(partners);
			}),
			{ numRuns: 100 },
		);
	}); // prettier-ignore
});

describe('the call list', () => {
	test('is a table for a spreadsheet, where nothing is calculated', () => {
		const text = callCsv([
			{ partner: '=Ann', reasons: ['gone quiet', 'due'], say: 'Hello, "Ann"', note: 'a\nb', received: 3, given: 0, email: null, phone: '+4930' },
			{ partner: 'Bob', reasons: [], say: '', note: null, received: null, given: null, email: 'b@x.org', phone: null },
		]); // prettier-ignore
		expect(text).toBe(
			'\uFEFF"partner","reasons","what to say","last note","received","given","e-mail","phone"\r\n' +
				`"'=Ann","gone quiet; due","Hello, ""Ann""","a\nb",3,0,"","'+4930"\r\n` +
				'"Bob","","","","","","b@x.org",""\r\n',
		);
	});
});

test('a quote mark in the file of somebody else stays, and what says nothing there is nothing', () => {
	const file = reading(
		['Contact', 'Activity date', 'Activity type', 'Notes'],
		[
			['Ann Lee', '2026-06-01', 'Call', "'- rang twice"],
			['Bob Ray', '2026-06-02', 'Meeting', 'n/a'],
		],
	);
	const seen = review([file], EMPTY_MAPPING, TODAY);
	expect(seen.files).toMatchObject([{ kind: 'touches', system: null }]);
	const rows = canonical([file], seen.mapping, TODAY).files.flatMap(records);
	expect(rows.map(({ note }) => note)).toEqual(["'- rang twice", null]);
});
