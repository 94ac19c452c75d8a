import { exp } from '../../../src/lib/stats/elementary';
import { randomFrom, type Random } from '../../../src/lib/stats/random';
import { between, betweenByRatio, drawBeta, drawExponential, drawLognormal } from './draws';

/** Days are whole and counted from the first day of the firm's records; money is in one currency. */
export interface Referral {
	readonly day: number;
	readonly outcome: 'won' | 'lost' | 'open';
	/** null where open on the as-of day. */
	readonly closed: number | null;
	readonly amount: number;
}

/** A partner as the firm's records show it, and the truth that no record shows. */
export interface SimulatedPartner {
	readonly name: string;
	/** By rising day, at least one, none after the as-of day. */
	readonly referrals: readonly Referral[];
	/** Would still refer on the as-of day. */
	readonly active: boolean;
	/** Money that a year of the partner's referrals brings, on average, for as long as the partner refers. */
	readonly yearlyValue: number;
}

export interface Firm {
	readonly asOf: number;
	readonly partners: readonly SimulatedPartner[];
}

/** When one partner referred, up to the as-of day. */
export interface History {
	/** Day numbers, in any order; the first referral among them. */
	readonly days: readonly number[];
	readonly active: boolean;
	/** Referrals a day while the partner refers. */
	readonly rate: number;
}

/** How the partners of one firm behave: a world's draw for that firm, then one history for each partner. */
export type FirmLaw = (random: Random) => (begun: number, asOf: number, random: Random) => History;

export interface World {
	readonly name: string;
	readonly law: FirmLaw;
}

const YEAR = 365;
/** Differences of share won and of usual amount between partners of one firm, and of amounts of one partner. */
const ALIKE = 8;
const AMONG_PARTNERS = 0.7;
const AMONG_REFERRALS = 0.5;

/**
 * Firms of 20 to 400 partners with three to six years of records. The same seed gives the same firms; each partner
 * joined on some day of those years.
 */
export function firmsOf(world: World, seed: number, count: number): Firm[] {
	const random = randomFrom(seed);
	return Array.from({ length: count }, () => firm(world.law(random), random));
}

function firm(historyOf: ReturnType<FirmLaw>, random: Random): Firm {
	const size = Math.round(betweenByRatio(20, 400, random));
	const asOf = Math.round(between(3 * YEAR, 6 * YEAR, random));
	const usualShare = between(0.2, 0.5, random);
	const usualDays = betweenByRatio(15, 60, random);
	const partners = Array.from({ length: size }, (_, i): SimulatedPartner => {
		const { days, active, rate } = historyOf(Math.floor(random() * asOf), asOf, random);
		const share = drawBeta(ALIKE * usualShare, ALIKE * (1 - usualShare), random);
		const amount = drawLognormal(2000, AMONG_PARTNERS, random);
		return {
			name: `Partner ${String(i + 1).padStart(3, '0')}`,
			referrals: days
				.toSorted((a, b) => a - b)
				.map((day) => referral(day, asOf, { share, amount, usualDays }, random)),
			active,
			yearlyValue: YEAR * rate * share * amount * exp(AMONG_REFERRALS ** 2 / 2),
		};
	});
	return { asOf, partners };
}

function referral(
	day: number,
	asOf: number,
	{ share, amount, usualDays }: { share: number; amount: number; usualDays: number },
	random: Random,
): Referral {
	const won = random() < share;
	const closed = day + Math.floor(drawExponential(usualDays, random));
	return {
		day,
		outcome: closed > asOf ? 'open' : won ? 'won' : 'lost',
		closed: closed > asOf ? null : closed,
		amount: Math.max(1, Math.round(drawLognormal(amount, AMONG_REFERRALS, random))),
	};
}
