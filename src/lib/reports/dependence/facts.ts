import type { Result } from '../../engine';
import { known } from '../known';

/** What the referrals of one partner brought. */
export interface Brought {
	/** null: nobody is named. */
	readonly partner: string | null;
	readonly won: number;
	/** Won + lost. */
	readonly decided: number;
	/** Wins with an amount. */
	readonly priced: number;
	/** Their sums by currency; the key is empty where none is named. */
	readonly sums: ReadonlyMap<string, number>;
	/** Day the first referral was created, counted from 1970-01-01; null where none has a date. */
	readonly firstDay: number | null;
}

/** The answer of `wins.sql`, one for each partner. */
export function toBrought(result: Result): Brought[] {
	const [partners, currencies] = [result.texts('partner'), result.texts('won_currency')];
	const [won, decided, priced] = ['won', 'decided', 'priced'].map((column) => result.numbers(column));
	const [amounts, days] = [result.numbers('amount'), result.numbers('first_day')];
	const all = new Map<string | null, Brought>();
	partners.forEach((name, i) => {
		const partner = name ?? null;
		const before = all.get(partner);
		const sums = new Map(before?.sums);
		const amount = known(amounts[i]);
		if (amount !== null) sums.set(currencies[i] ?? '', amount);
		all.set(partner, {
			partner,
			won: (before?.won ?? 0) + (won?.[i] ?? 0),
			decided: (before?.decided ?? 0) + (decided?.[i] ?? 0),
			priced: (before?.priced ?? 0) + (priced?.[i] ?? 0),
			sums,
			firstDay: earlier(before?.firstDay ?? null, known(days[i])),
		});
	});
	return [...all.values()];
}

const earlier = (a: number | null, b: number | null): number | null =>
	a === null || b === null ? (a ?? b) : Math.min(a, b);
