import type { Mapping, Spent } from '../../model';
import { key } from '../text';
import { keptOf } from './kept';

/** What the owner typed in of the cost of sources, and of what an hour is worth. */
export interface TypedSpend {
	readonly spent: readonly Spent[];
	readonly hourly: number | null;
}

const add = (a: number | null, b: number | null): number | null =>
	a === null || b === null ? (a ?? b) : a + b;

/** The figures by the label that the owner keeps: those of labels that were put together are added. */
export function typedSpend({ spent, hourly, sourceMerges }: Mapping): TypedSpend {
	const kept = keptOf(sourceMerges);
	const sums = new Map<string, Spent>();
	for (const one of spent) {
		const source = kept(one.source) ?? one.source;
		const id = key(source) || source;
		const before = sums.get(id);
		sums.set(
			id,
			before === undefined
				? { ...one, source }
				: { ...before, cost: add(before.cost, one.cost), hours: add(before.hours, one.hours) },
		);
	}
	return { spent: [...sums.values()], hourly };
}
