import { periodName } from '../../charts/period-names';
import { rateOf, periodsOf } from '../../charts/period-figure';
import { rateWithRange } from '../../format';
import type { LeadClass, Report, Trend } from '../../model';
import { pointsMoved, pointsSaid } from '../../reports/periods/points';

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
	const { moved, from, to } = pointsMoved(change);
	return `${first}, ${last}: ${points(moved)}, likely between ${points(from)} and ${points(to)}.`;
}

/** "9 points higher". */
const points = (n: number): string => pointsSaid(n, ['higher', 'lower']) ?? 'no change';
