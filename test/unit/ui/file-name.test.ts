import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortName } from '$lib/ui/file-name';

describe('shortName', () => {
	it('leaves what fits', () => {
		expect(shortName('hubspot-deals.csv')).toBe('hubspot-deals.csv');
	});

	it('cuts a long name in the middle: both ends tell exports apart', () => {
		const short = shortName(`Head office, all deals ${'and more '.repeat(20)}2026-06.csv`);
		expect(short).toMatch(/^Head office, all deals .*…/);
		expect(short.endsWith('2026-06.csv')).toBe(true);
		expect(short).toHaveLength(48);
	});

	it('never cuts a letter in two', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 100 }), (n) => {
				expect(shortName('👩‍👩‍👧'.repeat(n)).replace('…', '').replaceAll('👩‍👩‍👧', '')).toBe('');
			}),
		);
	});
});
