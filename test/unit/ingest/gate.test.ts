import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/lib/ingest';
import type { Problem } from '../../../src/lib/model';
import { encode, raw } from './bytes';

function refusal(bytes: Uint8Array, name = 'export.csv'): Problem {
	const result = readFile(name, bytes);
	if (result.ok) throw new Error('it was read');
	return result.problem;
}

const ZIP = 'PK\x03\x04\x14\0\x06\0\x08\0';

describe('what is no CSV file is named, with what to do', () => {
	it.each([
		['an Excel workbook', raw(`${ZIP}[Content_Types].xml...xl/workbook.xml`), 'excel', /Excel workbook/],
		['an Excel workbook, streamed', raw(`${ZIP}[Content_Types].xml`), 'excel', /Excel workbook/],
		[
			'an OpenDocument sheet',
			raw(`${ZIP}mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK`),
			'opendocument',
			/OpenDocument/,
		],
		['an Apple Numbers document', raw(`${ZIP}Index/Document.iwa`), 'numbers', /Numbers/],
		['a Word document', raw(`${ZIP}[Content_Types].xml word/document.xml`), 'document', /Office/],
		['a zip of CSV files', raw(`${ZIP}deals.csv`), 'zip', /zip archive/],
		['gzip', raw('\x1f\x8b\x08\0\0\0'), 'gzip', /gzip/],
		['an old workbook', raw('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'old-excel', /old Excel/],
		['a PDF', raw('%PDF-1.7\n%'), 'pdf', /PDF/],
		['Parquet', raw('PAR1\x15\x04\x15'), 'parquet', /Parquet/],
		['a PNG', raw('\x89PNG\r\n\x1a\n'), 'image', /picture/],
		['a JPEG', raw('\xff\xd8\xff\xe0'), 'image', /picture/],
		['a database', raw('SQLite format 3\0'), 'database', /database/],
		[
			'a web page',
			encode('<!DOCTYPE html>\n<html><body>Log in</body></html>'),
			'html',
			/web page, often a login page/,
		],
		[
			'a web page after blanks and a mark',
			encode(' \r\n\t<HTML lang="en">', 'utf-8-bom'),
			'html',
			/web page/,
		],
		['a web page in UTF-16', encode('<html><head>', 'utf-16le-bom'), 'html', /web page/],
		[
			'a table of a web page',
			encode('<html><table><tr><td>Id</td></tr></table>'),
			'html',
			/web page with a table/,
		],
		['XML', encode('<?xml version="1.0"?><deals/>'), 'xml', /XML/],
		['JSON', encode('[{"id": 1}]'), 'json', /JSON/],
		['a JSON object', encode('{\n  "deals": []\n}'), 'json', /JSON/],
		['no bytes', new Uint8Array(), 'empty-file', /empty/],
		['white space', encode(' \r\n\t\r\n'), 'empty-file', /empty/],
		['a byte order mark alone', raw('\xef\xbb\xbf'), 'empty-file', /empty/],
		['only NULs', new Uint8Array(5000), 'only-nul', /nothing but zeros/],
		[
			'bytes that are no text',
			Uint8Array.from({ length: 999 }, (_, i) => (i * 7) % 32),
			'binary',
			/not text/,
		],
	])('%s', (_, bytes, code, message) => {
		const problem = refusal(bytes);
		expect(problem.code).toBe(code);
		expect(problem.message).toMatch(message);
		expect(problem.message).toMatch(/^[^.]*\.$/);
		expect(problem.fix).toMatch(/^[A-Z].*\.$/);
		expect(problem.file).toBe('export.csv');
	});

	it.each([
		'PKID,Name\n1,Ann\n',
		'PAR1,B\n1,2\n',
		'<id>,<name>\n1,Ann\n',
		'[Id],[Name]\n1,Ann\n',
		'BMI,Age\n1,2\n',
	])('a table that begins like something else is read: %j', (text) => {
		expect(readFile('export.csv', encode(text)).ok).toBe(true);
	});

	it('a header alone says so', () => {
		expect(refusal(encode('Id,Name\r\n'))).toMatchObject({
			code: 'no-rows',
			message: 'This file has a header and no rows below it.',
		});
	});

	it('a file of which no row fits says how many there are', () => {
		expect(refusal(encode('a,b,c\n1,2\n1,2,3,4\n')).message).toBe(
			'None of the 2 rows fits the header, which has 3 columns: 2 of another width.',
		);
	});

	it('lines of delimiters alone are no rows', () => {
		expect(refusal(encode(',,,\n,,,\n')).code).toBe('no-rows');
		expect(refusal(encode('a,b\n,\n')).code).toBe('no-rows');
	});

	it('an encoding nobody knows is a problem', () => {
		const result = readFile('x.csv', encode('a,b\n1,2\n'), { encoding: 'klingon' });
		expect(result).toMatchObject({ ok: false, problem: { code: 'unknown-encoding', value: 'klingon' } });
	});
});
