/** From 0 to below 1, from the system's random numbers. */
export function systemRandom(): number {
	const [word] = crypto.getRandomValues(new Uint32Array(1));
	return (word ?? 0) / 2 ** 32;
}

/** The whole numbers from 1 to n in random order (Fisher and Yates). */
export function shuffled(n: number, random: () => number): number[] {
	const order = Array.from({ length: n }, (_, i) => i + 1);
	for (let i = n - 1; i > 0; i--) {
		const j = Math.min(i, Math.floor(random() * (i + 1)));
		[order[i], order[j]] = [order[j]!, order[i]!];
	}
	return order;
}
