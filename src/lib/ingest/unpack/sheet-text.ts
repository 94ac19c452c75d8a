import { isBlank } from '../text';

/** As a spreadsheet shows it: whole numbers with all their digits, others with the fifteen that are exact. */
export function numberText(value: number): string {
	return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

/** Rows of a sheet, all equally wide, without what is empty on the right and below; none where nothing stands in it. */
export function squared(rows: readonly (readonly string[])[]): string[][] {
	let [width, last] = [0, -1];
	rows.forEach((row, i) => {
		const used = row.findLastIndex((cell) => !isBlank(cell)) + 1;
		if (used > 0) last = i;
		width = Math.max(width, used);
	});
	return rows
		.slice(0, last + 1)
		.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** Every cell in quotes, so that nothing about the file has to be guessed. */
export function asCsv(rows: readonly (readonly string[])[]): string {
	const line = (row: readonly string[]): string =>
		row.every(isBlank) ? '' : row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
	return rows.map((row) => `${line(row)}\n`).join('');
}
