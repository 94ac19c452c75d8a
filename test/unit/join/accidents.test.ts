import { describe, expect, test } from 'vitest';
import { EMPTY_MAPPING, type Report, type Review } from '../../../src/lib/model';
import { Intake } from '../../../src/lib/pipeline';
import { answersOf } from '../../tools/shell';

/* Files that have numbers in common and nothing to do with each other, or that only tell more of deals. */

const TODAY = '2026-07-01';
type Files = Readonly<Record<string, string>>;
type Cells = readonly (string | number)[];

const table = (header: string, n: number, row: (i: number) => Cells): string =>
	`${[header, ...Array.from({ length: n }, (_, i) => row(i).join(','))].join('\n')}\n`;
const day = (i: number, month: number): string => `2026-0${month}-${String(1 + (i % 28)).padStart(2, '0')}`;
const pick = <T>(values: readonly T[], i: number): T => {
	const value = values[i % values.length];
	if (value === undefined) throw new Error('Nothing to pick from.');
	return value;
};
const STATES = ['Won', 'Lost', 'Open', 'Won', 'Lost'];
const SOURCES = ['Referral', 'Web', 'Trade Show', 'Google'];
const TREES = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gum', 'Hazel'];
const STONES = ['Agate', 'Beryl', 'Citrine', 'Diamond', 'Emerald', 'Flint', 'Garnet', 'Onyx'];

const DEALS = table('Deal ID,Deal Name,Company,Created,Closed,Status,Source,Amount', 40, (i) => {
	const state = pick(STATES, i);
	return [
		i + 1,
		`Plan ${i}`,
		`${pick(TREES, i)} ${pick(TREES, Math.floor(i / 8))}`,
		day(i, 1),
		state === 'Open' ? '' : day(i, 3),
		state,
		pick(SOURCES, i),
		100 + i,
	];
});

const ends = ({ classes }: Report) =>
	Object.values(classes).reduce(
		(sum, { created, won, lost, open }) => ({
			created: sum.created + created,
			won: sum.won + won,
			lost: sum.lost + lost,
			open: sum.open + open,
		}),
		{ created: 0, won: 0, lost: 0, open: 0 },
	);
const AS_DEALS = { created: 40, won: 16, lost: 16, open: 8 };

function reviewOf(files: Files): Review {
	const intake = new Intake();
	for (const [name, text] of Object.entries(files)) intake.add(name, new TextEncoder().encode(text));
	return intake.read(EMPTY_MAPPING, TODAY).review;
}

const report = async (files: Files): Promise<Report> => (await answersOf(files, {}, TODAY)).report;
const codes = ({ warnings }: Report): readonly string[] => warnings.map(({ code }) => code);

describe('beside deals that say how they ended', () => {
	test.each([
		[
			'invoices with numbers of their own',
			table('Invoice ID,Customer,Invoice Date,Amount', 30, (i) => [i + 1, `Firm ${i}`, day(i, 4), 50]),
		],
		[
			'invoices of clients by number',
			table('Invoice ID,Customer ID,Invoice Date,Amount', 30, (i) => [i + 1001, i + 1, day(i, 4), 50]),
		],
		[
			'invoices of some deals',
			table('Invoice ID,Deal ID,Invoice Date,Amount', 8, (i) => [i + 1001, i * 5 + 1, day(i, 4), 50]),
		],
		[
			'tasks, several of a deal',
			table('Task ID,Deal ID,Subject,Status,Due Date,Owner', 90, (i) => [
				i + 1,
				1 + (i % 40),
				'Call back',
				pick(['Completed', 'Open'], i),
				day(i, 4),
				'Kim',
			]),
		],
		[
			'quotes, one of each deal, with later dates',
			table('Quote ID,Deal ID,Quote Date,Total,Status', 40, (i) => [
				i + 1,
				i + 1,
				day(i, 6),
				100,
				pick(['Accepted', 'Rejected', 'Sent'], i),
			]),
		],
		[
			'agents with the day they were hired',
			table('ID,Agent,Region,Hired', 6, (i) => [
				i + 1,
				`Agent ${i}`,
				pick(['North', 'South'], i),
				'2020-01-01',
			]),
		],
	])('%s change no outcome', async (_, other) => {
		for (const files of [
			{ 'deals.csv': DEALS, 'other.csv': other },
			{ 'other.csv': other, 'deals.csv': DEALS },
		]) {
			const made = await report(files);
			expect(ends(made)).toEqual(AS_DEALS);
			expect(made.classes.referral).toMatchObject({ created: 10, won: 4, lost: 4, open: 2 });
			for (const { read, used, setAside } of made.rows.files)
				expect(read).toBe(used + setAside.reduce((sum, { count }) => sum + count, 0));
		}
	});
});

describe('plain numbers from 1 on', () => {
	const leads = (header: string, firms: readonly string[], month = 1): string =>
		table(header, 50, (i) => [
			i + 1,
			`Lee ${i}`,
			`${pick(firms, i)} ${pick(firms, Math.floor(i / 8))}`,
			day(i, month),
			'Web',
			pick(['New', 'Lost', 'Converted'], i),
		]);
	const LEAD_HEADER = 'Lead ID,Name,Company,Created Date,Lead Source,Lead Status';

	test('that only number the rows of each file tie no leads to deals', async () => {
		const files = { 'deals.csv': DEALS, 'leads.csv': leads(LEAD_HEADER, STONES, 2) };
		expect(reviewOf(files).joins).toEqual([]);
		const made = await report(files);
		expect(made.counted).toBe(90);
		expect(codes(made)).toContain('converted-is-open');
		expect(codes(made)).not.toContain('same-opportunities-twice');
	});

	test('of leads tie nothing where they are of other firms', () => {
		const named = DEALS.replace('Deal ID,', 'Deal ID,Lead ID,').replaceAll(/^(\d+),/gm, 'D$1,$1,');
		expect(
			reviewOf({ 'deals.csv': named, 'leads.csv': leads('ID,Name,Company,Created,Source,Status', STONES) })
				.joins,
		).toEqual([]);
		expect(
			reviewOf({ 'deals.csv': named, 'leads.csv': leads('ID,Name,Company,Created,Source,Status', TREES) })
				.joins,
		).toHaveLength(1);
	});

	test('of leads tie nothing where the leads came after their deals', () => {
		const deals = table('Deal ID,Lead ID,Deal Name,Created,Closed,Status,Source', 40, (i) => [
			i + 1,
			i + 1,
			`Plan ${i}`,
			day(i, 2),
			day(i, 3),
			pick(['Won', 'Lost'], i),
			'Web',
		]);
		const late = (month: number) => ({ 'deals.csv': deals, 'leads.csv': leads(LEAD_HEADER, STONES, month) });
		expect(reviewOf(late(5)).joins).toEqual([]);
		expect(reviewOf(late(1)).joins).toMatchObject([{ columns: ['Lead ID', 'Lead ID'] }]);
	});

	test('of contacts are no numbers of agents', () => {
		const deals = table('Deal ID,Contact ID,Deal Name,Created,Closed,Status', 40, (i) => [
			i + 1,
			1 + (i % 6),
			`Plan ${i}`,
			day(i, 2),
			day(i, 3),
			pick(['Won', 'Lost'], i),
		]);
		const agents = table('ID,Name,Region,Source,Started', 6, (i) => [
			i + 1,
			`Agent ${i}`,
			'North',
			'Referral',
			'2020-01-01',
		]);
		expect(reviewOf({ 'deals.csv': deals, 'agents.csv': agents }).joins).toEqual([]);
		expect(reviewOf({ 'deals.csv': deals, 'contacts.csv': agents }).joins).toHaveLength(1);
	});

	const year = (of: number, header: string, more = ''): string =>
		table(`${header}${more === '' ? '' : ',Note'}`, 30, (i) => [
			i + 1,
			`${of} ${pick(TREES, i)}`,
			`${of}-0${1 + (i % 5)}-03`,
			i % 3 === 0 ? '' : `${of}-06-01`,
			pick(['Open', 'Won', 'Lost'], i),
			pick(SOURCES, i),
			...(more === '' ? [] : [more]),
		]);

	test.each(['', 'x'])(
		'that start again each year are other opportunities, and it is said (%j)',
		async (more) => {
			const header = 'Deal ID,Deal Name,Created,Closed,Status,Source';
			const files = { '2025.csv': year(2025, header), '2026.csv': year(2026, header, more) };
			expect(reviewOf(files)).toMatchObject({ joins: [], updates: [] });
			const made = await report(files);
			expect(made.counted).toBe(60);
			expect(made.rows.setAside).toEqual([]);
			expect(codes(made)).not.toContain('same-opportunities-twice');
			if (more === '') expect(codes(made)).toContain('numbers-start-again');
		},
	);

	test('and a newer export of one of the years brings that one up to date', async () => {
		const header = 'Deal ID,Deal Name,Created,Closed,Status,Source';
		const newer = year(2026, header).replaceAll('Open', 'Lost').replaceAll(',,Lost', ',2026-06-20,Lost');
		const made = await report({
			'2025.csv': year(2025, header),
			'2026.csv': year(2026, header),
			'2026 july.csv': newer,
		});
		expect(made.counted).toBe(60);
		expect(ends(made)).toMatchObject({ won: 20, lost: 30, open: 10 });
	});
});

describe('a list of enquiries that does not say how they ended', () => {
	const enquiries = (header: string, id: (i: number) => string): string =>
		table(header, 50, (i) => [id(i), `Lee ${i}`, day(i, 1), pick(SOURCES, i)]);
	const deals = (header: string, id: (i: number) => string): string =>
		table(`Deal ID,${header},Deal Name,Created,Closed,Status,Amount`, 20, (i) => {
			const state = pick(STATES, i);
			return [`D${i}`, id(i * 2), `Plan ${i}`, day(i, 2), state === 'Open' ? '' : day(i, 3), state, 100];
		});

	test.each([
		['Enquiry ID', 'Enquiry ID', (i: number) => `E-${10000 + i}`],
		['Enquiry ID', 'Enquiry ID', (i: number) => String(i + 1)],
		['Request ID', 'Request ID', (i: number) => `RQ-${10000 + i}`],
		['ID', 'Lead ID', (i: number) => String(i + 1)],
		['Email', 'Contact Email', (i: number) => `lee${i}@example.org`],
	])('keeps those that became no deal, by %s and %s', async (own, named, id) => {
		const made = await report({
			'enquiries.csv': enquiries(`${own},Name,Received,How heard`, id),
			'deals.csv': deals(named, id),
		});
		expect(ends(made)).toEqual({ created: 50, won: 8, lost: 8, open: 34 });
		expect(made.rows.setAside).toEqual([]);
		expect(codes(made)).toContain('leads-without-outcome');
	});

	test.each([
		['leads.csv', 'ID', 'Converted Deal ID'],
		['enquiries.csv', 'ID', 'Deal ID'],
		['export.csv', 'Enquiry ID', 'Deal ID'],
	])('%s by %s that names in “%s” what each became holds the leads', async (name, own, became) => {
		const leads = table(`${own},Name,Created,Source,Status,${became}`, 50, (i) => [
			i + 1,
			`Lee ${i}`,
			day(i, 1),
			pick(SOURCES, i),
			i < 20 ? 'Converted' : pick(['New', 'Lost'], i),
			i < 20 ? 700 + i : '',
		]);
		const became20 = table('Deal ID,Deal Name,Created,Closed,Status,Amount', 20, (i) => {
			const state = pick(STATES, i);
			return [700 + i, `Plan ${i}`, day(i, 2), state === 'Open' ? '' : day(i, 3), state, 100];
		});
		for (const files of [
			{ [name]: leads, 'deals.csv': became20 },
			{ 'deals.csv': became20, [name]: leads },
		]) {
			const made = await report(files);
			expect(ends(made)).toEqual({ created: 50, won: 8, lost: 23, open: 19 });
			expect(made.entered?.lead.deals).toBe(0);
		}
	});

	test('a list of clients stays what it is', async () => {
		const clients = table('Customer ID,Name,Created,Source', 50, (i) => [
			i + 1,
			`Lee ${i}`,
			day(i, 1),
			'Referral',
		]);
		const made = await report({
			'clients.csv': clients,
			'deals.csv': deals('Customer ID', (i) => String(i + 1)),
		});
		expect(made.counted).toBe(20);
		expect(made.rows.setAside).toEqual([{ reason: 'not-mapped-kind', count: 30 }]);
	});
});

test('leads, deals and sales of the same: each sale is counted once', async () => {
	const leads = table('Lead ID,Name,Created Date,Lead Source,Lead Status', 60, (i) => [
		`L-${1000 + i}`,
		`Lee ${i}`,
		day(i, 1),
		pick(SOURCES, i),
		pick(['Converted', 'New', 'Lost'], i),
	]);
	const deals = table('Deal ID,Lead ID,Deal Name,Created,Closed,Status', 20, (i) => [
		`D-${1000 + i}`,
		`L-${1000 + i * 3}`,
		`Plan ${i}`,
		day(i, 2),
		i % 3 === 0 ? '' : day(i, 3),
		pick(['Open', 'Won', 'Lost'], i),
	]);
	for (const header of ['Sale ID,Deal ID,Lead ID,Sale Date,Value', 'Sale ID,Lead ID,Sale Date,Value']) {
		const sales = table(header, 6, (i) => {
			const deal = i * 3 + 1;
			const named = header.includes('Deal') ? [`D-${1000 + deal}`] : [];
			return [`S-${1000 + i}`, ...named, `L-${1000 + deal * 3}`, day(i, 3), 100];
		});
		const made = await report({ 'leads.csv': leads, 'deals.csv': deals, 'sales.csv': sales });
		expect(made.counted).toBe(60);
		expect(ends(made)).toMatchObject({ won: 7 });
	}
});
