import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/lib/ingest';
import { unpack, type Unpacked } from '../../../src/lib/ingest/unpack';
import { encode } from './bytes';
import { zip, type Part } from './zips';
import { withRows } from '../../rows';

const DEALS = 'id,name\n1,Ann\n2,Zoë\n';
const deals: Part = { path: 'deals.csv', content: DEALS };

const said = ({ problems }: Unpacked): string[] => problems.map(({ code }) => code);
const names = ({ files }: Unpacked): string[] => files.map(({ name }) => name);
const texts = ({ files }: Unpacked): string[] => files.map(({ bytes }) => new TextDecoder().decode(bytes));

/** Every sentence about a packed file says what it is and what to do. */
function expectWords({ problems }: Unpacked): void {
	for (const { message, fix, file } of problems) {
		expect(message).toMatch(/^[A-Z0-9].*\.$/);
		expect(fix).toMatch(/^$|^[A-Z].*\.$/);
		expect(file).not.toBeNull();
	}
}

describe('zip archives', () => {
	it('gives each CSV in it under a name that says where it was', async () => {
		const unpacked = await unpack(
			'export.zip',
			zip([
				deals,
				{ path: '2024/', content: '' },
				{ path: '2024/Kontakte März.csv', content: encode('a;b\n1;2\n', 'utf-16le-bom') },
				{ path: 'stored.tsv', content: 'a\tb\n1\t2\n', method: 0 },
				{ path: 'large.txt', content: DEALS, large: true },
				{ path: 'no extension', content: DEALS },
			]),
		);
		expect(names(unpacked)).toEqual([
			'export.zip/deals.csv',
			'export.zip/2024/Kontakte März.csv',
			'export.zip/stored.tsv',
			'export.zip/large.txt',
			'export.zip/no extension',
		]);
		expect(said(unpacked)).toEqual([]);
		expect(texts(unpacked)[0]).toBe(DEALS);
		const [, contacts] = unpacked.files;
		const read = readFile(contacts!.name, contacts!.bytes);
		expect(read.ok && withRows(read.reading)).toMatchObject({ encoding: 'utf-16le', rows: [['1', '2']] });
	});

	it('reads one with a comment at its end', async () => {
		expect(names(await unpack('a.zip', zip([deals], 'made by a CRM')))).toEqual(['a.zip/deals.csv']);
	});

	it('passes over what an operating system adds and names what else it leaves out', async () => {
		const unpacked = await unpack(
			'export.zip',
			zip([
				{ path: '__MACOSX/._deals.csv', content: 'junk' },
				{ path: 'in/.DS_Store', content: 'junk' },
				{ path: 'read me.pdf', content: '%PDF-1.7' },
				{ path: 'logo.png', content: 'PNG' },
				deals,
			]),
		);
		expect(names(unpacked)).toEqual(['export.zip/deals.csv']);
		expect(unpacked.problems.map(({ message }) => message)).toEqual([
			'2 files in it are no CSV file and no Excel workbook, and are left out: read me.pdf, logo.png.',
		]);
		expectWords(unpacked);
	});

	it.each<[string, readonly Part[], string]>([
		['nothing', [], 'zip-empty'],
		[
			'only folders and junk',
			[
				{ path: 'a/', content: '' },
				{ path: '.DS_Store', content: 'x' },
			],
			'zip-empty',
		],
		['no table', [{ path: 'a.pdf', content: '%PDF-' }], 'zip-no-table'],
		['an archive inside', [{ path: 'inner.zip', content: zip([deals]) }], 'packed-twice'],
		['a gzip inside', [{ path: 'deals.csv.gz', content: gzipSync(DEALS) }], 'packed-twice'],
		['a password', [{ ...deals, encrypted: true }], 'zip-encrypted'],
		['another way of packing', [{ ...deals, method: 14 }], 'zip-method'],
		['a damaged file', [{ ...deals, damaged: true }], 'packed-damaged'],
		['a file that is not as long as it says', [{ ...deals, claims: 7 }], 'packed-damaged'],
	])('with %s: one sentence', async (_, parts, code) => {
		const unpacked = await unpack('export.zip', zip(parts));
		expect(names(unpacked)).toEqual([]);
		expect(said(unpacked)).toEqual([code]);
		expectWords(unpacked);
	});

	it('takes what it can where one file in it cannot be had', async () => {
		const unpacked = await unpack(
			'export.zip',
			zip([
				{ ...deals, path: 'a.csv', encrypted: true },
				{ ...deals, path: 'b.csv', damaged: true },
				{ ...deals, path: 'c.zip' },
				deals,
			]),
		);
		expect(names(unpacked)).toEqual(['export.zip/deals.csv']);
		expect(unpacked.problems.map(({ file, code }) => [file, code])).toEqual([
			['export.zip/a.csv', 'zip-encrypted'],
			['export.zip/b.csv', 'packed-damaged'],
			['export.zip/c.zip', 'packed-twice'],
		]);
	});

	it('cut off anywhere, or with any byte changed, it never throws and never gives other bytes', async () => {
		const whole = zip([deals, { ...deals, path: 'more.csv', method: 0 }]);
		for (let at = 4; at < whole.length; at++) {
			const cut = await unpack('cut.zip', whole.slice(0, at));
			expect([cut.files.length, said(cut)]).toEqual([0, ['packed-damaged']]);
			const changed = whole.slice();
			changed[at]! ^= 0x55;
			const unpacked = await unpack('changed.zip', changed);
			expect(unpacked.files.length + unpacked.problems.length).toBeGreaterThan(0);
			for (const text of texts(unpacked)) expect(text).toBe(DEALS);
		}
	});

	it('stops at a bomb, wherever it lies, and takes what came before', async () => {
		const zeros = new Uint8Array(3_000_000);
		const bomb = await unpack('bomb.zip', zip([deals, { path: 'zeros.csv', content: zeros }]), 1_000_000);
		expect([names(bomb), said(bomb)]).toEqual([['bomb.zip/deals.csv'], ['packed-too-large']]);
		const many = [1, 2, 3].map((n) => ({ path: `${n}.csv`, content: zeros.subarray(0, 400_000) }));
		expect(said(await unpack('many.zip', zip(many), 1_000_000))).toEqual(['packed-too-large']);
		const lying = zip([{ path: 'zeros.csv', content: zeros, claims: 10 }]);
		expect(said(await unpack('lying.zip', lying, 1_000_000))).toEqual(['packed-too-large']);
		const stored = zip(
			['a.csv', 'b.csv', 'c.csv'].map((path) => ({ path, content: 'x'.repeat(600_000), method: 0 })),
		);
		expect(said(await unpack('stored.zip', stored, 1_000_000))).toEqual([
			'packed-too-large',
			'packed-too-large',
		]);
		const gzip = await unpack('zeros.csv.gz', new Uint8Array(gzipSync(zeros)), 1_000_000);
		expect([names(gzip), said(gzip)]).toEqual([[], ['packed-too-large']]);
		expectWords(gzip);
	});

	it('refuses a zip with more files than anybody exports', async () => {
		const many = Array.from({ length: 1001 }, (_, i) => ({ ...deals, path: `${i}.csv` }));
		expect(said(await unpack('many.zip', zip(many)))).toEqual(['zip-too-many']);
	});

	it.each([
		['an OpenDocument sheet', [{ path: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 }], 'opendocument'],
		['a Numbers document', [{ path: 'Index/Document.iwa', content: 'x' }], 'numbers'],
		['a Word document', [{ path: '[Content_Types].xml', content: 'x' }, { path: 'word/document.xml', content: 'x' }], 'document'],
		['a binary workbook', [{ path: '[Content_Types].xml', content: 'x' }, { path: 'xl/workbook.bin', content: 'x' }], 'excel'],
	])('%s keeps its own words', async (_, parts, code) => {
		expect(said(await unpack('file', zip(parts)))).toEqual([code]);
	}); // prettier-ignore
});

describe('gzip', () => {
	it('gives the file by its name without the ending', async () => {
		const unpacked = await unpack('deals.csv.gz', gzipSync(DEALS));
		expect([names(unpacked), texts(unpacked), said(unpacked)]).toEqual([['deals.csv'], [DEALS], []]);
	});

	it.each([
		['cut off', gzipSync(DEALS).subarray(0, 25), 'packed-damaged'],
		['with a byte changed', gzipSync(DEALS).map((byte, i) => (i === 15 ? byte ^ 0x55 : byte)), 'packed-damaged'],
		['of a zip', gzipSync(zip([deals])), 'packed-twice'],
		['of a tar', gzipSync(`${'\0'.repeat(257)}ustar`), 'packed-twice'],
	])('%s: one sentence', async (_, bytes, code) => {
		const unpacked = await unpack('deals.csv.gz', new Uint8Array(bytes));
		expect(names(unpacked)).toEqual([]);
		expect(said(unpacked)).toEqual([code]);
		expectWords(unpacked);
	}); // prettier-ignore
});

it('leaves a file that is not packed as it is', async () => {
	const bytes = encode(DEALS);
	expect(await unpack('deals.csv', bytes)).toEqual({ files: [{ name: 'deals.csv', bytes }], problems: [] });
});
