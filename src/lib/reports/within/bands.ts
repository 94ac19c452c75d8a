import type { LeadClass } from '../../model';

/** Decided opportunities of one class whose amounts share their first two digits. */
export interface AmountCell {
	readonly class: LeadClass;
	/** Cut to two digits; null: none given. */
	readonly amount: number | null;
	readonly won: number;
	readonly decided: number;
}

/** An end that is null is open. */
export interface Band {
	readonly from: number | null;
	/** Not included. */
	readonly to: number | null;
}

/** Share of the decided of each class that must have an amount. */
const ENOUGH_AMOUNTS = 0.8;
const QUARTERS = [0.25, 0.5, 0.75] as const;
/** A rounder cut may leave the quarter by this share of all. */
const LEEWAY = 0.08;

/**
 * Bands that part the decided referrals and leads in about four, at round amounts.
 *
 * @returns null where too many of either class have no amount, or the amounts do not differ enough
 */
export function bandsOf(cells: readonly AmountCell[]): Band[] | null {
	for (const leadClass of ['referral', 'lead'] as const) {
		const own = cells.filter((cell) => cell.class === leadClass);
		const priced = sum(own.filter(({ amount }) => amount !== null));
		if (priced === 0 || priced < ENOUGH_AMOUNTS * sum(own)) return null;
	}
	const cuts = cutsOf(cells);
	if (cuts.length === 0) return null;
	return [null, ...cuts].map((from, i) => ({ from, to: cuts[i] ?? null }));
}

const sum = (cells: readonly AmountCell[]): number => cells.reduce((all, { decided }) => all + decided, 0);

interface Cut {
	readonly at: number;
	/** The round number that it is a multiple of. */
	readonly step: number;
	/** Share of the amounts below it. */
	readonly below: number;
}

function cutsOf(cells: readonly AmountCell[]): number[] {
	const byAmount = new Map<number, number>();
	for (const { amount, decided } of cells)
		if (amount !== null) byAmount.set(amount, (byAmount.get(amount) ?? 0) + decided);
	const amounts = [...byAmount].sort(([a], [b]) => a - b);
	const all = amounts.reduce((total, [, n]) => total + n, 0);
	let passed = 0;
	const cuts = amounts.slice(1).map(([amount], i): Cut => {
		const [before, n] = amounts[i] ?? [0, 0];
		passed += n;
		return { ...roundest(before, amount), below: passed / all };
	});
	const chosen = QUARTERS.flatMap((quarter) => {
		const near = cuts
			.filter(({ below }) => Math.abs(below - quarter) <= LEEWAY)
			.sort((a, b) => b.step - a.step || Math.abs(a.below - quarter) - Math.abs(b.below - quarter))[0];
		return near === undefined ? [] : [near.at];
	});
	return [...new Set(chosen)].sort((a, b) => a - b);
}

/** The roundest amount above one and up to the other, both whole. */
function roundest(above: number, upTo: number): Omit<Cut, 'below'> {
	for (let power = 1e15; power > 1; power /= 10)
		for (const step of [power, power / 2]) {
			const at = Math.floor(upTo / step) * step;
			if (at > above) return { at, step };
		}
	return { at: upTo, step: 1 };
}
