import { describe, expect, test } from 'vitest';
import { normalId } from '../../../src/lib/mapping/join/ids';
import { answersOf } from '../../tools/shell';

/* Numbers of one row that systems and spreadsheets write differently. */

const TODAY = '2026-07-01';
const csv = (header: string, rows: readonly (readonly string[])[]): string =>
	`${[header, ...rows.map((row) => row.map((cell) => `"${cell}"`).join(','))].join('\n')}\n`;
const days = Array.from({ length: 12 }, (_, i) => `2026-01-${String(i + 1).padStart(2, '0')}`);
const GUID = '0000AAAA-1111-2222-3333-0000000000';

describe('leads and deals are tied', () => {
	test.each<readonly [string, (i: number) => string, (i: number) => string]>([
		['leading zeros that a spreadsheet took away', (i) => `00${i + 101}`, (i) => String(i + 101)],
		['numbers with decimals', (i) => String(i + 101), (i) => `${i + 101}.0`],
		['thousands separators', (i) => String(i + 1001), (i) => (i + 1001).toLocaleString('en')],
		[
			'thousands separators of another country',
			(i) => String(i + 1001),
			(i) => `1.0${String(i + 1).padStart(2, '0')}`,
		],
		['capitals', (i) => `L-ABC${i + 10}`, (i) => `l-abc${i + 10}`],
		['braces', (i) => `${GUID.toLowerCase()}${i + 10}`, (i) => `{${GUID}${i + 10}}`],
		['blanks', (i) => `L-${i + 100}`, (i) => ` L-${i + 100} `],
		['both forms of Salesforce', (i) => `00Q5g00000XyZ${i + 10}`, (i) => `00Q5g00000XyZ${i + 10}EAA`],
	])('despite %s', async (_, ofLead, ofDeal) => {
		const leads = csv(
			'Lead ID,Name,Created Date,Lead Source,Lead Status',
			days.map((day, i) => [ofLead(i), `Lee ${i}`, day, 'Referral', 'Converted']),
		);
		const deals = csv(
			'Deal ID,Lead ID,Deal Name,Created,Closed,Status',
			days
				.slice(0, 8)
				.map((_day, i) => [
					`D-${i}`,
					ofDeal(i),
					`Plan ${i}`,
					'2026-02-01',
					'2026-03-01',
					i < 5 ? 'Won' : 'Lost',
				]),
		);
		const { report } = await answersOf({ 'leads.csv': leads, 'deals.csv': deals }, {}, TODAY);
		expect(report.classes.referral).toMatchObject({ created: 12, won: 5, lost: 3, open: 4 });
	});
});

test('capitals tell the short ids of Salesforce apart', () => {
	expect(normalId('0065g00000ABcde')).not.toBe(normalId('0065g00000ABCDE'));
	expect(normalId('0065g00000ABcdeAAA')).toBe(normalId('0065g00000ABcde'));
});

const HEADER = 'Deal ID,Deal Name,Created,Closed,Status,Source';
const month = (id: (i: number) => string, end: readonly [string, string]): string =>
	csv(
		HEADER,
		days.map((day, i) => [id(i), `Plan ${i}`, day, ...end, 'Referral']),
	);

test('an export saved again by a spreadsheet brings the older one up to date', async () => {
	const files = {
		'june.csv': month((i) => `000${i + 10}`, ['', 'Open']),
		'july.csv': month((i) => String(i + 10), ['2026-06-01', 'Won']),
	};
	const { report } = await answersOf(files, {}, TODAY);
	expect(report.classes.referral).toMatchObject({ created: 12, won: 12 });
	expect(report.rows.setAside).toEqual([{ reason: 'superseded', count: 12 }]);
});

test('numbers that a spreadsheet has cut make no rows one, and it is said', async () => {
	const { report } = await answersOf(
		{ 'deals.csv': month(() => '1.23457E+14', ['2026-06-01', 'Won']) },
		{},
		TODAY,
	);
	expect(report.counted).toBe(12);
	expect(report.warnings.map(({ code }) => code)).toContain('ids-cut');
});
