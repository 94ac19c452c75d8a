import { expect, test } from 'vitest';
import { momentWords, namesWords, sizeWords, summaryWords } from '../../../src/lib/ui/keep/keep-words';
import { keepLabel } from '../../../src/lib/ui/keep/label';

test.each([
	[0, 'less than 1 kB'],
	[999, 'less than 1 kB'],
	[1_000, 'about 1 kB'],
	[1_234_567, 'about 1.2 MB'],
	[48_700_000, 'about 49 MB'],
])('%i bytes are %s', (bytes, words) => {
	expect(sizeWords(bytes, 'en-GB')).toBe(words);
});

test('names are listed as long as they are few', () => {
	expect(namesWords(['a.csv'])).toBe('a.csv');
	expect(namesWords(['a.csv', 'b.csv'])).toBe('a.csv and b.csv');
	expect(namesWords(['a', 'b', 'c'])).toBe('a, b and c');
	expect(namesWords(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
});

test('what is remembered is said in one line', () => {
	const savedAt = '2026-03-31T12:00:00.000Z';
	const saved = momentWords(savedAt, 'en-GB');
	expect(summaryWords({ names: ['a.csv', 'b.csv'], size: 1_234_567, savedAt }, 'en-GB')).toBe(
		`2 files, about 1.2 MB, saved ${saved}`,
	);
	expect(summaryWords({ names: [], size: 0, savedAt }, 'en-GB')).toBe(
		`how your files are read, saved ${saved}`,
	);
});

test('the button says how things stand', () => {
	const keep = { on: true, elsewhere: false, saving: false };
	expect(keepLabel({ ...keep, on: false })).toBe('Keep for next time');
	expect(keepLabel(keep)).toBe('Remembered on this device');
	expect(keepLabel({ ...keep, saving: true })).toBe('Remembering…');
	expect(keepLabel({ ...keep, elsewhere: true })).toBe('Not kept from this tab');
});
