import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the lock file names no address of a registry', () => {
	const lock = readFileSync('package-lock.json', 'utf8');
	expect(lock.match(/"resolved"|https?:\/\/registry/g)).toBeNull();
});

test('the engine is the one that was measured, with the Arrow it uses', () => {
	const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, { version?: string }>;
	};
	expect(lock.packages['node_modules/@duckdb/duckdb-wasm']?.version).toBe('1.32.0');
	const arrows = Object.entries(lock.packages).filter(([path]) => path.endsWith('node_modules/apache-arrow'));
	expect(arrows.map(([, { version }]) => version?.split('.')[0])).toEqual(['17']);
});

test('the native engine can be installed on every system it is made for', () => {
	// npm leaves out what its registry happens not to have, and then refuses a clean install.
	const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, { optionalDependencies?: Record<string, string> }>;
	};
	const wanted = Object.keys(lock.packages['node_modules/@duckdb/node-bindings']?.optionalDependencies ?? {});
	expect(wanted.length).toBeGreaterThan(3);
	expect(wanted.filter((name) => !(`node_modules/${name}` in lock.packages))).toEqual([]);
});
