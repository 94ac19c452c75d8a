import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sent } from '$lib/model';
import { MOST_LINES, statementOf, type Telling } from '$lib/reports/partner-page/statement';
import { statementHtml, statementWords } from '$lib/send';
import { STATEMENT_STYLE, STATEMENT_STYLE_HASH } from '$lib/send/statement-html';
import { statementFile } from '$lib/ui/partner/statement-file';

const NOTHING: Telling = { names: false, outcomes: false };
const ALL: Telling = { names: true, outcomes: true };

const sentOf = (given: Partial<Sent> = {}): Sent => ({
	id: 'D1',
	name: 'Kim Ode',
	company: 'Ode Ltd',
	created: '2026-03-05',
	ended: '2026-04-01',
	outcome: 'won',
	amount: 4200,
	currency: 'GBP',
	service: 'Payroll',
	thanked: '2026-03-06',
	told: true,
	...given,
});

const made = (sent: readonly Sent[], tell = NOTHING, given: number | null = null, partner = 'Ann Lee') =>
	statementOf({ partner, sent, firm: 'Moss Tax', madeOn: '2026-07-01', given }, tell);
const said = (...of: Parameters<typeof made>) => {
	const words = statementWords(made(...of), 'en-GB');
	const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
	return {
		...words,
		rows: words.rows.map((row) => row.map(spaced)),
		sentences: words.sentences.map(spaced),
	};
};

test('without a tick it is days, numbers and thanks: nobody is named, no outcome, no amount, no id', () => {
	const words = said([sentOf(), sentOf({ id: 'D2', created: '2025-01-02', thanked: null, outcome: 'lost' })]);
	expect(words.heads).toEqual(['No.', 'Day', 'Our thanks']);
	expect(words.rows).toEqual([
		['2', '5 Mar 2026', '6 Mar 2026'],
		['1', '2 Jan 2025', ''],
	]);
	expect(words.sentences).toEqual(['You made 2 introductions to us since 2 Jan 2025. Thank you.']);
	const html = statementHtml(words);
	for (const kept of ['Kim', 'Ode', '4200', '4,200', 'Payroll', 'D1', 'client', 'did not go ahead'])
		expect(html).not.toContain(kept);
});

test('what the owner ticks is told, and what was given where a record of it is kept', () => {
	const words = said(
		[sentOf({ company: null }), sentOf({ name: null, outcome: 'open', thanked: '' })],
		ALL,
		1,
	);
	expect(words.heads).toEqual(['No.', 'Day', 'Whom', 'What became of it', 'Our thanks']);
	expect(words.rows).toEqual([
		['2', '5 Mar 2026', 'Ode Ltd', 'under way', 'given'],
		['1', '5 Mar 2026', 'Kim Ode', 'became a client', '6 Mar 2026'],
	]);
	expect(words.sentences.slice(1)).toEqual(['1 of them became a client.', 'We made 1 introduction to you.']);
	expect(said([sentOf()], ALL, 0).sentences.slice(1)).toEqual([
		'It became a client.',
		'We have not introduced anybody to you yet.',
	]);
	expect(said([], ALL, 2).sentences).toEqual([
		'You have not introduced anybody to us yet.',
		'We made 2 introductions to you.',
	]);
	expect(said([sentOf({ created: null, thanked: null })]).heads).toEqual(['No.']);
});

test('more than a page holds: the latest have a line, the others are counted', () => {
	const days = Array.from({ length: MOST_LINES + 7 }, (_, i) =>
		sentOf({ created: `2026-01-${String((i % 28) + 1).padStart(2, '0')}` }),
	);
	const statement = made(days);
	expect(statement).toMatchObject({ received: MOST_LINES + 7, earlier: 7 });
	expect(statement.introductions).toHaveLength(MOST_LINES);
	expect(statement.introductions[0]?.number).toBe(MOST_LINES + 7);
	expect(statementWords(statement).below).toEqual([
		'7 earlier introductions are counted above and have no line here.',
	]);
	const long = made([sentOf({ company: '👩‍👩‍👧'.repeat(90) })], ALL).introductions[0]?.name ?? '';
	expect([...new Intl.Segmenter().segment(long)]).toHaveLength(60);
	expect(long.endsWith('👩‍👩‍👧…')).toBe(true);
});

test('the page allows nothing but its own style', () => {
	const html = statementHtml(said([sentOf()], ALL));
	expect(createHash('sha256').update(STATEMENT_STYLE).digest('base64')).toBe(STATEMENT_STYLE_HASH);
	expect(html).toContain(
		`content="default-src 'none'; style-src 'sha256-${STATEMENT_STYLE_HASH}'; base-uri 'none'; form-action 'none'"`,
	);
	expect(html).toContain(`<style>${STATEMENT_STYLE}</style>`);
	expect(html).not.toMatch(/<script|https?:|src=|href=|url\(/i);
	expect(html).toContain('<title>Introductions you made</title>');
});

/** Text between tags, as a browser reads it. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const textOf = (html: string): string =>
	html
		.slice(html.indexOf('<body>'))
		.replace(/<[^>]*>/g, '')
		.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

const HOSTILE = [
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	"O'Brien & “Sons”",
	'</style><style>*{display:none}',
	'</title><script>',
	'משה כהן',
	'\u202Egnal\u202C',
	'\u2067abc',
	'&lt;b&gt;',
];

test.each(HOSTILE)('a name such as %j is text and nothing else', (name) => {
	const html = statementHtml(
		statementWords(
			statementOf(
				{ partner: name, sent: [sentOf({ company: name })], firm: name, madeOn: '2026-07-01', given: 3 },
				ALL,
			),
		),
	);
	const plain = statementHtml(said([sentOf()], ALL, 3, 'x'));
	const tags = (text: string) => text.match(/<[^>]*>/g);
	expect(tags(html)).toEqual(tags(plain));
	const seen = name.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
	expect(textOf(html).split(seen)).toHaveLength(4);
	expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});

test('the name of the file holds letters and figures only, and no way out of its folder', () => {
	expect(statementFile('Ann Lee & Co.', '2026-07-01')).toBe('statement-ann-lee-co-2026-07-01.html');
	expect(statementFile('../../etc', '2026-07-01')).toBe('statement-etc-2026-07-01.html');
	expect(statementFile('<>', '2026-07-01')).toBe('statement-2026-07-01.html');
	expect(statementFile('משה', '2026-07-01')).toBe('statement-משה-2026-07-01.html');
});

/** Whatever the statement shows of a referral is told apart from all others by its letter. */
const referral = (of: string): fc.Arbitrary<Sent> =>
	fc.record({
		id: fc.constantFrom(`id${of}1`, `id${of}2`, null),
		name: fc.constantFrom(`${of}name one`, `${of}name two`, null),
		company: fc.constantFrom(`${of}firm`, null),
		created: fc.constantFrom('2025-01-02', '2026-05-06', null),
		ended: fc.constantFrom('2026-06-01', null),
		outcome: fc.constantFrom('won', 'lost', 'open'),
		amount: fc.constantFrom(778899, null),
		currency: fc.constantFrom('GBP', null),
		service: fc.constantFrom(`${of}service`, null),
		thanked: fc.constantFrom('2026-05-07', '', null),
		told: fc.boolean(),
	});

test('of any data it holds one partner’s rows, and of these only what is ticked', () => {
	const telling = fc.record({ names: fc.boolean(), outcomes: fc.boolean() });
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.constantFrom('Qx', 'Zw', 'Jv'), referral('Qx'), referral('Zw'), referral('Jv'))),
			telling,
			(all, tell) => {
				const of = (who: string) =>
					all.flatMap(([by, q, z, j]) => (by !== who ? [] : { Qx: q, Zw: z, Jv: j }[by]));
				const sent = of('Qx');
				const html = statementHtml(statementWords(made(sent, tell, null, 'Qx Partner')));
				expect(html).not.toMatch(/Zw|Jv|778,?899|Qxservice|idQx/);
				if (!tell.names) expect(html).not.toMatch(/Qxname|Qxfirm/);
				if (!tell.outcomes) expect(html).not.toMatch(/became|go ahead|under way/);
				const lines = html.match(/<tr>/g)?.length ?? 0;
				expect(lines).toBe(sent.length === 0 ? 0 : Math.min(sent.length, MOST_LINES) + 1);
			},
		),
	);
});
