import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, harmless } from '$lib/format';
import { CLASSES, type ClassFigures, type LeadClass, type Report, type SetAsideRow } from '$lib/model';
import { lawSentence, rowsSentence, setAsideCsv, unaccounted } from '$lib/ui/data/law';
import { limitsOf, limitsSentence } from '$lib/ui/data/limits';
import { pageOf } from '$lib/ui/data/paging';
import { reasonsInAll, reasonsOf } from '$lib/ui/set-aside';

describe('cells for a spreadsheet', () => {
	it.each(['=1+1', '+1+1', '-1+cmd', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x', '  =1', '\n=1'])(
		'puts a quote mark before %j',
		(text) => {
			expect(harmless(text)).toBe(`'${text}`);
		},
	);

	it.each(['-5', '+3.5', '-1,50', 'a=b', '', 'Ann Lee', "'=1"])('leaves %j', (text) => {
		expect(harmless(text)).toBe(text);
	});

	it('quotes what would break the line', () => {
		expect(csvLine(['a"b', 3, 'x,y\nz'])).toBe('"a""b",3,"x,y\nz"\r\n');
	});

	it('never lets text begin like a formula', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const safe = harmless(text);
				expect(/^[=@\t\r＝＠]/.test(safe)).toBe(false);
				expect(safe.endsWith(text)).toBe(true);
			}),
		);
	});
});

const row = (line: number, reason: SetAsideRow['reason'], text = 'x'): SetAsideRow => ({
	file: 'deals.csv',
	line,
	reason,
	text,
});

describe('set-aside rows', () => {
	const aside = [row(2, 'ragged'), row(3, 'footer'), row(4, 'ragged', '=HYPERLINK("x")')];

	it('counts reasons, the most frequent first', () => {
		expect(reasonsOf(aside)).toEqual([
			{ reason: 'ragged', count: 2 },
			{ reason: 'footer', count: 1 },
		]);
		expect(reasonsOf([])).toEqual([]);
	});

	it('writes a CSV that opens harmlessly', () => {
		const text = setAsideCsv(aside).join('');
		expect(text.startsWith('\uFEFF"file","line","reason","row"\r\n')).toBe(true);
		expect(text.split('\r\n')).toHaveLength(5);
		expect(text).toContain(`"'=HYPERLINK(""x"")"`);
	});
});

function figures(some: Partial<ClassFigures>): ClassFigures {
	return { created: 0, noDays: 0, byDayBecause: null, ...some } as ClassFigures;
}

function report(classes: Partial<Record<LeadClass, Partial<ClassFigures>>> = {}, some: object = {}): Report {
	const file = {
		name: 'deals.csv',
		kind: 'opportunities',
		read: 280,
		used: 277,
		setAside: [{ reason: 'exact-duplicate', count: 3 }],
	};
	return {
		rows: { read: 280, used: 277, setAside: file.setAside, files: [file] },
		classes: Object.fromEntries(CLASSES.map((name) => [name, figures(classes[name] ?? {})])),
		data: { impossibleDays: 0, conflicts: 0, identicalKept: 0 },
		warnings: [],
		...some,
	} as unknown as Report;
}

describe('the law of rows', () => {
	it('says that every row is accounted for', () => {
		expect(rowsSentence({ filters: {} })).not.toContain('Filters');
		expect(rowsSentence({ filters: { class: 'lead' } })).toMatch(/reason\. Filters do not narrow them\.$/);
		expect(lawSentence(report())).toBe('277 of 280 rows used; every one accounted for.');
	});

	it('says so loudly where one is not', () => {
		const broken = report({}, { rows: { ...report().rows, used: 276 } });
		expect(unaccounted(broken.rows)).toBe(1);
		expect(lawSentence(broken)).toBe('276 of 280 rows used; 1 not accounted for: do not trust the answers.');
	});

	it('adds up the reasons of all files', () => {
		const { files } = report().rows;
		const two = report({}, { rows: { ...report().rows, files: [...files, ...files] } });
		expect(reasonsInAll(two, [])).toEqual([{ reason: 'exact-duplicate', count: 6 }]);
		expect(reasonsInAll(null, [row(2, 'footer')])).toEqual([{ reason: 'footer', count: 1 }]);
	});
});

describe('what the data cannot say', () => {
	it('is nothing where nothing is wrong', () => {
		expect(limitsOf(report({ lead: { created: 10 } }))).toEqual([]);
		expect(limitsSentence([])).toMatch(/^Nothing/);
	});

	it('counts rows without days, by class', () => {
		const found = limitsOf(
			report({ referral: { created: 85, noDays: 1 }, lead: { created: 192, noDays: 2 } }),
		);
		expect(found.map(({ sentence }) => sentence.slice(0, 24))).toEqual([
			'1 of 85 referrals has no',
			'2 of 192 leads have no u',
		]);
	});

	it('puts the warnings of the report first', () => {
		const found = limitsOf(
			report(
				{},
				{
					warnings: [{ code: 'no-losses', sentence: 'There are no losses.' }],
					data: { impossibleDays: 2 },
				},
			),
		);
		expect(found.map(({ sentence }) => sentence)).toEqual([
			'There are no losses.',
			'2 rows close before they were created: the outcome counts, the days do not.',
		]);
	});
});

describe('pages', () => {
	const many = Array.from({ length: 100_000 }, (_, i) => i);

	it('holds one page of many rows', () => {
		const page = pageOf(many, 1);
		expect(page.rows).toHaveLength(50);
		expect(page).toMatchObject({ page: 1, pages: 2000, from: 51, to: 100, of: 100_000 });
	});

	it('stays within the pages there are', () => {
		expect(pageOf(many, 9999)).toMatchObject({ page: 1999, to: 100_000 });
		expect(pageOf(many, -3).page).toBe(0);
		expect(pageOf([], 4)).toMatchObject({ page: 0, pages: 1, from: 0, to: 0 });
	});
});
