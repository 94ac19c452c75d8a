import { describe, expect, test } from 'vitest';
import { EMPTY_MAPPING } from '../../../src/lib/model';
import { Intake } from '../../../src/lib/pipeline';
import { answersOf } from '../../tools/shell';

const TODAY = '2026-07-01';
const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

function updatesOf(files: Readonly<Record<string, string>>) {
	const intake = new Intake();
	for (const [name, text] of Object.entries(files)) intake.add(name, new TextEncoder().encode(text));
	return intake.read(EMPTY_MAPPING, TODAY).review.updates;
}

const HEADER = 'Deal ID,Deal Name,Created,Closed,Status,Source';
const JUNE = csv(
	HEADER,
	'1,Ash,2026-01-01,,Open,Referral',
	'2,Birch,2026-01-02,2026-02-01,Won,Web',
	'3,Cedar,2026-01-03,,Open,Web',
	'4,Dogwood,2026-05-30,,Open,Web',
);
const JULY = csv(
	HEADER,
	'1,Ash,2026-01-01,2026-06-20,Won,Referral',
	'2,Birch,2026-01-02,2026-02-01,Won,Web',
	'4,Dogwood,2026-05-30,,Open,Web',
	'5,Elm,2026-06-25,,Open,Web',
);

describe('a newer export of the same list', () => {
	test.each([
		['dropped later', { 'june.csv': JUNE, 'july.csv': JULY }],
		['dropped first', { 'july.csv': JULY, 'june.csv': JUNE }],
	])('brings the older up to date, %s', async (_, files) => {
		const { report } = await answersOf(files, {}, TODAY);
		expect(report.counted).toBe(5);
		expect(report.classes.referral.won).toBe(1);
		const reasons = Object.fromEntries(report.rows.setAside.map(({ reason, count }) => [reason, count]));
		expect(reasons).toEqual({ superseded: 3 });
		const [update] = updatesOf(files);
		expect(update).toMatchObject({
			older: 'june.csv',
			newer: 'july.csv',
			by: 'Deal ID',
			added: 1,
			changed: 1,
			unchanged: 2,
			gone: 1,
		});
		expect(update?.rows).toEqual([
			{
				what: 'changed',
				id: '1',
				name: 'Ash',
				changes: [
					{ column: 'Closed', was: '', is: '2026-06-20' },
					{ column: 'Status', was: 'Open', is: 'Won' },
				],
				more: 0,
			},
			{ what: 'new', id: '5', name: 'Elm', changes: [], more: 0 },
			{ what: 'gone', id: '3', name: 'Cedar', changes: [], more: 0 },
		]);
	});

	test('of many columns and long cells Review is given the beginning, and how many there are', () => {
		const columns = Array.from({ length: 80 }, (_, i) => `Note ${i}`);
		const file = (cell: string, count = 300) =>
			csv(
				[HEADER, ...columns].join(','),
				...Array.from({ length: count }, (_, i) =>
					[i, 'Ash', '2026-01-01', '', 'Open', 'Web', ...columns.map(() => cell)].join(','),
				),
			);
		const [update] = updatesOf({ 'june.csv': file('x'.repeat(900)), 'july.csv': file('y', 301) });
		expect(update).toMatchObject({ added: 1, changed: 300, gone: 0 });
		const changed = update?.rows.filter(({ what }) => what === 'changed') ?? [];
		expect(changed).toHaveLength(200);
		expect(changed[0]).toMatchObject({ more: 30 });
		expect(changed[0]?.changes).toHaveLength(50);
		expect(changed[0]?.changes[0]).toEqual({ column: 'Note 0', was: `${'x'.repeat(500)}…`, is: 'y' });
	});

	const without = (text: string) =>
		text
			.split('\n')
			.map((line) => line.split(',').slice(1).join(','))
			.join('\n');

	test('a row without an id is known again by its name and day', async () => {
		const unnumbered = (text: string) => text.replace(/^4,/m, ',');
		const { report } = await answersOf(
			{ 'june.csv': unnumbered(JUNE), 'july.csv': unnumbered(JULY) },
			{},
			TODAY,
		);
		expect(report.counted).toBe(5);
		expect(report.rows.setAside).toEqual([{ reason: 'superseded', count: 3 }]);
	});

	test('also where no id tells the rows apart, but name and day do', async () => {
		const files = { 'june.csv': without(JUNE), 'july.csv': without(JULY) };
		const { report } = await answersOf(files, {}, TODAY);
		expect(report.counted).toBe(5);
		expect(report.classes.referral).toMatchObject({ created: 1, won: 1, open: 0 });
		expect(updatesOf(files)[0]).toMatchObject({ by: 'Deal Name and Created', added: 1, gone: 1 });
	});

	test('two rows that look alike in one export are two in both', async () => {
		const twice = csv(
			'Deal Name,Created,Closed,Status,Source',
			'Ash,2026-01-01,,Open,Web',
			'Ash,2026-01-01,,Open,Web',
		);
		const later = csv(
			'Deal Name,Created,Closed,Status,Source',
			'Ash,2026-01-01,,Open,Web',
			'Ash,2026-01-01,2026-06-01,Won,Web',
		);
		const { report } = await answersOf({ 'a.csv': twice, 'b.csv': later }, {}, TODAY);
		expect(report.classes.lead).toMatchObject({ created: 2, won: 1, open: 1 });
	});

	test('another year of the same list adds its rows', async () => {
		const last = JUNE.replaceAll('2026', '2025').replace(/^(\d)/gm, '9$1');
		const { report } = await answersOf({ '2026.csv': JUNE, '2025.csv': last }, {}, TODAY);
		expect(report.counted).toBe(8);
		expect(updatesOf({ '2026.csv': JUNE, '2025.csv': last })).toEqual([]);
	});

	test('in another shape it is still the same list', async () => {
		const ids = (text: string) => text.replace(/^(\d)/gm, 'D-10000$1');
		const wider = ids(JULY)
			.trim()
			.split('\n')
			.map((line, i) => `${line},${i === 0 ? 'Owner' : 'Kim'}`)
			.join('\n');
		const { report } = await answersOf({ 'june.csv': ids(JUNE), 'july.csv': wider }, {}, TODAY);
		expect(report.counted).toBe(5);
	});

	test('the very same bytes count once', () => {
		const intake = new Intake();
		const bytes = new TextEncoder().encode(JUNE);
		expect(intake.add('june.csv', bytes)).toBeNull();
		expect(intake.add('june again.csv', bytes)?.code).toBe('same-file');
	});
});

describe('what counts twice elsewhere', () => {
	test('spend and referrals given, exported again, count once; new rows are added', async () => {
		const deals = csv(
			HEADER.replace('Source', 'Source,Referrer'),
			'1,Ash,2026-01-01,2026-02-01,Won,Referral,Ann Lee',
		);
		const files = {
			'deals.csv': deals,
			'given.csv': csv('partner,date,name', 'Ann Lee,2026-01-01,Oak'),
			'given-july.csv': csv('partner,date,name', 'Ann Lee,2026-01-01,Oak', 'Ann Lee,2026-06-01,Yew'),
		};
		const { report } = await answersOf(files, {}, TODAY);
		expect(report.reciprocity).toMatchObject([{ partner: 'Ann Lee', received: 1, given: 2 }]);
		expect(report.rows.files.map(({ read, used }) => [read, used])).toEqual([
			[1, 1],
			[1, 0],
			[2, 2],
		]);
	});
});
