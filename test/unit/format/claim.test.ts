import { describe, expect, it } from 'vitest';
import { claimFigures } from '$lib/format';
import type { Claim } from '$lib/model';

const claim: Claim = {
	id: 'more-often',
	threshold: 1,
	verdict: 'yes',
	value: 3.499,
	low: 2.453,
	high: 4.992,
	sentence: '',
	because: null,
	moreNeeded: null,
	basis: '85 referrals, 192 leads',
	byMoney: null,
};

describe('claimFigures', () => {
	it('a ratio', () => {
		expect(claimFigures(claim, 'en')).toBe('3.5× (2.4–5.0) · 85 referrals, 192 leads');
		expect(claimFigures({ ...claim, id: 'twice-as-fast', threshold: 2 }, 'en')).toBe(
			'3.5× as fast (2.4–5.0) · 85 referrals, 192 leads',
		);
	});

	it('a share', () => {
		const share = { ...claim, id: 'eighty-percent', threshold: 0.8, basis: '88 new clients' } as const;
		expect(claimFigures({ ...share, value: 0.6023, low: 0.4978, high: 0.6982 }, 'en')).toBe(
			'60% (49–70%) · 88 new clients',
		);
	});

	it('a ratio without an upper end, and none at all', () => {
		expect(claimFigures({ ...claim, value: null, low: 3.78, high: null }, 'en')).toBe(
			'3.7 or more · 85 referrals, 192 leads',
		);
		expect(claimFigures({ ...claim, value: null, low: null, high: null }, 'en')).toBe(
			'85 referrals, 192 leads',
		);
	});
});
