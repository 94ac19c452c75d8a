import type { CloseRatio, Decided, Within, WithinGroup } from '../../model';
import { begin, counted, number, percent, times, timesRange } from '../say';
import { groupPhrase, wordsOf, type Words } from './names';

/** Where a ratio lies for sure; `open`: its range holds 1. */
type Side = 'more' | 'less' | 'open';

const side = ({ low, high }: CloseRatio): Side =>
	low > 1 ? 'more' : high !== null && high < 1 ? 'less' : 'open';

const SMALLEST = 0.05;

function factor(ratio: CloseRatio): string {
	if (ratio.value !== null && ratio.value < SMALLEST) return ratio.value === 0 ? '0' : 'under 0.1';
	return times(ratio, 1) ?? timesRange(ratio, 1);
}

/** "3.2 times as often as leads (2.3 to 4.5)" */
const often = (ratio: CloseRatio): string =>
	ratio.value === null
		? `${factor(ratio)} times as often as leads`
		: `${factor(ratio)} times as often as leads (${timesRange(ratio, 1)})`;

/** "3.2 times as often, 2.3 to 4.5" */
const short = (ratio: CloseRatio): string =>
	ratio.value === null
		? `${factor(ratio)} times as often`
		: `${factor(ratio)} times as often, ${timesRange(ratio, 1)}`;

/** Where the figure over all lies outside the range among alike: whether the mix makes the difference look larger. */
function moved({ crude, together }: Within): 'explains' | 'hides' | null {
	if (crude?.value == null || together?.value == null) return null;
	const { value, low, high } = together;
	if (crude.value >= low && crude.value <= (high ?? Infinity)) return null;
	return crude.value > value === (side(together) === 'less') ? 'hides' : 'explains';
}

function sameSide(
	within: Within,
	together: CloseRatio,
	crude: CloseRatio,
	{ mix, within: alike }: Words,
): string {
	const only = side(together) === 'less' ? 'only ' : '';
	const said = `${begin(alike)} referrals still close ${only}about ${often(together)}, so ${mix}`;
	switch (moved(within)) {
		case 'explains':
			return `${said} explains a part of the difference, but not all of it: overall it is ${short(crude)}.`;
		case 'hides':
			return `${said} hides a part of the difference: overall it is ${short(crude)}.`;
		case null:
			return `${said} does not explain the difference.`;
	}
}

function untoldWithin(
	within: Within,
	together: CloseRatio,
	crude: CloseRatio,
	{ mix, within: alike }: Words,
): string {
	const over = `Overall referrals close ${side(crude)} often than leads (${short(crude)})`;
	if (within.turned)
		return `${over}, but ${alike} the figures point the other way: about ${often(together)}. So the difference may come of ${mix} alone.`;
	const there = `${over}. ${begin(alike)} it is about ${often(together)}`;
	return moved(within) === null
		? `${there}: too wide a range to tell whether ${mix} explains the difference.`
		: `${there}, so ${mix} explains at least a part of the difference, and whether any is left cannot be told.`;
}

/** Whether the comparison holds among alike ones. */
function holds(within: Within): string {
	const { crude, together, because } = within;
	if (together === null || crude === null) return because ?? 'There is nothing to compare.';
	const words = wordsOf(within);
	const { within: alike, mix } = words;
	const [over, there] = [side(crude), side(together)];
	if (there === 'open')
		return over === 'open'
			? `Whether referrals close more often than leads cannot be told, neither overall nor ${alike}: there it is about ${often(together)}.`
			: untoldWithin(within, together, crude, words);
	if (over === there) return sameSide(within, together, crude, words);
	return over === 'open'
		? `Overall it cannot be told whether referrals close more often than leads, but ${alike} they close ${there} often: about ${often(together)}.`
		: `${begin(mix)} turns the answer round: overall referrals close ${over} often than leads (${short(crude)}), but ${alike} ${there} often: about ${often(together)}.`;
}

const share = ({ won, decided }: Decided): number => won / decided;

function without(all: Decided, part: Decided): Decided {
	return { won: all.won - part.won, decided: all.decided - part.decided };
}

/** The group that pulls the figure over all furthest from the one among alike, in figures. */
function whyMoved(within: Within, currency: string | null): string | null {
	const { crude, together, groups, referral: referrals, lead: leads } = within;
	if (crude === null || together === null || (!within.turned && moved(within) === null)) return null;
	const sign = (crude.value ?? Infinity) < (together.value ?? Infinity) ? -1 : 1;
	const pulls = groups.flatMap((group) => {
		const rest = { referral: without(referrals, group.referral), lead: without(leads, group.lead) };
		const parts = [group.referral, group.lead, rest.referral, rest.lead];
		if (parts.some(({ decided }) => decided === 0)) return [];
		const more = group.referral.decided / referrals.decided - group.lead.decided / leads.decided;
		const gaps = [
			share(group.referral) - share(rest.referral),
			share(group.lead) - share(rest.lead),
		] as const;
		// Referrals and leads must agree on whether more or fewer are won there.
		if (gaps[0] * gaps[1] <= 0) return [];
		return [{ group, rest, more, fewer: gaps[0] < 0, pull: sign * more * (gaps[0] + gaps[1]) }];
	});
	const strongest = Math.max(...pulls.map(({ pull }) => pull));
	// Of two groups each pulls as much as the other: the one that referrals are mostly in is told of.
	const most = pulls
		.filter(({ pull }) => pull > 0 && pull >= strongest * (1 - 1e-9))
		.sort((a, b) => b.more - a.more)[0];
	if (most === undefined) return null;
	const { group, rest, fewer } = most;
	const held = `${percent(group.referral.decided / referrals.decided)} of the decided referrals and ${percent(group.lead.decided / leads.decided)} of the decided leads`;
	return `Under ${groupPhrase(group, currency)} stand ${held}, and there ${fewer ? 'fewer' : 'more'} are won: ${percent(share(group.referral))} of the referrals and ${percent(share(group.lead))} of the leads, elsewhere ${percent(share(rest.referral))} and ${percent(share(rest.lead))}.`;
}

/** What of the difference over all comes of the mix, in wins of a hundred; null where it cannot be parted, or is too small. */
function inParts(within: Within): string | null {
	if (within.split === null || (!within.turned && moved(within) === null)) return null;
	const { gap, mix, rate } = within.split;
	const [all, ofMix, ofRate] = [gap, mix, rate].map((part) => Math.round(100 * part));
	if (!all || !ofMix || !ofRate) return null;
	const words = (n: number) => `${number(Math.abs(n))} ${n < 0 ? 'fewer' : 'more'}`;
	return `Of a hundred decided, about ${words(all)} referrals than leads were won: the mix alone makes about ${words(ofMix)}, how they close about ${words(ofRate)}.`;
}

/** So many that stand apart are told of. */
const MOST_APART = 3;

/** Which groups differ from the others by more than chance explains. */
function apart({ key, name, groups, tested, apart: found }: Within, currency: string | null): string[] {
	if (tested === 0) return [];
	if (found.length === 0)
		return [`No ${wordsOf({ key, name }).one} stands out from the others by more than chance explains.`];
	return found.slice(0, MOST_APART).flatMap(({ group, others }) => {
		const of = groups[group];
		if (of?.ratio == null) return [];
		return [
			`Under ${groupPhrase(of, currency)} referrals close ${often(of.ratio)}, elsewhere ${short(others)}: worth a look.`,
		];
	});
}

/** What limits the comparison. */
function limits({ compared: { decided, of }, together, more }: Within): string[] {
	const left = of - decided;
	return [
		...(together === null || left === 0
			? []
			: [
					`Of ${counted(of, 'decided one')} ${number(left)} ${left === 1 ? 'stands' : 'stand'} where only referrals or only leads are decided, and ${left === 1 ? 'is' : 'are'} not compared.`,
				]),
		...(more === 0
			? []
			: [`${number(more)} more ${more === 1 ? 'is' : 'are'} not listed, but counted in the total.`]),
	];
}

/** What one comparison says: its answer, what explains it, and what limits it. */
export interface WithinSaid {
	readonly answer: string;
	readonly why: readonly string[];
	readonly limits: readonly string[];
}

/** @param currency of all amounts; null: several, or none named */
export function sayWithin(within: Within, currency: string | null): WithinSaid {
	const mixed = whyMoved(within, currency);
	return {
		answer: holds(within),
		why: [...[mixed, inParts(within)].filter((one) => one !== null), ...apart(within, currency)],
		limits: limits(within),
	};
}

/** Why a row has no ratio. */
export function noRatio({ referral, lead }: Pick<WithinGroup, 'referral' | 'lead'>): string {
	if (referral.decided === 0) return 'no referral decided';
	if (lead.decided === 0) return 'no lead decided';
	return 'none won';
}

/** How each comparison stands, in a word or two. */
export function standsWithin({ crude, together }: Pick<Within, 'crude' | 'together'>): string {
	if (crude === null || together === null || side(together) === 'open') return 'cannot be told';
	if (side(crude) === side(together)) return 'it holds';
	return side(crude) === 'open' ? 'a difference shows only there' : 'the answer turns round';
}
