import type { CloseRatio, Decided, Within, WithinGroup } from '../../model';
import { holm, kitagawa, mantelHaenszel, normalTwoSided } from '../../stats';
import { ln, square } from '../../stats/elementary';
import { closeRatio, FEW_WINS, plainRatio } from '../close-ratio';

const MOST_GROUPS = 50;
const CHANCE = 0.05;

/** Referrals and leads that are alike in one thing. */
export type Alike = Omit<WithinGroup, 'ratio'>;

/** The part of `Within` that follows from counts alone. */
export type Compared = Omit<Within, 'key' | 'name'>;

const total = (groups: readonly Alike[], side: 'referral' | 'lead'): Decided => ({
	won: groups.reduce((sum, group) => sum + group[side].won, 0),
	decided: groups.reduce((sum, group) => sum + group[side].decided, 0),
});

const strata = (groups: readonly Alike[]) =>
	groups.map(({ referral, lead }) => ({
		x1: referral.won,
		n1: referral.decided,
		x2: lead.won,
		n2: lead.decided,
	}));

const decidedOf = ({ referral, lead }: Alike): number => referral.decided + lead.decided;
const hasBoth = ({ referral, lead }: Alike): boolean => referral.decided > 0 && lead.decided > 0;

/** Why alike cannot be compared with alike, as a sentence; null where they can. */
function whyNot(groups: readonly Alike[]): string | null {
	const both = groups.filter(hasBoth);
	if (both.length === 0)
		return 'Decided referrals and decided leads nowhere stand together, so alike cannot be compared with alike.';
	const [referral, lead] = [total(both, 'referral'), total(both, 'lead')];
	const none = [referral.won === 0 ? 'referral' : null, lead.won === 0 ? 'lead' : null].filter(
		(word) => word !== null,
	);
	if (none.length > 0)
		return `Where both stand together, no ${none.join(' and no ')} has been won yet, so there is no ratio of the two.`;
	return mantelHaenszel(strata(both)) === null
		? 'Where both stand together nothing has been lost, so there is no range.'
		: null;
}

/** Groups that differ from all others by more than chance explains, once so many were looked at; few wins tell too little. */
function apartOf(groups: readonly WithinGroup[], all: readonly Alike[]): Pick<Within, 'apart' | 'tested'> {
	const fit = groups.flatMap((group, place) => {
		const { referral, lead } = group;
		if (!hasBoth(group) || Math.min(referral.won, lead.won) < FEW_WINS) return [];
		const [own] = strata([group]);
		const others = mantelHaenszel(strata(all.filter((_, i) => i !== place)));
		const alone = own === undefined ? null : mantelHaenszel([own]);
		if (others === null || alone === null) return [];
		const z = (ln(alone.ratio) - ln(others.ratio)) / Math.sqrt(square(alone.seLog) + square(others.seLog));
		return [{ group: place, others: plainRatio(others), chance: normalTwoSided(z) }];
	});
	// Of two, each is the other's others: that is one comparison.
	const tested = all.filter(hasBoth).length === 2 ? fit.slice(0, 1) : fit;
	const chances = holm(tested.map(({ chance }) => chance));
	return {
		tested: tested.length,
		apart: tested.flatMap(({ group, others }, i) => ((chances[i] ?? 1) < CHANCE ? [{ group, others }] : [])),
	};
}

/**
 * Referrals against leads, each with its like.
 *
 * @param all every value that has decided ones, in the order in which they are to be shown
 */
export function compare(all: readonly Alike[]): Compared {
	const groups = all
		.slice(0, MOST_GROUPS)
		.map((group) => ({ ...group, ratio: closeRatio(group.referral, group.lead) }));
	const both = all.filter(hasBoth);
	const [referral, lead] = [total(all, 'referral'), total(all, 'lead')];
	const crude = closeRatio(referral, lead);
	const of = mantelHaenszel(strata(both));
	const together = of === null ? null : plainRatio(of);
	return {
		groups,
		more: all.length - groups.length,
		compared: {
			decided: both.reduce((sum, group) => sum + decidedOf(group), 0),
			of: all.reduce((sum, group) => sum + decidedOf(group), 0),
		},
		referral,
		lead,
		crude,
		together,
		turned: opposite(crude, together),
		split: kitagawa(strata(all)),
		...apartOf(groups, all),
		because: whyNot(all),
	};
}

/** A ratio without an upper end lies above 1 as far as anybody can tell. */
function opposite(crude: CloseRatio | null, together: CloseRatio | null): boolean {
	if (crude === null || together === null) return false;
	const [one, other] = [crude.value ?? Infinity, together.value ?? Infinity];
	return (one > 1 && other < 1) || (one < 1 && other > 1);
}

/** Most decided first; of as many, by name, those without one last. */
export function mostFirst(groups: readonly Alike[]): Alike[] {
	return groups
		.filter((group) => decidedOf(group) > 0)
		.sort((a, b) => decidedOf(b) - decidedOf(a) || byName(a.value, b.value));
}

function byName(a: string | null, b: string | null): number {
	if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
	return a < b ? -1 : a > b ? 1 : 0;
}
