import { describe, expect, it } from 'vitest';
import { curveFigure, drawable } from '$lib/charts/curve-figure';
import type { ClassFigures } from '$lib/model';
import { makeReport } from '../../fixtures/report';

const rate = (value: number) => ({ rate: value, low: value - 0.1, high: value + 0.1, atRisk: 5 });

/** Won by day 20 and day 70, watched for 200 days. */
const watched: Partial<ClassFigures> = {
	created: 60,
	won: 30,
	curve: [
		{ day: 0, rate: 0, low: 0, high: 0.05, atRisk: 60 },
		{ day: 20, ...rate(0.3) },
		{ day: 70, ...rate(0.5) },
	],
	byDay: { 30: rate(0.3), 60: rate(0.3), 90: rate(0.5), 180: rate(0.5), 365: null },
};

describe('drawable', () => {
	it('takes classes with a curve, and small ones only where they are compared', () => {
		const report = makeReport({
			referral: { ...watched, created: 3 },
			introduction: { ...watched, created: 3 },
			lead: { created: 9 },
			unknown: watched,
		});
		expect(drawable(report, 10)).toEqual(['referral', 'unknown']);
		expect(drawable(report)).toEqual(['referral', 'introduction', 'unknown']);
	});
});

describe('curveFigure', () => {
	it('is null where nothing can be drawn', () => {
		expect(curveFigure(makeReport(), ['referral', 'lead'])).toBeNull();
	});

	it('goes one step past the horizon, and marks it', () => {
		const figure = curveFigure(makeReport({ referral: watched }, { horizon: 90 }), ['referral']);
		expect(figure).toMatchObject({ horizon: 90, lastDay: 180, top: 0.75, shareMarks: [0, 0.25, 0.5, 0.75] });
		expect(figure?.series[0]).toMatchObject({
			name: 'Referrals',
			note: '50% by day 90',
			shortNote: '50%',
			atHorizon: 0.5,
			banded: true,
		});
		expect(figure?.series[0]?.points.at(-1)).toMatchObject({ day: 180, rate: 0.5 });
	});

	it('stops at the horizon where nobody was watched for longer', () => {
		const young = { ...watched, byDay: { ...watched.byDay!, 180: null } };
		expect(curveFigure(makeReport({ lead: young }, { horizon: 90 }), ['lead'])?.lastDay).toBe(90);
	});

	it('does not draw a class beyond what was watched', () => {
		const young: Partial<ClassFigures> = { ...watched, byDay: { ...watched.byDay!, 90: null, 180: null } };
		const report = makeReport({ referral: watched, lead: young }, { horizon: 90 });
		const [referral, lead] = curveFigure(report, ['referral', 'lead'])!.series;
		expect(referral?.points.at(-1)?.day).toBe(180);
		expect(lead?.points.at(-1)?.day).toBe(70);
		expect(lead).toMatchObject({ atHorizon: null, note: '50% by day 70' });
	});

	it('without a horizon shows all there is', () => {
		const figure = curveFigure(makeReport({ unknown: watched }), ['unknown']);
		expect(figure).toMatchObject({ horizon: null, lastDay: 90 });
		expect(figure?.series[0]).toMatchObject({ note: '50% by day 90' });
	});

	it('makes room for the bands that are drawn, and for no others', () => {
		const low: Partial<ClassFigures> = {
			...watched,
			curve: [{ day: 10, rate: 0.04, low: 0.01, high: 0.4, atRisk: 60 }],
		};
		const report = makeReport({ lead: low });
		expect(curveFigure(report, ['lead'])?.top).toBeCloseTo(0.4);
		expect(curveFigure(report, ['lead'], [])?.top).toBeCloseTo(0.05);
	});
});
