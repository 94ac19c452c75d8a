import { describe, expect, test } from 'vitest';
import { canonical, review } from '../../../src/lib/mapping';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import { TODAY, columns } from './helpers';

/** So long that a pattern that looks back again and again would not end within the test's time. */
const LONG = 80_000;

const TEXTS: readonly (readonly [string, string])[] = [
	['blanks within', `5${' '.repeat(LONG)}x`],
	['blanks and a dash', `5${' '.repeat(LONG)}-x`],
	['letters', `${'a'.repeat(LONG)}!`],
	['currencies', 'USD '.repeat(LONG / 4)],
	['brackets', `${'('.repeat(LONG)}x`],
	['dots', `a${'.com#'.repeat(LONG / 5)}\nx`],
	['dashes', `${'- '.repeat(LONG / 2)}x`],
	['underscores', `${'_ '.repeat(LONG / 2)}x`],
	['digits', `${'1'.repeat(LONG)}x`],
	['grouped digits', `${'1,'.repeat(LONG / 2)}x`],
	['names', `Ann ${'Lee '.repeat(LONG / 4)}!`],
	['somebody said to refer', 'referred by '.repeat(LONG / 12)],
	['somebody said to refer, and words', `referred by ${'Ann '.repeat(LONG / 4)}`],
	['referrals', `Referral - ${'from '.repeat(LONG / 5)}!`],
];

describe('long text costs no more than its length', () => {
	const kinds: readonly (readonly [string, readonly string[]])[] = [
		['opportunities', ['id', 'status', 'created', 'amount', 'currency', 'source', 'referrer', 'needs service', 'kind of business', 'modified', 'notes']],
		['touches', ['partner', 'date', 'type', 'note']],
		['partners', ['partner', 'kind', 'cadence', 'since']],
		['spend', ['source', 'month', 'cost', 'hours']],
	]; // prettier-ignore
	test.each(TEXTS)('in cells: %s', (_, text) => {
		const files = kinds.map(([name, headers]) =>
			columns(Object.fromEntries(headers.map((h) => [h, [text, text]])), name),
		);
		for (const file of files) {
			const made = canonical([file], review([file], EMPTY_MAPPING, TODAY).mapping, TODAY);
			expect(made.files.reduce((sum, { rows }) => sum + rows, made.setAside.length)).toBe(2);
		}
	});

	test.each(TEXTS)('in headers: %s', (_, text) => {
		const file = columns({ [text]: ['1', '2'], status: ['won', 'lost'], [`Amount ${text}`]: ['1', '2'] });
		const made = canonical([file], review([file], EMPTY_MAPPING, TODAY).mapping, TODAY);
		expect(made.files.reduce((sum, { rows }) => sum + rows, made.setAside.length)).toBe(2);
	});
});
