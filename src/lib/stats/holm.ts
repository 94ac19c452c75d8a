/**
 * Chances as they stand once several things were looked at together: Holm (1979). Whoever looks at twenty groups
 * finds one that differs by chance alone.
 *
 * @param chances two-sided, one for each comparison
 * @returns adjusted ones in the same order, each at most 1 and at least what it was
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(chances: readonly number[]): number[] {
	const adjusted = [...chances];
	let least = 0;
	[...chances.keys()]
		.sort((a, b) => (chances[a] ?? 1) - (chances[b] ?? 1))
		.forEach((of, rank) => {
			least = Math.max(least, Math.min(1, (chances.length - rank) * (chances[of] ?? 1)));
			adjusted[of] = least;
		});
	return adjusted;
}
