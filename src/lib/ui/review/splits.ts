import { count } from '../../format';
import type { FileReview, Mapping, SplitReview } from '../../model';

/** The columns of a file that figures are split by, as the mapping has them: the most useful first. */
export function splitsChosen({ splits, mapping }: Pick<FileReview, 'splits' | 'mapping'>): string[] {
	const chosen = splits.filter((one) => one.chosen).map(({ column }) => column);
	const order = mapping.extras ?? [];
	return [
		...order.filter((name) => chosen.includes(name)),
		...chosen.filter((name) => !order.includes(name)),
	];
}

/** The columns that can be chosen, as the file has them, so that none moves when it is; the others by why they cannot. */
export function splitsToOffer({ splits }: Pick<FileReview, 'splits'>): {
	readonly offered: readonly SplitReview[];
	readonly others: readonly { readonly because: string; readonly columns: readonly string[] }[];
} {
	const offered = splits.filter((one) => one.offered);
	const others = new Map<string, string[]>();
	for (const { offered: can, because, column } of splits)
		if (!can && because !== null) others.set(because, [...(others.get(because) ?? []), column]);
	return {
		offered,
		others: [...others].map(([because, columns]) => ({ because, columns })),
	};
}

/** "2 of 5 chosen", "none of 3 chosen", "none of these". */
export function splitsLine({ splits }: Pick<FileReview, 'splits'>): string {
	const offered = splits.filter((one) => one.offered);
	const chosen = offered.filter((one) => one.chosen).length;
	if (offered.length === 0) return 'none of this file';
	return `${chosen === 0 ? 'none' : count(chosen)} of ${count(offered.length)} chosen`;
}

/** Figures are split by just these columns of files of a shape. */
export function withExtras(mapping: Mapping, shape: string, extras: readonly string[]): Mapping {
	return {
		...mapping,
		files: mapping.files.map((file) => (file.shape === shape ? { ...file, extras } : file)),
	};
}
