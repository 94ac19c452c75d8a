import { BYTE_ORDER_MARK, count, counted, csvLine } from '../../format';
import type { UpdatedRow, UpdateReview } from '../../model';

export const WHAT_WORDS: Readonly<Record<UpdatedRow['what'], string>> = {
	new: 'New',
	changed: 'Changed',
	gone: 'Gone',
};

/** "12 new, 30 changed, 575 the same, 2 gone"; what does not occur is left out. */
export function updateWords({ added, changed, unchanged, gone }: UpdateReview): string {
	if (added + changed + gone === 0) return `nothing differs in ${counted(unchanged, 'row', 'rows')}`;
	return [
		[added, 'new'] as const,
		[changed, 'changed'] as const,
		[unchanged, 'the same'] as const,
		[gone, 'gone'] as const,
	]
		.filter(([n]) => n > 0)
		.map(([n, word]) => `${count(n)} ${word}`)
		.join(', ');
}

/** What becomes of rows that the newer file no longer has; empty where there are none. */
export function goneSentence({ gone }: UpdateReview): string {
	if (gone === 0) return '';
	return gone === 1
		? 'The one that is gone still counts, unless you remove the older file.'
		: `The ${count(gone)} that are gone still count, unless you remove the older file.`;
}

/** Of a row in which many columns differ; empty where all are listed. */
export function moreWords({ more }: UpdatedRow): string {
	return more === 0 ? '' : `and ${counted(more, 'more column', 'more columns')}`;
}

/** Name of the list as a file. */
export function updateName({ newer }: UpdateReview): string {
	return `changes-in-${newer.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N}._-]+/gu, '-')}.csv`;
}

/** The list for a spreadsheet, one line for each change, in pieces that a Blob joins. */
export function updateCsv({ rows }: UpdateReview): string[] {
	return [
		BYTE_ORDER_MARK + csvLine(['what', 'id', 'name', 'column', 'was', 'is']),
		...rows.flatMap((row) =>
			row.changes.length === 0
				? [csvLine([row.what, row.id, row.name, '', '', ''])]
				: [
						...row.changes.map(({ column, was, is }) =>
							csvLine([row.what, row.id, row.name, column, was, is]),
						),
						...(row.more === 0 ? [] : [csvLine([row.what, row.id, row.name, moreWords(row), '', ''])]),
					],
		),
	];
}
