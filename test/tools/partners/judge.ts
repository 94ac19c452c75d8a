import {
	rhythmOf,
	silenceChance,
	stakeOf,
	statusOf,
	stillActive,
	type Rhythm,
	type Yield,
} from '../../../src/lib/stats';
import { ln } from '../../../src/lib/stats/elementary';
import type { Partner, PartnerStatus } from '../../../src/lib/model';
import { falseAlarmsOf } from '../../../src/lib/reports/partners/chance';
import { isDormant } from '../../../src/lib/reports/partners/say';
import type { Firm, Referral, SimulatedPartner } from './firm';

/** What is said of one partner, beside the truth. */
export interface Judged {
	readonly truth: SimulatedPartner;
	readonly rhythm: Rhythm;
	readonly stillActive: number;
	readonly silenceChance: number | null;
	readonly status: PartnerStatus;
	/** On the list of those gone quiet. */
	readonly dormant: boolean;
	readonly stake: number;
}

const yieldOf = (referrals: readonly Referral[]): Yield => {
	const won = referrals.filter(({ outcome }) => outcome === 'won');
	return {
		won: won.length,
		decided: referrals.filter(({ outcome }) => outcome !== 'open').length,
		amounts: won.length,
		lnAmounts: won.reduce((sum, { amount }) => sum + ln(amount), 0),
	};
};

/** What the product's estimators say of every partner of a firm. */
export function judged({ asOf, partners }: Firm): Judged[] {
	const all = yieldOf(partners.flatMap(({ referrals }) => referrals));
	return partners.map((truth) => {
		const rhythm = rhythmOf(
			truth.referrals.map(({ day }) => day),
			asOf,
		)!;
		const status = statusOf(rhythm);
		return {
			truth,
			rhythm,
			stillActive: stillActive(rhythm),
			silenceChance: silenceChance(rhythm),
			status,
			dormant: isDormant({ own: null, status } as Partner),
			stake: stakeOf(rhythm, yieldOf(truth.referrals), all),
		};
	});
}

/** One row of a calibration table: those of whom about the same was said. */
export interface Bin {
	readonly n: number;
	/** Mean of the chances said, and share of whom it was true. */
	readonly said: number;
	readonly isTrue: number;
}

/** By tenths of what is said; empty ones left out. */
export function calibration(
	partners: readonly Judged[],
	said: (one: Judged) => number = (one) => one.stillActive,
): Bin[] {
	const bins = Array.from({ length: 10 }, () => ({ n: 0, said: 0, active: 0 }));
	for (const one of partners) {
		const chance = said(one);
		const bin = bins[Math.min(9, Math.floor(10 * chance))]!;
		bin.n += 1;
		bin.said += chance;
		if (one.truth.active) bin.active += 1;
	}
	return bins
		.filter(({ n }) => n > 0)
		.map(({ n, said: sum, active }) => ({ n, said: sum / n, isTrue: active / n }));
}

/** Mean distance of what is true from what was said, each bin counting once. */
export const misfit = (bins: readonly Bin[]): number =>
	bins.reduce((sum, { said, isTrue }) => sum + Math.abs(said - isTrue), 0) / bins.length;

/** How many are asked about: what an owner can do in a week. */
const TOP = 5;

/** A year's money lost with a partner: nothing where the partner still refers. */
const lost = ({ truth }: Judged): number => (truth.active ? 0 : truth.yearlyValue);

/**
 * Money lost with the five that an order puts first, as a share of the most that five can hold.
 * @returns null where nobody stopped, so that there is nothing to find
 */
export function captured(partners: readonly Judged[], order: (one: Judged) => number): number | null {
	const sum = (by: (one: Judged) => number) =>
		partners
			.toSorted((a, b) => by(b) - by(a))
			.slice(0, TOP)
			.reduce((total, one) => total + lost(one), 0);
	const best = sum(lost);
	return best === 0 ? null : sum(order) / best;
}

/** Mean over firms. */
export function meanCaptured(firms: readonly (readonly Judged[])[], order: (one: Judged) => number): number {
	const shares = firms.map((partners) => captured(partners, order)).filter((share) => share !== null);
	return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Of the active ones how many a rule names, and of those who stopped. */
export function named(
	partners: readonly Judged[],
	rule: (one: Judged) => boolean,
): { ofActive: number; ofStopped: number } {
	const share = (some: readonly Judged[]) => some.filter(rule).length / some.length;
	return {
		ofActive: share(partners.filter(({ truth }) => truth.active)),
		ofStopped: share(partners.filter(({ truth }) => !truth.active)),
	};
}

/** Active partners among the dormant: how many the product says to expect, and how many there are, over firms. */
export function falseAlarms(firms: readonly (readonly Judged[])[]): { said: number; are: number } {
	const said = firms.reduce((sum, firm) => sum + (falseAlarmsOf(firm.map(asPartner)).falseAlarms ?? 0), 0);
	return { said, are: firms.flat().filter(({ dormant, truth }) => dormant && truth.active).length };
}

/** What the product's rule for false alarms looks at. */
const asPartner = ({ rhythm, status, stillActive: chance }: Judged): Partner =>
	({ own: null, status, counted: rhythm.repeats + 1, stillActive: chance }) as Partner;
