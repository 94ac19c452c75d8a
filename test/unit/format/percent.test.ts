import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percent, percentRange, rateWithRange } from '$lib/format';
import { percent as said, percentRange as saidRange } from '$lib/reports/say';

describe('percent', () => {
	it('rounds to a whole percentage', () => {
		expect(percent(0.6261, 'en')).toBe('63%');
		expect(percent(0.1789, 'en')).toBe('18%');
	});

	it('never makes all or nothing of what is neither', () => {
		expect(percent(0.9996, 'en')).toBe('over 99%');
		expect(percent(0.0004, 'en')).toBe('under 1%');
		expect(percent(0.994, 'en')).toBe('99%');
		expect(percent(0, 'en')).toBe('0%');
		expect(percent(1, 'en')).toBe('100%');
	});
});

describe('percentRange', () => {
	it('rounds outwards', () => {
		expect(percentRange(0.5128, 0.7202, null, 'en')).toBe('51–73%');
		expect(percentRange(0.29, 0.58, null, 'en')).toBe('29–58%');
	});

	it('keeps off a threshold it does not touch', () => {
		expect(percentRange(0.498, 0.698, 0.8, 'en')).toBe('49–70%');
		expect(percentRange(0.61, 0.796, 0.8, 'en')).toBe('61.0–79.6%');
	});

	it('takes as many digits as that needs', () => {
		expect(percentRange(0.80001, 0.9, 0.8, 'en')).toBe('80.001–90.000%');
		expect(percentRange(0.5, 0.79999, 0.8, 'en')).toBe('50.000–79.999%');
	});

	it('puts the sign where the locale does', () => {
		expect(percentRange(0.5128, 0.7202, null, 'tr')).toBe('%51–%73');
		expect(percentRange(0.5128, 0.7202, null, 'de')).toBe('51–73\u00a0%');
	});

	it('always contains what it rounds', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(a, b) => {
					const [low, high] = a < b ? [a, b] : [b, a];
					const [from, to] = percentRange(low, high, null, 'en').replace('%', '').split('–').map(Number);
					return from! <= low * 100 + 1e-6 && to! >= high * 100 - 1e-6 && from! >= 0 && to! <= 100;
				},
			),
		);
	});
});

describe('tables and sentences', () => {
	const share = fc.double({ min: 0, max: 1, noNaN: true });

	it('round a share alike', () => {
		fc.assert(
			fc.property(share, (value) => {
				expect(percent(value, 'en')).toBe(said(value));
			}),
		);
	});

	it('round a range alike', () => {
		fc.assert(
			fc.property(share, share, fc.constantFrom(null, 0.8), (a, b, threshold) => {
				const [low, high] = a < b ? [a, b] : [b, a];
				const sentence = saidRange({ low, high }, threshold).replace('% to ', '–');
				expect(percentRange(low, high, threshold, 'en')).toBe(sentence);
			}),
		);
	});
});

describe('rateWithRange', () => {
	it('says a rate with its range, also where the rate is all', () => {
		expect(rateWithRange({ rate: 0.6261, low: 0.5128, high: 0.7202 }, null, 'en')).toBe('63% (51–73%)');
		expect(rateWithRange({ rate: 1, low: 0.7225, high: 1 }, null, 'en')).toBe('100% (72–100%)');
	});
});
