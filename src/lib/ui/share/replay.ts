/**
 * Random numbers that come again from the beginning each time: the same partner keeps the same number while
 * the sender tries one choice after another, and yet nobody can guess the order.
 */
export function replayed(draw: () => number = fromSystem): () => () => number {
	const drawn: number[] = [];
	return () => {
		let i = 0;
		return () => {
			const value = (drawn[i] ??= draw());
			i += 1;
			return value;
		};
	};
}

/** From 0 to below 1. */
function fromSystem(): number {
	const [bits = 0] = crypto.getRandomValues(new Uint32Array(1));
	return bits / 2 ** 32;
}
