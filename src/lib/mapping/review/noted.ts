import { problem } from '../../model';
import type { Mapping, NotedName, Problem } from '../../model';
import { excerptOf } from '../read/note-name';
import { notedRows } from '../read/noted';
import type { FileContext } from './fields';
import { key } from '../text';

/** More names than these are a mapping that nobody reads. */
const MOST_NAMES = 5_000;

interface Gathered {
	readonly spellings: Map<string, number>;
	rows: number;
	readonly columns: Set<string>;
	readonly example: string;
	readonly accepted: boolean | null;
}

/** Names that notes give as referrers over all files, those on most rows first. Nothing of it is used until the owner confirms it. */
export function notedNames(files: readonly FileContext[], given: Mapping['noted']): NotedName[] {
	const names = new Map<string, Gathered>();
	for (const { plan, sources } of files)
		for (const noted of notedRows(plan, sources, given).values()) {
			const k = key(noted.name);
			let name = names.get(k);
			if (name === undefined) {
				const { accepted, note } = noted;
				name = {
					spellings: new Map(),
					rows: 0,
					columns: new Set(),
					example: excerptOf(note, noted),
					accepted,
				};
				names.set(k, name);
			}
			name.rows++;
			name.columns.add(noted.column);
			name.spellings.set(noted.name, (name.spellings.get(noted.name) ?? 0) + 1);
		}
	return [...names.values()]
		.sort((a, b) => b.rows - a.rows)
		.slice(0, MOST_NAMES)
		.map(({ spellings, rows, columns, example, accepted }) => {
			const [best] = [...spellings].sort(([, a], [, b]) => b - a);
			return { name: best?.[0] ?? '', rows, columns: [...columns], example, accepted };
		});
}

/** How many rows name somebody who is not used, because nobody has said whether they refer. It names no names: remarks are shared. */
export function notedRemark(noted: readonly NotedName[]): Problem[] {
	const open = noted.filter(({ accepted }) => accepted === null);
	const rows = open.reduce((sum, name) => sum + name.rows, 0);
	if (rows === 0) return [];
	const columns = [...new Set(open.flatMap((name) => name.columns))].slice(0, 3).map((name) => `“${name}”`);
	const many = rows === 1 ? '1 row names' : `${rows.toLocaleString('en')} rows name`;
	return [
		problem(
			'names-in-notes',
			`${many} somebody in notes (${columns.join(', ')}) who may have referred them; no such name is used until you confirm it.`,
			'Say who refers clients under “Names in your notes”.',
		),
	];
}
