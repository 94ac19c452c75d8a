/**
 * Chances as they stand once many things were looked at, of which some stand out by chance alone: Benjamini and
 * Hochberg (1995). Of those at or below the level the expected share that stands out falsely is no more than the
 * level; where nothing differs at all, neither is the chance that anything stands out. `holm` is stricter: it holds
 * the chance of a single false one.
 *
 * @param chances two-sided, one for each thing looked at
 * @returns adjusted ones in the same order, each at most 1 and at least what it was
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(chances: readonly number[]): number[] {
	const adjusted = [...chances];
	const order = [...chances.keys()].sort((a, b) => (chances[b] ?? 1) - (chances[a] ?? 1));
	let most = 1;
	order.forEach((of, rank) => {
		most = Math.min(most, (chances.length / (chances.length - rank)) * (chances[of] ?? 1));
		adjusted[of] = most;
	});
	return adjusted;
}
