import { CLASS_PLURALS } from '../../format/words';
import { CLASSES, type LeadClass } from '../../model';
import { daySaid } from '../periods/day-said';
import { begin, counted, listed, number, percent, percentRange } from '../say';
import { dayOf } from './order';
import type { Blocks, Measure, Series } from './series';

const VERDICTS: Readonly<Record<Exclude<Blocks['verdict'], 'cannot-tell'>, string>> = {
	better: 'came to close better, by more than chance',
	worse: 'came to close worse, by more than chance',
	steady: 'show no change larger than chance',
};

/** Where the series goes, in one sentence for the classes of which it can be told, and one for the others. */
export function seriesSaid({ reports, trends }: Series): string[] {
	const first = reports[0];
	const last = reports.at(-1);
	if (first === undefined || last === undefined) return [];
	const span = `${counted(reports.length, 'report')} from ${daySaid(dayOf(first))} to ${daySaid(dayOf(last))}.`;
	const told = trends.flatMap(({ class: id, verdict, blocks }) =>
		verdict === 'cannot-tell'
			? []
			: [`Over ${number(blocks)} spans between reports ${CLASS_PLURALS[id]} ${VERDICTS[verdict]}.`],
	);
	return [begin(span), ...told, ...untold(trends)];
}

function untold(trends: readonly Blocks[]): string[] {
	const open = trends.filter(({ verdict }) => verdict === 'cannot-tell');
	const reasons = [...new Set(open.map(({ because }) => because))];
	return reasons.map((because) => {
		const own = open.filter((one) => one.because === because);
		const who = listed(own.map(({ class: id }) => CLASS_PLURALS[id]));
		return `Whether ${who} close better can’t be told yet. ${WHY[because ?? 'few']}`;
	});
}

const WHY: Readonly<Record<NonNullable<Blocks['because']>, string>> = {
	few: 'At least four spans between reports are needed in which some were decided.',
	'not-within':
		'One of the reports cannot hold those before it, so what was decided between them is not known.',
	young: 'The first report does not reach back far enough to judge what followed.',
	'all-or-none': 'All or none were won in every span, or a report holds no losses.',
};

/** First against last, of each class: it only describes, as the reports share most of what they count. */
export function endsSaid(
	{ lines, horizon }: Series,
	measure: Measure,
	classes: readonly LeadClass[] = CLASSES,
): string[] {
	const how = measure === 'by-horizon' ? `within ${horizon ?? 0} days` : 'of those decided';
	return lines[measure].flatMap(({ class: id, points }) => {
		const [first, last] = [points[0], points.at(-1)];
		if (!classes.includes(id) || first === undefined || last === undefined || first === last) return [];
		const said = ({ rate, of, day }: typeof first) =>
			`${percent(rate.rate)} (${percentRange(rate)}, of ${number(of)}) on ${daySaid(day)}`;
		return [`${begin(CLASS_PLURALS[id])}, won ${how}: ${said(first)}, ${said(last)}.`];
	});
}

/** What is not drawn, or is drawn from other days than it was judged by. */
export function seriesLimits({
	doubles,
	strangers,
	otherHorizon,
	horizon,
	reports,
	lines,
	trends,
}: Series): string[] {
	const rated = new Set(lines['by-horizon'].flatMap(({ points }) => points.map(({ day }) => day))).size;
	const bare = reports.length - rated;
	return [
		...(doubles === 0
			? []
			: [
					`${counted(doubles, 'report speaks', 'reports speak')} of a day that another one speaks of, too: of each day the one made last is drawn.`,
				]),
		...(strangers === 0
			? []
			: [
					`${counted(strangers, 'report is', 'reports are')} left out: of another firm, narrowed to other opportunities than the latest, or without a day.`,
				]),
		...(horizon === null
			? ['No report judges by a number of days, so only what was won of decided can be drawn.']
			: [
					...(otherHorizon === 0
						? []
						: [
								`${counted(otherHorizon, 'report judges', 'reports judge')} by another number of days; here all are drawn at ${number(horizon)} days.`,
							]),
					...(bare === 0
						? []
						: [`${counted(bare, 'report gives', 'reports give')} no share within ${number(horizon)} days.`]),
				]),
		...(trends.some(({ because }) => because === 'not-within')
			? []
			: ['One report holds most of what the one before holds, so neighbouring points are not independent.']),
	];
}
