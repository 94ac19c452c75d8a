import { describe, expect, it } from 'vitest';
import { EMPTY_MAPPING, problem, type Field, type FieldReview, type FileReview, type JoinReview, type LabelReading, type LeadClass, type Review, type UpdateReview } from '$lib/model'; // prettier-ignore
import { withText } from '$lib/ui/label-order';
import { picture, showsPicture, tieWords, untiedWords } from '$lib/ui/review/join-words';
import { checksIn, fileCheck, fileLine, labelsCheck, remarksLine, setAsideLine, sourcesLine } from '$lib/ui/review/lines'; // prettier-ignore
import { goneSentence, updateCsv, updateName, updateWords } from '$lib/ui/review/update-words';

function field(name: Field, column: string | null, more: Partial<FieldReview> = {}): FieldReview {
	return { field: name, column, because: '', sure: 'known', examples: [], unreadable: 0, failures: [], dateOrder: null, ...more }; // prettier-ignore
}

function file(name: string, more: Partial<FileReview> = {}): FileReview {
	return {
		name,
		shape: `shape of ${name}`,
		kind: 'opportunities',
		system: null,
		part: 'deals',
		because: '',
		encoding: 'utf-8',
		columns: ['A', 'B', 'C'],
		rows: 813,
		mapping: { shape: '', kind: 'opportunities', columns: {}, dateOrder: {}, decimal: '.', currency: null },
		fields: [],
		splits: [],
		notes: [],
		...more,
	};
}

function review(files: FileReview[], joins: JoinReview[] = []): Review {
	return {
		mapping: EMPTY_MAPPING,
		files,
		sources: [],
		outcomes: [],
		questions: [],
		noted: [],
		joins,
		updates: [],
		same: { partners: [], sources: [] },
		remarks: [],
	};
}

const label = (text: string, meaning: LeadClass, recognised = true, count = 1): LabelReading<LeadClass> => ({
	label: text,
	count,
	meaning,
	because: '',
	recognised,
});

describe('the line of a folded file', () => {
	const created = field('created', 'A', { dateOrder: 'ymd' });

	it('says what it is, its rows, its columns and that its dates are read', () => {
		expect(
			fileLine(file('d.csv', { system: 'HubSpot deals', fields: [created, field('amount', 'B')] })),
		).toBe('HubSpot deals · 813 rows · 2 of 3 columns used · all dates read');
		expect(fileLine(file('d.csv', { rows: 1 }))).toBe('opportunities · 1 row · 0 of 3 columns used');
		expect(fileLine(file('d.csv', { kind: null }))).toMatch(/^not used by any answer ·/);
	});

	it('calls Vouch’s own templates what they are', () => {
		expect(fileLine(file('touches.csv', { system: 'Vouch' }))).toMatch(/^Vouch’s own form · 813 rows/);
	});

	it('never says that all dates are read where one is not', () => {
		const bad = file('d.csv', {
			fields: [created, field('closed', 'B', { dateOrder: 'ymd', unreadable: 2 })],
		});
		expect(fileLine(bad)).not.toContain('dates');
		expect(fileLine(file('d.csv', { fields: [created] }), true)).toMatch(/· dates wait for your answer$/);
		expect(fileCheck(bad)).toEqual({ words: '2 values could not be read', opens: false });
	});

	it('stands open for a guess and for an unknown file, not for a note', () => {
		const guess = field('amount', 'B', { sure: 'unsure' });
		expect(fileCheck(file('d.csv', { fields: [guess] }))).toEqual({
			words: '1 column we are not sure of',
			opens: true,
		});
		expect(fileCheck(file('d.csv', { fields: [field('amount', null, { sure: 'unsure' })] }))).toBeNull();
		expect(fileCheck(file('d.csv', { kind: null }))?.opens).toBe(true);
		expect(fileCheck(file('d.csv', { notes: [problem('x', 'X.', '')] }))).toEqual({
			words: '1 note about the file',
			opens: false,
		});
	});
});

describe('the line of folded labels', () => {
	const rows = [
		label('Web', 'lead'),
		label('Fair', 'lead'),
		label('Client', 'referral'),
		label(' ', 'unknown', false),
	];

	it('counts labels by what they are read as; a blank one is none', () => {
		expect(sourcesLine(rows)).toBe('3 labels: 1 referral, 2 lead');
		expect(sourcesLine([])).toBe('no labels');
		expect(labelsCheck(rows)).toBeNull();
	});

	it('says how many nobody knows, and on how many rows', () => {
		const unknown = [...rows, label('Bayut', 'unknown', false, 9), label('Xing', 'unknown', false, 2)];
		expect(labelsCheck(unknown)).toEqual({ words: '2 labels we do not know, on 11 rows', opens: true });
		expect(checksIn({ ...review([file('d.csv')]), sources: unknown })).toBe(1);
	});

	it('finds a label by any part of it', () => {
		expect(withText(rows, ' FAI ').map((row) => row.label)).toEqual(['Fair']);
		expect(withText(rows, '  ')).toHaveLength(4);
	});
});

describe('other lines', () => {
	it('says why rows are set aside', () => {
		expect(setAsideLine([])).toBe('no rows');
		expect(setAsideLine([{ reason: 'exact-duplicate', count: 2 }])).toBe('2 rows: exact duplicates');
		expect(
			setAsideLine([
				{ reason: 'exact-duplicate', count: 2 },
				{ reason: 'footer', count: 1 },
			]),
		).toBe('3 rows: 2 exact duplicates, 1 totals or notices below the data');
	});

	it('says the first choice made by default, short enough for a line', () => {
		const long = problem('a', `“${'x'.repeat(1000)}” is read as a lead.`, '');
		expect(remarksLine([problem('a', 'One.', ''), long, long])).toBe('One. And 2 more.');
		expect(remarksLine([long]).length).toBeLessThan(170);
	});
});

const leads = file('Leads.csv', { part: 'leads', rows: 5000, fields: [field('source', 'Origin'), field('created', 'Day')] }); // prettier-ignore
const sales = file('Sales.csv', { fields: [field('status', 'Won'), field('source', 'Origin'), field('amount', 'Price')] }); // prettier-ignore
const join: JoinReview = {
	deals: 'Sales.csv',
	dealsShape: sales.shape,
	others: 'Leads.csv',
	othersShape: leads.shape,
	part: 'leads',
	by: 'id',
	columns: ['Lead_ID', 'Lead_ID'],
	matched: 813,
	of: 5000,
	dealsMatched: 813,
	dealsOf: 813,
	example: 'L-17',
	gives: ['source', 'created'],
	because: '',
	sure: 'known',
	used: true,
};

describe('the picture of files', () => {
	it('puts tied files together, leads first, each with what it gives', () => {
		const spend = file('ads.csv', { kind: 'spend' });
		const [group, ...others] = picture(review([spend, sales, leads], [join]));
		expect(group?.map(({ file: { name }, gives }) => [name, gives])).toEqual([
			['Leads.csv', ['how each came', 'when it began']],
			['Sales.csv', ['which became clients', 'the amount']],
		]);
		expect(others.map(([one]) => [one?.file.name, one?.to])).toEqual([['ads.csv', 'sources']]);
	});

	it('shows every file once, tied or not', () => {
		const files = [sales, leads, file('x.csv', { kind: null })];
		for (const joins of [[], [join], [{ ...join, used: false }]])
			expect(
				picture(review(files, joins))
					.flat()
					.map((one) => one.file.name)
					.sort(),
			).toEqual(['Leads.csv', 'Sales.csv', 'x.csv']);
	});

	it('puts a file that is tied to two others between them, once', () => {
		const people = file('People.csv', { part: 'contacts' });
		const chain = { ...join, deals: 'Leads.csv', others: 'People.csv', part: 'contacts' as const };
		const groups = picture(review([leads, sales, people], [join, chain]));
		expect(groups.map((group) => group.map((one) => one.file.name))).toEqual([
			['People.csv', 'Leads.csv', 'Sales.csv'],
		]);
		const ring = { ...join, deals: 'People.csv', others: 'Sales.csv' };
		expect(picture(review([leads, sales, people], [join, chain, ring])).flat()).toHaveLength(3);
	});

	it('puts an older export before the newer one, with what only it still has', () => {
		const newer = { ...sales, name: 'July.csv' };
		const update: UpdateReview = { older: 'Sales.csv', newer: 'July.csv', by: 'id', added: 0, changed: 0, unchanged: 811, gone: 2, rows: [] }; // prettier-ignore
		const [group] = picture({
			...review([sales, leads, newer], [{ ...join, deals: 'July.csv' }]),
			updates: [update],
		});
		expect(group?.map(({ file: { name }, gives }) => [name, gives[0]])).toEqual([
			['Leads.csv', 'how each came'],
			['Sales.csv', '2 rows that the newer export below no longer has'],
			['July.csv', 'which became clients'],
		]);
	});

	it('says that a file of deals says which became clients, unless that is asked', () => {
		const won = file('won.csv', { fields: [field('amount', 'Price')] });
		const gives = (one: Review) => picture(one).flat()[0]?.gives;
		expect(gives(review([won]))).toEqual(['which became clients', 'the amount']);
		const asks = { kind: 'outcome', file: 'won.csv', shape: won.shape, column: null, labels: [] } as const;
		expect(gives({ ...review([won]), questions: [asks] })).toEqual(['the amount']);
		expect(gives(review([{ ...won, part: 'leads' }]))).toEqual(['the amount']);
	});

	it('keeps a refused tie where it can be taken back', () => {
		const groups = picture(review([sales, leads], [{ ...join, used: false }]));
		expect(groups.map((group) => group.length)).toEqual([1, 1]);
		expect(groups.flat().find((one) => one.file === leads)?.join?.used).toBe(false);
	});

	it('is not shown for one file', () => {
		expect(showsPicture(review([sales]))).toBe(false);
		expect(showsPicture(review([sales, leads]))).toBe(true);
	});

	it('says what ties two files and what becomes of the rest', () => {
		expect(tieWords(join, 'deals')).toEqual({ by: '“Lead_ID”', found: '813 of 813 deals found here' });
		expect(tieWords({ ...join, by: 'e-mail', columns: ['Contact', 'Mail'] }, 'deals').by).toBe(
			'e-mail address (“Mail”, there “Contact”)',
		);
		expect(untiedWords(join, 'deals')).toEqual(['4,187 leads have no deal and count by themselves.']);
		expect(untiedWords({ ...join, part: 'contacts', matched: 4999, dealsMatched: 812 }, 'leads')).toEqual([
			'1 lead was not found here and stays as the other file has it.',
			'1 contact has no lead and is no opportunity.',
		]);
		expect(untiedWords({ ...join, matched: 5000 }, 'deals')).toEqual([]);
	});
});

describe('an update', () => {
	const update: UpdateReview = {
		older: 'deals-june.csv',
		newer: 'deals july (1).csv',
		by: 'Record ID',
		added: 12,
		changed: 30,
		unchanged: 575,
		gone: 2,
		rows: [
			{
				what: 'changed',
				id: '7',
				name: '=Ann',
				changes: [{ column: 'Stage', was: 'Proposal', is: 'Closed Won' }],
				more: 30,
			},
			{ what: 'gone', id: '8', name: 'Bo', changes: [], more: 0 },
		],
	};

	it('says what it brought', () => {
		expect(updateWords(update)).toBe('12 new, 30 changed, 575 the same, 2 gone');
		expect(updateWords({ ...update, added: 0, changed: 0, gone: 0 })).toBe('nothing differs in 575 rows');
		expect(goneSentence(update)).toBe('The 2 that are gone still count, unless you remove the older file.');
		expect(goneSentence({ ...update, gone: 0 })).toBe('');
	});

	it('is a list for a spreadsheet, with nothing that it would run', () => {
		expect(updateName(update)).toBe('changes-in-deals-july-1-.csv');
		expect(updateCsv(update).join('')).toBe(
			'\uFEFF"what","id","name","column","was","is"\r\n' +
				'"changed","7","\'=Ann","Stage","Proposal","Closed Won"\r\n' +
				'"changed","7","\'=Ann","and 30 more columns","",""\r\n"gone","8","Bo","","",""\r\n',
		);
	});
});
