import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const lib = resolve('src/lib');

/** What each room may import, beside itself. One direction: a room never imports one that imports it. */
const MAY_IMPORT: Record<string, readonly string[]> = {
	model: [],
	stats: ['model'],
	format: ['model', 'stats'],
	ingest: ['model'],
	mapping: ['model'],
	engine: ['model'],
	reports: ['model', 'stats', 'format', 'engine'],
	pipeline: ['model', 'ingest', 'mapping', 'engine', 'reports', 'format'],
	share: ['model', 'stats', 'reports', 'format'],
	send: ['model', 'format'],
	charts: ['model', 'format', 'reports'],
	state: ['model', 'ingest', 'mapping', 'engine', 'reports', 'pipeline', 'share', 'format'],
	ui: ['model', 'format', 'reports', 'send', 'share', 'charts', 'mapping', 'state'],
};

/** Packages that only one room may import. */
const ONLY: Record<string, string> = {
	papaparse: 'ingest',
	hucre: 'ingest',
	'@duckdb/duckdb-wasm': 'engine',
	'@duckdb/node-api': 'engine',
	'apache-arrow': 'engine',
};

function sources(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return sources(path);
		return /\.(ts|js|svelte)$/.test(entry.name) ? [path] : [];
	});
}

function importsOf(path: string): string[] {
	const text = readFileSync(path, 'utf8');
	const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g);
	return [...found].map((match) => match[1] ?? '').filter((name) => name !== '');
}

const room = (path: string): string => relative(lib, path).split(sep)[0] ?? '';

function target(from: string, name: string): string | null {
	if (name.startsWith('$lib/')) return join(lib, name.slice(5));
	return name.startsWith('.') ? resolve(dirname(from), name) : null;
}

const files = sources(lib);

test('every folder of src/lib is a room with a rule', () => {
	expect([...new Set(files.map(room))].filter((name) => !(name in MAY_IMPORT))).toEqual([]);
});

test('rooms import in one direction', () => {
	const wrong = files.flatMap((file) =>
		importsOf(file).flatMap((name) => {
			const path = target(file, name);
			if (!path?.startsWith(lib)) return [];
			const [own, other] = [room(file), room(path)];
			return own === other || MAY_IMPORT[own]?.includes(other)
				? []
				: [`${relative('.', file)} imports ${name}`];
		}),
	);
	expect(wrong).toEqual([]);
});

test('the rules themselves have one direction', () => {
	const reaches = (from: string, to: string): boolean =>
		(MAY_IMPORT[from] ?? []).some((next) => next === to || reaches(next, to));
	expect(Object.keys(MAY_IMPORT).filter((name) => reaches(name, name))).toEqual([]);
});

test('a package with one door is imported only there, and $app only by routes', () => {
	const wrong = files.flatMap((file) =>
		importsOf(file).flatMap((name) => {
			const owner = Object.entries(ONLY).find(([known]) => name === known || name.startsWith(`${known}/`));
			const strays = owner !== undefined && room(file) !== owner[1];
			return strays || name.startsWith('$app/') ? [`${relative('.', file)} imports ${name}`] : [];
		}),
	);
	expect(wrong).toEqual([]);
});

test('figures use only arithmetic that is the same in every engine', () => {
	const wrong = files
		.filter(
			(file) => ['stats', 'reports'].includes(room(file)) && !/(round-outwards|elementary)\.ts$/.test(file),
		)
		.filter((file) =>
			/Math\.(exp|log|log1p|expm1|pow|hypot|cbrt)\b|[\w)] \*\* /.test(readFileSync(file, 'utf8')),
		);
	expect(wrong).toEqual([]);
});
