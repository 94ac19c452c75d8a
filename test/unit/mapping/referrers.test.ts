import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonical, review } from '../../../src/lib/mapping';
import { EMPTY_MAPPING, type Mapping } from '../../../src/lib/model';
import { answersOf } from '../../tools/shell';
import { groundOf } from './ground';
import { TODAY, columns, fileReading, reading, records } from './helpers';
import { rowsOf } from '../../rows';

const HEADER = ['opportunity id', 'name', 'company', 'created', 'Who?'];
const kindOf = (header: readonly string[], rows: readonly (readonly string[])[] = []) =>
	review([reading(header, rows)], EMPTY_MAPPING, TODAY).files[0];

describe('a file of who sent whom', () => {
	test.each([
		[HEADER],
		[['Opportunity ID', 'Name', 'Company', 'Created', 'who']],
		[['deal id', 'name', 'company', 'created', 'Who?']],
		[['id', 'name', 'company', 'created', 'referrer']],
		[['opportunity id', 'referrer']],
		[['name', 'company', 'created', 'Who?']],
		[[...HEADER, 'remark']],
	])('is known by %j', (header) => {
		expect(
			kindOf(header, [header.map((name) => (name.toLowerCase() === 'created' ? '2026-01-05' : 'x'))]),
		).toMatchObject({ kind: 'referrers', system: 'Vouch' });
	});

	test.each([
		[['opportunity id', 'name', 'company', 'created', 'status', 'referrer'], 'opportunities'],
		[['deal id', 'name', 'created', 'stage', 'source', 'referrer'], 'opportunities'],
		[['id', 'name', 'company', 'created', 'Outcome', 'Who?'], 'opportunities'],
		[['referrer', 'date', 'type', 'deal id'], 'touches'],
		[['partner', 'date', 'name', 'outcome'], 'given'],
		[['partner', 'since', 'note'], 'partners'],
	])('is not %j', (header, kind) => {
		const values: Readonly<Record<string, string>> = { status: 'won', stage: 'Closed Won', Outcome: 'lost', date: '2026-01-05', created: '2026-01-05', source: 'Google', type: 'call', since: '2025-01-01', outcome: 'won' }; // prettier-ignore
		expect(kindOf(header, [header.map((name) => values[name] ?? 'Ann Lee')])?.kind).toBe(kind);
	});

	test('is none of the files at hand', () => {
		const folders = ['sample-data', 'test/golden', '../shared/data'].map((f) => resolve(f)).filter(existsSync);
		const paths = folders.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
		);
		const files = paths.filter((path) => path.endsWith('.csv')).map((path) => fileReading(relative('.', path)));
		expect(files.length).toBeGreaterThan(8);
		const kinds = files.map((file) =>
			file === null ? null : review([reading(file.columns, rowsOf(file).slice(0, 500), file.name)], EMPTY_MAPPING, TODAY).files[0]?.kind,
		);
		expect(kinds).not.toContain('referrers');
	}); // prettier-ignore

	test('says nothing where nobody was named, and takes back what was guarded', () => {
		const file = reading(HEADER, [
			['1', "'=Foo", "'-x", '2026-01-05', "'@Ann Lee"],
			['2', 'Bar', '', '', ''],
			['3', 'Baz', 'Acme', '2026-02-01', 'n/a'],
			["'-4", "O'Neil", "'Tis", '2026-02-02', 'ann  lee'],
		]);
		const made = canonical([file], review([file], EMPTY_MAPPING, TODAY).mapping, TODAY);
		expect(made.problems).toEqual([]);
		expect(made.setAside).toEqual([]);
		expect(made.files.flatMap(records)).toMatchObject([
			{ opportunity_id: '1', name: '=Foo', company: '-x', created: '2026-01-05', partner: '@Ann Lee' },
			{ opportunity_id: '2', name: 'Bar', company: null, created: null, partner: null },
			{ opportunity_id: '3', partner: null },
			{ opportunity_id: '-4', name: "O'Neil", company: "'Tis", partner: '@Ann Lee' },
		]);
	});
});

describe('days that a spreadsheet wrote anew', () => {
	const deals = columns({
		id: ['a', 'b'],
		status: ['won', 'lost'],
		created: ['2026-03-05', '2026-02-01'],
		source: ['Referral', 'Referral'],
	});
	const created = (answers: readonly (readonly string[])[], ...others: readonly (typeof deals)[]) => {
		const files = [...others, reading(HEADER, answers, 'who.csv')];
		const seen = review(files, EMPTY_MAPPING, TODAY);
		const made = canonical(files, seen.mapping, TODAY);
		return {
			questions: seen.questions,
			days: made.files
				.slice(-1)
				.flatMap(records)
				.flatMap(({ created }) => created ?? []),
		};
	};

	test('are read in the order in which they are those of the opportunities', () => {
		expect(created([['a', '', '', '05/03/2026', 'Ann'], ['b', '', '', '01/02/2026', '']], deals)).toEqual({ questions: [], days: ['2026-03-05', '2026-02-01'] }); // prettier-ignore
		expect(created([['a', '', '', '3/5/2026', 'Ann']], deals).days).toEqual(['2026-03-05']);
	});

	test('are left out, and nobody is asked, where that does not tell', () => {
		expect(created([['z', '', '', '05/03/2026', 'Ann']], deals)).toEqual({ questions: [], days: [] });
		expect(created([['a', '', '', '05/03/2026', 'Ann']])).toEqual({ questions: [], days: [] });
	});
});

describe('from the file to the report', () => {
	const DEALS = [
		'id,name,company,status,created,closed,source,referrer',
		'1,Ash,Ash Ltd,won,2026-01-05,2026-02-01,Referral,',
		'2,Birch,Birch Ltd,lost,2026-01-06,2026-02-02,Referral,',
		'3,Cedar,Cedar Ltd,open,2026-01-07,,Google Ads,',
		'4,Dogwood,Dogwood Ltd,won,2026-01-08,2026-02-03,Referral,Ann Lee',
		'5,Elm,Elm Ltd,won,2026-01-09,2026-02-04,Referral,',
	].join('\n');
	const WITHOUT_IDS = DEALS.replaceAll(/^[^,]*,/gm, '');
	const answers = (...lines: string[]) => ['opportunity id,name,company,created,Who?', ...lines].join('\r\n');

	async function sent(files: Readonly<Record<string, string>>, given: Partial<Mapping> = {}): Promise<Record<string, string>> {
		const found = await groundOf(files, given);
		return Object.fromEntries(found.flatMap(({ name, referrer }) => (referrer === null ? [] : [[name ?? '', referrer] as const])));
	} // prettier-ignore

	test('a referral gets its partner, spelled as it is known', async () => {
		const named = await sent({
			'deals.csv': DEALS,
			'who.csv': answers('1,Ash,Ash Ltd,2026-01-05,ANN LEE', '2,Birch,Birch Ltd,2026-01-06,', '5,Elm,Elm Ltd,2026-01-09,Bo Park'),
		}); // prettier-ignore
		expect(named).toEqual({ Ash: 'Ann Lee', Dogwood: 'Ann Lee', Elm: 'Bo Park' });
	});

	test('every row of it is used, also those that are blank', async () => {
		const { report } = await answersOf({ 'deals.csv': DEALS, 'who.csv': answers('1,,,2026-01-05,Bo Park', '2,,,2026-01-06,', '5,,,,') }); // prettier-ignore
		expect(report.rows).toMatchObject({ read: 5, used: 5 });
		expect(report.rows.files[1]).toMatchObject({ kind: 'referrers', read: 3, used: 3, setAside: [] });
	});

	test('a day that is another names nobody; without a day the id is enough', async () => {
		const named = await sent({
			'deals.csv': DEALS,
			'who.csv': answers('1,Ash,Ash Ltd,2026-01-15,Cy Dale', '2,,,,Bo Park'),
		});
		expect(named).toEqual({ Birch: 'Bo Park', Dogwood: 'Ann Lee' });
	});

	test('an answer never takes the place of a name in the export', async () => {
		const named = await sent({ 'deals.csv': DEALS, 'who.csv': answers('4,,,2026-01-08,Bo Park') });
		expect(named).toEqual({ Dogwood: 'Ann Lee' });
	});

	test('of two files the later answers, and a blank in it takes nothing back', async () => {
		const named = await sent({
			'deals.csv': DEALS,
			'who.csv': answers('1,,,2026-01-05,Bo Park', '2,,,2026-01-06,Cy Dale'),
			'who-2.csv': answers('1,,,2026-01-05,Di Estrada', '2,,,2026-01-06,'),
		});
		expect(named).toEqual({ Ash: 'Di Estrada', Birch: 'Cy Dale', Dogwood: 'Ann Lee' });
	});

	test('opportunities without ids are found by name, company and day', async () => {
		const named = await sent({
			'deals.csv': WITHOUT_IDS,
			'who.csv': answers(',Ash,Ash Ltd,2026-01-05,Bo Park', ',Birch,Other Ltd,2026-01-06,Cy Dale', ',Elm,Elm Ltd,2026-01-10,Di Estrada'),
		}); // prettier-ignore
		expect(named).toEqual({ Ash: 'Bo Park', Dogwood: 'Ann Lee' });
	});

	test('a spreadsheet may have saved it again, and names follow what was merged', async () => {
		const named = await sent(
			{
				'deals.csv': DEALS,
				'who.csv': '\uFEFFopportunity id;name;company;created;Who?\r\n1;Ash;Ash Ltd;05/01/2026;A. Lee\r\n5;Elm;Elm Ltd;09/01/2026;\r\n',
			},
			{ merges: [{ keep: 'Ann Lee', also: ['A. Lee'] }] },
		); // prettier-ignore
		expect(named).toEqual({ Ash: 'Ann Lee', Dogwood: 'Ann Lee' });
	});
});
