import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/lib/ingest';

/** So many that a reader whose time grows with their square would not end within the test's time. */
const MANY = 100_000;

describe('time grows with the size of the file and no faster', () => {
	it.each([
		['an unclosed quote on every line', 'a,b,c\n' + '1,"x,3\n'.repeat(MANY)],
		['cells that open where the one before closes', 'a,b\n1,2\n2,3\n' + 'x","y\n'.repeat(MANY) + '7,8\n'],
		['the same in another width', 'a,b,c\n1,2,3\n2,3,4\n' + 'x","y\n'.repeat(MANY) + '7,8,9\n'],
		['an odd number of lone quotes', 'a,b\n1,2\n' + '"\n'.repeat(MANY + 1)],
		['doubled quotes after an open one', 'a,b\n1,2\n3,"' + 'x,""y\n'.repeat(MANY)],
		['lone carriage returns and one line feed', 'a,b\r1,2\r' + '4,"5\r'.repeat(MANY) + '\n'],
		['stray quotes on one line', 'a,b\n1,2\n3,"' + 'x" '.repeat(MANY) + '\n'],
		['notices below the data', 'a,b,c\n1,2,3\n' + 'Copyright (c) Acme\n'.repeat(MANY * 2)],
		['blank lines', 'a,b\n1,2\n' + '\n'.repeat(MANY * 5)],
	])('%s', (_, text) => {
		expect(readFile('x.csv', new TextEncoder().encode(text)).ok).toBe(true);
	});
});
