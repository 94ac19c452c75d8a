import { CLASSES, type LeadClass } from '../model';

/* How lists of a link are read. */

export function at<T>(list: readonly T[], i: number): T {
	if (!(i in list)) throw new RangeError(`${i} stands for nothing`);
	return list[i]!;
}

export const chosen = <T>(words: readonly T[], bits: number): T[] =>
	words.filter((_, i) => (bits >> i) % 2 === 1);

export const classAt = (i: number): LeadClass => at(CLASSES, i);

export function pairs(list: readonly number[]): [number, number][] {
	return Array.from({ length: list.length >> 1 }, (_, i) => [list[2 * i] ?? 0, list[2 * i + 1] ?? 0]);
}
