import type { ComparedSeries, ComparedUnit } from '../../model';
import { number, percent, percentRange } from '../say';
import { pointsMoved, pointsSaid } from '../periods/points';
import { clip, namesOf } from '../sources/names';
import type { Pair, PairTotal } from './pair';

/** How the two kinds of series are called: in a list of choices, and within a sentence. */
export interface SeriesNames {
	readonly name: (one: ComparedSeries) => string;
	readonly phrase: (one: ComparedSeries) => string;
}

export function sourceNames(all: readonly ComparedSeries[]): SeriesNames {
	const sources = all.map(asSource);
	const names = namesOf(sources);
	return { name: (one) => names.name(asSource(one)), phrase: (one) => names.phrase(asSource(one)) };
}

const asSource = ({ label, class: id }: ComparedSeries) => ({ source: label, class: id ?? 'unknown' });

const NOBODY = 'Nobody named';

export const OWNER_NAMES: SeriesNames = {
	name: ({ label }) => label ?? NOBODY,
	phrase: ({ label }) => (label === null ? 'nobody named' : clip(label)),
};

export interface PairSaidInput {
	readonly pair: Pair;
	readonly unit: ComparedUnit;
	/** null: nothing is said of shares by a day. */
	readonly horizon: number | null;
	readonly series: readonly [ComparedSeries, ComparedSeries];
	readonly names: SeriesNames;
}

/** Both over all periods old enough, and how far they are apart. */
export function pairSaid({ pair, unit, horizon, series, names }: PairSaidInput): string {
	const [first, second] = series.map(names.phrase) as [string, string];
	if (horizon === null) return soFarSaid(series, unit, [first, second]);
	if (pair.totals === null || pair.change === null) return notSaid({ pair, series, names }, unit);
	const [one, two] = pair.totals;
	const periods = pair.periods === 1 ? `the one ${unit}` : `the ${number(pair.periods)} ${unit}s`;
	const { moved, from, to } = pointsMoved(pair.change);
	const apart = pointsSaid(moved, ['more', 'fewer']);
	const end = (points: number) => `${number(Math.abs(points))} ${points < 0 ? 'fewer' : 'more'}`;
	const difference = `For the first that is ${apart ?? 'about the same share'}, likely between ${end(from)} and ${end(to)}.`;
	const sure =
		pair.change.low <= 0 && pair.change.high >= 0 ? ' Chance alone could make such a difference.' : '';
	return `In ${periods} old enough, ${totalSaid(one, ` became clients within ${horizon} days`)} for ${first}, and ${totalSaid(two, '')} for ${second}. ${difference}${sure}`;
}

/** "6 of 40 became clients within 90 days (15%, 7% to 29%)". */
const totalSaid = ({ won, of, share }: PairTotal, verb: string): string =>
	`${number(won)} of ${number(of)}${verb} (${percent(share.rate)}, ${percentRange(share)})`;

/** What was won of all created, where no share by a day can be given. */
function soFarSaid(
	series: readonly [ComparedSeries, ComparedSeries],
	unit: ComparedUnit,
	[first, second]: readonly [string, string],
): string {
	const [one, two] = series.map(({ counts, created }) => {
		const won = counts[unit].wonSoFar.reduce((all, n) => all + n, 0);
		return `${number(won)} of ${number(created)}`;
	}) as [string, string];
	return `So far ${one} became clients for ${first}, and ${two} for ${second}. Shares by the same age cannot be given here, so those created last had less time.`;
}

function notSaid(
	{ pair, series, names }: Pick<PairSaidInput, 'pair' | 'series' | 'names'>,
	unit: ComparedUnit,
): string {
	if (pair.periods === 0) return `No ${unit} is old enough yet to compare shares.`;
	const unrated = series.find(({ rated }) => !rated);
	if (unrated !== undefined)
		return `Too many of ${names.phrase(unrated)} lack a usable date of closing to give a share.`;
	return `One of the two has nothing in the ${unit}s that are old enough.`;
}

/** Share of referrals from which a difference between two people may come from what they were given. Shares. */
const MIX_APART = 0.2;

/** What to bear in mind. */
export function pairLimits([first, second]: readonly [ComparedSeries, ComparedSeries]): string[] {
	const chance = 'Of many pairs that could be chosen, some differ by chance alone.';
	if (first.class !== null || second.class !== null) return [chance];
	const [one, two] = [first, second].map(({ referrals, created }) => referrals / Math.max(1, created));
	const apart = Math.abs((one ?? 0) - (two ?? 0)) > MIX_APART;
	return [
		...(apart
			? [
					`${percent(one ?? 0)} of what the first handled were referrals, and ${percent(two ?? 0)} of the second’s: part of the difference may come from that. Narrow the screen to one class to compare like with like.`,
				]
			: []),
		chance,
	];
}
