import { CLASSES, type EffortShare, type EffortShares, type SourceFigures } from '../../model';
import { sum } from './effort';

interface Sums {
	readonly cost: number | null;
	readonly hours: number | null;
	readonly total: number | null;
	readonly won: number;
}

const add = (all: readonly SourceFigures[]): Sums => ({
	cost: sum(all.map(({ cost }) => cost)),
	hours: sum(all.map(({ hours }) => hours)),
	total: sum(all.map(({ total }) => total)),
	won: all.reduce((wins, { won }) => wins + won, 0),
});

/** A part of a whole; null where either is not known, or the whole is nothing. */
const part = (own: number | null, all: number | null): number | null =>
	own === null || all === null || all <= 0 ? null : own / all;

/** What the shares are told by; null where nothing can be added up. */
function basisOf(sources: readonly SourceFigures[], hourly: number | null): EffortShares['by'] | null {
	const known = sources.filter(({ cost, hours }) => cost !== null || hours !== null);
	if (known.some(({ cost, hours }) => (cost ?? 0) < 0 || (hours ?? 0) < 0)) return null;
	const one = new Set(known.flatMap(({ costCurrency }) => costCurrency ?? [])).size <= 1;
	const all = add(known);
	if (one && hourly !== null && (all.hours ?? 0) > 0 && (all.total ?? 0) > 0) return 'total';
	if (one && (all.cost ?? 0) > 0) return 'cost';
	return (all.hours ?? 0) > 0 ? 'hours' : null;
}

/**
 * What each class and each source had of all that was put in, and of the wins: both over the sources of which it is
 * known what was put in, since what is not known is not nothing.
 *
 * @param hourly what an hour is worth; null where nobody said it
 * @returns null where nothing was put in that can be added up
 */
export function effortShares(sources: readonly SourceFigures[], hourly: number | null): EffortShares | null {
	const by = basisOf(sources, hourly);
	if (by === null) return null;
	const known = sources.filter((of) => of[by] !== null);
	const all = add(known);
	const shareOf = (some: readonly SourceFigures[], of: EffortNames): EffortShare => {
		const own = add(some);
		return {
			...of,
			ofCost: by === 'hours' ? null : part(own.cost, all.cost),
			ofHours: part(own.hours, all.hours),
			ofTotal: by === 'total' ? part(own.total, all.total) : null,
			ofWins: part(own.won, all.won),
			won: own.won,
		};
	};
	return {
		by,
		wins: all.won,
		otherWins: sources.reduce((wins, { won }) => wins + won, 0) - all.won,
		classes: CLASSES.map((id) => known.filter((of) => of.class === id)).flatMap((own) =>
			own[0] === undefined ? [] : [shareOf(own, { source: null, class: own[0].class })],
		),
		sources: known
			.map((one) => shareOf([one], { source: one.source, class: one.class }))
			.sort((a, b) => (effortOf(b, by) ?? 0) - (effortOf(a, by) ?? 0) || b.won - a.won),
	};
}

type EffortNames = Pick<EffortShare, 'source' | 'class'>;

/** A share of effort by what the shares are told by. */
export const effortOf = (of: EffortShare, by: EffortShares['by']): number | null =>
	by === 'total' ? of.ofTotal : by === 'cost' ? of.ofCost : of.ofHours;
