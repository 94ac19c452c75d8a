import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { CANONICAL } from '../../../src/lib/model';
import type { CanonicalFile, CanonicalRows, Reading } from '../../../src/lib/model';
import { canonicalText } from '../../../src/lib/engine/canonical-text';
import { codedCells } from '../../../src/lib/ingest/coded';

export const TODAY = '2026-07-01';

/** A reading as ingest would make it of a clean file. */
export function reading(
	header: readonly string[],
	rows: readonly (readonly string[])[],
	name = 'file.csv',
): Reading {
	return {
		name,
		size: 1,
		encoding: 'utf-8',
		delimiter: ',',
		newline: '\n',
		preamble: [],
		header,
		columns: header.map((h, i) => h.trim() || `Column ${i + 1}`),
		cells: codedCells(rows, header.length),
		lines: Uint32Array.from(rows, (_, i) => i + 2),
		setAside: [],
		notes: [],
	};
}

/** A reading of columns given by name, each with its values from the top. */
export function columns(byName: Readonly<Record<string, readonly string[]>>, name?: string): Reading {
	const header = Object.keys(byName);
	const height = Math.max(...Object.values(byName).map((v) => v.length));
	const rows = Array.from({ length: height }, (_, i) => header.map((h) => byName[h]?.[i] ?? ''));
	return reading(header, rows, name);
}

/** The first file of these that exists here, as a reading; null where none does. */
export function fileReading(...paths: readonly string[]): Reading | null {
	const found = paths.map((p) => fileURLToPath(new URL(`../../../${p}`, import.meta.url))).find(existsSync);
	if (found === undefined) return null;
	const text = readFileSync(found, 'utf8').replace(/^\uFEFF/, '');
	const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
	const [header = [], ...rows] = data;
	return reading(
		header,
		rows.map((row) => header.map((_, i) => row[i] ?? '')),
		found.split('/').at(-1) ?? '',
	);
}

/** Canonical rows as records; null cells are null. */
export function records(file: CanonicalRows): Record<string, string | null>[] {
	return table(file.kind, canonicalText(file).join(''));
}

function table(kind: CanonicalFile['kind'], text: string): Record<string, string | null>[] {
	if (text === '') return [];
	const names = Object.keys(CANONICAL[kind]);
	return split(text).map((row) => Object.fromEntries(names.map((n, i) => [n, row[i] ?? null])));
}

/** RFC 4180 that tells "" from nothing. */
function split(text: string): (string | null)[][] {
	const rows: (string | null)[][] = [[]];
	const cell = /(?:"((?:[^"]|"")*)"|)(,|\n|$)/y;
	for (;;) {
		const found = cell.exec(text);
		if (found === null) throw new Error(`not canonical at ${cell.lastIndex}`);
		rows.at(-1)?.push(found[1] === undefined ? null : found[1].replaceAll('""', '"'));
		if (found[2] === '') return rows;
		if (found[2] === '\n') rows.push([]);
	}
}
