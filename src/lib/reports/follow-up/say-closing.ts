import type {
	CloseRatio,
	Decided,
	FollowUp,
	FollowUpBandId,
	FollowUpClosing,
	FollowUpTrial,
	Report,
} from '../../model';
import { isShared } from '../advice';
import { moreNeeded } from '../../stats/sample-size';
import { FEW_WINS } from '../close-ratio';
import { counted, listed, number, percent, times, timesRange } from '../say';
import { FEWEST_DECIDED } from './closing';
import { speedClause } from './say-speed';

/** The answer above the card: how soon, and whether it goes with closing. */
export function followUpHeadline(followUp: FollowUp): string {
	const speed = speedClause(followUp);
	if (followUp.all.known === 0) return `${speed}.`;
	switch (followUp.closing.verdict) {
		case 'yes':
			return `${speed}, and those followed up within a day close more often than those followed up later in the week.`;
		case 'no':
			return `${speed}, and those followed up within a day close less often than those followed up later in the week.`;
		case 'cannot-tell':
			return `${speed}; whether sooner goes with closing can’t be told yet.`;
	}
}

/** Whether sooner goes with closing, in sentences. */
export function closingSaid({ all, closing }: FollowUp): string[] {
	if (all.known === 0) return [];
	const why = whyOpen(closing);
	const compared = comparedSaid(closing);
	return [
		...(compared === null ? [] : [compared]),
		...(why === null ? [] : [why]),
		...(closing.verdict === 'cannot-tell' ? [] : [NOT_THE_CAUSE]),
		...bandsSaid(closing),
	];
}

const NOT_THE_CAUSE =
	'That does not prove that it is the reason: the likeliest ones are often answered first, so following up sooner may come of their being likely.';

/** "44 of 80 (55%)"; without losses a count alone. */
const sideSaid = ({ won, decided }: Decided): string =>
	decided === 0 ? 'none decided' : `${number(won)} of ${number(decided)} (${percent(won / decided)})`;

function comparedSaid({ sooner, later, ratio }: FollowUpClosing): string | null {
	if (ratio === null) return null;
	return `Of those still undecided after the first week, ${sideSaid(sooner)} followed up within a day were won in the end, against ${sideSaid(later)} followed up after 2 to 7 days; compared within each class, so that referrals answered sooner cannot make it, that is ${often(ratio)}.`;
}

function often(ratio: CloseRatio): string {
	const range = timesRange(ratio, 1);
	const value = times(ratio, 1);
	return value === null ? `${range} times as often` : `about ${value} times as often (${range})`;
}

function whyOpen(closing: FollowUpClosing): string | null {
	const { sooner, later, because } = closing;
	switch (because) {
		case null:
			return null;
		case 'no-losses':
			return 'No loss is recorded, so nobody can tell whether follow-up goes with closing.';
		case 'no-days':
			return 'Without usable closing days nobody can tell which ended before they could be followed up late, so the two are not compared.';
		case 'too-few':
			if (sooner.decided === 0)
				return 'No class has decided ones on either side, followed up within a day and after 2 to 7 days, that were still undecided after the first week, so there is nothing to compare.';
			return `Of those still undecided after the first week, where both stand in one class, ${number(sooner.decided)} followed up within a day and ${number(later.decided)} after 2 to 7 days are decided (${number(sooner.won)} and ${number(later.won)} won): at least ${FEWEST_DECIDED} of each, with ${FEW_WINS} won, are needed.`;
		case 'no-range':
			return 'Where both stand in one class nothing was lost, so there is no range.';
		case 'range':
			return `The range lies on both sides of 1, so the difference may be chance. ${moreSaid(closing)}`;
		case 'trials':
			return `It does not hold throughout: with ${listed(failed(closing))} the answer is another.`;
	}
}

/** The assumptions under which the verdict is another than as it stands. */
function failed({ trials, unknown, earlyWon }: FollowUpClosing): string[] {
	const blank = counted(
		unknown.decided,
		'decided one without a usable first response',
		'decided ones without a usable first response',
	);
	const assumed: Readonly<Record<FollowUpTrial['assumption'], string>> = {
		'as-it-stands': 'those known alone',
		'early-wins-too': `the ${number(earlyWon)} won within the first week counted, too,`,
		'not-recorded-as-sooner': `${blank} counted as followed up within a day`,
		'not-recorded-as-later': `${blank} counted as followed up after 2 to 7 days`,
	};
	const [own, ...others] = trials;
	return others
		.filter(({ verdict }) => verdict !== own?.verdict)
		.map(({ assumption }) => assumed[assumption]);
}

/** How many more of each would tell: 80% power on the log ratio, as for the claims; null: no number soon would. */
function moreOf({ sooner, later, ratio }: FollowUpClosing): number | null {
	if (ratio?.value == null || later.won === 0) return null;
	const second = later.won / later.decided;
	// The ratio within classes, so that the mix of classes is in neither.
	const first = Math.min(1, second * ratio.value);
	const more = moreNeeded({ rate: first, decided: sooner.decided }, { rate: second, decided: later.decided });
	return more === null ? null : more.first + more.second;
}

function moreSaid(closing: FollowUpClosing): string {
	const more = moreOf(closing);
	if (more === null) return 'More data will not settle this soon.';
	return more === 0
		? 'A few more decided ones may tell.'
		: `About ${number(more)} more decided ${more === 1 ? 'one' : 'ones'} would tell.`;
}

/** Over the three bands. */
function bandsSaid({ trend, bands }: FollowUpClosing): string[] {
	const filled = bands.filter(({ undecided }) => undecided.decided > 0);
	if (trend === null || filled.length < 3) return [];
	const shares = listed(
		filled.map(({ id, undecided }) => `${percent(undecided.won / undecided.decided)} ${BAND_WORDS[id]}`),
	);
	const ends = {
		falls: 'the later, the fewer are won, by more than chance',
		rises: 'the later, the more are won, by more than chance',
		level: 'no fall or rise larger than chance',
	} as const;
	return [
		`Step by step ${shares} were won: within each class ${ends[trend.way]}. Those followed up after more than a week had to stay undecided until then, which flatters them.`,
	];
}

const BAND_WORDS: Readonly<Record<FollowUpBandId, string>> = {
	day: 'of those followed up within a day',
	week: 'after 2 to 7 days',
	later: 'after more than a week',
};

/** What limits the comparison. */
export function closingLimits({ closing }: FollowUp): string[] {
	const { early, noDays, alone, ratio, withEarly, bands } = closing;
	const afterWeek = bands.find(({ id }) => id === 'later')?.undecided.decided ?? 0;
	const counting =
		ratio === null || withEarly === null
			? ''
			: `; counting ${early === 1 ? 'it' : 'them'}, too, it would be ${often(withEarly)}`;
	return [
		...said(
			early,
			`One that ended within the first week is not compared, as what ends at once cannot be followed up late${counting}.`,
			`that ended within the first week are not compared, as what ends at once cannot be followed up late${counting}.`,
		),
		...said(
			afterWeek,
			'One followed up after more than a week is shown, not compared: it had to stay undecided until then.',
			'followed up after more than a week are shown, not compared: they had to stay undecided until then.',
		),
		...said(
			noDays,
			'One that ended without usable days is not compared.',
			'that ended without usable days are not compared.',
		),
		...said(
			alone,
			'One stands in a class where all were followed up within a day, or all after 2 to 7 days, and is not compared.',
			'stand in classes where all were followed up within a day, or all after 2 to 7 days, and are not compared.',
		),
	];
}

const said = (n: number, one: string, many: string): string[] =>
	n === 0 ? [] : [n === 1 ? one : `${number(n)} ${many}`];

/** What to do about it; none where the reader cannot do anything. */
export function followUpToDo(report: Pick<Report, 'choices'>, followUp: FollowUp): string[] {
	if (isShared(report)) return [];
	const { waiting, all, closing } = followUp;
	const blank = all.notRecorded + all.after;
	return [
		...(waiting === 0
			? []
			: [
					waiting === 1
						? 'Begin with the open one that has no first response yet.'
						: `Begin with the ${number(waiting)} open ones that have no first response yet.`,
				]),
		...(closing.verdict === 'yes'
			? [
					'Answer all within a day for some months, the unlikely ones too: only then do the figures show whether it helps.',
				]
			: []),
		...(blank > 0 ? ['Write down the day of each first response, so that nothing has to be guessed.'] : []),
	];
}
