import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, pieces, plain } from '$lib/ui/raw-text';

describe('a value from a file', () => {
	it('is cut between letters, with an ellipsis', () => {
		expect(cut('Proposal', 80)).toBe('Proposal');
		expect(cut('abcdef', 3)).toBe('abc…');
		expect(cut('👩‍⚖️👩‍⚖️👩‍⚖️', 2)).toBe('👩‍⚖️👩‍⚖️…');
		expect(cut('é'.repeat(80).normalize('NFD'), 80)).toBe('é'.repeat(80).normalize('NFD'));
		expect(cut('x'.repeat(3 * 1024 * 1024)).length).toBe(81);
	});

	it('stays short also where one letter never ends', () => {
		expect(cut(`a${'\u0301'.repeat(100_000)}`).length).toBeLessThan(700);
	});

	it('is whole or cut, well formed and of bounded length, whatever it holds', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, longest) => {
				const shown = cut(text, longest);
				expect(shown === text || shown.endsWith('…')).toBe(true);
				expect(shown.length).toBeLessThanOrEqual(longest * 8 + 1);
				if (shown !== text) expect(text.startsWith(shown.slice(0, -1))).toBe(true);
			}),
		);
	});
});

describe('characters that show nothing', () => {
	it('are counted where they stand', () => {
		expect(pieces('Ann\u200B\u200B Lee')).toEqual([{ text: 'Ann' }, { hidden: 2 }, { text: ' Lee' }]);
		expect(pieces('\uFEFFid')).toEqual([{ hidden: 1 }, { text: 'id' }]);
		expect(pieces('\u202Egnp.exe')).toEqual([{ hidden: 1 }, { text: 'gnp.exe' }]);
		expect(pieces('A\u200DB')).toEqual([{ text: 'A' }, { hidden: 1 }, { text: 'B' }]);
		expect(pieces('a\u0000b')).toEqual([{ text: 'a' }, { hidden: 1 }, { text: 'b' }]);
	});

	it('are left alone where they join letters or pictures', () => {
		for (const text of ['👩‍⚖️ Ann', 'می‌خواهم', 'क्‍ष', 'two\nlines\tand tabs', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'])
			expect(pieces(text), text).toEqual([{ text }]);
	});

	it('are a dot where only letters can stand', () => {
		expect(plain('Ann\u200B Lee')).toBe('Ann· Lee');
		expect(plain('; DROP TABLE deals')).toBe('; DROP TABLE deals');
	});
});
