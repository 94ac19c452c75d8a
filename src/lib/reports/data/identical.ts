import { repeatedBy, rowsByGroup } from '../ground/repeated';
import { dayColumn, numberColumn, numberedColumn, textReader, type Rows } from '../ground/rows';

/** Rows like another one in every cell, kept because no id tells them apart. */
export function identicalIn(rows: Rows): number {
	const without = withoutId(rows);
	if (without === null) return 0;
	const scopes = numberedColumn(rows, 'scope')?.numbers ?? new Uint32Array(rows.count);
	const inSeveral = inSeveralFiles(rows, scopes);
	const [nameOf, printOf] = [textReader(rows, 'name'), textReader(rows, 'print')];
	// Fingerprints take long to make. Within one file rows alike in every cell are read alike, too: only such are asked for
	// theirs. Several files of one scope may be read in different ways.
	const alike = repeatedBy(
		rows,
		(row) => (inSeveral.has(scopes[row]!) ? printOf(row) : nameOf(row)) || ' ',
		likeness(rows, without, (row) => inSeveral.has(scopes[row]!)),
	);
	return rowsByGroup(alike).reduce(
		(sum, group) => sum + group.length - new Set(group.map((row) => `${scopes[row]!} ${printOf(row)}`)).size,
		0,
	);
}

/** 1 for each row that has neither id nor identity; null where fewer than two have none. */
function withoutId(rows: Rows): Uint8Array | null {
	// Most rows have an id of their own: it is asked for first.
	const idOf = textReader(rows, 'id', 'identity');
	const without = new Uint8Array(rows.count);
	let count = 0;
	for (let row = 0; row < rows.count; row++) {
		if (idOf(row) !== '') continue;
		without[row] = 1;
		count++;
	}
	return count < 2 ? null : without;
}

/**
 * A number for the day and the amount of each row among some: rows alike have the same one, and few others have it.
 * 0: not among them.
 */
function likeness(rows: Rows, among: Uint8Array, isPlain: (row: number) => boolean): Uint32Array {
	const [created, amounts] = [dayColumn(rows, 'created'), numberColumn(rows, 'amount')];
	const found = new Uint32Array(rows.count);
	for (let row = 0; row < rows.count; row++) {
		if (among[row] === 0) continue;
		const cents = Math.round(amounts[row]! * 100) | 0;
		found[row] = isPlain(row) ? 1 : (Math.imul(created[row]!, 0x9e3779b1) ^ Math.imul(cents, 0x85ebca6b)) | 1;
	}
	return found;
}

/** Scopes of which rows stand in several files. */
function inSeveralFiles({ files, starts }: Rows, scopes: Uint32Array): ReadonlySet<number> {
	const [found, several] = [new Set<number>(), new Set<number>()];
	files.forEach(({ rows }, i) => {
		const own = new Set<number>();
		let last = -1;
		for (let row = starts[i]!; row < starts[i]! + rows; row++)
			if (scopes[row] !== last) own.add((last = scopes[row]!));
		for (const scope of own) (found.has(scope) ? several : found).add(scope);
	});
	return several;
}
