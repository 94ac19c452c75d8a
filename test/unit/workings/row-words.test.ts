import { expect, test } from 'vitest';
import type { ListedRow, ReportFile } from '../../../src/lib/model';
import { rowsCsv, rowWords } from '../../../src/lib/ui/working/row-words';

const ROW: ListedRow = {
	id: 'D1',
	name: '=HYPERLINK("x")',
	company: 'Vale & Daughters',
	created: '2026-05-22',
	closed: '2026-06-05',
	days: 14,
	outcome: 'won',
	amount: 2850.5,
	currency: 'USD',
	source: 'Partner',
	referrer: 'Ann Lee',
	owner: null,
	class: 'referral',
	classBy: 'referrer',
	file: 0,
	line: 601,
};
const NOTHING: ListedRow = {
	...ROW,
	id: null,
	name: null,
	company: null,
	created: null,
	closed: null,
	days: null,
	outcome: 'open',
	amount: null,
	currency: null,
	source: null,
	referrer: null,
	class: 'unknown',
	classBy: 'nothing',
	file: 7,
};
const FILES = [{ name: 'deals.csv' }] as unknown as readonly ReportFile[];

test('a row says what it is, how it came and where it stands', () => {
	const words = rowWords(ROW, FILES);
	expect(words.title).toBe('=HYPERLINK("x")');
	expect(words.beside).toEqual(['Vale & Daughters', 'D1', 'referred by Ann Lee']);
	expect([words.outcome, words.came, words.file, words.line]).toEqual([
		'won',
		'referral: somebody is named as referrer',
		'deals.csv',
		'601',
	]);
});

test('what nothing is known of stays empty, and no row is without a name', () => {
	const words = rowWords(NOTHING, FILES);
	expect(words.title).toBe('Without a name');
	expect([words.created, words.ended, words.days, words.amount, words.source]).toEqual(['', '', '', '', '']);
	expect(JSON.stringify(words)).not.toMatch(/null|undefined|NaN/);
});

test('as a file every row has every column, days and amounts as programs read them, and no formula', () => {
	const [header = '', first = '', second = ''] = rowsCsv([ROW, NOTHING], FILES);
	const columns = header.split(',').length;
	expect(columns).toBe(16);
	expect(first).toBe(
		`"D1","'=HYPERLINK(""x"")","Vale & Daughters","2026-05-22","2026-06-05",14,"won",2850.5,"USD","Partner","Ann Lee","","referral","somebody is named as referrer","deals.csv",601\r\n`,
	);
	expect(second.split(',').length).toBe(columns);
});
