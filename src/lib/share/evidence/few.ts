import { FEWEST } from '../gather';

/** One to four: so few that somebody might be recognised. */
export const isFew = (n: number): boolean => n > 0 && n < FEWEST;
export const areFew = (...all: readonly number[]): boolean => all.some(isFew);
