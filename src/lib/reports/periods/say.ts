import { CLASS_PLURALS } from '../../format/words';
import { dayNumber } from '../../format/day-number';
import type { LeadClass, Period, PeriodUnit, Report, Trend } from '../../model';
import { advised, isShared } from '../advice';
import type { Answer } from '../answer';
import { begin, number } from '../say';
import { nothingCounted } from '../sources/from-report';
import { changeSaid } from './say-change';
import { startsOf } from './span';

export { periodLimits } from './limits';

/** The two sides that the headline compares are the two that are followed. */
const FOLLOWED = ['referral', 'lead'] as const satisfies readonly LeadClass[];
const CANNOT_TELL = 'It can’t be told yet whether things are getting better.';

interface Said {
	readonly sentence: string;
	readonly emphasis: string | null;
	readonly why: string;
}

/** Are we getting better? Judged by the quarters of referrals and of leads. */
export function gettingBetter(report: Report): Answer {
	return { question: 'Are we getting better?', ...betterSaid(report) };
}

function betterSaid(report: Report): Said {
	const { trends } = report;
	if (report.counted === 0) return { ...nothingCounted(report), emphasis: null };
	if (trends === null) return noTrends(report);
	const followed = followedIn(trends);
	if (followed.length === 0)
		return {
			sentence: 'There are no referrals and no leads to follow over time.',
			emphasis: null,
			why: isShared(report)
				? 'Only referrals and leads are followed.'
				: 'In “Check how we read this” choose the column that says how each one came.',
		};
	return { ...verdictSaid(followed), why: whySaid(report, followed) };
}

const followedIn = (trends: readonly Trend[]): Trend[] =>
	FOLLOWED.flatMap((id) => trends.filter((trend) => trend.class === id));

function noTrends(report: Report): Said {
	const { extent, classes, data } = report;
	const unused = data.dates.some(
		({ field, unreadable, future }) => field === 'created' && unreadable + future > 0,
	);
	const why =
		extent === 'lite'
			? 'This short report leaves out how things changed; the full one has it.'
			: advised(
					report,
					Object.values(classes).find(({ created }) => created > 0)?.byDayBecause ??
						'No opportunity has a date of creation.',
					unused
						? 'See in “Check how we read this” how the column was read.'
						: 'Export the column with the date on which each one was created.',
				);
	return { sentence: CANNOT_TELL, emphasis: 'can’t be told yet', why };
}

const VERDICTS: Readonly<Record<Trend['verdict'], string>> = {
	better: 'close better than before',
	worse: 'close worse than before',
	steady: 'close about as well as before',
	'cannot-tell': 'can’t be told yet',
};

/** One sentence for all of the classes followed. */
function verdictSaid(followed: readonly Trend[]): Omit<Said, 'why'> {
	const first = followed.find(({ verdict }) => verdict !== 'cannot-tell');
	const second = followed.find((trend) => trend !== first);
	if (first === undefined) return { sentence: CANNOT_TELL, emphasis: VERDICTS['cannot-tell'] };
	const emphasis = VERDICTS[first.verdict];
	const alike = second?.verdict === first.verdict;
	const who = alike ? `${CLASS_PLURALS.referral} and ${CLASS_PLURALS.lead}` : CLASS_PLURALS[first.class];
	const rest = second === undefined || alike ? steadyNote(first) : `; ${otherClause(second)}`;
	return { sentence: `${begin(who)} ${emphasis}${rest}.`, emphasis };
}

const steadyNote = ({ verdict }: Trend): string =>
	verdict === 'steady' ? '; no change is larger than chance' : '';

const otherClause = ({ class: id, verdict }: Trend): string =>
	verdict === 'cannot-tell'
		? `for ${CLASS_PLURALS[id]} it can’t be told yet`
		: `${CLASS_PLURALS[id]} ${VERDICTS[verdict]}`;

function whySaid(report: Report, followed: readonly Trend[]): string {
	const told = followed.filter(({ verdict }) => verdict !== 'cannot-tell');
	const changes = told.map((trend) => changeSaid(report, trend)).filter((said) => said !== null);
	const reasons = followed.flatMap(({ because }) => (because === null ? [] : [because]));
	const judged =
		told.length === 0 ? [] : ['Every quarter old enough counts, not only the first and the last.'];
	return [...changes, ...judged, ...new Set(reasons)].join(' ');
}

/**
 * What the Over time screen says above its picture: a verdict for referrals and one for leads, always by quarters,
 * and how many of the periods shown are too young.
 *
 * @param unit of the periods shown
 */
export function periodSentence(report: Report, unit: PeriodUnit): string {
	if (report.counted === 0 || report.trends === null) {
		const { sentence, why } = betterSaid(report);
		return `${sentence} ${why}`;
	}
	const verdicts = verdictsSaid(followedIn(report.trends));
	return [...(verdicts.length === 0 ? [betterSaid(report).why] : verdicts), ...tooYoung(report, unit)].join(
		' ',
	);
}

/** Each class by itself; what cannot be told of both for one reason is said once. */
function verdictsSaid(followed: readonly Trend[]): string[] {
	const because = followed[0]?.because ?? null;
	const alike = followed.length > 1 && because !== null && followed.every((one) => one.because === because);
	return alike
		? [
				`For ${followed.map(({ class: id }) => CLASS_PLURALS[id]).join(' and ')} it can’t be told yet. ${because}`,
			]
		: followed.map(classVerdict);
}

function classVerdict({ class: id, verdict, quarters, because }: Trend): string {
	const who = CLASS_PLURALS[id];
	if (verdict === 'cannot-tell') return `For ${who} it can’t be told yet. ${because ?? ''}`.trim();
	return verdict === 'steady'
		? `Over ${number(quarters)} quarters ${who} show no change larger than chance.`
		: `Over ${number(quarters)} quarters ${who} came to ${verdict === 'better' ? 'close better' : 'close worse'}, by more than chance.`;
}

function tooYoung(report: Report, unit: PeriodUnit): string[] {
	const { periods, horizon } = report;
	const young = new Set(
		(periods ?? [])
			.filter((period) => period.unit === unit && period.because === 'too-young')
			.flatMap((period) => youngIn(period, report)),
	).size;
	if (young === 0 || horizon === null) return [];
	return [
		young === 1
			? `The last ${unit} is too young to judge: it counts once all of it lies ${horizon} days back.`
			: `The last ${number(young)} ${unit}s are too young to judge: they count once all of each lies ${horizon} days back.`,
	];
}

/** Of several put together only some may be too young. */
function youngIn(period: Period, { asOf, horizon }: Report): string[] {
	const starts = startsOf(period);
	if (starts.length === 1 || asOf === null || horizon === null) return starts;
	const ends = [...starts.slice(1), period.to];
	return starts.filter((_, i) => dayNumber(ends[i]!) - 1 + horizon > dayNumber(asOf));
}
