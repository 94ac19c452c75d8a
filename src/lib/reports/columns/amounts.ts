/** Amounts so that their sums are exact and do not hang on the order in which they are added. */
export interface Amounts {
	/** One for each row: whole numbers of the unit, or as the files have them where `unit` is null; NaN: the row has none. */
	readonly values: Float64Array;
	/** How many of them are one of the files' own: 100 where they are cents; null: no unit makes all of them whole. */
	readonly unit: number | null;
}

/** Whole amounts, cents, and the fractions of cents that come of converted money. */
const UNITS = [1, 100, 10_000, 1_000_000];

/** @param amounts one for each row; NaN: the row has none */
export function amountsOf(amounts: Float64Array): Amounts {
	const most = amounts.reduce((sum, amount) => (amount === amount ? sum + Math.abs(amount) : sum), 0);
	const unit = UNITS.find((one) => most * one <= Number.MAX_SAFE_INTEGER && isWhole(amounts, one)) ?? null;
	if (unit === null || unit === 1) return { values: amounts, unit };
	return { values: amounts.map((amount) => Math.round(amount * unit)), unit };
}

const isWhole = (amounts: Float64Array, unit: number): boolean =>
	// 0.07 times 100 is not 7; the amount is whole where the number nearest to it is the same amount again.
	amounts.every((amount) => amount !== amount || Math.round(amount * unit) / unit === amount);

/** A sum of such values, in the files' own money. */
export const inMoney = (sum: number, { unit }: Amounts): number => (unit === null ? sum : sum / unit);

/** The sum of amounts that no unit makes whole: taken by size, so that any order gives the same. */
export const sumBySize = (amounts: readonly number[]): number =>
	[...amounts].sort((a, b) => a - b).reduce((sum, amount) => sum + amount, 0);
