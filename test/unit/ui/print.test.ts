import { expect, test } from 'vitest';
import { styleString } from '../../../src/lib/ui/print/margins';

test('a firm’s name cannot end the string it stands in on paper', () => {
	expect(styleString('Müller 3')).toBe('"Müller 3"');
	expect(styleString('a"; } b')).toBe('"a\\22 \\3b  \\7d  b"');
	expect(styleString('a\\b\n')).toBe('"a\\5c b\\a "');
});
