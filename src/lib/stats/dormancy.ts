import type { PartnerStatus } from '../model';
import { exp, pow } from './elementary';
import { LOOKS_ACTIVE } from './rhythm-words';

/** Referrals no later than this after the last counted one belong to the same event. They come in clumps. */
const SAME_EVENT_DAYS = 7;
/** Prior of the silence chance: one event in so many days. */
const SILENCE_DAYS = 60;
/** Prior of the chance of still referring: one event in so many days … */
const ACTIVE_DAYS = 120;
/** … and of stopping after an event, Beta(0.5, 2). */
const STOPS = { a: 0.5, b: 2 };
/** A first referral no longer ago makes a new partner. */
const NEW_DAYS = 60;
const QUIET_BELOW = 0.05;
const OVERDUE_BELOW = 0.1;
const PRIOR_DECIDED = 6;
const PRIOR_AMOUNTS = 3;

/** How one partner's referrals lie in time, up to the as-of day. */
export interface Rhythm {
	/** Counted events after the first. */
	readonly repeats: number;
	/** Days from the first counted event to the last. */
	readonly span: number;
	/** Days from the first counted event to the as-of day; `span` or more. */
	readonly observed: number;
}

/**
 * Days on which a referral counts: those more than seven days after the last counted one.
 *
 * @param days day numbers, rising, repeats allowed
 * @example countedDays([0, 3, 9, 16, 40, 41, 100]) // [0, 9, 40, 100]
 */
export function countedDays(days: readonly number[]): number[] {
	const counted: number[] = [];
	for (const day of days) {
		const last = counted.at(-1);
		if (last === undefined || day - last > SAME_EVENT_DAYS) counted.push(day);
	}
	return counted;
}

/**
 * @param days day numbers of a partner's referrals, rising
 * @param asOf day number, none of `days` after it
 * @returns null without a day
 */
export function rhythmOf(days: readonly number[], asOf: number): Rhythm | null {
	const counted = countedDays(days);
	const [first, last] = [counted[0], counted.at(-1)];
	if (first === undefined || last === undefined) return null;
	return { repeats: counted.length - 1, span: last - first, observed: asOf - first };
}

/**
 * Chance that one with this rhythm is silent for so long while the rhythm goes on: gamma–Poisson with a prior of
 * one event in 60 days.
 *
 * @returns null with fewer than two repeats
 */
export function silenceChance({ repeats, span, observed }: Rhythm): number | null {
	if (repeats < 2) return null;
	return pow((SILENCE_DAYS + span) / (SILENCE_DAYS + observed), 1 + repeats);
}

/**
 * Chance that a partner still refers: modified BG/NBD (Batislam, Denizel and Filiztekin 2007), r = 1, α = 120 days,
 * a = 0.5, b = 2. Fixed, not fitted: one firm has too few partners to learn them from.
 */
export function stillActive({ repeats, span, observed }: Rhythm): number {
	const silence = pow((ACTIVE_DAYS + observed) / (ACTIVE_DAYS + span), 1 + repeats);
	return 1 / (1 + (STOPS.a / (STOPS.b + repeats)) * silence);
}

/** Chance that a typical partner has sent none yet in so many days. */
export function noneYetChance(days: number): number {
	return SILENCE_DAYS / (SILENCE_DAYS + days);
}

/** How the present silence stands against the rhythm. */
export function statusOf(rhythm: Rhythm): PartnerStatus {
	if (rhythm.observed <= NEW_DAYS) return 'new';
	if (rhythm.repeats === 0) return 'one-referral-only';
	const chance = silenceChance(rhythm);
	if (chance === null) return stillActive(rhythm) < LOOKS_ACTIVE ? 'maybe-quiet' : 'on-rhythm';
	if (chance < QUIET_BELOW) return 'gone-quiet';
	return chance < OVERDUE_BELOW ? 'overdue' : 'on-rhythm';
}

/** Referrals and what became of them: of one partner, or of all. */
export interface Yield {
	readonly won: number;
	/** Won + lost. */
	readonly decided: number;
	/** Won amounts above zero, how many, and the sum of their natural logarithms. */
	readonly amounts: number;
	readonly lnAmounts: number;
}

/**
 * What a year of silence would cost, roughly: 365 days times the chance of having stopped, events a day, share won
 * and mean amount won, the last two drawn towards those of all partners. It orders a list; it is no forecast.
 *
 * @param own the partner's referrals, dated or not
 * @param all all referrals that name a partner. With none decided no share is known, and without won amounts no
 *   amount: 1 stands for it, for everyone alike
 */
export function stakeOf(rhythm: Rhythm, own: Yield, all: Yield): number {
	const share =
		all.decided === 0
			? 1
			: (own.won + PRIOR_DECIDED * (all.won / all.decided)) / (own.decided + PRIOR_DECIDED);
	const amount =
		all.amounts === 0
			? 1
			: exp((own.lnAmounts + PRIOR_AMOUNTS * (all.lnAmounts / all.amounts)) / (own.amounts + PRIOR_AMOUNTS));
	const eventsADay = (1 + rhythm.repeats) / (ACTIVE_DAYS + rhythm.span);
	return 365 * (1 - stillActive(rhythm)) * eventsADay * share * amount;
}
