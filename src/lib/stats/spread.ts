/**
 * How many equally large parts would be as spread out as these: the inverse of the sum of squared shares
 * (Simpson 1949; number N₂ of Hill 1973, the inverse of Herfindahl's index; as an effective number of parties Laakso and
 * Taagepera 1979). It lies between 1, where all is one part, and the number of parts, where all are alike.
 *
 * @param sizes 0 or more each
 * @returns null where there is nothing
 * @example effectiveNumber([5, 3, 2]) // 100 / 38 = 2.63…
 */
export function effectiveNumber(sizes: readonly number[]): number | null {
	const all = sizes.reduce((sum, size) => sum + size, 0);
	if (!(all > 0)) return null;
	return 1 / sizes.reduce((sum, size) => sum + (size / all) * (size / all), 0);
}
