import { periodName } from '../../charts/period-names';
import { rateOf, periodsOf } from '../../charts/period-figure';
import { rateWithRange } from '../../format';
import type { LeadClass, Report, Trend } from '../../model';

/** How the share of one class has moved. */
export interface TrendWords {
	readonly lead: LeadClass;
	readonly verdict: Trend['verdict'];
	/** "Steady". */
	readonly words: string;
	/** What it rests on, in a sentence or two. */
	readonly because: string;
}

const VERDICTS: Readonly<Record<Trend['verdict'], string>> = {
	better: 'Getting better',
	worse: 'Getting worse',
	steady: 'Steady',
	'cannot-tell': 'Can’t tell yet',
};

export function trendWords(report: Report, trend: Trend): TrendWords {
	const { verdict } = trend;
	const judged =
		verdict === 'cannot-tell'
			? trend.because
			: verdict === 'steady'
				? `No change larger than chance over ${trend.quarters} quarters.`
				: `More than chance over ${trend.quarters} quarters.`;
	return {
		lead: trend.class,
		verdict,
		words: VERDICTS[verdict],
		because: [judged, changed(report, trend)].filter((part) => part !== null).join(' '),
	};
}

/** The last quarter against the first: it only describes. */
function changed(report: Report, { class: lead, change }: Trend): string | null {
	if (change === null) return null;
	const rated = periodsOf(report, 'quarter', lead).flatMap((period) => {
		const rate = rateOf(period, report);
		return rate === null ? [] : [`${rateWithRange(rate)} in ${periodName(period)}`];
	});
	const [first, last] = [rated[0], rated.at(-1)];
	if (first === undefined || last === undefined) return null;
	// A hundred times a share carries noise over a whole point.
	const [from, to] = [Math.floor(change.low * 100 + 1e-9), Math.ceil(change.high * 100 - 1e-9)];
	return `${first}, ${last}: ${points(Math.round(change.difference * 100))}, likely between ${points(from)} and ${points(to)}.`;
}

/** "9 points higher". */
function points(n: number): string {
	const size = Math.abs(n);
	return size === 0
		? 'no change'
		: `${size} ${size === 1 ? 'point' : 'points'} ${n < 0 ? 'lower' : 'higher'}`;
}
