import type { Stratum } from './mantel-haenszel';

/** A difference of two shares, taken apart. Its two effects add up to it. */
export interface Split {
	/** First group's share less the second's. */
	readonly gap: number;
	/** What comes of the groups being made up differently. */
	readonly mix: number;
	/** What comes of different shares among alike. */
	readonly rate: number;
}

/**
 * Takes the difference of two shares apart (Kitagawa 1955): over the strata, differences in how the groups are made
 * up, weighed by the mean share there, and differences in share, weighed by the mean part of the groups there.
 *
 * @returns null where a group is empty, or a stratum has one side only: there its other share is not known
 * @example kitagawa([{ x1: 8, n1: 10, x2: 63, n2: 84 }, { x1: 18, n1: 50, x2: 4, n2: 16 }]) // −0.24 = −0.32 + 0.08
 */
export function kitagawa(strata: readonly Stratum[]): Split | null {
	const used = strata.filter(({ n1, n2 }) => n1 + n2 > 0);
	if (used.length === 0 || used.some(({ n1, n2 }) => n1 === 0 || n2 === 0)) return null;
	const [all1, all2] = [sum(used, ({ n1 }) => n1), sum(used, ({ n2 }) => n2)];
	const mix = sum(used, ({ x1, n1, x2, n2 }) => ((n1 / all1 - n2 / all2) * (x1 / n1 + x2 / n2)) / 2);
	const rate = sum(used, ({ x1, n1, x2, n2 }) => ((x1 / n1 - x2 / n2) * (n1 / all1 + n2 / all2)) / 2);
	return { gap: sum(used, ({ x1 }) => x1) / all1 - sum(used, ({ x2 }) => x2) / all2, mix, rate };
}

const sum = (strata: readonly Stratum[], of: (stratum: Stratum) => number): number =>
	strata.reduce((total, stratum) => total + of(stratum), 0);
