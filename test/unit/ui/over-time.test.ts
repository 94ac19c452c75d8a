import { describe, expect, it } from 'vitest';
import type { Period, Trend } from '$lib/model';
import { createdSentence } from '$lib/ui/over-time/sentences';
import { trendWords } from '$lib/ui/over-time/trend-words';
import { makeReport } from '../../fixtures/report';

const trend: Trend = {
	class: 'lead',
	verdict: 'steady',
	p: 0.4,
	quarters: 5,
	change: { difference: 0.052, low: -0.249, high: 0.24 },
	because: null,
};

const quarter = (from: string, rate: number): Period => ({
	unit: 'quarter',
	from,
	to: from,
	class: 'lead',
	created: 10,
	won: 10 * rate,
	of: 10,
	byDay: { 60: { rate, low: Number((rate - 0.1).toFixed(2)), high: Number((rate + 0.1).toFixed(2)) } },
	mature: true,
	because: null,
});

const report = makeReport(
	{ lead: { created: 20 } },
	{ horizon: 60, periods: [quarter('2025-01-01', 0.2), quarter('2026-01-01', 0.3)] },
);

it('names the periods that are only counted', () => {
	expect(createdSentence('quarter')).toBe('How many were created, by quarter:');
});

describe('trend of a class', () => {
	it('says what was judged, then describes the ends with their ranges', () => {
		expect(trendWords(report, trend)).toEqual({
			lead: 'lead',
			verdict: 'steady',
			words: 'Steady',
			because:
				'No change larger than chance over 5 quarters. 20% (10–30%) in Q1 2025, 30% (20–40%) in Q1 2026: 5 points higher, likely between 25 points lower and 24 points higher.',
		});
	});

	it('says why it cannot be told', () => {
		const untold: Trend = { ...trend, verdict: 'cannot-tell', p: null, change: null, because: 'Too few.' };
		expect(trendWords(report, untold)).toMatchObject({ words: 'Can’t tell yet', because: 'Too few.' });
	});
});
