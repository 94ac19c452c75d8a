import { expect, test } from 'vitest';
import type { Mapping } from '../../../src/lib/model';
import { closesMore } from '../../../src/lib/reports';
import { gettingBetter } from '../../../src/lib/reports/periods/say';
import { answersOf, type Answers } from '../../tools/shell';

const TODAY = '2026-11-22';
const HEADER = 'id,created,closed,status,source,referrer,amount,client id,kind of business,modified';

const deals = (...rows: string[]) => [HEADER, ...rows].join('\n');
const read = (content: string, asOf: string | null = null): Promise<Answers> =>
	answersOf({ 'deals.csv': content }, { asOf }, TODAY);
const aside = ({ setAside }: Answers) => setAside.map(({ line, reason }) => `${line} ${reason}`);

test('the same row again is set aside; the same id again counts as it stands last', async () => {
	const whole = await read(
		deals(
			'1,2026-01-01,,open,Google,,,,,',
			'1,2026-01-01,,open,Google,,,,,',
			'1,2026-01-01,2026-02-01,won,Google,,,,,',
			'2,2026-01-01,2026-02-01,lost,Google,,,,,2026-03-01 10:00:00',
			'2,2026-01-01,,open,Google,,,,,2026-02-01 10:00:00',
		),
	);
	expect(aside(whole).sort()).toEqual(['2 superseded', '3 exact-duplicate', '6 superseded']);
	expect(whole.report.classes.lead).toMatchObject({ created: 2, won: 1, lost: 1, open: 0 });
	expect(whole.report.rows).toMatchObject({ read: 5, used: 2 });
});

test('without an id identical rows are kept, and mentioned', async () => {
	const whole = await answersOf(
		{
			'deals.csv':
				'created,status,source\n2026-01-01,won,Google\n2026-01-01,won,Google\n2026-01-02,lost,Google',
		},
		{},
		TODAY,
	);
	expect(whole.report.rows).toMatchObject({ read: 3, used: 3 });
	expect(whole.report.data.identicalKept).toBe(1);
	expect(whole.report.warnings.map(({ code }) => code)).toContain('identical-rows');
});

test('ids of two systems do not mix', async () => {
	const whole = await answersOf(
		{
			'a.csv': 'id,created,status,source\n1,2026-01-01,won,Google\n2,2026-01-02,lost,Google',
			'b.csv': 'id,status,source,amount\n1,won,Client referral,5\n2,lost,Client referral,6',
		},
		{},
		TODAY,
	);
	expect(whole.report.rows).toMatchObject({ read: 4, used: 4, setAside: [] });
});

test('an earlier as-of day rewinds: later rows go, later ends have not happened', async () => {
	const content = deals(
		'1,2026-01-01,2026-01-20,won,Google,,,,,',
		'2,2026-01-05,2026-03-01,won,Google,,,,,',
		'3,2026-01-06,2026-03-01,lost,Google,,,,,',
		'4,2026-02-20,,open,Google,,,,,',
	);
	const now = await read(content);
	expect(now.report.asOf).toBe('2026-03-01');
	expect(now.report.classes.lead).toMatchObject({ created: 4, won: 2, lost: 1, open: 1 });
	const then = await read(content, '2026-02-01');
	expect(then.report.asOf).toBe('2026-02-01');
	expect(then.report.classes.lead).toMatchObject({ created: 3, won: 1, lost: 0, open: 2 });
	expect(aside(then)).toEqual(['5 after-as-of']);
});

test('dates after today are named and never used; an open one’s closing date is a forecast', async () => {
	const { report } = await read(
		deals(
			'1,2026-01-01,2027-05-01,won,Google,,,,,',
			'2,2026-01-05,2027-03-01,open,Google,,,,,',
			'3,2026-01-06,2026-03-01,lost,Google,,,,,',
		),
	);
	expect(report.asOf).toBe('2026-03-01');
	expect(report.classes.lead).toMatchObject({ won: 1, lost: 1, open: 1, noDays: 1 });
	expect(report.warnings.map(({ code }) => code)).toContain('future-dates');
});

test('closed before created keeps its outcome and leaves the days', async () => {
	const { report } = await read(
		deals('1,2026-02-01,2026-01-01,won,Google,,,,,', '2,2026-01-05,2026-03-01,lost,Google,,,,,'),
	);
	expect(report.classes.lead).toMatchObject({ won: 1, noDays: 1, byDay: null });
	expect(report.classes.lead.byDayBecause).toContain('100% of the won ones lack a usable date');
	expect(report.data.impossibleDays).toBe(1);
});

test('a blank outcome is set aside', async () => {
	expect(
		aside(
			await read(
				deals('1,2026-02-01,,won,Google,,,,,', '2,2026-02-01,,,Google,,,,,', '3,2026-02-02,,lost,,,,,,'),
			),
		),
	).toEqual(['3 no-outcome']);
});

test('class: earlier business before a referrer before the label', async () => {
	const { report } = await read(
		deals(
			'1,2026-01-01,2026-01-20,won,Google,,,C1,,', // the client's first
			'2,2026-02-01,2026-03-01,won,Google,Ann Lee,,C1,,', // an earlier win of C1
			'3,2026-01-10,2026-02-01,lost,Google,,,C1,,', // begun before that win
			'4,2026-01-10,2026-02-01,lost,Google,Ann Lee,,,,', // a conflict
			'5,2026-01-10,2026-02-01,lost,Google,,,,existing business,',
			'6,2026-01-10,2026-02-01,lost,N/A,,,,,',
			'7,2026-01-10,2026-02-01,lost,Word of mouth,,,,,',
		),
	);
	const created = Object.fromEntries(Object.entries(report.classes).map(([name, c]) => [name, c.created]));
	expect(created).toEqual({ referral: 1, introduction: 1, lead: 2, 'existing-client': 2, unknown: 1 });
	expect(report.data.conflicts).toBe(1);
});

test('clients of two systems are not one because their ids are', async () => {
	const { report } = await answersOf(
		{
			'a.csv':
				'id,created,closed,status,source,client id\n1,2026-01-01,2026-01-20,won,Google,7\n2,2026-01-02,,lost,Google,8',
			'b.csv': 'id,created,status,source,client id,amount\nx1,2026-03-01,open,Client referral,7,5',
		},
		{},
		TODAY,
	);
	expect(report.classes['existing-client'].created).toBe(0);
});

test('the same ids under other columns are said to count twice', async () => {
	const rows = (day: (i: number) => string, extra: string) =>
		Array.from({ length: 8 }, (_, i) => `${i},${day(i)}won,Google${extra}`);
	const dated = (i: number) => `2026-01-0${i + 1},`;
	const jan = ['id,created,status,source', ...rows(dated, '')].join('\n');
	const undated = ['id,status,source,phone', ...rows(() => '', ',1')].join('\n');
	const { report } = await answersOf({ 'jan.csv': jan, 'feb.csv': undated }, {}, TODAY);
	expect(report.warnings.map(({ code }) => code)).toContain('same-opportunities-twice');
	// With the days to compare they are known as one list.
	const feb = ['id,created,status,source,phone', ...rows(dated, ',1')].join('\n');
	expect((await answersOf({ 'jan.csv': jan, 'feb.csv': feb }, {}, TODAY)).report.counted).toBe(8);
});

test('two months of one system are one list, also where a column was added', async () => {
	const row = (id: number, rest = '') =>
		`${id},Deal ${id},Closed Won,2026-01-0${id},2026-02-01,5,Website${rest}`;
	const header = 'Record ID,Deal Name,Deal Stage,Create Date,Close Date,Amount,Original Source';
	const { report } = await answersOf(
		{
			'jan.csv': [header, row(1), row(2), row(3)].join('\n'),
			'feb.csv': [`${header},Phone`, row(1, ',7'), row(2, ',7'), row(3, ',7'), row(4, ',7')].join('\n'),
		},
		{},
		TODAY,
	);
	expect(report.rows).toMatchObject({ read: 7, used: 4, setAside: [{ reason: 'superseded', count: 3 }] });
});

test('a mapping written by hand settles what it names, and the rest is guessed', async () => {
	const files = [{ shape: '', columns: { source: 'Herd' } }] as unknown as Mapping['files'];
	const { report } = await answersOf(
		{ 'deals.csv': 'id,Herd,created,status\n1,Google,2026-01-01,won\n2,Google,2026-01-02,lost' },
		{ files },
		TODAY,
	);
	expect(report.classes.lead).toMatchObject({ created: 2, won: 1, lost: 1 });
	expect(report.asOf).toBe('2026-01-02');
});

test('what could not be read or was not known is said, with the column', async () => {
	const { report } = await answersOf(
		{
			'deals.csv':
				'id,created,closed,status,source,amount\n1,soon,2026-02-01,won,Google,abc\n2,2026-01-02,2026-02-01,lost,Google,5\n3,2026-01-02,,Handshake,Bayut,6',
			'products.csv': 'product,series,price\nGTX,G,5\nMG,M,6',
		},
		{},
		TODAY,
	);
	const said = Object.fromEntries(report.warnings.map(({ code, sentence }) => [code, sentence]));
	expect(said['unreadable-created']).toContain('1 value in “created” could not be read');
	expect(said['unreadable-amount']).toContain('1 value in “amount” could not be read');
	expect(said['unrecognised-outcome']).toContain('“Handshake”');
	expect(said['unrecognised-label']).toContain('1 source label on 1 opportunity');
	expect(said['unused-file']).toContain('products.csv');
});

test('an as-of date after today is not used, and one before everything is said', async () => {
	const content = deals(
		'1,2026-01-01,2026-01-20,won,Google,,,,,',
		'2,2026-01-02,2026-01-21,lost,Google,,,,,',
	);
	const ahead = await read(content, '2030-01-01');
	expect(ahead.report.asOf).toBe('2026-01-21');
	expect(ahead.report.warnings.map(({ code }) => code)).toContain('as-of-after-today');
	const before = await read(content, '2020-01-01');
	expect(before.report.rows).toMatchObject({ read: 2, used: 0 });
	expect(closesMore(before.report).sentence).toBe('By that day no opportunity had been created yet.');
});

test('money of several currencies stands side by side, never added', async () => {
	const { report } = await answersOf(
		{
			'deals.csv':
				'id,status,source,amount,currency\n1,won,Google,10,USD\n2,won,Google,20,EUR\n3,lost,Google,5,EUR',
		},
		{},
		TODAY,
	);
	expect(report.currency).toBeNull();
	expect(report.classes.lead).toMatchObject({ valueWon: null, valueByCurrency: { USD: 10, EUR: 20 } });
});

test('what the files cannot give is null: no dates, no amounts', async () => {
	const { report } = await answersOf(
		{ 'deals.csv': 'id,status,source\n1,won,Google\n2,lost,Google\n3,open,Client referral' },
		{},
		TODAY,
	);
	expect(report.asOf).toBeNull();
	expect(report.horizon).toBeNull();
	expect(report.classes.lead).toMatchObject({ byDay: null, valueWon: null, daysToWin: null });
	expect(report.claims[0]).toMatchObject({ verdict: 'cannot-tell', value: null, low: null, high: null });
});

test('names filled in for opportunities that are not in the files are counted and said', async () => {
	const { report } = await answersOf({
		'deals.csv': 'id,created,closed,status,source\nA1,2026-01-02,2026-02-02,won,Referral\n',
		'who.csv':
			'opportunity id,name,company,created,Who?\nA1,,,2026-01-02,Ann Lee\nA1,,,,Ann Leigh\nA2,,,,Bo Park\nA1,,,2025-01-02,Cy Dunn\n,Roof,,,Di Roy\nA3,,,,\n',
	});
	// One answer with the day and one without: the row still counts once.
	expect(report.partners?.map(({ partner }) => partner)).toEqual(['Ann Lee']);
	expect(report.rows.used).toBe(1);
	expect(report.warnings.find(({ code }) => code === 'lost-answers')?.sentence).toMatch(
		/^3 names you filled in belong to no opportunity/,
	);
});

test('dates of creation that all lie ahead are not said to be missing', async () => {
	const { report } = await read(
		deals(
			'1,2028-01-01,,won,Client referral,,,,,',
			'2,2028-01-02,,lost,Client referral,,,,,',
			'3,2028-01-03,,open,Google,,,,,',
		),
	);
	const ahead = 'No date of creation can be used: those in the files lie after today.';
	expect(report.classes.referral.byDayBecause).toBe(ahead);
	expect(gettingBetter(report).why).toBe(`${ahead} See in “Check how we read this” how the column was read.`);
});
