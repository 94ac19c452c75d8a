import {
	CLASSES,
	FOLLOW_UP_BANDS,
	type CloseRatio,
	type Decided,
	type DecidedShare,
	type FollowUpBandId,
	type FollowUpClosing,
	type FollowUpTrial,
	type Verdict,
} from '../../model';
import { mantelHaenszel, standing, verdictOf } from '../../stats';
import { trendWithin } from '../../stats/trend-within';
import { wilson } from '../../stats/wilson';
import { FEW_WINS, plainRatio } from '../close-ratio';
import type { FollowUpCell } from './facts';

/** A side with fewer decided than these is too small to be compared. */
export const FEWEST_DECIDED = 10;
const LEVEL = 0.05;
/** Last day of each band but the last. */
const LAST_DAY = { day: 1, week: 7 } as const;

/** Sooner against later in one class. */
interface Sides {
	readonly sooner: Decided;
	readonly later: Decided;
}

const NONE: Decided = { won: 0, decided: 0 };

/**
 * Whether sooner follow-up goes with closing: within a day against after 2 to 7 days. What ends at once cannot be
 * followed up late, so those that ended within the first week are left out, on both sides alike: a landmark, by which
 * it is settled on which side each one stands. Those followed up after it had to stay undecided until then, which
 * flatters them, so they are counted and not compared.
 *
 * @param cells of new business
 */
export function closingOf(cells: readonly FollowUpCell[], noLosses: boolean): FollowUpClosing {
	const decided = cells.filter(({ ended }) => ended !== null);
	const known = decided.filter(({ response }) => response === 'known');
	const late = decided.filter(({ ended }) => ended === 'later');
	const blank = late.filter(({ response }) => response !== 'known');
	const answered = late.filter(({ response }) => response === 'known');
	const settled = answered.filter(isWithinWeek);
	const earlyWins = known.filter(
		(cell) => cell.ended === 'early' && cell.outcome === 'won' && isWithinWeek(cell),
	);
	const sides = sidesOf(settled);
	const both = sides.filter(hasBoth);
	const common = {
		bands: FOLLOW_UP_BANDS.map((id) => ({
			id,
			undecided: shareOf(answered.filter(isIn(id)), noLosses),
			all: shareOf(known.filter(isIn(id)), noLosses),
		})),
		early: countOf(known.filter(({ ended }) => ended === 'early')),
		noDays: countOf(known.filter(({ ended }) => ended === 'no-days')),
		earlyWon: countOf(earlyWins),
		unknown: decidedOf(blank),
		sooner: sum(both.map(({ sooner }) => sooner)),
		later: sum(both.map(({ later }) => later)),
		alone: countOf(settled) - both.reduce((n, one) => n + one.sooner.decided + one.later.decided, 0),
	};
	if (noLosses)
		return {
			...common,
			ratio: null,
			withEarly: null,
			trend: null,
			trials: [],
			verdict: 'cannot-tell',
			because: 'no-losses',
		};
	const trials = trialsOf(settled, earlyWins, blank);
	const [own] = trials;
	const verdict = standing(trials.map((one) => one.verdict));
	return {
		...common,
		ratio: own?.ratio ?? null,
		withEarly: ratioOf(sidesOf(known.filter(isWithinWeek))),
		trend: trendOf(answered),
		trials,
		verdict,
		because:
			verdict === 'cannot-tell'
				? whyOpen({ known, common, ratio: own?.ratio ?? null, own: own?.verdict ?? 'cannot-tell' })
				: null,
	};
}

const isIn =
	(id: FollowUpBandId) =>
	({ waited }: FollowUpCell): boolean =>
		bandOf(waited) === id;

const isWithinWeek = (cell: FollowUpCell): boolean => !isIn('later')(cell);

function bandOf(waited: number | null): FollowUpBandId | null {
	if (waited === null) return null;
	if (waited <= LAST_DAY.day) return 'day';
	return waited <= LAST_DAY.week ? 'week' : 'later';
}

const countOf = (cells: readonly FollowUpCell[]): number => cells.reduce((total, { n }) => total + n, 0);

const decidedOf = (cells: readonly FollowUpCell[]): Decided => ({
	won: countOf(cells.filter(({ outcome }) => outcome === 'won')),
	decided: countOf(cells),
});

function shareOf(cells: readonly FollowUpCell[], noLosses: boolean): DecidedShare {
	const own = decidedOf(cells);
	return { ...own, rate: noLosses ? null : wilson(own.won, own.decided) };
}

const sum = (all: readonly Decided[]): Decided =>
	all.reduce((total, one) => ({ won: total.won + one.won, decided: total.decided + one.decided }), NONE);

/** @param sooner which cells are followed up sooner */
const sidesOf = (
	cells: readonly FollowUpCell[],
	sooner: (cell: FollowUpCell) => boolean = isIn('day'),
): Sides[] =>
	CLASSES.map((id) => {
		const own = cells.filter((cell) => cell.class === id);
		return {
			sooner: decidedOf(own.filter(sooner)),
			later: decidedOf(own.filter((cell) => !sooner(cell))),
		};
	});

const hasBoth = ({ sooner, later }: Sides): boolean => sooner.decided > 0 && later.decided > 0;

function ratioOf(sides: readonly Sides[]): CloseRatio | null {
	const of = mantelHaenszel(
		sides.map(({ sooner, later }) => ({
			x1: sooner.won,
			n1: sooner.decided,
			x2: later.won,
			n2: later.decided,
		})),
	);
	return of === null ? null : plainRatio(of);
}

/** Below so few the log range is too sure of itself. */
function isFew(sides: readonly Sides[]): boolean {
	const both = sides.filter(hasBoth);
	return [both.map(({ sooner }) => sooner), both.map(({ later }) => later)]
		.map(sum)
		.some(({ won, decided }) => decided < FEWEST_DECIDED || won < FEW_WINS);
}

function trialOf(assumption: FollowUpTrial['assumption'], sides: readonly Sides[]): FollowUpTrial {
	const ratio = ratioOf(sides);
	const verdict: Verdict =
		ratio === null || isFew(sides)
			? 'cannot-tell'
			: verdictOf({ low: ratio.low, high: ratio.high ?? Infinity }, 1);
	return { assumption, ratio, verdict };
}

/**
 * As it stands; with those won in the first week, since leaving them out takes more wins from those answered at once;
 * and with those that have no usable first response on either side.
 */
function trialsOf(
	settled: readonly FollowUpCell[],
	earlyWins: readonly FollowUpCell[],
	blank: readonly FollowUpCell[],
): FollowUpTrial[] {
	const all = [...settled, ...blank];
	return [
		trialOf('as-it-stands', sidesOf(settled)),
		...(earlyWins.length === 0 ? [] : [trialOf('early-wins-too', sidesOf([...settled, ...earlyWins]))]),
		...(blank.length === 0
			? []
			: [
					trialOf(
						'not-recorded-as-sooner',
						sidesOf(all, ({ waited }) => waited === null || bandOf(waited) === 'day'),
					),
					trialOf('not-recorded-as-later', sidesOf(all)),
				]),
	];
}

function trendOf(answered: readonly FollowUpCell[]): FollowUpClosing['trend'] {
	const found = trendWithin(
		CLASSES.map((id) => {
			const own = answered.filter((cell) => cell.class === id);
			return FOLLOW_UP_BANDS.map((band) => {
				const { won, decided } = decidedOf(own.filter(isIn(band)));
				return { x: won, n: decided };
			});
		}),
	);
	if (found === null) return null;
	return { way: found.p >= LEVEL ? 'level' : found.z < 0 ? 'falls' : 'rises', p: found.p };
}

interface Open {
	readonly known: readonly FollowUpCell[];
	readonly common: Sides;
	readonly ratio: CloseRatio | null;
	/** As it stands. */
	readonly own: Verdict;
}

function whyOpen({ known, common, ratio, own }: Open): FollowUpClosing['because'] {
	if (own !== 'cannot-tell') return 'trials';
	if (known.length > 0 && known.every(({ ended }) => ended === 'no-days')) return 'no-days';
	if (isFew([common])) return 'too-few';
	return ratio === null ? 'no-range' : 'range';
}
