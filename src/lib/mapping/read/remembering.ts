/** Texts after which a column shows whether it repeats itself. */
const TRIED = 5_000;

/** Remembers what each distinct text became, so that it is worked out once; a column that hardly repeats itself is not worth it. */
export function remembering<T>(work: (raw: string) => T): (raw: string) => T {
	const kept = new Map<string, T>();
	let hits = 0;
	let worth = true;
	return (raw) => {
		if (!worth) return work(raw);
		const before = kept.get(raw);
		if (before !== undefined) {
			hits++;
			return before;
		}
		const made = work(raw);
		kept.set(raw, made);
		if (kept.size === TRIED && hits < TRIED) {
			worth = false;
			kept.clear();
		}
		return made;
	};
}
