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
import { FEW_WINS } from '../close-ratio';
import { counted, listed, number, percent, times, timesRange } from '../say';
import { FEWEST_DECIDED } from './closing';
import { speedClause } from './say-speed';

export const BAND_NAMES: Readonly<Record<FollowUpBandId, string>> = {
	day: 'Within a day',
	week: 'After 2 to 7 days',
	later: 'After more than a week',
};

/** The answer above the card: how soon, and whether it goes with closing. */
export function followUpHeadline(followUp: FollowUp): string {
	const speed = speedClause(followUp);
	if (followUp.all.known === 0) return `${speed}.`;
	switch (followUp.closing.verdict) {
		case 'yes':
			return `${speed}, and those followed up within a day close more often than later ones.`;
		case 'no':
			return `${speed}, and those followed up within a day close less often than later ones.`;
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
	return `Of those still undecided after the first week, ${sideSaid(sooner)} followed up within a day were won in the end, against ${sideSaid(later)} followed up later; compared within each class, so that referrals answered sooner cannot make it, that is ${often(ratio)}.`;
}

function often(ratio: CloseRatio): string {
	const range = timesRange(ratio, 1);
	const value = times(ratio, 1);
	return value === null ? `${range} times as often` : `about ${value} times as often (${range})`;
}

function whyOpen(closing: FollowUpClosing): string | null {
	const { sooner, later, because, trials } = closing;
	switch (because) {
		case null:
			return null;
		case 'no-losses':
			return 'No loss is recorded, so nobody can tell whether follow-up goes with closing.';
		case 'no-days':
			return 'Without usable closing days nobody can tell which ended before they could be followed up late, so the two are not compared.';
		case 'too-few':
			if (sooner.decided === 0)
				return 'No class has ones followed up within a day and later ones that were still undecided after the first week and are decided now, so there is nothing to compare.';
			return `Of those still undecided after the first week, where both stand in one class, ${number(sooner.decided)} followed up within a day and ${number(later.decided)} followed up later are decided (${number(sooner.won)} and ${number(later.won)} won): at least ${FEWEST_DECIDED} of each, with ${FEW_WINS} won, are needed.`;
		case 'no-range':
			return 'Where both stand in one class nothing was lost, so there is no range.';
		case 'range':
			return 'The range lies on both sides of 1, so the difference may be chance.';
		case 'not-recorded':
			return `It does not hold throughout: ${counted(closing.unknown.decided, 'decided one has', 'decided ones have')} no usable first response, and with ${listed(failed(trials))} the answer is another.`;
	}
}

const ASSUMED: Readonly<Record<FollowUpTrial['assumption'], string>> = {
	'as-it-stands': 'those known alone',
	'not-recorded-as-sooner': 'those counted as followed up within a day',
	'not-recorded-as-later': 'those counted as followed up later',
};

/** The assumptions under which the verdict is another than as it stands. */
function failed(trials: readonly FollowUpTrial[]): string[] {
	const [own, ...others] = trials;
	return others
		.filter(({ verdict }) => verdict !== own?.verdict)
		.map(({ assumption }) => ASSUMED[assumption]);
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
	return [`Step by step ${shares} were won: within each class ${ends[trend.way]}.`];
}

const BAND_WORDS: Readonly<Record<FollowUpBandId, string>> = {
	day: 'of those followed up within a day',
	week: 'after 2 to 7 days',
	later: 'after more than a week',
};

/** What limits the comparison. */
export function closingLimits({ closing }: FollowUp): string[] {
	const { early, noDays, alone, ratio, withEarly } = closing;
	const counting =
		ratio === null || withEarly === null
			? ''
			: `; counting ${early === 1 ? 'it' : 'them'}, too, would make ${often(withEarly)}`;
	return [
		...said(
			early,
			`One that ended within the first week is not compared, as what ends at once cannot be followed up late${counting}.`,
			`that ended within the first week are not compared, as what ends at once cannot be followed up late${counting}.`,
		),
		...said(
			noDays,
			'One that ended without usable days is not compared.',
			'that ended without usable days are not compared.',
		),
		...said(
			alone,
			'One stands in a class where all were followed up within a day, or all later, and is not compared.',
			'stand in classes where all were followed up within a day, or all later, and are not compared.',
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
		...(closing.verdict === 'cannot-tell' && closing.because !== 'no-losses' && all.created > 0
			? [
					blank > 0
						? 'Write down the day of each first response: the answer comes with more of them decided.'
						: 'Keep writing down the day of each first response: the answer comes with more of them decided.',
				]
			: []),
	];
}
