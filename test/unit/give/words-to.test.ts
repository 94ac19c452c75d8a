import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_NOTEBOOK, type Notebook, type Owed } from '$lib/model';
import { BLANKS_OF, WORDS_KINDS, type WordsKind } from '$lib/send';
import { wordsFor } from '$lib/ui/give/owed/owed-words';
import { exampleOf, kindsShown } from '$lib/ui/give/words/example';
import { ownWording } from '$lib/ui/tend/own-wording';
import { NOBODY_NAMED, wordsTo } from '$lib/ui/tend/words-to';

const notebook = (over: Partial<Notebook> = {}): Notebook => ({
	...EMPTY_NOTEBOOK,
	signature: 'Mia Moss',
	...over,
});
const row = (over: Partial<Owed> = {}): Owed => ({
	id: '1',
	partner: 'Ann Lee',
	name: 'Zyx Qwv',
	company: null,
	created: null,
	ended: null,
	outcome: 'won',
	thanks: true,
	update: true,
	...over,
});

/** Words that would tell what became of it. */
const TELLING =
	/\b(?:won|lost|client|customer|hired?|engaged|signed?|became|become|declined|deal|case|matter|patient)\b/i;

describe('words for what is owed', () => {
	/** Every owner's own words use every blank there is. */
	const greedy = Object.fromEntries(
		WORDS_KINDS.map((kind) => [
			kind,
			{ subject: 'x', body: BLANKS_OF[kind].map((blank) => `{${blank}}`).join(' ') },
		]),
	);
	const rows = fc.array(
		fc
			.record({
				name: fc.option(fc.constantFrom('Zyx Qwv', 'Zyxq Ltd – Tax')),
				company: fc.option(fc.constantFrom('Zyx Qwv', 'Qwvz GmbH')),
				outcome: fc.constantFrom('won' as const, 'lost' as const, 'open' as const),
			})
			.map(row),
		{ minLength: 1, maxLength: 6 },
	);

	test('never name the client nor tell how it ended while that is off, in whatever words', () => {
		fc.assert(
			fc.property(
				rows,
				fc.constantFrom('thanks' as const, 'update' as const),
				fc.boolean(),
				(some, kind, own) => {
					const book = notebook({ words: own ? greedy : {} });
					const asked = wordsFor(kind, some, book.namesOutcomes);
					// Also where a screen hands on a name that it should not.
					for (const person of [asked.person, 'Zyx Qwv']) {
						const { filled } = wordsTo({ ...asked, partner: 'Ann Lee', values: { person } }, book);
						const text = `${filled.subject}\n${filled.body}`;
						expect(text).not.toMatch(/zyx|qwv/i);
						if (!own) expect(text).not.toMatch(TELLING);
						expect(filled.missing).not.toContain('person');
					}
				},
			),
		);
	});

	test.each(['outcome-won', 'outcome-lost'] as const)('%s is not told without leave', (kind) => {
		const { kind: got, filled } = wordsTo(
			{ kind, partner: 'Ann Lee', values: { person: 'Zyx Qwv' } },
			notebook(),
		);
		expect(got).toBe('outcome');
		expect(filled.body).not.toMatch(/Zyx/);
	});

	test('name the client and say how it ended with leave, one at a time', () => {
		const book = notebook({ namesOutcomes: true });
		const told = wordsFor('update', [row({ outcome: 'lost' })], true);
		expect(told).toEqual({ kind: 'outcome-lost', person: 'Zyx Qwv', several: false });
		expect(wordsTo({ ...told, partner: 'Ann Lee', values: { person: told.person } }, book).filled.body).toContain(
			'in touch with Zyx Qwv',
		);
		expect(wordsFor('update', [row(), row({ id: '2' })], true).kind).toBe('outcome');
		expect(wordsFor('update', [row({ name: null })], true)).toMatchObject({ kind: 'outcome', person: null });
		expect(wordsFor('thanks', [row(), row({ id: '2', name: 'Bo' })], true).person).toBe('Zyx Qwv and Bo');
	}); // prettier-ignore

	test('speak of several where there are several', () => {
		const { filled } = wordsTo({ kind: 'thanks', partner: 'Ann Lee', several: true }, notebook());
		expect(filled.body).toContain(NOBODY_NAMED.several);
		expect(filled.body).not.toContain(NOBODY_NAMED.one);
	});
});

describe('a wording for everybody', () => {
	const to = (kind: WordsKind, partner = 'Ann Lee', person: string | null = null, over: Partial<Notebook> = {}) =>
		wordsTo({ kind, partner, values: { person } }, notebook(over)); // prettier-ignore
	const changed = (kind: WordsKind, from: string, into: string, ...rest: [string?, string?, Partial<Notebook>?]) => {
		const words = to(kind, ...rest);
		const body = words.filled.body.replace(from, into);
		expect(body).not.toBe(words.filled.body);
		return ownWording({ subject: words.filled.subject, body }, words, ['Zyx Qwv – Tax']);
	}; // prettier-ignore

	test('has its blanks back, also in lines that were changed', () => {
		expect(changed('thanks', 'Hello Ann,', 'Dear Ann,')?.body).toMatch(/^Dear \{first name\},\n\nThank you/);
		expect(changed('thanks', 'Mia Moss', 'Yours, Mia Moss')?.body).toMatch(/Yours, \{my name\}$/);
	});

	test('is none where nothing was changed', () => {
		const words = to('thanks');
		expect(ownWording(words.filled, words)).toBeNull();
	});

	test('is none where it would carry one partner, client or answer to everybody', () => {
		expect(changed('thanks', 'Thank you for', 'Ms Lee, thank you for')).toBeNull();
		expect(changed('thanks', 'the person you sent me', 'Zyx')).toBeNull();
		expect(changed('thanks', 'the person you sent me', 'Mr Qwv')).toBeNull();
		// "Hello all" greets a firm; for others that is no name.
		expect(changed('thanks', 'Hello all,', 'Dear all,', 'Key & Co.')).toBeNull();
	});

	test('fills in again what stood there, whatever was added', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[A-Za-z ,.'{}[\]]{0,40}$/), fc.nat(6), (added, place) => {
				const words = to('keeping-in-touch');
				const lines = words.filled.body.split('\n');
				lines.splice(place, 0, added);
				const written = { subject: words.filled.subject, body: lines.join('\n') };
				const own = ownWording(written, words);
				if (own === null) return;
				const again = wordsTo(
					{ kind: 'keeping-in-touch', partner: 'Ann Lee' },
					notebook({ words: { 'keeping-in-touch': own } }),
				);
				expect(again.filled.body.trim()).toBe(written.body.trim());
				expect(own.body).toContain('{first name}');
			}),
		);
	});
});

describe('my words', () => {
	test('how something ended is shown only where words may say so', () => {
		expect(kindsShown(false)).toHaveLength(6);
		expect(kindsShown(true)).toHaveLength(8);
	});

	test.each(WORDS_KINDS)('the example of %s leaves no blank open', (kind) => {
		const book = notebook({ namesOutcomes: true, signature: null });
		const words = { subject: 'x', body: BLANKS_OF[kind].map((blank) => `{${blank}}`).join(' ') };
		expect(exampleOf(kind, words, book, null)).toMatchObject({ missing: [], unknown: [] });
		if (kind === 'thanks') expect(exampleOf(kind, words, notebook(), null).body).toContain(NOBODY_NAMED.one);
	});
});
