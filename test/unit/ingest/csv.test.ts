import { describe, expect, it } from 'vitest';
import { originalRowText, toCsv } from '../../../src/lib/ingest';

describe('writing CSV', () => {
	it('quotes only what needs it and ends every line with CRLF', () => {
		const rows = [
			['id', 'name'],
			['007', 'Lee, Ann'],
			[' x ', 'say "hi"'],
			['a\nb', ''],
		];
		expect(toCsv(rows)).toBe('id,name\r\n007,"Lee, Ann"\r\n x ,"say ""hi"""\r\n"a\nb",\r\n');
	});

	it('keeps a lone empty cell from becoming a blank line', () => {
		expect(toCsv([['name'], [''], [' ']])).toBe('name\r\n""\r\n" "\r\n');
	});

	it('gives one row as it would stand in a file with another delimiter', () => {
		expect(originalRowText(['a;b', '1,5', ''], ';')).toBe('"a;b";1,5;');
	});
});
