import { describe, expect, test } from 'vitest';
import { EMPTY_MAPPING, type Report, type Review } from '../../../src/lib/model';
import { Intake } from '../../../src/lib/pipeline';
import { answersOf } from '../../tools/shell';

const TODAY = '2026-07-01';

/** A CSV file from a header and rows. */
const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

function reviewOf(files: Readonly<Record<string, string>>): Review {
	const intake = new Intake();
	for (const [name, text] of Object.entries(files)) intake.add(name, new TextEncoder().encode(text));
	return intake.read(EMPTY_MAPPING, TODAY).review;
}

const figures = ({ classes }: Report) =>
	Object.fromEntries(
		Object.entries(classes)
			.filter(([, { created }]) => created > 0)
			.map(([id, { created, won, lost, open }]) => [id, [created, won, lost, open]]),
	);

const LEADS = csv(
	'Lead ID,First Name,Last Name,Company,Created Date,Lead Source,Lead Status,Converted,Converted Opportunity ID',
	'00Q001,Ann,Ash,Ash Ltd,2026-01-05,Referral,Closed - Converted,1,006A01',
	'00Q002,Bo,Birch,Birch Ltd,2026-01-06,Web,Closed - Converted,1,006A02',
	'00Q003,Cy,Cedar,Cedar Ltd,2026-01-07,Web,Open - Not Contacted,0,',
	'00Q004,Di,Dogwood,Dogwood Ltd,2026-01-08,Referral,Closed - Not Converted,0,',
	'00Q005,Ed,Elm,Elm Ltd,2026-01-09,Web,Closed - Converted,1,006A99',
);
const DEALS = csv(
	'Opportunity ID,Opportunity Name,Account Name,Created Date,Close Date,Stage,Amount,Lead Source',
	'006A01,Ash plan,Ash Ltd,2026-02-01,2026-02-20,Closed Won,1000,',
	'006A02,Birch plan,Birch Ltd,2026-02-02,2026-03-20,Closed Lost,500,Web',
	'006A03,Fir plan,Fir Ltd,2026-02-03,2026-08-20,Proposal,700,Web',
);

describe('leads and deals', () => {
	test('each converted lead and its deal are one opportunity, which begins with the lead', async () => {
		const { report } = await answersOf({ 'leads.csv': LEADS, 'deals.csv': DEALS }, {}, TODAY);
		// Ash came by referral, as only the lead says; Elm's deal is not in the files.
		expect(figures(report)).toEqual({ referral: [2, 1, 1, 0], lead: [4, 0, 1, 3] });
		expect(report.classes.referral.daysToWin?.median).toBe(46);
		expect(report.entered?.lead).toEqual({ leads: 3, deals: 1 });
		expect(report.rows).toMatchObject({ read: 8, used: 8 });
		expect(report.rows.files.map(({ joined }) => joined)).toEqual([2, 0]);
		expect(report.warnings.map(({ code }) => code)).toContain('converted-without-deal');
	});

	test('the order of the files does not matter', async () => {
		const one = await answersOf({ 'leads.csv': LEADS, 'deals.csv': DEALS }, {}, TODAY);
		const other = await answersOf({ 'deals.csv': DEALS, 'leads.csv': LEADS }, {}, TODAY);
		expect(other.report.classes).toEqual(one.report.classes);
		expect(other.report.claims).toEqual(one.report.claims);
	});

	test('Review says what ties them, and how sure that is', () => {
		const { joins, questions } = reviewOf({ 'leads.csv': LEADS, 'deals.csv': DEALS });
		expect(questions).toEqual([]);
		expect(joins).toHaveLength(1);
		expect(joins[0]).toMatchObject({
			deals: 'deals.csv',
			others: 'leads.csv',
			part: 'leads',
			by: 'id',
			columns: ['Opportunity ID', 'Converted Opportunity ID'],
			matched: 2,
			of: 5,
			dealsMatched: 2,
			dealsOf: 3,
			used: true,
		});
	});

	test('an owner can say that they do not belong together', async () => {
		const review = reviewOf({ 'leads.csv': LEADS, 'deals.csv': DEALS });
		const [join] = review.joins;
		const joins = [{ deals: join?.dealsShape ?? '', others: join?.othersShape ?? '', use: false }];
		const { report } = await answersOf({ 'leads.csv': LEADS, 'deals.csv': DEALS }, { joins }, TODAY);
		expect(report.rows.files.map(({ joined }) => joined)).toEqual([0, 0]);
		expect(report.counted).toBe(8);
		expect(report.warnings.map(({ code }) => code)).toContain('converted-is-open');
	});

	test('on an earlier day the deal has not come yet, and its lead is open', async () => {
		const { report } = await answersOf(
			{ 'leads.csv': LEADS, 'deals.csv': DEALS },
			{ asOf: '2026-01-31' },
			TODAY,
		);
		expect(figures(report)).toEqual({ referral: [2, 0, 1, 1], lead: [3, 0, 0, 3] });
		expect(report.rows.setAside).toEqual([{ reason: 'after-as-of', count: 3 }]);
	});

	test('of several deals of one lead the first goes on from it', async () => {
		const deals = csv(
			'Deal ID,Lead ID,Deal Name,Created Date,Close Date,Status,Source',
			'D2,L-001,Ash again,2026-03-01,2026-03-05,Won,',
			'D1,L-001,Ash plan,2026-02-01,2026-02-20,Won,',
			'D3,L-002,Birch plan,2026-02-01,2026-02-21,Lost,',
		);
		const leads = csv(
			'Lead ID,Lead Name,Created Date,Source,Lead Status',
			'L-001,Ash,2026-01-01,Referral,Converted',
			'L-002,Birch,2026-01-02,Referral,Converted',
			'L-003,Cedar,2026-01-03,Referral,New',
		);
		const { report } = await answersOf({ 'leads.csv': leads, 'deals.csv': deals }, {}, TODAY);
		expect(figures(report)).toEqual({ referral: [4, 2, 1, 1] });
		// 50 days from the lead of the first, 4 from the second deal's own beginning.
		expect(report.classes.referral.daysToWin).toMatchObject({ median: 27 });
		expect(report.entered?.referral).toEqual({ leads: 3, deals: 1 });
	});

	test('where lead and deal say differently how they came, the lead’s word counts and that is said', async () => {
		const deals = DEALS.replace(
			'006A02,Birch plan,Birch Ltd,2026-02-02,2026-03-20,Closed Lost,500,Web',
			(row) => row.replace(/Web$/, 'Referral'),
		);
		const alike = await answersOf({ 'leads.csv': LEADS, 'deals.csv': DEALS }, {}, TODAY);
		const { report } = await answersOf({ 'leads.csv': LEADS, 'deals.csv': deals }, {}, TODAY);
		expect(figures(report)).toEqual(figures(alike.report));
		const said = (of: Report) => of.warnings.find(({ code }) => code === 'sources-differ')?.sentence ?? null;
		expect([said(alike.report), said(report)]).toEqual([
			null,
			'1 deal has another kind of source than the lead that it began as; the lead’s counts.',
		]);
	});

	test.each([
		['the deal, on its own day', '006A02,2026-02-02'],
		['the deal', '006A02,'],
		['the lead, on its own day', '00Q002,2026-01-06'],
		['the lead', '00Q002,'],
	])('a name that was filled in for %s stays in use once both are here', async (_, which) => {
		const filled = csv('opportunity id,created,Who?', `${which},Pat Pine`);
		const { report } = await answersOf(
			{ 'leads.csv': LEADS, 'deals.csv': DEALS, 'referrers.csv': filled },
			{},
			TODAY,
		);
		expect(report.rows.files.map(({ kind }) => kind)).toContain('referrers');
		expect(figures(report)).toEqual({ referral: [3, 1, 2, 0], lead: [3, 0, 0, 3] });
		expect(report.warnings.map(({ code }) => code)).not.toContain('lost-answers');
	});

	test('plain numbers from 1 on that meet by accident tie nothing', () => {
		const numbered = (what: string) =>
			csv(
				`ID,Name,Created,Status,Source,${what}`,
				...Array.from(
					{ length: 30 },
					(_, i) =>
						`${i + 1},${what} ${i},2026-01-${String(1 + (i % 28)).padStart(2, '0')},${i % 2 ? 'Won' : 'Lost'},Web,x`,
				),
			);
		const files = {
			'shop.csv': numbered('shop'),
			'studio.csv': numbered('studio').replaceAll('2026-01', '2026-02'),
		};
		expect(reviewOf(files).joins).toEqual([]);
	});
});

describe('by names alone', () => {
	const leads = csv(
		'Lead ID,Name,Company,Created,Lead Source,Lead Status',
		...['Ann Ash,Ash Ltd', 'Bo Birch,Birch & Co', 'Cy Cedar,Cedar', 'Di Dogwood,Dogwood'].map(
			(names, i) => `L${i},${names},2026-01-0${i + 1},Referral,${i < 3 ? 'Converted' : 'New'}`,
		),
	);
	const deals = csv(
		'Deal ID,Deal Name,Contact Name,Company,Created,Closed,Stage',
		'77,Plan,ann ash,ASH LTD,2026-02-01,2026-02-10,Won',
		'78,Plan,Bo Birch,Birch & Co,2026-02-01,2026-02-10,Lost',
		'79,Plan,Cy Cedar,Cedar,2026-02-01,2026-02-10,Won',
	);

	test('it is asked, with examples', () => {
		const { questions, joins } = reviewOf({ 'leads.csv': leads, 'deals.csv': deals });
		expect(joins).toEqual([]);
		expect(questions).toMatchObject([
			{ kind: 'join', file: 'leads.csv', deals: 'deals.csv', rows: 3, of: 4, examples: [{}, {}, {}] },
		]);
	});

	test('and done as answered', async () => {
		const [question] = reviewOf({ 'leads.csv': leads, 'deals.csv': deals }).questions;
		if (question?.kind !== 'join') throw new Error('Nothing was asked.');
		const answered = (use: boolean) => ({
			joins: [{ deals: question.dealsShape, others: question.shape, use }],
		});
		const yes = await answersOf({ 'leads.csv': leads, 'deals.csv': deals }, answered(true), TODAY);
		expect(figures(yes.report)).toEqual({ referral: [4, 2, 1, 1] });
		const no = await answersOf({ 'leads.csv': leads, 'deals.csv': deals }, answered(false), TODAY);
		expect(no.report.counted).toBe(7);
	});
});

describe('a file of clients won', () => {
	const enquiries = csv(
		'Enquiry ID,Name,Received,How heard,Status',
		'E-100001,Ash,2026-01-01,Referral,Quoted',
		'E-100002,Birch,2026-01-02,Google,Lost',
		'E-100003,Cedar,2026-01-03,Referral,Lost',
		'E-100004,Dogwood,2026-01-04,Google,Quoted',
	);
	const sales = csv(
		'Sale ID,Enquiry ID,Sale Date,Sale Value',
		'S1,E-100001,2026-02-01,500',
		'S2,E-100004,2026-02-03,700',
	);

	test('says which enquiries were won, when and for how much', async () => {
		const { report } = await answersOf({ 'enquiries.csv': enquiries, 'sales.csv': sales }, {}, TODAY);
		expect(figures(report)).toEqual({ referral: [2, 1, 1, 0], lead: [2, 1, 1, 0] });
		expect(report.classes.referral.valueWon).toBe(500);
		expect(report.classes.lead.daysToWin?.median).toBe(30);
	});

	test('also where the enquiries have no status: the others are open, and no close rate is made up', async () => {
		const bare = enquiries
			.split('\n')
			.map((line) => line.split(',').slice(0, 4).join(','))
			.join('\n');
		const { report } = await answersOf({ 'enquiries.csv': bare, 'sales.csv': sales }, {}, TODAY);
		expect(figures(report)).toEqual({ referral: [2, 1, 0, 1], lead: [2, 1, 0, 1] });
		expect(report.warnings.map(({ code }) => code)).toContain('no-losses');
	});

	test('a list of products with prices is no list of sales', async () => {
		const deals = csv(
			'opportunity_id,product,created,closed,stage,source',
			...Array.from(
				{ length: 20 },
				(_, i) => `O-${1000 + i},P${i % 4},2026-01-01,2026-02-01,${i % 2 ? 'Won' : 'Lost'},Web`,
			),
		);
		const products = csv('product,series,sales_price', 'P0,A,10', 'P1,A,20', 'P2,B,30', 'P3,B,40');
		const { report } = await answersOf({ 'deals.csv': deals, 'products.csv': products }, {}, TODAY);
		expect(figures(report)).toEqual({ lead: [20, 10, 10, 0] });
	});
});

describe('contacts', () => {
	const deals = csv(
		'Record ID,Deal Name,Deal Stage,Create Date,Close Date,Amount,Original Source,Associated Contact IDs',
		'901,Ash plan,Closed Won,2026-02-01,2026-03-01,100,OFFLINE,5001;5002',
		'902,Birch plan,Closed Lost,2026-02-02,2026-03-02,100,PAID_SEARCH,5003',
		'903,Ash again,Proposal,2026-04-02,,100,,5001',
	);
	const contacts = csv(
		'Record ID,First Name,Last Name,Lifecycle Stage,Lead Status,Create Date,Lead Source,Referred By',
		'5001,Ann,Ash,customer,,2025-01-01,Referral,Pat Oak',
		'5002,Abe,Ash,customer,,2025-01-01,,',
		'5003,Bo,Birch,lead,,2025-01-02,Client referral,',
		'5004,Newsletter,Reader,subscriber,,2025-01-02,Webinar,',
	);

	test('tell how the deals came, and are none themselves', async () => {
		const { report, setAside } = await answersOf({ 'deals.csv': deals, 'contacts.csv': contacts }, {}, TODAY);
		expect(figures(report)).toEqual({ referral: [2, 1, 0, 1], lead: [1, 0, 1, 0] });
		expect(report.partners?.map(({ partner, referrals }) => [partner, referrals])).toEqual([['Pat Oak', 2]]);
		expect(setAside.map(({ file, line, reason }) => [file, line, reason])).toEqual([
			['contacts.csv', 3, 'not-mapped-kind'],
			['contacts.csv', 5, 'not-mapped-kind'],
		]);
	});

	test('beside no deals they are opportunities, as before', async () => {
		const { report } = await answersOf({ 'contacts.csv': contacts }, {}, TODAY);
		expect(report.counted).toBe(4);
	});
});
