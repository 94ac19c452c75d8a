/** A whole number as the reader writes it: 12,480 or 12 480 or 12.480. */
export function count(value: number, locale?: string): string {
	return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value);
}

/** A number of things with its word: "1 row", "12,480 rows". */
export function counted(value: number, one: string, many: string, locale?: string): string {
	return `${count(value, locale)} ${value === 1 ? one : many}`;
}

/** Whole days, or halves where a middle falls between two: "20 days", "35.5 days", "1 day". */
export function days(value: number, locale?: string): string {
	const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
	return `${text} ${value === 1 ? 'day' : 'days'}`;
}

/** A ratio with its range, as its parts are written. */
export interface RatioWords {
	/** "3.5×"; null where there is no figure but its lower end. */
	readonly value: string | null;
	/** "2.4–5.0", or "2.4 or more" without an upper end. */
	readonly range: string;
}

/**
 * A ratio in words: the value to the nearest, the range rounded outwards; one digit, or more where
 * rounding alone would make the range touch a threshold it does not touch.
 */
export function ratio(
	{ value, low, high }: { value: number | null; low: number; high: number | null },
	threshold: number | null = null,
	locale?: string,
): RatioWords {
	const digits = outwardDigits(low, high, 1, threshold);
	const from = fixed(roundDown(low, digits), digits, locale);
	return {
		value: value === null || high === null ? null : `${fixed(value, digits, locale)}×`,
		range: high === null ? `${from} or more` : `${from}–${fixed(roundUp(high, digits), digits, locale)}`,
	};
}

// A hair of tolerance, so that 0.29 × 100 = 28.999… stays 29.
const HAIR = 1e-9;

/** `value` rounded down to `digits` decimals. */
export function roundDown(value: number, digits: number): number {
	const unit = 10 ** digits;
	return Math.floor(value * unit + HAIR) / unit + 0; // + 0: never −0
}

/** `value` rounded up to `digits` decimals. */
export function roundUp(value: number, digits: number): number {
	const unit = 10 ** digits;
	return Math.ceil(value * unit - HAIR) / unit + 0;
}

/**
 * How many decimals a range needs so that rounding it outwards does not carry it onto or across a
 * threshold that lies outside: `digits`, or up to two more.
 */
export function outwardDigits(
	low: number,
	high: number | null,
	digits: number,
	threshold: number | null,
): number {
	if (threshold === null) return digits;
	for (let d = digits; d < digits + 2; d += 1) {
		const lowHolds = low <= threshold || roundDown(low, d) > threshold;
		const highHolds = high === null || high >= threshold || roundUp(high, d) < threshold;
		if (lowHolds && highHolds) return d;
	}
	return digits + 2;
}

/** With exactly so many decimals. */
export function fixed(value: number, digits: number, locale?: string): string {
	return new Intl.NumberFormat(locale, {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	}).format(value);
}
