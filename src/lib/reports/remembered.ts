/**
 * The same answer for the same object, worked out once and forgotten with it. For lists that never change: of the cells
 * that a filter lets through, several parts of a report ask the same.
 */
export function remembered<Key extends object, Answer>(work: (key: Key) => Answer): (key: Key) => Answer {
	const known = new WeakMap<Key, Answer>();
	return (key) => {
		const found = known.get(key);
		if (found !== undefined) return found;
		const fresh = work(key);
		known.set(key, fresh);
		return fresh;
	};
}

/** Worked out when it is first asked for. */
export function once<T extends object>(work: () => T): () => T {
	let known: T | null = null;
	return () => (known ??= work());
}
