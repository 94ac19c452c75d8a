import type { Mapping, Report, Spent } from '../../../model';

/** What stands in the fields of one source; null or nothing: empty. */
export interface Draft {
	readonly source: string;
	cost: number | null | undefined;
	hours: number | null | undefined;
}

/** A figure that may be used: 0 and more, and of a size that means something. */
export const figure = (value: number | null | undefined): number | null =>
	value == null || !(value >= 0) || value > 1e12 ? null : value;

/** Fields for every source of the report that has a name, most opportunities first, with what was typed before. */
export function draftsOf({ sources }: Pick<Report, 'sources'>, spent: readonly Spent[]): Draft[] {
	const typed = new Map(spent.map((one) => [one.source.toLowerCase(), one]));
	const labels = [...new Set((sources ?? []).flatMap(({ source }) => source ?? []))];
	const known = new Set(labels.map((label) => label.toLowerCase()));
	const others = spent.filter(({ source }) => !known.has(source.toLowerCase())).map(({ source }) => source);
	return [...labels, ...others].map((source) => {
		const one = typed.get(source.toLowerCase());
		return { source, cost: one?.cost ?? null, hours: one?.hours ?? null };
	});
}

/** What the fields amount to: sources of which nothing is typed are left out. */
export const spentOf = (drafts: readonly Draft[]): Spent[] =>
	drafts
		.map(({ source, cost, hours }) => ({ source, cost: figure(cost), hours: figure(hours) }))
		.filter(({ cost, hours }) => cost !== null || hours !== null);

/** The mapping with what was typed in place of what was typed before. */
export const withSpent = (mapping: Mapping, spent: readonly Spent[], hourly: number | null): Mapping => ({
	...mapping,
	spent,
	hourly,
});

/** Whether two hold the same figures, in any order. */
export function sameSpent(a: readonly Spent[], b: readonly Spent[]): boolean {
	const written = (all: readonly Spent[]) =>
		all
			.map(({ source, cost, hours }) => JSON.stringify([source.toLowerCase(), cost, hours]))
			.sort()
			.join();
	return written(a) === written(b);
}
