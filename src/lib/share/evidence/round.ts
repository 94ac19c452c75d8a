import type { Rate, ShareChange, CloseRatio } from '../../model';
import { maybeMillionths, millionths } from '../rounded';

/* Shares, ratios and what follows from them travel in millionths: finer than any screen shows. */

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
