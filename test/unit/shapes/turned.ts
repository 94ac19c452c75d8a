import Papa from 'papaparse';
import { csv } from '../../../sample-data/csv.js';
import type { Contents } from './run';

/** The same files, the last first, columns in reverse and, if wanted, headers in capitals; footers stay as they are. */
export const turned = (files: Contents, inCapitals: boolean): Contents =>
	Object.fromEntries(
		Object.entries(files)
			.reverse()
			.map(([name, content]) => [name, turnedFile(content, inCapitals)]),
	);

function turnedFile(content: string | Uint8Array, inCapitals: boolean): string {
	const data = cells(content);
	const [header = []] = data;
	return csv(
		data.map((row, i) => {
			if (row.length !== header.length) return row;
			return (i === 0 && inCapitals ? row.map(capitals) : [...row]).reverse();
		}),
	);
}

/** `leadSource` is two words, in capitals as well. */
const capitals = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1 $2').toUpperCase();

/** A file without some of its columns. */
export function without(content: string | Uint8Array, columns: readonly string[]): string {
	const data = cells(content);
	const dropped = columns.map((name) => data[0]?.indexOf(name) ?? -1);
	if (dropped.includes(-1)) throw new Error(`not all of ${columns.join(', ')} are there`);
	return csv(data.map((row) => row.filter((_, i) => !dropped.includes(i))));
}

function cells(content: string | Uint8Array): string[][] {
	const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
	return Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
}
