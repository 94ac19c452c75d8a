import { CLASSES, type EffortShare, type EffortShares, type SourceFigures } from '../../model';

const isKnown = ({ cost, hours }: SourceFigures): boolean => cost !== null || hours !== null;

interface Sums {
	readonly cost: number;
	readonly hours: number;
	readonly total: number;
	readonly won: number;
}

const add = (all: readonly SourceFigures[]): Sums =>
	all.reduce(
		(sum, { cost, hours, total, won }) => ({
			cost: sum.cost + (cost ?? 0),
			hours: sum.hours + (hours ?? 0),
			total: sum.total + (total ?? 0),
			won: sum.won + won,
		}),
		{ cost: 0, hours: 0, total: 0, won: 0 },
	);

/**
 * What each class and each source had of all that was put in, and of the wins: both over the sources of which anything
 * is known that was put in, since what is not known is not nothing.
 *
 * @param hourly what an hour is worth; null where nobody said it
 * @returns null where nothing was put in that can be added up
 */
export function effortShares(sources: readonly SourceFigures[], hourly: number | null): EffortShares | null {
	const known = sources.filter(isKnown);
	const currencies = new Set(known.flatMap(({ costCurrency }) => costCurrency ?? []));
	const credits = known.some(({ cost, hours }) => (cost ?? 0) < 0 || (hours ?? 0) < 0);
	const all = add(known);
	const can = {
		cost: currencies.size <= 1 && all.cost > 0,
		hours: all.hours > 0,
		total: currencies.size <= 1 && hourly !== null && all.hours > 0 && all.total > 0,
	};
	const by = can.total ? 'total' : can.cost ? 'cost' : 'hours';
	if (credits || !can[by]) return null;
	const shareOf = (part: readonly SourceFigures[], of: EffortNames): EffortShare => {
		const own = add(part);
		return {
			...of,
			ofCost: can.cost ? own.cost / all.cost : null,
			ofHours: can.hours ? own.hours / all.hours : null,
			ofTotal: can.total ? own.total / all.total : null,
			ofWins: all.won === 0 ? null : own.won / all.won,
			won: own.won,
		};
	};
	return {
		by,
		wins: all.won,
		otherWins: sources.reduce((sum, { won }) => sum + won, 0) - all.won,
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
