import { expect, test } from 'vitest';
import { key, words } from '../../../src/lib/mapping/text';

test.each([
	['Müller', 'muller'],
	['Łukasz Żółw', 'LUKASZ ZOLW'],
	['Ирина Йодль', 'ирина иодль'],
	['מַיָה', 'מיה'],
	['مُحَمَّد', 'محمد'],
	['☎️ Call', '☎ call'],
])('accents and points tell no names apart: %s = %s', (a, b) => {
	expect(key(a)).toBe(key(b));
});

test.each([
	['राम', 'रमा'],
	['कमल', 'कमला'],
	['ガトウ', 'カトウ'],
	['ประไพ', 'ประพา'],
])('vowels and other consonants do: %s ≠ %s', (a, b) => {
	expect(key(a)).not.toBe(key(b));
});

test('a word with vowel signs is one word', () => {
	expect(words('हिन्दी नाम')).toHaveLength(2);
});
