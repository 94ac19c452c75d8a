/** Stands where a row has no amount, and before every amount. */
const NO_AMOUNT = -0x80000000;
const MOST = 0x7fffffff;

/** Amounts so that their sums are exact and do not hang on the order in which they are added. */
export interface Amounts {
	/**
	 * One for each row: whole numbers of the unit, or as the files have them where `unit` is null. A row without stands at
	 * the least number of 32 bits where all fit into so many, else at NaN.
	 */
	readonly values: Int32Array | Float64Array;
	/** How many of them are one of the files' own: 100 where they are cents; null: no unit makes all of them whole. */
	readonly unit: number | null;
}

/** Whole amounts, cents, and the fractions of cents that come of converted money. */
const UNITS = [1, 100, 10_000, 1_000_000];

/** @param amounts one for each row; NaN: the row has none */
export function amountsOf(amounts: Float64Array): Amounts {
	const most = amounts.reduce((sum, amount) => (amount === amount ? sum + Math.abs(amount) : sum), 0);
	const unit = UNITS.find((one) => most * one <= Number.MAX_SAFE_INTEGER && isWhole(amounts, one)) ?? null;
	if (unit === null) return { values: amounts, unit };
	const whole = unit === 1 ? amounts : amounts.map((amount) => Math.round(amount * unit));
	const isSmall = whole.every((amount) => !(Math.abs(amount) > MOST));
	if (!isSmall) return { values: whole, unit };
	return { values: Int32Array.from(whole, (amount) => (amount === amount ? amount : NO_AMOUNT)), unit };
}

const isWhole = (amounts: Float64Array, unit: number): boolean =>
	// 0.07 times 100 is not 7; the amount is whole where the number nearest to it is the same amount again.
	amounts.every((amount) => amount !== amount || Math.round(amount * unit) / unit === amount);

/** A sum of such values, in the files' own money. */
export const inMoney = (sum: number, { unit }: Amounts): number => (unit === null ? sum : sum / unit);

/** The least and the largest value that stand for amounts from one to another, in the files' own money. */
export function valuesBetween({ values, unit }: Amounts, from: number, to: number): [number, number] {
	if (unit === null) return [from, to];
	const [least, most] = [leastFrom(from, unit), -leastFrom(-to, unit)];
	return [values instanceof Int32Array ? Math.max(least, NO_AMOUNT + 1) : least, most];
}

/** The least whole number that is so much money or more; a value divided by its unit is the amount of the files again. */
function leastFrom(amount: number, unit: number): number {
	let least = Math.ceil(amount * unit);
	if (!Number.isSafeInteger(least)) return amount * unit;
	while ((least - 1) / unit >= amount) least--;
	while (least / unit < amount) least++;
	return least;
}

/** The sum of amounts that no unit makes whole: taken by size, so that any order gives the same. */
export const sumBySize = (amounts: readonly number[]): number =>
	[...amounts].sort((a, b) => a - b).reduce((sum, amount) => sum + amount, 0);
