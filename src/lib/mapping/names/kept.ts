import type { Merge } from '../../model';
import { key, tidy } from '../text';

/** The spelling that the owner keeps for a name; null where none was chosen. */
export type Kept = (name: string) => string | null;

/**
 * Follows what the owner put together, also over several steps: where A is read as B and B as C, A is read as C.
 * Of answers that contradict each other the last one counts, so that no name leads back to itself.
 */
export function keptOf(merges: readonly Merge[]): Kept {
	const next = new Map<string, string>();
	const spelled = new Map<string, string>();
	const end = (from: string): string => {
		let at = from;
		for (let to = next.get(at); to !== undefined; to = next.get(at)) at = to;
		return at;
	};
	for (const { keep, also } of merges) {
		const to = key(keep);
		if (to === '') continue;
		spelled.set(to, tidy(keep));
		for (const name of also) {
			const from = key(name);
			if (from === '' || from === to) continue;
			next.delete(from);
			if (end(to) === from) next.delete(to);
			next.set(from, to);
		}
	}
	return (name) => {
		const k = key(name);
		return k === '' ? null : (spelled.get(end(k)) ?? null);
	};
}
