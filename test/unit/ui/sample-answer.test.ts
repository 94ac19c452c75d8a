import { expect, test } from 'vitest';
import { curveFigure, type CurveFigure } from '../../../src/lib/charts/curve-figure';
import { CLASSES, type ClassFigures, type Report } from '../../../src/lib/model';
import { closesMore } from '../../../src/lib/reports/answers';
import { firstPicture } from '../../../src/lib/ui/answers/first-picture';
import { SAMPLE_ANSWER, type SampleAnswer } from '../../../src/lib/ui/sample/sample-answer';
import { sampleFiles } from '../../tools/shared';
import { answersOf } from '../../tools/shell';

/** As the page has it once the sample is opened on a day. */
const opened = async (day?: string) => (await answersOf(await sampleFiles(), {}, day)).report;

/** A share as the start page keeps it: a picture a thousand points high shows no difference. */
const seen = (share: number) => Math.round(share * 1e4) / 1e4;

/** Of a report what the start page shows. */
function taken(of: Report): SampleAnswer {
	const { curves, banded } = firstPicture(of);
	const last = curveFigure(of, curves)?.lastDay ?? 0;
	const drawn = ({ open, byDay, curve }: ClassFigures) => ({
		open,
		byDay,
		curve: (curve ?? [])
			.filter(({ day }) => day <= last)
			.map(({ day, rate, low, high }) => ({ day, rate: seen(rate), low: seen(low), high: seen(high) })),
	});
	const figures = CLASSES.map((id) => {
		const { open } = of.classes[id];
		return [id, curves.includes(id) ? drawn(of.classes[id]) : { open, byDay: null, curve: null }] as const;
	});
	return {
		answer: closesMore(of),
		basis: of.claims.find(({ id }) => id === 'more-often')?.basis ?? '',
		curves,
		banded,
		figures: {
			horizon: of.horizon,
			classes: Object.fromEntries(figures) as SampleAnswer['figures']['classes'],
		},
	};
}

test('the start page shows what the pipeline gives for the sample', async () => {
	await expect(`${JSON.stringify(taken(await opened()))}\n`).toMatchFileSnapshot(
		'../../../src/lib/ui/sample/answer.json',
	);
});

test.each(['2026-07-01', '2031-12-31'])(
	'opening the sample on %s gives the same sentence, picture and table',
	async (day) => {
		const report = await opened(day);
		const { answer, basis, figures, ...shown } = SAMPLE_ANSWER;
		expect(answer).toEqual(closesMore(report));
		expect(basis).toBe(report.claims.find(({ id }) => id === 'more-often')?.basis);
		expect(shown).toEqual(firstPicture(report));
		const own = curveFigure(figures, shown.curves, shown.banded)!;
		const whole = curveFigure(report, shown.curves, shown.banded)!;
		expect(words(own)).toEqual(words(whole));
		own.series.forEach(({ points }, i) => {
			points.forEach((point, j) => {
				for (const of of ['rate', 'low', 'high'] as const)
					expect(Math.abs(point[of] - whole.series[i]!.points[j]![of])).toBeLessThanOrEqual(5e-5);
			});
		});
		for (const id of shown.curves) expect(figures.classes[id].byDay).toEqual(report.classes[id].byDay);
	},
);

/** A picture with the days of its points, and without their shares. */
function words({ series, ...rest }: CurveFigure) {
	const days = series.map(({ points, ...said }) => ({ ...said, points: points.map(({ day }) => day) }));
	return { ...rest, series: days };
}
