import type { ReportFile } from '../model';

/** The files of a report in few words: the one the answers rest on, and how many more; null without files. */
export function filesInShort(
	files: readonly Pick<ReportFile, 'name' | 'kind'>[],
): { readonly name: string; readonly others: number } | null {
	const first = files.find(({ kind }) => kind === 'opportunities') ?? files[0];
	return first === undefined ? null : { name: first.name, others: files.length - 1 };
}
