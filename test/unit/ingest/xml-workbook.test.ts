import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/lib/ingest';
import { unpack } from '../../../src/lib/ingest/unpack';
import type { Reading } from '../../../src/lib/model';
import { zip } from './zips';
import { rowsOf } from '../../rows';

const HEAD =
	'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>' +
	'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">';
const data = (value: string, type = 'String'): string => `<Data ss:Type="${type}">${value}</Data>`;
const cell = (value: string, attributes = ''): string =>
	`<Cell${attributes}>${value === '' ? '' : data(value)}</Cell>`;
const row = (...cells: readonly string[]): string => `<Row>${cells.join('')}</Row>`;
const cells = (...values: readonly string[]): string => row(...values.map((value) => cell(value)));
const sheet = (rows: string, name = 'Report', more = ''): string =>
	`<Worksheet ss:Name="${name}"><Table>${rows}</Table>${more}</Worksheet>`;
const book = (...sheets: readonly string[]): Uint8Array =>
	new TextEncoder().encode(`${HEAD}${sheets.join('')}</Workbook>\n`);

async function readings(bytes: Uint8Array, name = 'report.xls'): Promise<Reading[]> {
	const { files } = await unpack(name, bytes);
	return files.map((file) => {
		const result = readFile(file.name, file.bytes);
		if (!result.ok) throw new Error(result.problem.message);
		return result.reading;
	});
}

/** A title and its value, as far apart as BNI writes them. */
const title = (label: string, value: string): string => row(cell(label), cell(value, ' ss:Index="5"'));

describe('workbooks that are one XML file', () => {
	it('are read as BNI writes them: titles above, columns of nothing, cells left out', async () => {
		const header = ['First Name', 'Last Name', 'P', 'A', '', 'L', 'M', 'S', '', 'RGI', 'RGO', 'RRI', '', 'RRO', 'V', '1-2-1', '', 'TYFCB', 'CEU', 'T']; // prettier-ignore
		const counts = (...of: readonly number[]): string[] =>
			of.map((n) => `<Cell>${data(String(n), 'Number')}</Cell>`);
		const member = (first: string, last: string): string =>
			row(cell(first), cell(last), ...counts(24, 0), `<Cell ss:Index="6">${data('0', 'Number')}</Cell>`, ...counts(0, 1), `<Cell ss:Index="10">${data('3', 'Number')}</Cell>`, ...counts(4, 1), `<Cell ss:Index="14">${data('2', 'Number')}</Cell>`); // prettier-ignore
		const [file] = await readings(
			book(
				sheet(
					[
						cells('Chapter Summary PALMS Report'),
						title('Running User', 'Somebody Else'),
						title('Run At', '2026-07-01 10:00'),
						title('Chapter:', 'BNI Oak'),
						title('From:', '2026-01-01'),
						title('To:', '2026-06-30'),
						'<Row/>',
						cells(...header),
						member('Ann', 'Lee'),
						member('Bo &amp; Co', 'O&#39;Hara'),
						cells('Total', '', '48'),
					].join(''),
				),
			),
		);
		expect(file?.name).toBe('report.xls/Report');
		expect(file?.header).toEqual(header);
		expect(rowsOf(file!).map((cells) => [cells[0], cells[1], cells[9], cells[13]])).toEqual([
			['Ann', 'Lee', '3', '2'],
			['Bo & Co', "O'Hara", '3', '2'],
		]);
	});

	it('keep values as they stand', async () => {
		const values = [
			data('2026-06-30T00:00:00.000', 'DateTime'),
			data('2026-06-30T14:22:00.000', 'DateTime'),
			data('1.2E3', 'Number'),
			data('0042'),
			data('1', 'Boolean'),
			data('<B>Ann</B> <Font html:Color="#ff0000">Lee</Font>'),
			data('<![CDATA[a & b < c]]>'),
			`${data('said')}<Comment><ss:Data xmlns="http://www.w3.org/TR/REC-html40">not this</ss:Data></Comment>`,
		];
		const rows = values.map((value, i) => `<Row ss:Index="${i + 2}"><Cell>${data(`r${i}`)}</Cell><Cell ss:Formula="=IF(A1>0,1,2)">${value}</Cell></Row>`); // prettier-ignore
		const [file] = await readings(book(sheet(cells('Row', 'Value') + rows.join(''))));
		expect(rowsOf(file!).map(([, value]) => value)).toEqual([
			'2026-06-30', '2026-06-30 14:22:00', '1200', '0042', 'TRUE', 'Ann Lee', 'a & b < c', 'said',
		]); // prettier-ignore
	});

	it('skip what a merged cell covers, and say which sheets are hidden', async () => {
		const { files, problems } = await unpack(
			'two.xml',
			book(
				sheet(
					row(cell('id'), cell('name', ' ss:MergeAcross="1"'), cell('amount')) + cells('1', 'Ann', '', '5'),
				),
				sheet(
					cells('id', 'x') + cells('1', '2'),
					'Old',
					'<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>',
				),
				sheet('', 'Empty'),
			),
		);
		expect(files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([
			'"id","name","","amount"\n"1","Ann","","5"\n',
		]);
		expect(problems.map(({ code, message }) => [code, message])).toEqual([
			['workbook-hidden', '1 hidden sheet is left out: Old.'],
		]);
	});

	it('are opened in an archive and compressed', async () => {
		const bytes = book(sheet(cells('id', 'name') + cells('1', 'Ann')));
		expect((await readings(zip([{ path: 'report.xls', content: bytes }]), 'all.zip')).map(rowsOf)).toEqual([[['1', 'Ann']]]); // prettier-ignore
		expect((await readings(gzipSync(bytes), 'report.xml.gz')).map(({ name }) => name)).toEqual([
			'report.xml/Report',
		]);
	});

	it('that are cut off or empty are named; other XML is left to the reader', async () => {
		const whole = book(sheet(cells('id', 'name') + cells('1', 'Ann')));
		const codes = async (bytes: Uint8Array) =>
			(await unpack('a.xls', bytes)).problems.map(({ code }) => code);
		expect(await codes(whole.subarray(0, whole.length - 30))).toEqual(['workbook-damaged']);
		expect(await codes(book(sheet('')))).toEqual(['workbook-empty']);
		const other = new TextEncoder().encode('<?xml version="1.0"?><deals/>');
		expect(await unpack('deals.xml', other)).toEqual({
			files: [{ name: 'deals.xml', bytes: other }],
			problems: [],
		});
	});
});
