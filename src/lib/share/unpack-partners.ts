import { type Partner, PARTNER_STATUSES, type Thanks } from '../model';
import { numbersFor } from './marks';
import { OWN, type PackedPartners } from './packed';
import { amountFrom, of } from './scale';
import { at, pairs } from './unpack-lists';

/* Partners of a link, and who waits for thanks. */

export function unpackPartners(packed: PackedPartners, currency: string | null): Partner[] {
	const [names, statuses, referrals, uncounted, open, won, money, own] = packed;
	const owns = new Map(pairs(own).map(([i, what]) => [i, at(OWN, what)]));
	return names.map((partner, i) => {
		const all = referrals[i] ?? 0;
		return {
			partner,
			kind: null,
			referrals: all,
			counted: all - (uncounted[i] ?? 0),
			won: won[i] ?? 0,
			decided: all - (open[i] ?? 0),
			valueWon: of(money?.[i] ?? null, (n) => amountFrom(n, currency)),
			valueByCurrency: null,
			referralDays: [],
			lastReferral: null,
			silentDays: null,
			usualGapDays: null,
			silenceChance: null,
			stillActive: null,
			status: PARTNER_STATUSES[Number(statuses[i])] ?? null,
			stake: null,
			noneYetChance: null,
			own: owns.get(i) ?? null,
		};
	});
}

export function unpackThanks(counts: readonly number[], partners: readonly Partner[]): Thanks {
	const n = (i: number): number => counts[i] ?? 0;
	const waiting = Array.from({ length: Math.floor((counts.length - 9) / 3) }, (_, i) => ({
		partner: at(partners, n(9 + 3 * i)).partner,
		thanks: n(10 + 3 * i),
		updates: n(11 + 3 * i),
	}));
	return {
		owed: numbersFor(n(0)),
		updatesOwed: numbersFor(n(1)),
		recentOwed: n(2),
		recentUpdatesOwed: n(3),
		referrals: n(4),
		ended: n(5),
		withinTwoDays: n(6),
		later: n(7),
		withoutId: n(8),
		waiting,
	};
}
