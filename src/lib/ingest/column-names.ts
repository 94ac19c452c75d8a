import { isBlank } from './text';

/** Names of columns: header cells trimmed, empty ones `Column 3`, repeated ones `Amount (2)`. All differ. */
export function columnNames(cells: readonly string[]): string[] {
	const names = cells.map((cell, i) => (isBlank(cell) ? `Column ${i + 1}` : cell.trim()));
	const given = new Set(names);
	const used = new Set<string>();
	return names.map((name) => {
		let unique = name;
		// A name the file itself gives to another column is not taken from it.
		for (let n = 2; used.has(unique) || (unique !== name && given.has(unique)); n++)
			unique = `${name} (${n})`;
		used.add(unique);
		return unique;
	});
}
