import { isoDay } from '../../format/day-number';
import type { Money, Partner, PartnerStatus } from '../../model';
import {
	noneYetChance,
	rhythmOf,
	silenceChance,
	stakeOf,
	statusOf,
	stillActive,
	type Yield,
} from '../../stats';
import { ln } from '../../stats/elementary';
import type { FiledPartner, ReferralCell } from './facts';

/** What every partner is measured against. */
export interface Measure {
	/** Counted from 1970-01-01; null where no file has a date. */
	readonly asOfDay: number | null;
	/** Currencies of all amounts in the files, null among them where none is named; empty without amounts. */
	readonly currencies: readonly (string | null)[];
	/** Of all referrals that name a partner. */
	readonly all: Yield;
	readonly own: (name: string) => Partner['own'];
}

/** Outcomes and won amounts of referrals. Several currencies have no amounts: they are never added or averaged. */
export function yieldOf(cells: readonly ReferralCell[], severalCurrencies: boolean): Yield {
	const sum = { won: 0, decided: 0, amounts: 0, lnAmounts: 0 };
	for (const { outcome, won, n } of cells) {
		if (outcome === 'open') continue;
		sum.decided += n;
		if (outcome === 'won') sum.won += n;
		// Zero and below have no logarithm.
		if (severalCurrencies || won === null || !(won.amount > 0)) continue;
		sum.amounts += n;
		sum.lnAmounts += n * ln(won.amount);
	}
	return sum;
}

/** Money won, as the classes have it: nothing won in one currency is 0, in several there is no sum to give. */
function moneyOf(cells: readonly ReferralCell[], currencies: Measure['currencies']): Money {
	if (currencies.length === 0) return { valueWon: null, valueByCurrency: null };
	const sums = new Map<string, number>();
	for (const { won, n } of cells) {
		if (won === null) continue;
		const code = won.currency ?? '';
		sums.set(code, (sums.get(code) ?? 0) + n * won.amount);
	}
	if (currencies.length > 1) {
		// In one order for every partner, whichever came first.
		const sorted = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
		return { valueWon: null, valueByCurrency: sums.size === 0 ? null : Object.fromEntries(sorted) };
	}
	return { valueWon: [...sums.values()][0] ?? 0, valueByCurrency: null };
}

type Timed = Pick<
	Partner,
	'counted' | 'silentDays' | 'usualGapDays' | 'silenceChance' | 'stillActive' | 'status' | 'stake'
>;

/** Rhythm, status and stake; nothing can be said where no referral has a date. */
function timed(days: readonly number[], own: Yield, { asOfDay, all }: Measure): Timed {
	const rhythm = asOfDay === null ? null : rhythmOf(days, asOfDay);
	if (rhythm === null)
		return {
			counted: 0,
			silentDays: null,
			usualGapDays: null,
			silenceChance: null,
			stillActive: null,
			status: null,
			stake: null,
		};
	const { repeats, span, observed } = rhythm;
	return {
		counted: repeats + 1,
		silentDays: observed - span,
		usualGapDays: repeats === 0 ? null : span / repeats,
		silenceChance: silenceChance(rhythm),
		stillActive: stillActive(rhythm),
		status: statusOf(rhythm),
		stake: stakeOf(rhythm, own, all),
	};
}

/**
 * The figures of one partner.
 *
 * @param cells all referrals of the partner, by rising day
 * @param filed what the partners files say; undefined: nothing
 */
export function partnerOf(
	name: string,
	cells: readonly ReferralCell[],
	filed: FiledPartner | undefined,
	measure: Measure,
): Partner {
	const sum = yieldOf(cells, measure.currencies.length > 1);
	const days = cells.flatMap(({ day, n }) => (day === null ? [] : new Array<number>(n).fill(day)));
	const referralDays = days.map(isoDay);
	const { status, ...rhythm } = timed(days, sum, measure);
	const promising: PartnerStatus | null = cells.length === 0 ? 'promising' : status;
	return {
		partner: name,
		kind: filed?.kind ?? null,
		referrals: cells.reduce((count, { n }) => count + n, 0),
		won: sum.won,
		decided: sum.decided,
		...moneyOf(cells, measure.currencies),
		referralDays,
		lastReferral: referralDays.at(-1) ?? null,
		...rhythm,
		status: promising,
		noneYetChance: cells.length === 0 && filed?.days != null ? noneYetChance(filed.days) : null,
		own: measure.own(name),
	};
}

/** By stake, highest first, those without one last; then by name. The same order in every engine and locale. */
export function byStake(a: Partner, b: Partner): number {
	const byName = a.partner < b.partner ? -1 : Number(a.partner > b.partner);
	if (a.stake === b.stake) return byName;
	if (a.stake === null) return 1;
	if (b.stake === null) return -1;
	return b.stake - a.stake;
}
