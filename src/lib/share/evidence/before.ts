import { CLASSES, type Became, type BecameOf, type Earlier, type LeadClass } from '../../model';
import { areFew } from './few';
import type { Told } from './told';

/** Verdicts alone: from the figures of then and now what came between them could be worked out. */
export const earlierThat = (all: readonly Earlier[]): Earlier[] =>
	all.map(({ asOf, back, claims }) => ({
		asOf,
		back,
		claims: claims.map(({ id, verdict }) => ({ id, verdict, value: null, low: null, high: null })),
	}));

/**
 * What became of what between two exports: a pair stands whole, as it is told by its sums. Groups are those that were
 * open before, those that came since, and those that are gone; where a class has one to four of one of them, or classes
 * are folded, the pair is left out.
 */
export function becameThat(all: readonly Became[], told: Told): Became[] | null {
	const kept = all.filter(({ classes }) => !told.folds && CLASSES.every((id) => isLarge(classes[id])));
	return kept.length === 0 ? null : kept.map(pair);
}

const isLarge = (of: BecameOf): boolean => !areFew(of.open, of.added, of.vanished, of.endedVanished);

const pair = ({ before, last, classes }: Became): Became => ({
	before,
	last,
	classes: Object.fromEntries(CLASSES.map((id) => [id, became(classes[id])])) as Record<LeadClass, BecameOf>,
});

const became = (of: BecameOf): BecameOf => ({
	open: of.open,
	won: of.won,
	lost: of.lost,
	stillOpen: of.stillOpen,
	vanished: of.vanished,
	reopened: of.reopened,
	turned: of.turned,
	endedVanished: of.endedVanished,
	added: of.added,
	addedWon: of.addedWon,
	addedLost: of.addedLost,
});
