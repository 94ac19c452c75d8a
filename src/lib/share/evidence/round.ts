import type { Rate, ShareChange, CloseRatio } from '../../model';

/* Shares, ratios and what follows from them travel in millionths: finer than any screen shows. */

export const millionths = (x: number): number => Math.round(x * 1e6) / 1e6 + 0;
export const maybeMillionths = (x: number | null): number | null => (x === null ? null : millionths(x));

export const rateOf = ({ rate, low, high }: Rate): Rate => ({
	rate: millionths(rate),
	low: millionths(low),
	high: millionths(high),
});
export const maybeRate = (of: Rate | null): Rate | null => (of === null ? null : rateOf(of));

export const changeIn = ({ difference, low, high }: ShareChange): ShareChange => ({
	difference: millionths(difference),
	low: millionths(low),
	high: millionths(high),
});

export const ratioOf = ({ value, low, high }: CloseRatio): CloseRatio => ({
	value: maybeMillionths(value),
	low: millionths(low),
	high: maybeMillionths(high),
});
export const maybeRatio = (of: CloseRatio | null): CloseRatio | null => (of === null ? null : ratioOf(of));
