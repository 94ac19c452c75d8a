import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/lib/ingest';
import { unpack, type Unpacked } from '../../../src/lib/ingest/unpack';
import type { Reading } from '../../../src/lib/model';
import { workbook, zip, type SheetPart } from './zips';
import { rowsOf, withRows } from '../../rows';

const said = ({ problems }: Unpacked): string[] => problems.map(({ code }) => code);

async function readings(bytes: Uint8Array, name = 'clients.xlsx'): Promise<Reading[]> {
	const { files } = await unpack(name, bytes);
	return files.map((file) => {
		const result = readFile(file.name, file.bytes);
		if (!result.ok) throw new Error(result.problem.message);
		return result.reading;
	});
}

/** A cell with a text of its own. */
const text = (ref: string, value: string): string =>
	`<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
const row = (n: number, ...cells: readonly string[]): string => `<row r="${n}">${cells.join('')}</row>`;
const number = (ref: string, value: string, style = 0): string =>
	`<c r="${ref}" s="${style}"><v>${value}</v></c>`;
/** A sheet of one column "Value" beside a column "What". */
const values = (
	...cells: readonly (readonly [what: string, cell: (ref: string) => string])[]
): SheetPart => ({
	name: 'Deals',
	rows:
		row(1, text('A1', 'What'), text('B1', 'Value')) +
		cells.map(([what, cell], i) => row(i + 2, text(`A${i + 2}`, what), cell(`B${i + 2}`))).join(''),
});

describe('Excel workbooks', () => {
	it('gives each sheet that holds anything, its lines the rows of the sheet', async () => {
		const book = workbook([
			{
				name: 'Deals',
				rows:
					row(1, text('A1', 'Pipeline')) +
					row(3, text('A3', 'Id'), text('B3', 'Name'), text('C3', 'Stage')) +
					row(4, text('A4', '007'), text('B4', 'Lee, &quot;Ann&quot;'), text('C4', 'won')) +
					row(6, text('A6', '8'), text('B6', 'עמי &amp; 漢字'), text('C6', '')),
				merges: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
			},
			{ name: 'Empty', rows: '' },
			{ name: 'Formatted only', rows: row(5, '<c r="B5" s="1"/>') },
			{ name: 'Partners', rows: row(1, text('A1', 'Partner')) + row(2, text('A2', 'Bob')) },
		]);
		const [deals, partners, ...others] = await readings(book);
		expect(withRows(deals!)).toMatchObject({
			name: 'clients.xlsx/Deals',
			columns: ['Id', 'Name', 'Stage'],
			rows: [
				['007', 'Lee, "Ann"', 'won'],
				['8', 'עמי & 漢字', ''],
			],
			setAside: [],
		});
		expect([...deals!.lines]).toEqual([4, 6]);
		expect(withRows(partners!)).toMatchObject({
			name: 'clients.xlsx/Partners',
			columns: ['Partner'],
			rows: [['Bob']],
		});
		expect(others).toEqual([]);
		expect(said(await unpack('clients.xlsx', book))).toEqual([]);
	});

	it('keeps every kind of cell as what it shows', async () => {
		const cases: readonly (readonly [string, (ref: string) => string, string])[] = [
			['a day', (ref) => number(ref, '45356', 1), '2024-03-05'],
			['a day in an own format', (ref) => number(ref, '45356', 3), '2024-03-05'],
			['a day with its time', (ref) => number(ref, '45356.598611111112', 2), '2024-03-05 14:22:00'],
			['the last second of a day', (ref) => number(ref, '45356.999988425923', 2), '2024-03-05 23:59:59'],
			['a time alone', (ref) => number(ref, '0.59861111111111109', 5), '14:22:00'],
			['the day before the leap day that was none', (ref) => number(ref, '59', 1), '1900-02-28'],
			['the day after it', (ref) => number(ref, '61', 1), '1900-03-01'],
			['a number like a day', (ref) => number(ref, '45356'), '45356'],
			['money', (ref) => number(ref, '1234.5', 4), '1234.5'],
			['a sum with the dust of binary digits', (ref) => number(ref, '0.30000000000000004'), '0.3'],
			['a negative one', (ref) => number(ref, '-0.07'), '-0.07'],
			['fifteen digits', (ref) => number(ref, '123456789012345'), '123456789012345'],
			['an id as text', (ref) => text(ref, '00012345678901234567'), '00012345678901234567'],
			['blanks at the edges', (ref) => text(ref, '  x '), '  x '],
			['yes', (ref) => `<c r="${ref}" t="b"><v>1</v></c>`, 'TRUE'],
			['no', (ref) => `<c r="${ref}" t="b"><v>0</v></c>`, 'FALSE'],
			['an error', (ref) => `<c r="${ref}" t="e"><v>#N/A</v></c>`, '#N/A'],
			['a formula with a number', (ref) => `<c r="${ref}"><f>1+1</f><v>2</v></c>`, '2'],
			['a formula with a text', (ref) => `<c r="${ref}" t="str"><f>A1</f><v>won</v></c>`, 'won'],
			['a formula with a day', (ref) => `<c r="${ref}" s="1"><f>TODAY()</f><v>45356</v></c>`, '2024-03-05'],
			['a shared text', (ref) => `<c r="${ref}" t="s"><v>0</v></c>`, 'shared'],
			['a text in parts', (ref) => `<c r="${ref}" t="s"><v>1</v></c>`, 'rich text'],
			['a day as text', (ref) => `<c r="${ref}" t="d"><v>2024-03-05</v></c>`, '2024-03-05'],
			['two lines', (ref) => text(ref, 'a&#10;b'), 'a\nb'],
			['nothing', (ref) => `<c r="${ref}" s="1"/>`, ''],
		];
		const texts = ['<t>shared</t>', '<r><t>rich </t></r><r><t>text</t></r>'];
		const [reading] = await readings(
			workbook([values(...cases.map(([what, cell]) => [what, cell] as const))], { texts }),
		);
		expect(rowsOf(reading!)).toEqual(cases.map(([what, , shown]) => [what, shown]));
		expect(reading!.setAside).toEqual([]);
	});

	it('counts the days of a workbook made for the older Macintosh from 1904', async () => {
		const sheet = values(['day', (ref) => number(ref, '43894', 1)], ['time', (ref) => number(ref, '0.5', 5)]);
		const [reading] = await readings(workbook([sheet], { is1904: true }));
		expect(rowsOf(reading!)).toEqual([
			['day', '2024-03-05'],
			['time', '12:00:00'],
		]);
	});

	it('says what a workbook did not keep: long numbers, formulas without a result, hidden sheets', async () => {
		const sheet = values(
			['long', (ref) => number(ref, '9007199254740993')],
			['formula', (ref) => `<c r="${ref}"><f>1+1</f></c>`],
		);
		const { files, problems } = await unpack(
			'clients.xlsx',
			workbook([
				sheet,
				{ ...sheet, name: 'Lists', state: 'hidden' },
				{ ...sheet, name: 'X', state: 'veryHidden' },
			]),
		);
		expect(files.map(({ name }) => name)).toEqual(['clients.xlsx/Deals']);
		expect(problems.map(({ file, message }) => [file, message])).toEqual([
			[
				'clients.xlsx/Deals',
				'1 number has more than fifteen digits, which a workbook does not keep exactly.',
			],
			['clients.xlsx/Deals', '1 formula has no saved result and is read as empty.'],
			['clients.xlsx', '2 hidden sheets are left out: Lists, X.'],
		]);
	});

	it('finds the header below titles and sets totals aside, as in any file', async () => {
		const rows =
			row(1, text('A1', 'Report of March')) +
			row(2, text('A2', 'Owner'), text('B2', 'Ann')) +
			row(4, ...['A', 'B', 'C', 'D'].map((column) => text(`${column}4`, `Column ${column}`))) +
			[5, 6, 7]
				.map((n) => row(n, ...['A', 'B', 'C', 'D'].map((column) => number(`${column}${n}`, `${n}`))))
				.join('') +
			row(8, text('A8', 'Total'), number('D8', '18'));
		const [reading] = await readings(workbook([{ name: 'März', rows }]));
		expect(reading!.name).toBe('clients.xlsx/März');
		expect(reading!.header).toEqual(['Column A', 'Column B', 'Column C', 'Column D']);
		expect(rowsOf(reading!)).toHaveLength(3);
		expect(reading!.setAside).toMatchObject([{ line: 8, reason: 'footer' }]);
	});

	it.each([
		['holds nothing', workbook([{ name: 'Sheet1', rows: '' }]), 'workbook-empty'],
		['lacks a part', zip([{ path: 'xl/workbook.xml', content: '<workbook/>' }]), 'workbook-damaged'],
		['has a sheet that ends too early', zip([{ path: 'xl/workbook.xml', content: '<workbook/>' }, { path: 'xl/worksheets/sheet1.xml', content: '<worksheet><sheetData><row><c' }]), 'packed-damaged'],
		['has a damaged part', zip([{ path: 'xl/workbook.xml', content: '<workbook/>'.repeat(50), damaged: true }]), 'packed-damaged'],
		['was cut off', workbook([values()]).subarray(0, 900), 'packed-damaged'],
	])('one that %s gets one sentence', async (_, bytes, code) => {
		const { files, problems } = await unpack('clients.xlsx', bytes);
		expect([files, problems.map((one) => one.code)]).toEqual([[], [code]]);
		expect(problems[0]!.message).toMatch(/^This Excel workbook .*\.$/);
		expect(problems[0]!.fix).toMatch(/^[A-Z].*\.$/);
	}); // prettier-ignore

	it('one whose parts are larger than they say is not inflated without end', async () => {
		const lying = zip([{ path: 'xl/workbook.xml', content: new Uint8Array(3_000_000), claims: 10 }]);
		expect(said(await unpack('clients.xlsx', lying, 1_000_000))).toEqual(['packed-too-large']);
	});

	it('one in a zip archive is read too', async () => {
		const book = workbook([values(['a', (ref) => text(ref, 'b')])]);
		const { files } = await unpack('export.zip', zip([{ path: 'in/clients.xlsx', content: book }]));
		expect(files.map(({ name }) => name)).toEqual(['export.zip/in/clients.xlsx/Deals']);
	});
});
