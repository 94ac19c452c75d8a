import { roundOutwards } from '../stats/round-outwards';

/** Pieces of sentences. The sentences are English, and so are their numbers; tables speak the reader's locale. */

/** "1,808". By hand: the first format that a page makes takes longer than all else of a reader's first answer. */
export const number = (n: number): string =>
	String(Math.sign(n) * Math.round(Math.abs(n))).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** "1 lead", "85 referrals". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
	`${number(n)} ${n === 1 ? one : many}`;

/** Share as whole percent, never rounded to all or none where it is neither. */
export function percent(share: number): string {
	if (share > 0 && share < 0.005) return 'under 1%';
	if (share < 1 && share >= 0.995) return 'over 99%';
	return `${Math.round(share * 100)}%`;
}

interface Figure {
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

/** "2.4 to 5.0", rounded outwards; "at least 3.7" without an upper end. */
export function timesRange({ value, low, high }: Figure, threshold: number | null): string {
	const { low: from, high: to, digits } = rounded({ value, low, high }, 1, threshold);
	return high === null
		? `at least ${from.toFixed(digits)}`
		: `${from.toFixed(digits)} to ${to.toFixed(digits)}`;
}

/** "3.5"; null where the figure has no upper end. */
export function times(figure: Figure, threshold: number | null): string | null {
	if (figure.value === null) return null;
	const { value, digits } = rounded(figure, 1, threshold);
	return value.toFixed(value >= 10 && digits === 1 ? 0 : digits);
}

/** "49% to 70%", rounded outwards. */
export function percentRange(
	{ low, high }: { low: number; high: number },
	threshold: number | null = null,
): string {
	// Rounded as shares: a hundred times a share would carry noise over a whole percent.
	const { low: from, high: to, digits } = rounded({ value: low, low, high }, 2, threshold);
	const shown = (share: number) => `${(share * 100).toFixed(digits - 2)}%`;
	return `${shown(from)} to ${shown(to)}`;
}

function rounded({ value, low, high }: Figure, digits: number, threshold: number | null) {
	return roundOutwards(
		{ value: value ?? low ?? 0, low: low ?? 0, high: high ?? Infinity },
		digits,
		threshold,
	);
}

/** "63 of 100": a share as people count. */
export function ofHundred(share: number): string {
	const n = Math.round(share * 100);
	if (n === 0 && share > 0) return 'fewer than 1 of 100';
	if (n === 100 && share < 1) return 'over 99 of 100';
	return `${n} of 100`;
}

/** First letter upper case. */
export const begin = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
	return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
