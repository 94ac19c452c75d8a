import type { Result } from '../../engine';
import { PARTNER_KINDS, type Outcome, type PartnerKind } from '../../model';
import { known, outcomeOf } from '../known';

/** Referrals of one partner that are alike in all that rhythm and money ask for. */
export interface ReferralCell {
	readonly partner: string;
	/** Day of creation, counted from 1970-01-01; null where unknown. */
	readonly day: number | null;
	readonly outcome: Outcome;
	/** Of a win with an amount; the currency is null where none is named. */
	readonly won: { readonly amount: number; readonly currency: string | null } | null;
	readonly n: number;
}

/** What the partners files say of one partner. */
export interface FiledPartner {
	readonly partner: string;
	readonly kind: PartnerKind | null;
	/** Days since it began; below 0 where it had not begun on the as-of date, null without a "since". */
	readonly days: number | null;
}

/** The answer of `referrals.sql`. */
export function toReferrals(result: Result): ReferralCell[] {
	const [partners, outcomes, currencies] = ['partner', 'outcome', 'won_currency'].map((c) => result.texts(c));
	const [days, amounts, counts] = ['created_day', 'won_amount', 'n'].map((c) => result.numbers(c));
	return Array.from({ length: result.rows }, (_, i) => {
		const amount = known(amounts?.[i]);
		return {
			partner: partners?.[i] ?? '',
			day: known(days?.[i]),
			outcome: outcomeOf(outcomes?.[i]),
			won: amount === null ? null : { amount, currency: currencies?.[i] ?? null },
			n: counts?.[i] ?? 0,
		};
	});
}

/** The answer of `file.sql`. */
export function toFiled(result: Result): FiledPartner[] {
	const [partners, kinds, days] = [result.texts('partner'), result.texts('kind'), result.numbers('days')];
	return partners.map((partner, i) => ({
		partner: partner ?? '',
		kind: PARTNER_KINDS.find((word) => word === kinds[i]) ?? null,
		days: known(days[i]),
	}));
}
