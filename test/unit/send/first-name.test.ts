import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstName } from '$lib/send';

test.each([
	['Ann Lee', 'Ann'],
	['Dr. Ann Lee, CPA', 'Ann'],
	['Lee, Ann', 'Ann'],
	['van der Berg, Anna', 'van der Berg, Anna'],
	['Lee, Ann B.', 'Ann'],
	['Lee, Dr. Ann', 'Ann'],
	['Ann Lee, Oak Partners', 'Ann'],
	['Ann Lee (Oak Ltd)', 'Ann'],
	['Ann Lee - Oak Ltd', 'Ann'],
	['Ann-Marie O’Neill', 'Ann-Marie'],
	['JOHN SMITH', 'John'],
	['LEE, ANN', 'Ann'],
	['Ann Lee, MBA, CPA', 'Ann'],
	['Ann Lee, FRICS', 'Ann'],
	['Ann', 'Ann'],
	['José María García López', 'José'],
	['Анна Петрова', 'Анна'],
	['Key & Co.', 'all'],
	['Oak Partners', 'all'],
	['Smith and Jones', 'all'],
	['Brown LLP', 'all'],
	['The Oak', 'all'],
	['Müller GmbH', 'all'],
	['24 Hours', 'all'],
	['J. Doe', 'J. Doe'],
	['JP Doe', 'JP Doe'],
	['Mrs. Lee', 'Mrs. Lee'],
	['Dr. Lee', 'Dr. Lee'],
	['Smith, Jones, Brown', 'Smith, Jones, Brown'],
	['ann lee', 'ann lee'],
	['王小明', '王小明'],
	['王 小明', '王 小明'],
	['محمد علي', 'محمد علي'],
	['', ''],
	[', ', ', '],
])('%j is greeted as %j', (partner, greeting) => {
	expect(firstName(partner)).toBe(greeting.trim());
});

test('a greeting is "all", part of the name, or the name', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
			const greeting = firstName(name);
			expect(greeting === 'all' || name.replace(/\s+/gu, ' ').includes(greeting)).toBe(true);
			expect(greeting === '').toBe(name.trim() === '');
		}),
	);
});
