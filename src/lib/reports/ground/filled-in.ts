import type { CanonicalRows } from '../../model';
import { textAt } from './reading';

/** Names that the owner filled in where the export names nobody. Days are `YYYY-MM-DD`; empty: none. */
export interface FilledIn {
	/** By the id of an opportunity, for its day, or with an empty one for any day. */
	byId(id: string, day: string): string | null;
	/** For opportunities without an id. */
	byWords(name: string, company: string, day: string): string | null;
}

/** What files of referrers say, the last one of several; null where none names anybody. */
export function filledInOf(canonical: readonly CanonicalRows[]): FilledIn | null {
	const [ids, words] = [new Map<string, string>(), new Map<string, string>()];
	const files = canonical
		.filter((file): file is CanonicalRows<'referrers'> => file.kind === 'referrers')
		.sort((a, b) => a.file - b.file);
	for (const { rows, columns } of files) {
		for (let row = 0; row < rows; row++) {
			const partner = textAt(columns.partner, row);
			if (partner === null) continue;
			const [id, name, company, created] = (['opportunity_id', 'name', 'company', 'created'] as const).map(
				(column) => textAt(columns[column], row) ?? '',
			) as [string, string, string, string];
			if (id !== '') ids.set(keyOf(id, created), partner);
			else if (name !== '' || company !== '') words.set(keyOf(name, company, created), partner);
		}
	}
	if (ids.size + words.size === 0) return null;
	return {
		byId: (id, day) => (id === '' ? null : (ids.get(keyOf(id, day)) ?? null)),
		byWords: (...parts) => words.get(keyOf(...parts)) ?? null,
	};
}

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);
