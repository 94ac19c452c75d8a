import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	BLANKS,
	BLANKS_OF,
	checkWords,
	fill,
	introductionValues,
	isWordsKind,
	leaveValues,
	outcomeKind,
	partnerValues,
	templateOf,
	WORDS_KINDS,
	type Blank,
	type Values,
} from '$lib/send';

const SENDER = { name: 'Mia Moss', firm: 'Moss Tax' };
const whole = (kind: (typeof WORDS_KINDS)[number], values: Values): string => {
	const { subject, body } = fill(kind, templateOf(kind), values);
	return `${subject}\n${body}`;
};

/** Words that would tell how it ended, or what the person is to the owner. */
const TELLING =
	/\b(?:won|win|lost|lose|client|customer|hired?|engaged|signed?|became|become|declined|retained|bought|paid|deal|case|matter|patient)\b/i;

describe('the words that come with Vouch', () => {
	test.each(WORDS_KINDS)('%s can be kept as it stands, and fills every blank it has', (kind) => {
		const all: Values = Object.fromEntries(BLANKS.map((blank) => [blank, `<${blank}>`]));
		expect(checkWords(kind, templateOf(kind))).toEqual([]);
		const filled = fill(kind, templateOf(kind), all);
		expect(filled).toMatchObject({ missing: [], unknown: [] });
		expect(filled.subject + filled.body).not.toMatch(/[{}[\]]|undefined|null/);
	});

	test.each(WORDS_KINDS)('%s is in the first person, short, and does not shout', (kind) => {
		const { subject, body } = templateOf(kind);
		expect(body).toMatch(/\bI\b/);
		expect(subject.length).toBeLessThan(60);
		expect(body.length).toBeLessThan(650);
		expect(subject + body).not.toMatch(/[!—]|%|\bstatistic|\bdays\b.*\bago\b/);
	});

	test('keeping in touch says nothing of silence and asks for nothing', () => {
		expect(whole('keeping-in-touch', {})).not.toMatch(
			/quiet|silen|long time|a while|haven.t heard|not heard|miss|\d|refer|client|business/i,
		);
	});

	test('asking leave names nobody before they agree', () => {
		const values = { ...partnerValues('Ann Lee', SENDER, 'Bob Ray'), 'their work': 'tax', why: 'both sail' };
		expect(whole('ask-leave', values)).not.toMatch(/Bob|Ray/);
		expect(whole('thanks', values)).not.toMatch(/Bob|Ray/);
	});

	test('say nothing with a full stop twice', () => {
		const values = {
			...partnerValues('Ann Lee', SENDER),
			'what we do': 'I do taxes.',
			'whom we help': 'Who?',
		};
		expect(whole('welcome-referrals', values)).toContain(
			'like this: I do taxes.\nWhom I can help best: Who?\n',
		);
	});
});

describe('news of a referral', () => {
	test('needs leave to say how it ended', () => {
		for (const outcome of ['won', 'lost', 'open'] as const)
			expect(outcomeKind(false, outcome)).toBe('outcome');
		expect(outcomeKind(true, 'won')).toBe('outcome-won');
		expect(outcomeKind(true, 'lost')).toBe('outcome-lost');
		expect(outcomeKind(true, 'open')).toBe('outcome');
	});

	test('never says it by default: the template has no telling word', () => {
		const { subject, body } = templateOf('outcome');
		expect(`${subject} ${body}`).not.toMatch(TELLING);
		expect(templateOf('outcome-won').body).toMatch(TELLING);
	});

	test('never says it by default, whatever is known of the client', () => {
		const known = fc.record(
			Object.fromEntries(BLANKS.map((blank) => [blank, fc.option(fc.string({ unit: 'grapheme' }))])),
		) as fc.Arbitrary<Record<Blank, string | null>>;
		fc.assert(
			fc.property(known, known, (one, other) => {
				const ours = (['first name', 'partner', 'my name', 'firm'] as const).map((b) => [b, one[b]] as const);
				const same = { ...other, ...Object.fromEntries(ours) };
				// Two clients as unlike as can be, and one of whom nothing is known: the words do not differ.
				expect(whole('outcome', same)).toBe(whole('outcome', one));
				expect(whole('outcome', Object.fromEntries(ours))).toBe(whole('outcome', one));
			}),
		);
	});

	test('does not name the client in the owner’s own words either, and says so', () => {
		const own = { subject: 'News', body: 'Hello {first name}, {person} has signed.' };
		const filled = fill('outcome', templateOf('outcome', { outcome: own }), partnerValues('Ann Lee', SENDER, 'Bob Ray'));
		expect(filled).toMatchObject({ body: 'Hello Ann, {person} has signed.', unknown: ['{person}'] });
		expect(checkWords('outcome', own)).toMatchObject([{ code: 'words-blank-unknown', value: '{person}' }]);
	}); // prettier-ignore

	test('names the client with leave', () => {
		const values = partnerValues('Ann Lee', SENDER, 'Bob Ray');
		expect(whole('outcome-won', values)).toContain('Bob Ray has become a client of mine');
		expect(whole('outcome-lost', values)).toContain('in touch with Bob Ray');
	});
});

describe('filling', () => {
	test('shows what is not known', () => {
		const template = { subject: 'For {first name}', body: '{ My  Name } of {firm} on {their work}, {firm}' };
		expect(fill('ask-leave', template, { 'first name': 'Ann', 'my name': ' ', firm: null })).toEqual({
			subject: 'For Ann',
			body: '[my name] of [firm] on [their work], [firm]',
			missing: ['my name', 'firm', 'their work'],
			unknown: [],
		});
	});

	test('takes no value for a template, and leaves other braces', () => {
		const filled = fill('thanks', { subject: '{partner}\n', body: '{x} {} {{partner}}' }, { partner: '{firm} $& $1' });
		expect(filled).toEqual({ subject: '{firm} $& $1', body: '{x} {} {{firm} $& $1}', missing: [], unknown: ['{x}'] });
	}); // prettier-ignore

	test('never leaves a blank open or says "undefined", whatever is known', () => {
		const values = fc.dictionary(
			fc.constantFrom(...BLANKS),
			fc.option(fc.stringMatching(/^[a-z ]{0,9}$/), { nil: undefined }),
		);
		fc.assert(
			fc.property(fc.constantFrom(...WORDS_KINDS), values, (kind, known) => {
				const filled = fill(kind, templateOf(kind), known);
				const text = filled.subject + filled.body;
				expect(text).not.toMatch(/[{}]|undefined|null/);
				for (const blank of filled.missing) expect(text).toContain(`[${blank}]`);
				expect(text.includes('[')).toBe(filled.missing.length > 0);
			}),
		);
	});

	test('introduces two people to each other', () => {
		const meeting = {
			one: { name: 'Ann Lee', work: 'tax for bakers' },
			other: { name: 'Ray, Bob', work: null },
			why: 'you both sail',
			shared: 'Kiel',
		};
		const [toAnn, toBob] = leaveValues(meeting, SENDER);
		expect(toAnn).toMatchObject({ 'first name': 'Ann', person: 'Ray, Bob', 'their work': null });
		expect(fill('ask-leave', templateOf('ask-leave'), toBob)).toMatchObject({ missing: [] });
		expect(whole('ask-leave', toBob)).toContain('What they do: tax for bakers.');
		const filled = fill('introduction', templateOf('introduction'), introductionValues(meeting, SENDER));
		expect(filled.missing).toEqual(['their work']);
		expect(filled.body).toContain('Hello Ann, hello Bob,');
		expect(filled.body).toContain('Ann Lee: tax for bakers.\nRay, Bob: [their work].');
	});
});

describe('words of the owner’s own', () => {
	test('replace those of their kind only', () => {
		const own = { thanks: { subject: 'Ta', body: 'Ta, {first name}' } };
		expect(templateOf('thanks', own)).toBe(own.thanks);
		expect(templateOf('outcome', own)).toBe(templateOf('outcome'));
	});

	test.each([
		[{ subject: ' ', body: 'x' }, ['words-empty']],
		[{ subject: 'x', body: '\n' }, ['words-empty']],
		[{ subject: 'x'.repeat(151), body: 'x'.repeat(4_001) }, ['words-too-long', 'words-too-long']],
		[{ subject: 'a\nb', body: '{why}' }, ['words-lines', 'words-blank-unknown']],
		[{ subject: 'x', body: '{First Name} {partner}' }, []],
	])('%j', (words, codes) => {
		expect(checkWords('thanks', words).map(({ code }) => code)).toEqual(codes);
	});

	test('every kind has its blanks, and only kinds are kinds', () => {
		for (const kind of WORDS_KINDS) expect(BLANKS_OF[kind]).toContain('first name');
		expect(BLANKS_OF.outcome).not.toContain('person');
		expect(isWordsKind('outcome')).toBe(true);
		expect(isWordsKind('constructor')).toBe(false);
	});
});
